import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen } from './states.js';

const meta: Meta = { title: 'Elements/join-request-list', component: 'join-request-list' };
export default meta;

const joinRequests = 4;

export const Playground: StoryObj = {
  args: { readonly: false, withoutTitle: false, hideEmpty: false },
  parameters: { settings: { joinRequests } },
};
export const Ready = seen({ joinRequests });
export const Loading = seen({ latency: Infinity });
export const Error = seen({ failure: 'error' });
export const Empty = seen({ joinRequests: 0 });
export const Forbidden = seen({ role: 'member' });
export const NoSession = seen({ role: 'signed-out' });
export const ReadOnly = seen({ joinRequests }, { readonly: true });
export const LongContent = seen({ joinRequests, long: true });
export const RightToLeft = seen({ joinRequests, direction: 'rtl', lang: 'ar' });
export const Dark = seen({ joinRequests, scheme: 'dark' });
export const HighContrast = seen({ joinRequests, theme: 'contrast' });
export const Narrow = seen({ joinRequests, width: '320' });
export const NarrowLoading = seen({ latency: Infinity, width: '320' });
export const Themed = seen({ joinRequests, theme: 'host' });
export const Compact = seen({ joinRequests, density: 'compact' });

/** The bar covers the heads of the columns. */
export const Selected = interaction(
  async (page) => {
    await page.press('Select Elif Demir', 'checkbox');
    await page.press('Select Oluwaseun Adeyemi', 'checkbox');
    await page.reads(/Approve 2/);
  },
  {},
  { joinRequests },
);

export const DenyingSeveral = interaction(
  async (page) => {
    await page.press('Select Elif Demir', 'checkbox');
    await page.press('Select Oluwaseun Adeyemi', 'checkbox');
    await page.press('Deny 2…');
    await page.reads(/can’t ask again for a while/);
  },
  {},
  { joinRequests },
);
