import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Integrations by category; connect, set up, check, connect again and disconnect other products',
  order: 25,
  permission: 'integrations:read',
  feature: 'integrations',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    {
      name: 'forbidden',
      state: 'forbidden',
      backend: { role: 'member' },
      text: 'You don’t have access to integrations',
    },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Integrations' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { integrations: 0 }, text: 'No integrations yet' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Fernhill CRM' },
  ],
  budget: { bundled: 26_700, split: 29_900 },
  placeholder: { display: 'block', blockSize: 459, narrowBlockSize: 1075, hidesContent: true },
  adminSection: {
    id: 'integrations',
    group: 'developer',
    order: 13.5,
    permission: 'integrations:read',
    keepMounted: true,
  },
} satisfies ElementMeta;
