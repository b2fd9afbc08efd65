import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';

/** Daily statistics of an organization. `identity/activity.ts` counts, or the host's `ActivitySource` does. */
export const activity = defineFeature({
  routes,
  capabilities: ({ settings }) => ({ features: { activity: settings.activity !== false } }),
});
