import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { seen, states } from './states.js';

const meta: Meta = {
  title: 'Elements/member-list',
  component: 'member-list',
  render: (args) => html`<member-list ?readonly=${args['readonly']} ?without-title=${args['withoutTitle']} search=${args['search'] ?? ''} sort=${args['sort'] ?? 'name'}></member-list>`,
};
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false, search: '', sort: 'name' } };
export const Ready = states.Ready;
export const Loading = states.Loading;
export const Empty = states.Empty;
export const Error = states.Error;
export const Forbidden = states.Forbidden;
export const NoSession = states.NoSession;
export const TenThousand = states.TenThousand;
export const LongContent = states.LongContent;
export const RightToLeft = states.RightToLeft;
export const Dark = states.Dark;
export const Narrow = states.Narrow;
export const Themed = states.Themed;
export const ReadOnly = seen({}, { readonly: true });
/** Somebody who may look and not touch: every control says why. */
export const Reader = seen({ role: 'reader' });
