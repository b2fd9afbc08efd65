import { defineFeature } from '../../core/feature.js';
import { RESERVED_PERMISSIONS } from '../../core/permission-names.js';
import { routes } from './routes.js';

/** API keys of an organization. Their operations run no hooks, so that secrets do not reach code that does not need them. */
export const apiKeys = defineFeature({
  routes,
  topics: { apiKey: 'api-keys:read' },
  capabilities: ({ settings: { apiKeys: options } }) => ({
    features: { apiKeys: options !== undefined },
    limits: options ? { apiKeysMax: options.max } : {},
    ...(options && { apiKeys: { prefix: options.prefix, reservedPermissions: [...RESERVED_PERMISSIONS] } }),
  }),
});
