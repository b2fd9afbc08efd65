import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/org-switcher', component: 'org-switcher' };
export default meta;

export const Playground: StoryObj = { args: { withoutShortcut: false, withoutCreate: false } };
// No Forbidden: signed-in users may always see their own organizations. No ReadOnly: nothing here is edited.
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Empty = seen({ role: 'outsider' });
export const Error = states.Error;
export const NoSession = states.NoSession;
export const TenThousand = seen({ organizations: 10_000 });
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Narrow = states.Narrow;
export const Themed = states.Themed;
export const Compact = states.Compact;

export const Switching = interaction(async (page) => {
  await page.press(/Acme Logistics/);
  await page.press(/^Northwind Health/);
  await page.reads('Switched to Northwind Health');
  await page.find('button', /Northwind Health/);
});
/** With eight or more organizations, a search field appears and matches are highlighted. */
export const Searching = interaction(
  async (page) => {
    await page.press(/Acme Logistics/);
    await page.write('Find an organization', 'robotics');
    await page.find('button', /^Initech Robotics/);
    await page.noLongerReads('Northwind Health');
  },
  {},
  { organizations: 40 },
);
