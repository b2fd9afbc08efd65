import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { seen } from './states.js';

const meta: Meta = {
  title: 'Elements/invite-dialog',
  component: 'invite-dialog',
  render: (args) => html`<invite-dialog ?open=${args['open']} ?without-draft=${true} emails=${args['emails'] ?? ''} roles=${args['roles'] ?? ''}></invite-dialog>`,
};
export default meta;

export const Playground: StoryObj = { args: { open: false, emails: '', roles: 'member' } };
const written = { open: true, emails: 'lena.hofmann@kestrel.example, yusuf@kestrel, ada.okafor@example.com', roles: 'member' };
export const Ready = seen({}, written);
export const Loading = seen({ latency: Infinity }, written);
export const Error = seen({ failure: 'error' }, written);
export const Forbidden = seen({ role: 'member' }, written);
export const NoSession = seen({ role: 'nobody' }, written);
export const LongContent = seen({ long: true }, written);
export const RightToLeft = seen({ direction: 'rtl', lang: 'ar' }, written);
export const Dark = seen({ scheme: 'dark' }, written);
export const Narrow = seen({ width: '320' }, written);
export const Themed = seen({ theme: 'host' }, written);
export const Empty = seen({}, { open: true });
/** 2,000 addresses, pasted at once. */
export const TwoThousand = seen({}, { open: true, roles: 'member', emails: Array.from({ length: 2000 }, (_, at) => `person.${at}@example.com`).join(', ') });
// No ReadOnly: the dialog is there to write.
