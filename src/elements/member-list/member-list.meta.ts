import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Members with search, filters, sorting, role changes, removal with undo, bulk actions and CSV export',
  order: 6,
  permission: 'members:read',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    { name: 'forbidden', state: 'forbidden', backend: { role: 'member' }, text: 'You don’t have access to members' },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Members' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'ready', backend: { members: 1 }, text: 'Only you so far' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Ada Okafor' },
  ],
  budget: { bundled: 30_700, split: 35_700 },
  placeholder: { display: 'block', blockSize: 584, narrowBlockSize: 1198, hidesContent: true },
  adminSection: { id: 'members', group: 'people', order: 3, permission: 'members:read' },
} satisfies ElementMeta;
