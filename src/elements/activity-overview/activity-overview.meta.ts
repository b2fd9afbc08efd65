import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Active members, sign-ins, failed sign-ins, new members and retention, as charts and tables',
  order: 16,
  permission: 'audit:read',
  feature: 'activity',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    {
      name: 'forbidden',
      state: 'forbidden',
      backend: { role: 'member' },
      text: 'You don’t have access to activity',
    },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Activity' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { activity: false }, text: 'No activity yet' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Active members per day' },
  ],
  budget: { bundled: 27_900, split: 30_500 },
  placeholder: { display: 'block', blockSize: 1230, narrowBlockSize: 1452 },
  adminSection: { id: 'activity', group: 'insights', order: 12, permission: 'audit:read' },
} satisfies ElementMeta;
