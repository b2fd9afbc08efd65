import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary:
    'Imports up to 100,000 members from a CSV file, with a check of each row before anything is sent, pause and undo',
  order: 9.5,
  permission: 'members:add',
  feature: 'imports',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    {
      name: 'forbidden',
      state: 'forbidden',
      backend: { role: 'member' },
      text: 'You don’t have access to member import',
    },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Import members' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'unsupported', state: 'empty', backend: { imports: undefined }, text: 'Member import isn’t available' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Drop a file here' },
  ],
  budget: { bundled: 20_500, split: 22_500 },
  placeholder: { display: 'block', blockSize: 498, narrowBlockSize: 518, hidesContent: true },
  adminSection: { id: 'import', group: 'people', order: 5.5, permission: 'members:add', keepMounted: true },
} satisfies ElementMeta;
