import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Name, URL name, ID and metadata; leave, transfer and delete the organization',
  order: 5,
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    {
      name: 'forbidden',
      state: 'forbidden',
      backend: { failure: 'forbidden' },
      text: 'You don’t have access to the organization profile',
    },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'URL name' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { role: 'outsider' }, text: 'You’re not in an organization yet' },
    {
      name: 'read-only',
      state: 'ready',
      backend: { role: 'reader' },
      text: 'You need the “Edit organization” permission to change this.',
    },
    { name: 'ready', state: 'ready', backend: {}, text: 'Danger zone' },
  ],
  budget: { bundled: 27_800, split: 32_000 },
  placeholder: { display: 'block', blockSize: 510, narrowBlockSize: 621 },
  adminSection: { id: 'profile', group: 'organization', order: 1 },
} satisfies ElementMeta;
