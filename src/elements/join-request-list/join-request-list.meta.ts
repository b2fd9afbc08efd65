import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'People who ask to join by their verified address; approve with a role, or deny, one or many',
  order: 10.5,
  permission: 'members:add',
  feature: 'joinRequests',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    {
      name: 'forbidden',
      state: 'forbidden',
      backend: { role: 'member' },
      text: 'You don’t have access to join requests',
    },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Join requests' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { joinRequests: 0 }, text: 'No join requests' },
    { name: 'ready', state: 'ready', backend: { joinRequests: 4 }, text: 'Joost Bakker' },
  ],
  budget: { bundled: 30_400, split: 34_100 },
  placeholder: { display: 'block', blockSize: 360, narrowBlockSize: 735, hiddenBy: 'hide-empty' },
} satisfies ElementMeta;
