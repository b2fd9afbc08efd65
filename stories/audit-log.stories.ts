import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/audit-log', component: 'audit-log' };
export default meta;

export const Playground: StoryObj = { args: { withoutTitle: false, actor: '', target: '', type: '' } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Error = states.Error;
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Narrow = states.Narrow;
export const NarrowLoading = states.NarrowLoading;
export const Themed = states.Themed;
export const Compact = states.Compact;
/** The history of one member. */
export const HistoryOfAMember = seen({}, { target: 'user_3' });
/** A filter without a match. */
export const NoMatch = seen({}, { type: 'role.delete' });

export const OpeningDetails = interaction(async (page) => {
  await page.press(/^Details, .* changed the roles of /);
  await page.reads('What changed');
});
