import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: "The landing page of an invitation link, in the organization's colors",
  order: 11,
  example: { attributes: { ticket: 'unknown' } },
  states: [],
  budget: { bundled: 28_600, split: 30_800 },
  placeholder: { display: 'block', blockSize: 546, narrowBlockSize: 498, hidesContent: true },
} satisfies ElementMeta;
