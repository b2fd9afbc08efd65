import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Accounts that the viewer signs in with; link another one with proof of both, unlink one',
  order: 8.5,
  feature: 'identities',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Linked accounts' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { identities: undefined }, text: 'No linked accounts' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Email and password' },
  ],
  budget: { bundled: 30_000, split: 33_700 },
  placeholder: { display: 'block', blockSize: 308, narrowBlockSize: 554 },
} satisfies ElementMeta;
