import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { seen, states } from './states.js';

const meta: Meta = {
  title: 'Elements/branding-preview',
  component: 'branding-preview',
  render: (args) => html`<branding-preview width=${args['width'] ?? 'wide'} scenes=${args['scenes'] ?? ''} .branding=${args['branding']}></branding-preview>`,
};
export default meta;

export const Playground: StoryObj = { args: { width: 'wide', scenes: '' } };
// No Empty and no Forbidden: branding always exists, and every member may see it. No TenThousand: it is one thing.
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Error = states.Error;
export const NoSession = states.NoSession;
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const Narrow = states.Narrow;
export const Themed = states.Themed;
const draft = (primary: string, pageBackground: string) => ({ colors: { primary, pageBackground } });
/** A draft needs no backend. */
export const Draft = seen({ role: 'nobody' }, { branding: draft('#1f9d78', '#eef5f1') });
/** White on white stays visible. */
export const WhiteOnWhite = seen({}, { branding: draft('#ffffff', '#ffffff') });
export const Yellow = seen({}, { branding: draft('#ffe100', '#fffbe0') });
