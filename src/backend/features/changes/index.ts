import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';

/** The event stream of an organization. */
export const changes = defineFeature({
  routes,
  // Resources of the contract that have no feature here. A host can announce their changes.
  topics: {
    integration: 'integrations:read',
  },
  capabilities: ({ settings: { store, policy } }) => ({
    features: { liveChanges: store.changes !== undefined && policy.liveChanges },
  }),
});
