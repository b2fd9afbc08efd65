import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { seen, states } from './states.js';

const meta: Meta = {
  title: 'Elements/member-details',
  component: 'member-details',
  render: (args) => html`<member-details user-id=${args['userId'] ?? 'user_3'} ?drawer=${args['drawer']} ?open=${args['open']} ?readonly=${args['readonly']}></member-details>`,
};
export default meta;

export const Playground: StoryObj = { args: { userId: 'user_3', drawer: false, open: false, readonly: false } };
export const Ready = states.Ready;
export const Loading = states.Loading;
/** Whoever was here is no longer a member. */
export const Empty = seen({}, { userId: 'user_of_yesterday' });
export const Error = states.Error;
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
// No TenThousand: it is about one member.
export const LongContent = seen({ long: true }, { userId: 'user_4' });
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const Narrow = states.Narrow;
export const Themed = states.Themed;
export const ReadOnly = seen({}, { readonly: true });
/** Somebody who may look and not touch: what they may not do says why. */
export const Reader = seen({ role: 'reader' });
/** A backend that does not know where people are signed in: the section is not there. */
export const WithoutSessions = seen({ sessions: undefined });
/** Over the page, as the list of members opens it. */
export const Drawer = seen({}, { drawer: true, open: true });
