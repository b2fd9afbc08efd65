import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary:
    'Roles as a list or a matrix of permissions; create, copy, change and delete custom roles, with the effects on members',
  order: 18,
  permission: 'roles:read',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    { name: 'forbidden', state: 'forbidden', backend: { role: 'member' }, text: 'You don’t have access to roles' },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Roles' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Owner' },
  ],
  budget: { bundled: 29_600, split: 34_500 },
  placeholder: { display: 'block', blockSize: 428, narrowBlockSize: 642, hidesContent: true },
  adminSection: { id: 'roles', group: 'people', order: 5, permission: 'roles:read' },
} satisfies ElementMeta;
