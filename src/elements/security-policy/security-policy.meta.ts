import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Two-factor authentication, email domains and session length, with the members whom a change would lock out',
  order: 19,
  permission: 'security:read',
  feature: 'securityPolicy',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    {
      name: 'forbidden',
      state: 'forbidden',
      backend: { role: 'member' },
      text: 'You don’t have access to the security policy',
    },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Security policy' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'unsupported', state: 'empty', backend: { securityPolicy: false }, text: 'Not available' },
    { name: 'ready', state: 'ready', backend: {}, text: 'No sign-in without one' },
  ],
  budget: { bundled: 35_700, split: 40_200 },
  placeholder: { display: 'block', blockSize: 264, narrowBlockSize: 504 },
  adminSection: { id: 'security', group: 'security', order: 9, permission: 'security:read', keepMounted: true },
} satisfies ElementMeta;
