import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';

/** The event stream of an organization. */
export const changes = defineFeature({
  routes,
  capabilities: ({ settings: { store, policy } }) => ({
    features: { liveChanges: store.changes !== undefined && policy.liveChanges },
  }),
});
