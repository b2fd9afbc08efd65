import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/integration-catalog', component: 'integration-catalog' };
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Error = states.Error;
export const Empty = seen({ integrations: 0 });
export const Unsupported = seen({ integrations: undefined });
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
export const ReadOnly = seen({}, { readonly: true });
/** A viewer who can see integrations, and not change them. */
export const WithoutPermission = seen({
  backend: {
    authenticate: async () => ({ userId: 'user_1', permissions: ['org:read', 'integrations:read'], via: 'cookie' }),
  },
});
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Narrow = states.Narrow;
export const NarrowLoading = states.NarrowLoading;
export const Themed = states.Themed;
export const Compact = states.Compact;

/** Connects an integration with a form. */
export const Connecting = interaction(async (page) => {
  await page.press('Connect Lumen Logs');
  await page.write('Collector URL', 'https://logs.kestrel.example/ingest');
  await page.write('Token', 'lumen-token');
  await page.press('Connect');
  await page.reads('Select an option.');
});

/** The settings of an integration that works. */
export const Settings = interaction(async (page) => {
  await page.press('Settings of Fernhill CRM');
  await page.reads('kestrel.fernhill.example');
});

/** An integration whose access was revoked. */
export const Revoked = interaction(async (page) => {
  await page.press('Tidewater Chat');
  await page.reads(/An administrator of Tidewater Chat revoked access/);
});

export const Disconnecting = interaction(async (page) => {
  await page.press('Settings of Fernhill CRM');
  await page.press('Disconnect…');
  await page.reads('Disconnect Fernhill CRM?');
});

export const Filtered = interaction(async (page) => {
  await page.write('Search integrations', 'audit');
  await page.reads('2 integrations');
});
