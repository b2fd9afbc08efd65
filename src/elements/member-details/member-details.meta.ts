import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'One member: roles, effective permissions, sessions and history, inline or in a drawer',
  order: 7,
  permission: 'members:read',
  example: { attributes: { 'user-id': 'user_2' } },
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    {
      name: 'forbidden',
      state: 'forbidden',
      backend: { role: 'member' },
      text: 'You don’t have access to this member',
    },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Permissions' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Ada Okafor' },
  ],
  budget: { bundled: 26_900, split: 30_000 },
  placeholder: { display: 'block', blockSize: 344, hiddenBy: 'drawer' },
} satisfies ElementMeta;
