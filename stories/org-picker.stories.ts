import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/org-picker', component: 'org-picker' };
export default meta;

export const Playground: StoryObj = { args: { withoutCreate: false, withoutTitle: false } };
// No Forbidden: signed-in users may always see their own organizations. No ReadOnly: nothing here is edited.
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Empty = seen({ role: 'outsider' });
export const Error = states.Error;
export const NoSession = states.NoSession;
export const TenThousand = seen({ organizations: 10_000 });
export const LongContent = seen({ long: true, received: 2 });
export const RightToLeft = seen({ direction: 'rtl', lang: 'ar', received: 2 });
export const Dark = seen({ scheme: 'dark', received: 2 });
export const HighContrast = seen({ theme: 'contrast', received: 2 });
export const Narrow = seen({ width: '320', received: 2 });
export const Themed = seen({ theme: 'host', received: 2 });
export const Compact = seen({ density: 'compact', received: 2 });
/** Pending invitations come first. */
export const Invited = seen({ received: 2 });
/** A viewer without an organization who has an invitation. */
export const FirstInvitation = seen({ role: 'outsider', received: 1 });

export const AcceptingAnInvitation = interaction(
  async (page) => {
    await page.press('Accept the invitation to Nordvik Marine');
    await page.reads('You joined Nordvik Marine');
    await page.find('button', 'Go to Nordvik Marine');
  },
  {},
  { received: 1 },
);
export const CreatingAnOrganization = interaction(async (page) => {
  await page.press('Create organization');
  await page.write('Organization name', 'Kestrel Robotics');
  await page.reads('Available');
  await userEvent.keyboard('{Enter}');
  await page.find('button', /^Kestrel Robotics/);
});
