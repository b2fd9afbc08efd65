import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Its content if the viewer holds a permission, otherwise a fallback',
  order: 14,
  example: { attributes: { permission: 'members:read' }, content: '<p>Inside</p>' },
  states: [],
  budget: { bundled: 15_600, split: 17_900 },
  placeholder: { display: 'none' },
} satisfies ElementMeta;
