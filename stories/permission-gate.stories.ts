import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { seen, states } from './states.js';

const meta: Meta = {
  title: 'Elements/permission-gate',
  component: 'permission-gate',
  render: (args) => html`<permission-gate permission=${args['permission'] ?? 'members:remove'} ?any=${args['any']}>
    <p>You may remove people from this organization.</p>
    <p slot="fallback">Ask an administrator if somebody has to go.</p>
  </permission-gate>`,
};
export default meta;

export const Playground: StoryObj = { args: { permission: 'members:remove', any: false } };
// No Empty, TenThousand, LongContent, RightToLeft, Dark, Narrow, Themed: it draws nothing of its own.
export const Ready = states.Ready;
/** Neither shows while it is not known. */
export const Loading = states.Loading;
/** What cannot be found out stays closed. */
export const Error = states.Error;
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
export const Any = seen({ role: 'reader' }, { permission: 'members:read members:remove', any: true });
