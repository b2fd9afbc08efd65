import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Devices on which the viewer or a member is signed in; sign out one, or all others',
  order: 8,
  feature: 'sessions',
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Your sessions' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'empty', state: 'empty', backend: { sessions: undefined }, text: 'No active sessions' },
    { name: 'ready', state: 'ready', backend: {}, text: 'This device' },
  ],
  budget: { bundled: 30_000, split: 33_400 },
  placeholder: { display: 'block', blockSize: 320, narrowBlockSize: 546 },
} satisfies ElementMeta;
