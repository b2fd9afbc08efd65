import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/member-details', component: 'member-details', args: { userId: 'user_3' } };
export default meta;

export const Playground: StoryObj = { args: { userId: 'user_3', drawer: false, open: false, readonly: false } };
// Empty: the user is no longer a member. No TenThousand: the element shows one member.
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Empty = seen({}, { userId: 'user_of_yesterday' });
export const Error = states.Error;
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
export const ReadOnly = states.ReadOnly;
export const LongContent = seen({ long: true }, { userId: 'user_4' });
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Narrow = states.Narrow;
export const Themed = states.Themed;
export const Compact = states.Compact;
/** A viewer without permission to edit. The details explain what is missing. */
export const Reader = seen({ role: 'reader' });
/** A backend without the sessions feature. The section is not shown. */
export const WithoutSessions = seen({ sessions: undefined });
/** As a drawer, the way the member list opens it. */
export const Drawer: StoryObj = { ...seen({}, { drawer: true, open: true }), tags: ['!autodocs'] };

export const SigningOutADevice = interaction(async (page) => {
  await page.press(/^Sessions/, 'tab');
  await page.press('Sign out Safari on iPhone…');
  await page.press('Sign out');
  await page.reads('Signed out of 1 device');
});
export const RemovingAndUndoing = interaction(async (page) => {
  await page.press('Remove from organization…');
  await page.press(/^Remove [^f]/);
  await page.reads(/^Removed /);
  await page.press('Undo');
  await page.reads(/ was added back$/);
});
