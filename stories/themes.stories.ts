import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './guide/admin-page.js';
import { seen } from './states.js';

const meta: Meta = {
  title: 'Themes/Whole page',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  render: () => html`<guide-admin-page></guide-admin-page>`,
};
export default meta;

/** The default look, without a theme. */
export const NoTheme: StoryObj = seen({ theme: 'none' });
export const Neutral: StoryObj = seen({ theme: 'neutral' });
export const Material: StoryObj = seen({ theme: 'material' });
export const Fluent: StoryObj = seen({ theme: 'fluent' });
export const Carbon: StoryObj = seen({ theme: 'carbon' });
export const Bootstrap: StoryObj = seen({ theme: 'bootstrap' });
export const Shadcn: StoryObj = seen({ theme: 'shadcn' });
/** The highest contrast that tokens provide. */
export const HighContrast: StoryObj = seen({ theme: 'contrast' });
/** Five tokens set by a host with its own look. */
export const OfAHost: StoryObj = seen({ theme: 'host' });
export const Compact: StoryObj = seen({ density: 'compact' });
