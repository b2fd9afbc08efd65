import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/invitation-list', component: 'invitation-list' };
export default meta;

export const Playground: StoryObj = { args: { readonly: false, status: '', search: '', withoutTitle: false } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Empty = states.Empty;
export const Error = states.Error;
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
export const ReadOnly = states.ReadOnly;
export const TenThousand = states.TenThousand;
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Narrow = states.Narrow;
export const NarrowLoading = states.NarrowLoading;
export const Themed = states.Themed;
export const Compact = states.Compact;
/** A viewer without permission to edit. Every control explains why. */
export const Reader = seen({ role: 'reader' });

/** The row shows the most likely next action. */
export const Resending = interaction(async (page) => {
  await page.write('Search invitations', 'guest.8');
  await page.reads('1 invitation');
  await page.press('Resend');
  await page.reads('Invitation resent to guest.8@example.org');
});
export const Revoking = interaction(async (page) => {
  await page.press('Actions for guest.1@example.org');
  await page.press('Revoke…', 'menuitem');
  await page.press('Revoke invitation');
  await page.reads('Invitation to guest.1@example.org revoked');
});
