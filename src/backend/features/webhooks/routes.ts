import type { CountedUse } from '../../core/limits.js';
import type { RequestContext } from '../../core/request-context.js';
import type { Routes } from '../../core/route.js';
import { listDeliveries, redeliver, testWebhook } from './delivery-operations.js';
import { createWebhook, deleteWebhook, listWebhooks, rotateSecret, updateWebhook } from './operations.js';

/** What sends requests to endpoints at once. */
const checkLimits = ({ identity }: RequestContext): CountedUse[] => [{ limit: 'webhookChecks', who: identity?.userId }];

export const routes: Routes = {
  listWebhooks: { scope: 'organization', run: listWebhooks },
  createWebhook: { scope: 'organization', run: createWebhook, auditType: 'webhook.create' },
  updateWebhook: { scope: 'organization', run: updateWebhook, auditType: 'webhook.update' },
  deleteWebhook: { scope: 'organization', run: deleteWebhook, auditType: 'webhook.delete' },
  rotateWebhookSecret: { scope: 'organization', run: rotateSecret, auditType: 'webhook.secret.rotate' },
  testWebhook: { scope: 'organization', run: testWebhook, auditType: 'webhook.test', limits: checkLimits },
  listWebhookDeliveries: { scope: 'organization', run: listDeliveries },
  redeliverWebhookDelivery: {
    scope: 'organization',
    run: redeliver,
    auditType: 'webhook.redeliver',
    limits: checkLimits,
  },
};
