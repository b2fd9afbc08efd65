/*
 * A list of rows from the backend. An element defines the columns, the query and the actions; the list does the rest:
 *
 *   readonly #list = new DataListController(this, {
 *     org, strings, accessState: () => this.#accessState,
 *     filters: { search: '', status: '', sort: '-createdAt' },
 *     load: (organization, { search, status, sort }, page, signal) => client.things.list(organization, { …, ...page }, { signal }),
 *     topics: ['things'],
 *     keyOf: ({ id }) => id,
 *     columns: () => [
 *       { label: strings.text('name'), cell: ({ name }) => name, classes: 'col-main', skeleton: 'identity' },
 *       { ...sortable(strings.text('created'), 'createdAt', fields, true), cell: ({ createdAt }) => formatDate(…) },
 *     ],
 *     actions: async (list) => new ThingActions(list), // a lazy module with a `ListActions`
 *   });
 *
 *   render() {
 *     return this.#list.render();
 *   }
 *
 * The first render contains the head, the toolbar, and the table with as many rows as fit into the window. `ListActions`, a
 * lazy module, adds pages, scrolling, keyboard navigation, row menus, selection, bulk actions, notices and export. Columns
 * with `sortable` and `checkboxes` add sorting and selection, so that lists without them do not load their code.
 */
import { html, nothing, type ReactiveController } from 'lit';
import type { PermissionName } from '../contract/index.js';
import { setComponentState } from '../controllers/component-state.js';
import { LazyModuleController } from '../controllers/lazy-module.js';
import { renderLazyLoadError } from '../controllers/lazy-load-error.js';
import { onConnectedAfterHydration } from '../core/hydration.js';
import { lockIcon } from '../ui/icons/list-icons.js';
import type { DataListOptions, DataListView, ListActionsView, ListFilters, ListHost } from './data-list.types.js';
import { renderTable } from './data-table.js';
import { renderHead, renderToolbar } from './list-head.js';
import { PagedListController } from './paged-list.js';
import { Virtualizer } from './virtualizer.js';

/** The lazy module of an element with a list. */
interface ListModule<Row> {
  readonly list: ListActionsView<Row>;
}

export class DataListController<Row extends object, Filters extends ListFilters, Module extends ListModule<Row>>
  implements ReactiveController, DataListView<Row>
{
  readonly rows: PagedListController<Row, readonly [string, string]>;
  readonly virtualizer: Virtualizer;
  readonly actions: LazyModuleController<Module>;
  readonly host: ListHost;
  readonly options: DataListOptions<Row, Filters>;
  readonly #internals: ElementInternals | undefined;
  /** Applied filters that are not properties of the element. */
  #ownFilters: ListFilters;
  #appliedSearch = '';

  /** `actions` creates the lazy module. */
  constructor(
    host: ListHost,
    { actions, ...options }: DataListOptions<Row, Filters> & { actions: (list: DataListView<Row>) => Promise<Module> },
  ) {
    this.host = host;
    this.options = options;
    this.#ownFilters = options.filters;
    // Bare Node has no `attachInternals`.
    this.#internals = host.attachInternals?.();
    const { org } = options;
    this.rows = new PagedListController<Row, readonly [string, string]>(host, {
      org,
      args: () => {
        const { scope } = this;
        return scope && org.client ? [scope, JSON.stringify(this.filters)] : undefined;
      },
      load: ([scope, filters], part, signal) => options.load(scope, JSON.parse(filters) as Filters, part, signal),
      topics: options.topics,
      supportsPosition: options.supportsPosition,
    });
    this.virtualizer = new Virtualizer({
      count: () => this.rows.count,
      body: () => host.renderRoot.querySelector('.table tbody'),
      rows: () => host.renderRoot.querySelectorAll('.table tbody tr[aria-rowindex]'),
      estimate: 52,
    });
    this.actions = new LazyModuleController(host, () => actions(this)).preloadOnIntent();
    host.addController(this);
    onConnectedAfterHydration(host, () => {
      if (host.filtersInAddress && options.address) this.setFilters(options.address.read(options.filters));
    });
  }

  get lazy(): ListActionsView<Row> | undefined {
    return this.actions.module?.list;
  }

  get scope(): string | null | undefined {
    const { scope, org } = this.options;
    return scope ? scope() : org.organizationId;
  }

  get error() {
    return this.rows.error ?? this.rows.pageError;
  }

  get filters(): Filters {
    const { host } = this;
    if (!this.lazy?.isTyping) this.#appliedSearch = host.search?.trim() ?? '';
    const filters = { ...this.#ownFilters };
    for (const name in filters) if (this.#isProperty(name)) filters[name] = this.#properties[name] ?? '';
    if ('search' in filters) filters['search'] = this.#appliedSearch;
    return filters as Filters;
  }

  get isFiltered(): boolean {
    return Object.entries(this.filters).some(([name, value]) => value && name !== 'sort');
  }

  readonly run = (action: (lazy: ListActionsView<Row>) => unknown): void => {
    void this.actions.run(({ list }) => action(list));
  };

  reasonFor(permission: PermissionName): string | undefined {
    if (this.options.org.can(permission) !== false) return undefined;
    // The labels of permissions are in the lazy module.
    this.actions.load();
    return this.lazy?.reasonFor(permission) ?? '';
  }

  setFilters(filters: ListFilters, fromInput = false): void {
    for (const name in filters)
      if (this.#isProperty(name) && !(fromInput && name === 'search')) this.#properties[name] = filters[name];
    this.#ownFilters = filters;
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    const { isLoading, count, hasMore, isRefreshing } = this.rows;
    const { state: blocked } = this.options.accessState();
    this.lazy?.willUpdate();
    if (
      !blocked &&
      !isLoading &&
      (this.error || count < 2 || this.isFiltered || hasMore || count > this.virtualizer.last)
    )
      this.actions.load();
    setComponentState(
      this.#internals,
      blocked ?? (isLoading ? 'loading' : count ? 'ready' : this.rows.error ? 'error' : 'empty'),
      isRefreshing,
    );
  }

  hostUpdated(): void {
    this.rows.ensureRange(this.virtualizer.first, this.virtualizer.last);
  }

  hostDisconnected(): void {
    this.options.address?.release();
  }

  render() {
    const { lazy, host, options } = this;
    const { strings } = options;
    const access = options.accessState();
    if (access.state === 'error')
      return html`${renderHead(this)}
        <div class="blocked">${access.render()}</div>`;
    if (access.state) return access.render();
    const body = this.rows.isLoading ? undefined : options.body?.();
    return html`
      ${renderHead(this)} ${renderToolbar(this)}
      ${host.readonly ? html`<p class="reason list-toolbar">${lockIcon()}${strings.text('readonly')}</p>` : nothing}
      ${options.summary?.()} ${renderLazyLoadError(this.actions, strings)} ${lazy?.renderNotices()}
      ${body ?? (this.rows.isLoading || this.rows.count ? this.#renderRows() : lazy?.renderEmpty())}
      ${lazy?.renderOverlays()}
      <div class="visually-hidden" role="status" .textContent=${lazy?.announcement ?? ''}></div>
    `;
  }

  #renderRows() {
    const { isLoading, count, total = count } = this.rows;
    const { strings } = this.options;
    const text = isLoading
      ? ''
      : total > count
        ? strings.text('shown', { shown: count, total })
        : strings.text('found', { count });
    return html`<div class="list">${this.lazy?.renderBulkBar()}${renderTable(this)}</div>
      ${this.options.foot?.() ?? html`<div class="table-foot" .textContent=${text}></div>`} ${this.lazy?.renderFooter()}`;
  }

  #isProperty(name: string): boolean {
    return (this.host.constructor as typeof import('lit').LitElement).elementProperties.has(name);
  }

  get #properties(): Record<string, string | undefined> {
    return this.host as unknown as Record<string, string | undefined>;
  }
}
