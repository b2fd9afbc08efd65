import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { interaction } from './acting.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/org-profile', component: 'org-profile' };
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false, withoutDangerZone: false } };
// Every member may read the organization: only a backend that refuses it leads to Forbidden. No TenThousand: one organization, however large, has one profile.
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Empty = seen({ role: 'outsider' });
export const Error = states.Error;
export const Forbidden = seen({ failure: 'forbidden' });
export const NoSession = states.NoSession;
export const ReadOnly = states.ReadOnly;
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const HighContrast = states.HighContrast;
export const Narrow = states.Narrow;
export const Themed = states.Themed;
export const Compact = states.Compact;
/** A viewer without permission to edit. The form explains what is missing. */
export const Reader = seen({ role: 'reader' });

export const Renaming = interaction(async (page) => {
  await page.write('Organization name', 'Acme Worldwide');
  await page.reads('1 unsaved change');
  await page.press('Save changes');
  await page.reads('Changes saved');
});
/** Deleting an organization requires typing its name. */
export const Deleting = interaction(async (page) => {
  await page.press('Delete…');
  await page.write(/^Type .*Acme Logistics.* to confirm$/, 'Acme Logistics');
  await page.press('Delete organization');
  await page.reads('Acme Logistics was deleted');
});
