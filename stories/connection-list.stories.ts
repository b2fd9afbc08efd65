import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/connection-list', component: 'connection-list' };
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Error = states.Error;
export const Empty = seen({ connections: 0 });
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

/** Members who signed in with the connection, domains without single sign-on, and "Disable instead". */
export const Deleting = interaction(async (page) => {
  await page.press('Actions for Okta');
  await page.press('Delete connection', 'menuitem');
  await page.reads(/Type “Okta” to confirm/);
});

export const Disabling = interaction(async (page) => {
  await page.press('Actions for Okta');
  await page.press('Disable', 'menuitem');
  await page.reads(/Nobody can sign in with Okta/);
});
