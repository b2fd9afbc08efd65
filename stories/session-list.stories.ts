import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/session-list', component: 'session-list' };
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Empty = seen({ sessions: undefined });
export const Error = states.Error;
export const NoSession = states.NoSession;
export const ReadOnly = states.ReadOnly;
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Narrow = states.Narrow;
export const NarrowLoading = states.NarrowLoading;
export const Themed = states.Themed;
export const Compact = states.Compact;
/** The devices of another member. */
export const OfAMember = seen({}, { userId: 'user_3' });
/** The viewer may not manage members. */
export const Forbidden = seen({ role: 'member' }, { userId: 'user_3' });

export const SigningOutADevice = interaction(async (page) => {
  await page.press('Sign out Safari on iPhone…');
  await page.press('Sign out');
  await page.reads('Signed out of 1 device');
});
