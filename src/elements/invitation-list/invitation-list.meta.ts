import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Invitations of every status: resend, copy a new link, extend, change roles, revoke',
  order: 10,
  permission: 'invitations:read',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    {
      name: 'forbidden',
      state: 'forbidden',
      backend: { role: 'member' },
      text: 'You don’t have access to invitations',
    },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Invitations' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { invitations: 0 }, text: 'No invitations yet' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Invited by' },
  ],
  budget: { bundled: 28_600, split: 32_600 },
  placeholder: { display: 'block', blockSize: 428, narrowBlockSize: 780, hidesContent: true },
  adminSection: { id: 'invitations', group: 'people', order: 4, permission: 'invitations:read' },
} satisfies ElementMeta;
