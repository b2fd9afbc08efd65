import { defineFeature } from '../../core/feature.js';
import { getViewer } from './operations.js';

/** The signed-in user. */
export const viewer = defineFeature({
  routes: { getViewer: { scope: 'user', run: getViewer } },
});
