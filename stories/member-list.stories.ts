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
export const { Ready, Loading, Empty, Error, Forbidden, NoSession, TenThousand, LongContent, RightToLeft, Dark, Narrow, Themed } = states;
export const ReadOnly = seen({}, { readonly: true });
/** Somebody who may look and not touch: every control says why. */
export const Reader = seen({ role: 'reader' });
