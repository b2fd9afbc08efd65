import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'SCIM provisioning: what a directory manages, the base URL, and tokens to create, rotate and revoke',
  order: 23,
  permission: 'connections:manage',
  feature: 'provisioning',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    {
      name: 'forbidden',
      state: 'forbidden',
      backend: { role: 'member' },
      text: 'You don’t have access to provisioning',
    },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Provisioning' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { provisioningTokens: 0 }, text: 'No tokens yet' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Okta' },
  ],
  budget: { bundled: 29_700, split: 33_300 },
  placeholder: { display: 'block', blockSize: 470, narrowBlockSize: 600, hidesContent: true },
  adminSection: { id: 'provisioning', group: 'security', order: 8.7, permission: 'connections:manage' },
} satisfies ElementMeta;
