import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { seen, states } from './states.js';

const meta: Meta = {
  title: 'Elements/branding-editor',
  component: 'branding-editor',
  render: (args) => html`<branding-editor ?without-preview=${args['withoutPreview']} ?readonly=${args['readonly']}></branding-editor>`,
};
export default meta;

export const Playground: StoryObj = { args: { withoutPreview: false, readonly: false } };
// No Empty and no Forbidden: branding always exists, and every member may see it. No TenThousand: it is one thing.
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Error = states.Error;
export const NoSession = states.NoSession;
export const ReadOnly = seen({ role: 'reader' });
export const WithoutPreview = seen({}, { withoutPreview: true });
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const Narrow = states.Narrow;
export const Themed = states.Themed;
