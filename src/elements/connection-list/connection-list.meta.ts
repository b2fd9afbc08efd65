import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary:
    'Single sign-on connections: set up, test, enable, disable and delete them, and see certificates before they expire',
  order: 21,
  permission: 'connections:read',
  feature: 'connections',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    {
      name: 'forbidden',
      state: 'forbidden',
      backend: { role: 'member' },
      text: 'You don’t have access to single sign-on',
    },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Single sign-on' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { connections: 0 }, text: 'No connections yet' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Okta' },
  ],
  budget: { bundled: 30_200, split: 34_400 },
  placeholder: { display: 'block', blockSize: 412, narrowBlockSize: 769, hidesContent: true },
  adminSection: { id: 'connections', group: 'security', order: 8.5, permission: 'connections:read', keepMounted: true },
} satisfies ElementMeta;
