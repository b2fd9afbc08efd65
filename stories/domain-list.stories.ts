import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { userEvent } from 'storybook/test';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/domain-list', component: 'domain-list' };
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Error = states.Error;
export const Empty = seen({ domains: 0 });
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
/** A backend without automatic joining. */
export const WithoutJoining = seen({ backend: { domains: { resolveTxt: async () => [] } } });

/** A public mail service is refused; what was typed stays. */
export const AddingRefused = interaction(async (page) => {
  await page.press('Add domain');
  await page.write('Domain', 'gmail.com');
  await userEvent.keyboard('{Enter}');
  await page.reads(/gmail.com is a public email domain/);
});

export const Removing = interaction(async (page) => {
  await page.press('Actions for kestrel.example');
  await page.press('Remove domain', 'menuitem');
  await page.reads(/no longer join automatically/);
});
