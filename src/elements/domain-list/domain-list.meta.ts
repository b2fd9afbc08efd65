import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Email domains; add them, verify them with a DNS record, and let people with their addresses join',
  order: 20,
  permission: 'domains:read',
  feature: 'domains',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    { name: 'forbidden', state: 'forbidden', backend: { role: 'member' }, text: 'You don’t have access to domains' },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Domains' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { domains: 0 }, text: 'No domains yet' },
    { name: 'ready', state: 'ready', backend: {}, text: 'kestrel.example' },
  ],
  budget: { bundled: 31_500, split: 35_200 },
  placeholder: { display: 'block', blockSize: 412, narrowBlockSize: 524, hidesContent: true },
  adminSection: { id: 'domains', group: 'security', order: 8, permission: 'domains:read' },
} satisfies ElementMeta;
