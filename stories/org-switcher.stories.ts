import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { seen, states } from './states.js';

const meta: Meta = {
  title: 'Elements/org-switcher',
  component: 'org-switcher',
  render: (args) => html`<org-switcher ?without-shortcut=${args['withoutShortcut']} ?without-create=${args['withoutCreate']}></org-switcher>`,
};
export default meta;

export const Playground: StoryObj = { args: { withoutShortcut: false, withoutCreate: false } };
// No Forbidden: whoever is signed in may see their own organizations. No ReadOnly: nothing here is edited.
export const Empty = seen({ role: 'outsider' });
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Error = states.Error;
export const NoSession = states.NoSession;
export const TenThousand = states.TenThousand;
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const Narrow = states.Narrow;
export const Themed = states.Themed;
