import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { seen, states } from './states.js';

const meta: Meta = {
  title: 'Elements/org-profile',
  component: 'org-profile',
  render: (args) => html`<org-profile ?readonly=${args['readonly']} ?without-title=${args['withoutTitle']} ?without-danger-zone=${args['withoutDangerZone']}></org-profile>`,
};
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false, withoutDangerZone: false } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Empty = seen({ role: 'outsider' });
export const Error = states.Error;
// Every member may read the organization: only a backend that refuses it leads here.
export const Forbidden = seen({ failure: 'forbidden' });
export const NoSession = states.NoSession;
// No TenThousand: one organization, however large, has one profile.
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const Narrow = states.Narrow;
export const Themed = states.Themed;
export const ReadOnly = seen({}, { readonly: true });
/** Somebody who may look and not touch: what they may not do says why. */
export const Reader = seen({ role: 'reader' });
