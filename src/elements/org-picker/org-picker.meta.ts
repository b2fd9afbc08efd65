import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'A page on which the viewer chooses an organization, answers invitations or creates an organization',
  order: 4,
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Choose an organization' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { role: 'outsider' }, text: 'You’re not in an organization yet' },
    { name: 'ready', state: 'ready', backend: { received: 2 }, text: 'Acme Logistics' },
  ],
  budget: { bundled: 26_900, split: 30_000 },
  placeholder: { display: 'block', blockSize: 314, hidesContent: true },
} satisfies ElementMeta;
