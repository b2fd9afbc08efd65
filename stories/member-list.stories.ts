import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/member-list', component: 'member-list' };
export default meta;

export const Playground: StoryObj = {
  args: {
    readonly: false,
    search: '',
    sort: 'name',
    filtersInAddress: false,
    withoutTitle: false,
    withoutDetails: false,
  },
};
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Empty = states.Empty;
export const Error = states.Error;
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
export const ReadOnly = states.ReadOnly;
export const TenThousand = states.TenThousand;
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Narrow = states.Narrow;
export const NarrowLoading = states.NarrowLoading;
export const Themed = states.Themed;
export const Compact = states.Compact;
/** A viewer without permission to edit. Every control explains why. */
export const Reader = seen({ role: 'reader' });

export const Searching = interaction(async (page) => {
  await page.write('Search members', 'amara');
  await page.reads('1 member');
  await page.reads('Amara Jensen');
  await page.noLongerReads('Chiara Ferrari');
});
/** Removal takes effect right away and can be undone. */
export const RemovingAndUndoing = interaction(async (page) => {
  await page.press('Actions for Ama Kowalski');
  await page.press('Remove from organization…', 'menuitem');
  await page.press('Remove Ama Kowalski');
  await page.reads('Removed Ama Kowalski');
  await page.press('Undo');
  await page.reads('Ama Kowalski was added back');
});
/** The dialog lists the permissions that a member gains and loses before saving. */
export const ChangingRoles = interaction(async (page) => {
  await page.press('Actions for Isabel Suzuki');
  await page.press('Change roles…', 'menuitem');
  await page.press(/^Auditor/, 'checkbox');
  await page.reads(/^Gains/);
  await page.press('Save roles');
  await page.reads('Roles updated for Isabel Suzuki');
});
/** A role that only some of the selected members have is indeterminate and stays unchanged until the viewer changes it. */
export const ChangingRolesOfSeveral = interaction(async (page) => {
  for (const name of ['Amara Jensen', 'Isabel Suzuki', 'Kofi Mbeki'])
    await page.press(new RegExp(`Select ${name}`), 'checkbox');
  await page.press('Change roles…');
  await page.press(/^Auditor/, 'checkbox');
  await page.reads(/^Gains/);
});
