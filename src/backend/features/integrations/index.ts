import { defineFeature } from '../../core/feature.js';
import { integrationQueue } from './queue.js';
import { additionalRoutes, routes } from './routes.js';

/** Integrations with other products. Their operations run no hooks, so that secrets do not reach code that does not need them. */
export const integrations = defineFeature({
  routes,
  additionalRoutes,
  topics: { integration: 'integrations:read' },
  capabilities: ({ settings }) => ({ features: { integrations: settings.integrations !== undefined } }),
  queue: integrationQueue,
});
