import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';

/** Tokens of directories. Their operations run no hooks, so that secrets do not reach code that does not need them. */
export const provisioningTokens = defineFeature({
  routes,
  topics: { provisioningToken: 'connections:manage' },
  capabilities: ({ settings: { provisioning } }) => ({
    features: { provisioning: provisioning !== undefined },
    limits: provisioning ? { provisioningTokensMax: provisioning.max } : {},
  }),
});
