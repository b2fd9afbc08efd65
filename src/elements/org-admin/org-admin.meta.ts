import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'A complete administration page: profile, members, invitations, branding, and sections of your own',
  order: 2,
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    {
      name: 'forbidden',
      state: 'forbidden',
      backend: { failure: 'forbidden' },
      text: 'You don’t have access to organization settings',
    },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Profile' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { role: 'outsider' }, text: 'You’re not in an organization yet' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Danger zone' },
  ],
  budget: { bundled: 25_300, split: 29_900 },
  placeholder: { display: 'block', blockSize: 670, narrowBlockSize: 673, hidesContent: true },
  loadsElements: true,
} satisfies ElementMeta;
