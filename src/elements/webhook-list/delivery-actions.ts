import { nothing, type LitElement } from 'lit';
import type { OrgError } from '../../client/http/errors.js';
import type { Webhook, WebhookDelivery } from '../../contract/index.js';
import { MutationController } from '../../controllers/mutation.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { deliveryResponse } from './delivery-text.js';
import type { WebhookListStrings } from './webhook-list.strings.js';

interface DeliveryActionsOptions {
  host: LitElement;
  org: OrgContextController;
  strings: WebhookListStrings;
  /** Called with the announcement when an event was sent. */
  done: (announcement: string) => void;
  /** Shows the result of a test. */
  tested: (webhook: Webhook, delivery: WebhookDelivery) => void;
  /** Renders an alert about a failed action, with a button that dismisses it. */
  renderFailure: (error: OrgError, dismiss: () => void, title: string) => unknown;
}

/** Sends test events, and sends events again. */
export class DeliveryActions {
  readonly #options: DeliveryActionsOptions;
  readonly #test: MutationController;
  readonly #redelivery: MutationController;
  #tested: string | undefined;

  constructor(options: DeliveryActionsOptions) {
    const { host, org } = options;
    this.#options = options;
    this.#test = new MutationController(host, org);
    this.#redelivery = new MutationController(host, org);
  }

  /** Whether a test event is being sent to the webhook. */
  isTesting({ id }: Webhook): boolean {
    return this.#test.pending && this.#tested === id;
  }

  get isRedelivering(): boolean {
    return this.#redelivery.pending;
  }

  async test(webhook: Webhook): Promise<void> {
    const { host, org, strings, done, tested } = this.#options;
    const { name } = webhook;
    if (this.#test.pending) return;
    this.#tested = webhook.id;
    await this.#test.run({
      operation: 'webhook.test',
      topics: ['webhooks'],
      before: () => dispatchBefore(host, 'before-webhook-test', { webhook }),
      run: (idempotencyKey) => org.client!.webhooks.test(org.organizationId!, webhook.id, { idempotencyKey }),
      confirmed: (delivery, isCurrent) => {
        emit(host, 'webhook-tested', { webhook, delivery });
        if (!isCurrent) return;
        const reason = deliveryResponse(delivery, strings);
        const isDelivered = delivery.state === 'succeeded';
        done(isDelivered ? strings.text('testSucceeded', { name }) : strings.text('testFailed', { name, reason }));
        tested(webhook, delivery);
      },
    });
  }

  async redeliver(webhook: Webhook, delivery: WebhookDelivery): Promise<void> {
    const { host, org, strings, done } = this.#options;
    await this.#redelivery.run({
      operation: 'webhook.redeliver',
      topics: ['webhooks'],
      before: () => dispatchBefore(host, 'before-webhook-redeliver', { webhook, delivery }),
      run: (idempotencyKey) =>
        org.client!.webhooks.redeliver(org.organizationId!, webhook.id, delivery.id, { idempotencyKey }),
      confirmed: (pending, isCurrent) => {
        emit(host, 'webhook-redelivered', { webhook, delivery: pending });
        if (isCurrent) done(strings.text('redelivered', { event: delivery.eventType }));
      },
    });
  }

  /** Renders the error of the last test. */
  renderTestFailure() {
    return this.#renderFailure(this.#test, 'testNotSent');
  }

  /** Renders the error of the last redelivery. */
  renderRedeliveryFailure() {
    return this.#renderFailure(this.#redelivery, 'redeliverFailed');
  }

  #renderFailure(mutation: MutationController, title: 'testNotSent' | 'redeliverFailed') {
    const { strings, renderFailure } = this.#options;
    return mutation.error ? renderFailure(mutation.error, () => mutation.clear(), strings.text(title)) : nothing;
  }
}
