import { defineFeature } from '../../core/feature.js';
import { routes } from './routes.js';

/** The audit log. Changes are recorded by `core/record-change.ts`. */
export const audit = defineFeature({
  routes,
  capabilities: ({ settings: { auditRetentionDays } }) => ({
    features: { auditEvents: true },
    limits: auditRetentionDays === undefined ? {} : { auditRetentionDays },
  }),
});
