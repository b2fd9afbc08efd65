import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'The claims of the ID token and the access token, and what changed after a switch or step-up',
  order: 15,
  states: [],
  budget: { bundled: 28_800, split: 31_800 },
  placeholder: { display: 'block', blockSize: 408 },
} satisfies ElementMeta;
