import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import './token-editor.js';
import { code } from './code.js';
import { guidePage, page, section, storyLink } from './page.js';

const meta: Meta = { title: 'Guide/Design tokens', tags: ['!autodocs'] };
export default meta;

export const DesignTokens = guidePage((_args, { globals }) =>
  page(
    'Design tokens',
    html` Elements read <code>--org-*</code> custom properties and never set one. Three carry almost everything: brand,
      surface and text. All other colours follow from them, and text on the brand stays at least 4.58:1, whatever colour
      it is.`,
    html`
      ${section('Try them', html`<guide-token-editor .scheme=${globals['scheme'] as 'light'}></guide-token-editor>`)}
      ${section(
        'Where to set them',
        html`
          <p>
            On any ancestor of the elements: <code>:root</code>, the provider, a part of the page. Light and dark follow
            the inherited <code>color-scheme</code>; a host whose dark mode is a class adds
            <code>color-scheme: dark</code> beside that class.
          </p>
          ${code(
            `
:root { color-scheme: light dark; }
org-provider {
  --org-brand: #0f766e;
  --org-surface: light-dark(#fffdf7, #1c1917);
}`,
            'Two tokens, both schemes',
          )}
          <p>
            Six themes come as plain css, and <code>compact</code> makes any of them denser. Each sets nothing but
            tokens on <code>:root</code>. ${storyLink('See a whole page in each', 'Themes/Whole page', 'Neutral')}.
          </p>
          ${code(
            `
import 'org-elements/themes/material.css';
import 'org-elements/themes/compact.css'; // beside any theme, or alone`,
            'With a bundler',
          )}
          ${code('<link rel="stylesheet" href="/node_modules/org-elements/dist/themes/material.css">', 'Without one')}
        `,
      )}
      ${section(
        'For the tools that designers draw with',
        html`
          <p>
            The tokens come in the format of the Design Tokens Community Group, one file for each scheme. The buttons
            above give them with the values that are set there.
          </p>
          ${code(
            `
org-elements/tokens/light.json
org-elements/tokens/dark.json`,
            'In the package',
          )}
        `,
      )}
    `,
  ),
);
DesignTokens.storyName = 'Design tokens';
