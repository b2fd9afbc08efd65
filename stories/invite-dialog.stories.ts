import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen } from './states.js';

const meta: Meta = {
  title: 'Elements/invite-dialog',
  component: 'invite-dialog',
  args: { withoutDraft: true },
  parameters: { docs: { story: { inline: false, height: '640px' } } },
};
export default meta;

export const Playground: StoryObj = {
  args: { open: false, emails: '', roles: 'member', withoutTrigger: false, withoutDraft: true },
};
const written = {
  open: true,
  emails: 'lena.hofmann@kestrel.example, yusuf@kestrel, ada.okafor@example.com',
  roles: 'member',
};
// No ReadOnly: the dialog is there to write. NoSession and Forbidden are covered by invitation-list; here the button says why.
export const Ready = seen({}, written);
export const Loading = seen({ latency: Infinity }, written);
export const Empty = seen({}, { open: true });
export const Error = seen({ failure: 'error' }, written);
export const Forbidden = seen({ role: 'member' }, written);
export const NoSession = seen({ role: 'signed-out' }, written);
/** 2,000 pasted addresses, which exceed one batch. */
export const TwoThousand = seen(
  {},
  {
    open: true,
    roles: 'member',
    emails: Array.from({ length: 2000 }, (_, at) => `person.${at}@example.com`).join(', '),
  },
);
/** Cells pasted from a spreadsheet without a heading that identifies the address column. */
export const ChoosingAColumn = seen(
  {},
  {
    open: true,
    roles: 'member',
    emails:
      'Name\tPrivate Email\tManager Email\nLena Hofmann\tlena.hofmann@kestrel.example\tines@northlight.example\nYusuf Demir\tyusuf@kestrel.example\tines@northlight.example\n',
  },
);
export const LongContent = seen({ long: true }, written);
export const RightToLeft = seen({ direction: 'rtl', lang: 'ar' }, written);
export const Dark = seen({ scheme: 'dark' }, written);
export const HighContrast = seen({ theme: 'contrast' }, written);
export const Narrow = seen({ width: '320' }, written);
export const Themed = seen({ theme: 'host' }, written);
export const Compact = seen({ density: 'compact' }, written);

export const Inviting = interaction(
  async (page) => {
    await page.press('Invite people');
    await page.write('Email addresses', 'lena.hofmann@kestrel.example,');
    await page.write('Email addresses', 'yusuf@kestrel.example,');
    await page.reads('2 ready');
    await page.press('Send 2 invitations');
    await page.reads('2 invitations sent');
  },
  { roles: 'member' },
);
/** Problems appear next to the address, with an action that fixes them. */
export const CorrectingAnAddress = interaction(
  async (page) => {
    await page.reads(/“yusuf@kestrel” isn’t a valid email address/);
    await page.press('Edit');
    await page.write('Email addresses', 'yusuf@kestrel.example,');
    await page.noLongerReads(/isn’t a valid email address/);
    await page.press('Send 2 invitations');
    await page.reads('2 invitations sent');
  },
  { open: true, emails: 'lena.hofmann@kestrel.example, yusuf@kestrel', roles: 'member' },
);
