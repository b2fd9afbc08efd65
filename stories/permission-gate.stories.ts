import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { interaction } from './acting.js';
import { drawn } from './drawn.js';
import { seen, states } from './states.js';

const content = html`<p>You can remove members of this organization.</p>
  <p slot="fallback">Ask an administrator to remove members.</p>`;

const meta: Meta = {
  title: 'Elements/permission-gate',
  component: 'permission-gate',
  args: { permission: 'members:remove' },
  parameters: {
    content:
      '\n  <p>You can remove members of this organization.</p>\n  <p slot="fallback">Ask an administrator to remove members.</p>\n',
  },
  render: (args) => drawn('permission-gate', args, content),
};
export default meta;

export const Playground: StoryObj = { args: { permission: 'members:remove', any: false } };
// No Empty, ReadOnly, TenThousand, LongContent, RightToLeft, Dark, HighContrast, Narrow, Themed, Compact: it renders no content of its own.
export const Ready = states.Ready;
/** Neither slot is shown while the permission is loading. */
export const Loading = states.Loading;
/** The gate stays closed when permissions fail to load. */
export const Error = states.Error;
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
export const Any = seen({ role: 'reader' }, { permission: 'members:read members:remove', any: true });

/** The viewer owns one organization and is a member of another. The gate follows the switch. */
export const FollowingTheOrganization: StoryObj = {
  ...interaction(async (page) => {
    await page.reads('You can remove members of this organization.');
    await page.press(/Acme Logistics/);
    await page.press(/^Globex Energy/);
    await page.reads('Ask an administrator to remove members.');
    await page.noLongerReads('You can remove members of this organization.');
  }),
  render: (args) => html`<org-switcher></org-switcher>${drawn('permission-gate', args, content)}`,
};
