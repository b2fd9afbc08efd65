import type { LitElement } from 'lit';
import type { AuditEvent } from '../../contract/index.js';
import type { DataListView } from '../../data-list/data-list.types.js';
import { auditQuery, type AuditFilters } from './audit-filters.js';

/** Milliseconds in which changes are collected. */
const BATCH_MS = 1_000;
const MOST = 50;

/** Counts the events that were recorded after those on screen. Rows never move until the viewer wants to see them. */
export class NewEvents {
  count = 0;
  /** There are more than were counted. */
  hasMore = false;
  readonly #host: LitElement;
  readonly #list: DataListView<AuditEvent>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #listKey = '';

  constructor(host: LitElement, list: DataListView<AuditEvent>) {
    this.#host = host;
    this.#list = list;
    list.options.org.subscribe(() => {
      this.#timer ??= setTimeout(() => void this.#check(), BATCH_MS);
    });
    host.addController({
      hostUpdate: () => {
        if (this.#listKey !== list.rows.listKey) this.count = 0;
        this.#listKey = list.rows.listKey;
      },
      hostDisconnected: () => {
        clearTimeout(this.#timer);
        this.#timer = undefined;
      },
    });
  }

  async show(): Promise<void> {
    this.count = 0;
    await this.#list.rows.refresh();
  }

  async #check(): Promise<void> {
    this.#timer = undefined;
    const { rows, scope, filters, options } = this.#list;
    const { listKey, firstPage } = rows;
    if (!scope || !firstPage || !options.org.client) return;
    if (!firstPage.items.length) return rows.refresh();
    const shown = new Set(firstPage.items.map(({ id }) => id));
    const query = { ...auditQuery(filters as AuditFilters), from: firstPage.items[0]!.time, limit: MOST };
    const page = await options.org.client.auditEvents.list(scope, query).catch(() => undefined);
    if (!page || listKey !== rows.listKey) return;
    this.count = page.items.filter(({ id }) => !shown.has(id)).length;
    this.hasMore = page.nextCursor !== null;
    this.#host.requestUpdate();
  }
}
