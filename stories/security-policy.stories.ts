import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/security-policy', component: 'security-policy' };
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false } };
// Empty: a backend that does not enforce policies. No TenThousand: the list of members who would be locked out is paged.
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Empty = seen({ securityPolicy: false });
export const Error = states.Error;
export const Forbidden = states.Forbidden;
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

/** Shows who would be locked out before the policy is saved. */
export const Requiring = interaction(
  async (page) => {
    await page.press(/^Required/, 'radio');
    await page.reads(/would be locked out at their next sign-in/);
    await page.find('button', /^Save and lock out/);
  },
  {},
  { members: 200 },
);

/** The administrators who are exempt keep their other sign-in. */
export const RequiringSingleSignOn = interaction(async (page) => {
  await page.press(/^Require single sign-on/, 'checkbox');
  await page.reads(/would be locked out at their next sign-in/);
  await page.press(/^Save and lock out/);
  await page.reads('Add an administrator who can sign in without single sign-on.');
});
