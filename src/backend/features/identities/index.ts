import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';

/** Accounts that users sign in with, from the host's `IdentitySource`. */
export const identities = defineFeature({
  routes,
  capabilities: ({ settings }) => ({ features: { identities: settings.identities !== undefined } }),
});
