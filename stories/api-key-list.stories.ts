import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/api-key-list', component: 'api-key-list' };
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false, apiUrl: '' } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Error = states.Error;
export const Empty = seen({ apiKeys: 0 });
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
export const ReadOnly = seen({}, { readonly: true });
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Narrow = states.Narrow;
export const NarrowLoading = states.NarrowLoading;
export const Themed = states.Themed;
export const Compact = states.Compact;

/** Permissions that the viewer cannot give stay in the list, with the reason. */
export const Creating = interaction(
  async (page) => {
    await page.press('Create API key');
    await page.write('Name', 'Payroll sync');
    await page.press('View members', 'checkbox');
    await page.reads(/You can only grant permissions you have/);
  },
  {
    backend: {
      authenticate: async () => ({
        userId: 'user_1',
        permissions: ['members:read', 'audit:read', 'api-keys:read', 'api-keys:manage'],
        via: 'cookie',
      }),
    },
  },
);

export const Rotating = interaction(async (page) => {
  await page.press('Actions for ERP sync');
  await page.press('Rotate', 'menuitem');
  await page.reads(/Both keys work while you update your service/);
});

export const Revoking = interaction(async (page) => {
  await page.press('Actions for CI deploy');
  await page.press('Revoke', 'menuitem');
  await page.reads(/Last request/);
});
