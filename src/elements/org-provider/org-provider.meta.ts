import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Nothing itself. Provides the client, the current organization and the strings to all elements inside it',
  order: 1,
  states: [],
  budget: { bundled: 14_500, split: 16_900 },
  placeholder: { display: 'contents' },
} satisfies ElementMeta;
