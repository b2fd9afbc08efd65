import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { seen, states } from './states.js';

const meta: Meta = {
  title: 'Elements/invitation-list',
  component: 'invitation-list',
  render: (args) => html`<invitation-list ?readonly=${args['readonly']} ?without-title=${args['withoutTitle']} status=${args['status'] ?? ''}></invitation-list>`,
};
export default meta;

export const Playground: StoryObj = { args: { readonly: false, withoutTitle: false, status: '' } };
export const { Ready, Loading, Empty, Error, Forbidden, NoSession, TenThousand, LongContent, RightToLeft, Dark, Narrow, Themed } = states;
export const ReadOnly = seen({}, { readonly: true });
