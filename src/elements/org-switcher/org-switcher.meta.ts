import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'A menu button with the current organization, and a searchable list of the others',
  order: 3,
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'Sign in' },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: '' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { role: 'outsider' }, text: 'Choose an organization' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Acme Logistics' },
  ],
  budget: { bundled: 21_800, split: 23_700 },
  placeholder: { display: 'inline-block', blockSize: 44, inlineSize: 148 },
} satisfies ElementMeta;
