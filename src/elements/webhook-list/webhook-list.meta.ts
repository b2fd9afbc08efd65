import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Webhooks; add endpoints, choose their events, rotate secrets, and see, test and repeat deliveries',
  order: 24,
  permission: 'integrations:read',
  feature: 'webhooks',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    { name: 'forbidden', state: 'forbidden', backend: { role: 'member' }, text: 'You don’t have access to webhooks' },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Webhooks' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { webhooks: 0 }, text: 'No webhooks yet' },
    { name: 'ready', state: 'ready', backend: {}, text: 'HR directory' },
  ],
  budget: { bundled: 29_000, split: 33_000 },
  placeholder: { display: 'block', blockSize: 308, narrowBlockSize: 508, hidesContent: true },
  adminSection: { id: 'webhooks', group: 'developer', order: 15, permission: 'integrations:read' },
} satisfies ElementMeta;
