import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';

/** Devices on which users are signed in, from the host's `SessionSource`. */
export const sessions = defineFeature({
  routes,
  capabilities: ({ settings }) => ({ features: { sessions: settings.sessions !== undefined } }),
});
