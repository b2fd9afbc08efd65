import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'API keys; create them, choose their permissions, rotate them with an overlap, and revoke them',
  order: 22,
  permission: 'api-keys:read',
  feature: 'apiKeys',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    { name: 'forbidden', state: 'forbidden', backend: { role: 'member' }, text: 'You don’t have access to API keys' },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'API keys' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { apiKeys: 0 }, text: 'No API keys yet' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Nightly export' },
  ],
  budget: { bundled: 29_000, split: 32_600 },
  placeholder: { display: 'block', blockSize: 456, narrowBlockSize: 817, hidesContent: true },
  adminSection: { id: 'api-keys', group: 'developer', order: 14, permission: 'api-keys:read' },
} satisfies ElementMeta;
