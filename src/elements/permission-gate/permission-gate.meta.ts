import type { ElementMeta } from '../../core/element-meta.js';

export default {
  summary: 'Its content if the viewer holds a permission, otherwise a fallback',
  order: 14,
  example: { attributes: { permission: 'members:read' }, content: '<p>Inside</p>' },
  states: [],
  budget: { bundled: 15_800, split: 18_100 },
  placeholder: { display: 'none' },
} satisfies ElementMeta;
