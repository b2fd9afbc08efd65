import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import './token-editor.js';
import { guidePage, page, section, storyLink } from './page.js';

const meta: Meta = { title: 'Guide/Design tokens', tags: ['!autodocs'] };
export default meta;

export const DesignTokens = guidePage((_args, { globals }) =>
  page(
    'Design tokens',
    html`Elements read <code>--org-*</code> custom properties. All colors derive from three of them: brand, surface and
      text. ${storyLink('Theming', 'Guide/Theming', '', 'docs')} explains where to set them, and the theme files.`,
    section('Editor', html`<guide-token-editor .scheme=${globals['scheme'] as 'light'}></guide-token-editor>`),
  ),
);
DesignTokens.storyName = 'Design tokens';
