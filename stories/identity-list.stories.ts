import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/identity-list', component: 'identity-list' };
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Empty = seen({ identities: undefined });
export const Error = states.Error;
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
/** Another profile has the same verified address. */
export const SuggestedDuplicate = seen({ duplicates: 1 });
export const SuggestedDuplicateNarrow = seen({ duplicates: 1, width: '320' });
/** The only way to sign in. */
export const OneAccount = seen({ identities: 1 });
/** The auth adapter has no `proveAccount`. */
export const WithoutLinking = seen({ confirms: undefined });

/** Both accounts are confirmed. */
export const LinkingAnAccount = interaction(async (page) => {
  await page.press('Link an account…');
  await page.press('Confirm the other account…');
  await page.reads('You can sign in with GitHub');
});

/** The other account still belongs to organizations. */
export const RefusedAccount = interaction(
  async (page) => {
    await page.press('Link an account…');
    await page.press('Confirm the other account…');
    await page.reads(/It still belongs to/);
  },
  {},
  { identities: 1, confirms: 'user_5' },
);

export const UnlinkingAnAccount = interaction(async (page) => {
  await page.press('Unlink Google, user_1@mail.example…');
  await page.reads('Your profile, roles, and organizations stay as they are');
});
