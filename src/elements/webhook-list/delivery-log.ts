import type { LitElement } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { OrgError } from '../../client/http/errors.js';
import type { WebhookDelivery } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { QueryController } from '../../controllers/query.js';
import { captureScope } from '../../controllers/scope.js';

/** State that deliveries are filtered by. Empty: all. */
export type DeliveryFilter = '' | 'pending' | 'succeeded' | 'failed';

type Args = readonly [organization: string, webhook: string, filter: DeliveryFilter, count: number];

/** Deliveries that are loaded first, and that each "Show more" adds. */
const PAGE_SIZE = 20;

/** What is shown of one webhook. */
interface Shown {
  webhookId: string;
  filter: DeliveryFilter;
  count: number;
  delivery?: WebhookDelivery;
  isCurrent: () => boolean;
}

interface LoadedDeliveries {
  webhookId: string;
  filter: DeliveryFilter;
  items: WebhookDelivery[];
  hasMore: boolean;
}

/** Which deliveries are shown, and their data. It is read again when webhooks change. */
export class DeliveryLog {
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #query: QueryController<LoadedDeliveries, Args>;
  #last: Shown | undefined;

  constructor(host: LitElement, org: OrgContextController) {
    this.#host = host;
    this.#org = org;
    this.#query = new QueryController<LoadedDeliveries, Args>(host, {
      org,
      args: () => {
        const shown = this.#shown;
        const { organizationId } = org;
        return shown && organizationId ? [organizationId, shown.webhookId, shown.filter, shown.count] : undefined;
      },
      run: (args, signal) => loadDeliveries(org.client!, args, signal),
      topics: ['webhooks'],
    });
  }

  /** `undefined` while no deliveries are shown. */
  get webhookId(): string | undefined {
    return this.#shown?.webhookId;
  }

  get filter(): DeliveryFilter {
    return this.#shown?.filter ?? '';
  }

  /** `undefined` while they load. */
  get items(): readonly WebhookDelivery[] | undefined {
    return this.#loaded?.items;
  }

  get hasMore(): boolean {
    return this.#loaded?.hasMore ?? false;
  }

  get error(): OrgError | undefined {
    return this.#query.error;
  }

  /** The delivery whose details are shown, in its last known state. */
  get delivery(): WebhookDelivery | undefined {
    const delivery = this.#shown?.delivery;
    return delivery && (this.items?.find(({ id }) => id === delivery.id) ?? delivery);
  }

  show(webhookId: string, delivery?: WebhookDelivery): void {
    const isCurrent = captureScope(this.#org);
    this.#last = { webhookId, filter: '', count: PAGE_SIZE, isCurrent, ...(delivery && { delivery }) };
    this.#host.requestUpdate();
  }

  hide(): void {
    this.#last = undefined;
    this.#host.requestUpdate();
  }

  /** `undefined` hides the details. */
  select(delivery: WebhookDelivery | undefined): void {
    this.#change({ delivery });
  }

  filterBy(filter: DeliveryFilter): void {
    this.#change({ filter, count: PAGE_SIZE });
  }

  showMore(): void {
    this.#change({ count: (this.items?.length ?? 0) + PAGE_SIZE });
  }

  retry(): void {
    void this.#query.refresh();
  }

  #change(changes: Pick<Partial<Shown>, 'filter' | 'count'> & { delivery?: WebhookDelivery | undefined }): void {
    if (this.#shown) Object.assign(this.#shown, changes);
    this.#host.requestUpdate();
  }

  get #shown(): Shown | undefined {
    // Deliveries of another organization are not shown.
    if (this.#last && !this.#last.isCurrent()) this.#last = undefined;
    return this.#last;
  }

  /** The data of what is shown now. */
  get #loaded(): LoadedDeliveries | undefined {
    const { value } = this.#query;
    return value && value.webhookId === this.webhookId && value.filter === this.filter ? value : undefined;
  }
}

/** Loads the newest deliveries, as many pages as they need. */
async function loadDeliveries(
  client: OrgClient,
  [organization, webhookId, filter, count]: Args,
  signal: AbortSignal,
): Promise<LoadedDeliveries> {
  const items: WebhookDelivery[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: count - items.length, ...(cursor && { cursor }), ...(filter && { state: filter }) };
    const page = await client.webhooks.deliveries(organization, webhookId, query, { signal });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && items.length < count);
  return { webhookId, filter, items, hasMore: cursor !== undefined };
}
