import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'A dialog that invites any number of people from pasted addresses or a CSV file, with a result for each',
  order: 9,
  permission: 'invitations:create',
  states: [
    { name: 'forbidden', state: 'forbidden', backend: { role: 'member' }, text: 'Invite people' },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Invite people' },
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'Invite people' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Invite people' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Invite people' },
  ],
  budget: { bundled: 20_700, split: 23_000 },
  placeholder: {
    display: 'inline-block',
    blockSize: 32,
    inlineSize: 134,
    hidesContent: true,
    hiddenBy: 'without-trigger',
  },
} satisfies ElementMeta;
