import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: "Sign-in page, email, invitation page and header in the organization's colors",
  order: 13,
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Preview' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Sign in to Acme Logistics' },
  ],
  budget: { bundled: 22_700, split: 24_500 },
  placeholder: { display: 'block', blockSize: 1125, narrowBlockSize: 2127 },
} satisfies ElementMeta;
