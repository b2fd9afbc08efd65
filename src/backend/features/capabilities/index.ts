import { defineFeature } from '../../core/feature.js';
import { ratesOf } from '../../core/rate-limits.js';
import { routes } from './routes.js';

/** The capabilities, and what in them belongs to no other feature. */
export const capabilities = defineFeature({
  routes,
  capabilities: ({ settings }) => ({
    limits: { rates: ratesOf(settings), pageSizeMax: settings.policy.pageSizeMax },
    stepUp: { acrValues: [...(settings.policy.stepUp?.acrValues ?? [])], maxAge: settings.policy.stepUp?.maxAge ?? 0 },
  }),
});
