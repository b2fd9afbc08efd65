import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { interaction } from './acting.js';
import { seen, states, type StorySettings } from './states.js';

const meta: Meta = {
  title: 'Elements/provisioning-token-list',
  component: 'provisioning-token-list',
};
export default meta;

/** A state of the element in an organization with three tokens. */
const withTokens = (settings: StorySettings, args: Record<string, unknown> = {}): StoryObj =>
  seen({ provisioningTokens: 3, ...settings }, args);

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false } };
export const Ready = withTokens({});
export const Loading = states.Loading;
export const Error = states.Error;
export const Empty = seen({});
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
export const ReadOnly = withTokens({}, { readonly: true });
export const LongContent = withTokens({ long: true });
export const RightToLeft = withTokens({ direction: 'rtl', lang: 'ar' });
export const Dark = withTokens({ scheme: 'dark' });
export const HighContrast = withTokens({ theme: 'contrast' });
export const Narrow = withTokens({ width: '320' });
export const NarrowLoading = states.NarrowLoading;
export const Themed = withTokens({ theme: 'host' });
export const Compact = withTokens({ density: 'compact' });

export const Creating = interaction(async (page) => {
  await page.press('Create token');
  await page.reads(/Your directory signs in with this token/);
});

/** The secret is shown once, above the table. */
export const Created = interaction(async (page) => {
  await page.press('Create token');
  await page.write('Name', 'Okta');
  await userEvent.keyboard('{Enter}');
  await page.reads(/Token “Okta” created/);
});

/** Revoking the only token gives the members back to the organization. */
export const RevokingTheLast = interaction(
  async (page) => {
    await page.press('Actions for Okta');
    await page.press('Revoke token', 'menuitem');
    await page.reads(/It’s the only token/);
  },
  {},
  { provisioningTokens: 1 },
);
