import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/activity-overview', component: 'activity-overview' };
export default meta;

export const Playground: StoryObj = { args: { period: 30, withoutTitle: false } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Empty = seen({ activity: false });
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
/** The activity of twelve months; the year before was not recorded. */
export const TwelveMonths = seen({}, { period: 365 });

/** Users move from another system when they first sign in. */
export const Migration = seen({ migration: { members: 148, total: 310 } });
/** The backend doesn’t know how many people there are in the other system. */
export const MigrationWithoutTotal = seen({ migration: { members: 148 } });

export const AsTables = interaction(async (page) => {
  for (const name of ['Members', 'Sign-ins'])
    (await page.find('group', `Show “${name}” as`)).querySelectorAll('button')[1]!.click();
  await page.reads('Date');
});
