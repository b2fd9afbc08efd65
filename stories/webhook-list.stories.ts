import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/webhook-list', component: 'webhook-list' };
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Error = states.Error;
export const Empty = seen({ webhooks: 0 });
export const Unsupported = seen({ webhooks: undefined });
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

/** Deliveries of an endpoint, with request and response of one that failed. */
export const Deliveries = interaction(async (page) => {
  await page.press('HR directory');
  await page.reads('Deliveries to HR directory');
  await page.press('member.roles.updated');
  await page.reads(/503 after 3 attempts/);
});

export const Adding = interaction(async (page) => {
  await page.press('Add endpoint');
  await page.write('Name', 'Payroll');
  await page.write('Endpoint URL', 'https://payroll.example.com/hooks');
  await page.press('Selected events', 'radio');
  await page.press('member.added', 'checkbox');
  await page.reads('1 event');
});

export const Rotating = interaction(async (page) => {
  await page.press('Actions for HR directory');
  await page.press('Rotate secret', 'menuitem');
  await page.reads(/requests are signed with both secrets/);
});

export const Deleting = interaction(async (page) => {
  await page.press('Actions for Robot fleet sync');
  await page.press('Delete', 'menuitem');
  await page.reads(/37 waiting events will never be sent/);
});
