import type { LitElement } from 'lit';
import type { Webhook } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { WebhookListStrings } from './webhook-list.strings.js';

export interface WebhookDialogOptions {
  host: LitElement;
  org: OrgContextController;
  strings: WebhookListStrings;
  /** Called with the announcement when the change is confirmed. */
  done: (announcement: string) => void;
  /** Shows the secret of a webhook that was created, or whose secret was rotated. */
  showSecret: (webhook: Webhook, title: 'createdTitle' | 'rotatedTitle') => void;
}

/** The webhook without its secret, for events and for what stays in memory. */
export function withoutSecret({ secret: _secret, ...webhook }: Webhook): Webhook {
  return webhook;
}

/** Reads the current version of a webhook after a conflict. */
export async function findWebhook(org: OrgContextController, webhook: Webhook): Promise<Webhook> {
  const { items } = await org.client!.webhooks.list(org.organizationId!);
  return items.find(({ id }) => id === webhook.id) ?? webhook;
}
