import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { interaction } from './acting.js';
import { drawn } from './drawn.js';
import { seen, states } from './states.js';

const meta: Meta = { title: 'Elements/org-admin', component: 'org-admin' };
export default meta;

export const Playground: StoryObj = { args: { section: 'profile', sections: '', readonly: false } };
// The states of each section are in the stories of its own element. No TenThousand: the number of members changes nothing here.
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
export const NarrowLoading = states.NarrowLoading;
export const Themed = states.Themed;
export const Compact = states.Compact;
/** A viewer with access to some sections. The other sections are marked and explain why. */
export const PartlyForbidden = seen({ role: 'member' }, { section: 'members' });

export const Members = seen({}, { section: 'members' });
export const Branding = seen({}, { section: 'branding' });

/** The host adds its own sections or replaces the built-in ones. */
export const OwnSections: StoryObj = {
  args: { section: 'billing', sections: 'profile members billing invitations' },
  render: (args) =>
    drawn(
      'org-admin',
      args,
      html`<section slot="billing" aria-label="Billing">
        <h2>Billing</h2>
        <p>Team plan, 14 seats. The next invoice is due on 1 June.</p>
      </section>`,
    ),
};

export const GoingToMembers = interaction(async (page) => {
  await page.press('Members');
  await page.reads(/Ada Okafor/);
});
