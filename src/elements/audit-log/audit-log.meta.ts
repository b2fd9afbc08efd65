import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Who did what to whom: filters, details of each change, and an export of exactly the filtered events',
  order: 17,
  permission: 'audit:read',
  feature: 'auditEvents',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    {
      name: 'forbidden',
      state: 'forbidden',
      backend: { role: 'member' },
      text: 'You don’t have access to the audit log',
    },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Audit log' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'ready', state: 'ready', backend: {}, text: 'changed the roles of' },
  ],
  budget: { bundled: 37_100, split: 40_400 },
  placeholder: { display: 'block', blockSize: 584, narrowBlockSize: 628 },
  adminSection: { id: 'audit', group: 'insights', order: 13, permission: 'audit:read' },
} satisfies ElementMeta;
