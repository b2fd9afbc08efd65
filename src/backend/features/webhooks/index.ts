import { defineFeature } from '../../core/feature.js';
import { EVENT_TYPES } from '../../hooks/event-types.js';
import { webhookQueue } from './queue.js';
import { routes } from './routes.js';

/** Webhooks of an organization. Their operations run no hooks, so that secrets do not reach code that does not need them. */
export const webhooks = defineFeature({
  routes,
  topics: { webhook: 'integrations:read' },
  capabilities: ({ settings: { webhooks: options } }) => ({
    features: { webhooks: options !== undefined },
    limits: options ? { webhooksMax: options.max } : {},
    ...(options && {
      webhooks: {
        eventTypes: [...EVENT_TYPES],
        retentionDays: options.retentionDays,
        secretOverlapSeconds: options.secretOverlapSeconds,
      },
    }),
  }),
  queue: webhookQueue,
});
