import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { seen, states } from './states.js';

const meta: Meta = {
  title: 'Elements/org-picker',
  component: 'org-picker',
  render: (args) => html`<org-picker ?without-create=${args['withoutCreate']} ?without-title=${args['withoutTitle']}></org-picker>`,
};
export default meta;

export const Playground: StoryObj = { args: { withoutCreate: false, withoutTitle: false } };
// No Forbidden: whoever is signed in may see their own organizations. No ReadOnly: nothing here is edited.
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Empty = seen({ role: 'outsider' });
export const Error = states.Error;
export const NoSession = states.NoSession;
/** Invitations that wait for an answer come first. */
export const Invited = seen({ received: 2 });
/** Somebody who belongs nowhere yet, but was invited. */
export const FirstInvitation = seen({ role: 'outsider', received: 1 });
export const TenThousand = states.TenThousand;
export const LongContent = seen({ long: true, received: 2 });
export const RightToLeft = seen({ direction: 'rtl', lang: 'ar', received: 2 });
export const Dark = seen({ scheme: 'dark', received: 2 });
export const Narrow = seen({ width: '320', received: 2 });
export const Themed = seen({ theme: 'host', received: 2 });
