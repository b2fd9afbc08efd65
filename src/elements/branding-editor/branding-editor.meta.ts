import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Logos and colors, with contrast checks, undo and a preview',
  order: 12,
  states: [
    { name: 'no session', state: 'no-session', backend: { role: 'signed-out' }, text: 'You’re signed out' },
    { name: 'first load', state: 'loading', backend: { latency: Infinity }, text: 'Branding' },
    { name: 'error', state: 'error', backend: { failure: 'error' }, text: 'Couldn’t load' },
    { name: 'read-only', state: 'ready', backend: { role: 'reader' }, text: 'You need the “' },
    { name: 'ready', state: 'ready', backend: {}, text: 'Button text' },
  ],
  budget: { bundled: 38_000, split: 41_600 },
  placeholder: { display: 'block', blockSize: 1209, narrowBlockSize: 2865 },
  adminSection: { id: 'branding', group: 'organization', order: 2, keepMounted: true },
} satisfies ElementMeta;
