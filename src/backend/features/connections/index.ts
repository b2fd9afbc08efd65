import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';

/**
 * Single sign-on connections of an organization. Their operations run no hooks, so that client secrets do not reach code
 * that does not need them.
 */
export const connections = defineFeature({
  routes,
  topics: { connection: 'connections:read' },
  capabilities: ({ settings: { connections: options } }) => ({
    features: { connections: options !== undefined },
    limits: options ? { connectionsMax: options.max } : {},
    ...(options && { connections: { strategies: [...options.strategies], tests: options.startTest !== undefined } }),
  }),
});
