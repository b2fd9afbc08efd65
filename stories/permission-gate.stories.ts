import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deed } from './acting.js';
import { drawn } from './drawn.js';
import { seen, states } from './states.js';

const content = html`<p>You may remove people from this organization.</p>
  <p slot="fallback">Ask an administrator if somebody has to go.</p>`;

const meta: Meta = {
  title: 'Elements/permission-gate',
  component: 'permission-gate',
  args: { permission: 'members:remove' },
  parameters: {
    content:
      '\n  <p>You may remove people from this organization.</p>\n  <p slot="fallback">Ask an administrator if somebody has to go.</p>\n',
  },
  render: (args) => drawn('permission-gate', args, content),
};
export default meta;

export const Playground: StoryObj = { args: { permission: 'members:remove', any: false } };
// No Empty, ReadOnly, TenThousand, LongContent, RightToLeft, Dark, HighContrast, Narrow, Themed, Compact: it draws nothing of its own.
export const Ready = states.Ready;
/** Neither shows while it is not known. */
export const Loading = states.Loading;
/** What cannot be found out stays closed. */
export const Error = states.Error;
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
export const Any = seen({ role: 'reader' }, { permission: 'members:read members:remove', any: true });

/** Somebody owns one organization and is a plain member of another: what they may do follows. */
export const FollowingTheOrganization: StoryObj = {
  ...deed(async (page) => {
    await page.reads('You may remove people from this organization.');
    await page.press(/Acme Logistics/);
    await page.press(/^Globex Energy/);
    await page.reads('Ask an administrator if somebody has to go.');
    await page.noLongerReads('You may remove people from this organization.');
  }),
  render: (args) => html`<org-switcher></org-switcher>${drawn('permission-gate', args, content)}`,
};
