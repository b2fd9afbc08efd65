import { html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { AuditEvent } from '../../contract/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { property, state } from '../../core/decorators.js';
import { emit } from '../../core/emit.js';
import { DataListController } from '../../data-list/data-list.js';
import { detailsRowStyles } from '../../data-list/details-row.styles.js';
import { ListAddress } from '../../data-list/list-address.js';
import { dataListStyles } from '../../data-list/table.styles.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { LocalizeController } from '../../i18n/localize.js';
import { downloadIcon } from '../../ui/icons/list-icons.js';
import { auditColumns } from './audit-columns.js';
import { auditFilterControls, auditQuery, emptyFilters, type AuditFilters } from './audit-filters.js';
import { AuditToolbar } from './audit-toolbar.js';
import type { AuditLogActions } from './audit-log-actions.js';
import { auditLog, type AuditLogMessages } from './audit-log.strings.js';
import { styles } from './audit-log.styles.js';

export type { AuditFilters } from './audit-filters.js';
export type { AuditLogEventMap } from './audit-log.events.js';
export type { AuditLogMessages } from './audit-log.strings.js';

/**
 * Shows what happened in an organization: who did what to whom, when, from where and with what outcome. Each event is a
 * sentence with its changes; filters, details and an export of exactly the filtered events. Set `actor` or `target` to show
 * the history of one member, invitation or role.
 *
 * ```html
 * <audit-log></audit-log>
 * ```
 *
 * @tagname audit-log
 * @slot actions - Custom buttons, placed before "Export".
 * @fires {CustomEvent<AuditFilters>} filters-changed - The viewer has changed the filters.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An export failed.
 * @csspart head - Title and actions.
 * @csspart toolbar - Filters.
 * @csspart table - The table.
 * @csspart row - An event.
 * @csspart empty - The empty state.
 * @cssstate loading - The first rows are loading.
 * @cssstate refreshing - The rows are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - No events, or none that match the filters.
 * @cssstate forbidden - The viewer has no permission to see the audit log.
 * @cssstate no-session - The viewer is not signed in.
 */
export class AuditLog extends LitElement {
  static override styles = [...dataListStyles, detailsRowStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Id of who caused the events. Default: anyone. The viewer can remove the filter. */
  @property() actor = '';
  /** Id of what the events are about: a member, an invitation, a role, or the organization. Default: anything. */
  @property() target = '';
  /** Type of the events, such as `member.remove`, or `member.*` for all that begin so. Default: all. */
  @property() type = '';
  /** Stores the filters in the query string of the page. */
  @property({ type: Boolean, attribute: 'filters-in-address' }) filtersInAddress = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<AuditLogMessages>;

  /** Ids of the events whose details are shown. */
  @state() private openEvents: ReadonlySet<string> = new Set();

  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'auditLog', auditLog);
  /** First events of a day, and the time of the last event of each page. */
  readonly #firstOfDay = new WeakSet<AuditEvent>();
  readonly #lastTimes = new Map<string, string>();
  readonly #list: DataListController<AuditEvent, AuditFilters, AuditLogActions> = new DataListController(this, {
    org: this.#org,
    strings: this.#strings,
    filters: emptyFilters,
    address: new ListAddress('audit'),
    filtersChanged: (filters) => emit(this, 'filters-changed', filters),
    scope: () => (this.#org.capabilities ? this.#org.organizationId : undefined),
    load: async (organization, filters, { limit, cursor }, signal) => {
      if (!this.#org.supports('auditEvents')) return { items: [], nextCursor: null };
      const query = { ...auditQuery(filters), limit, cursor };
      const page = await this.#org.client!.auditEvents.list(organization, query, { signal });
      this.#markDays(page.items, cursor === undefined ? undefined : this.#lastTimes.get(cursor), page.nextCursor);
      return page;
    },
    // New events are offered instead, see `NewEvents`.
    topics: ['session'],
    skeletonRows: 8,
    keyOf: ({ id }) => id,
    columns: () =>
      auditColumns({
        strings: this.#strings,
        startsDay: (event) => this.#firstOfDay.has(event),
        isOpen: ({ id }) => this.openEvents.has(id),
        toggle: (event) => this.#toggle(event),
        details: (event) => this.#list.actions.module?.renderDetails(event),
      }),
    filterControls: () => auditFilterControls(this.#strings, this.#list.filters.type),
    toolbarEnd: () => this.#toolbar.render(),
    buttons: () => [
      {
        label: this.#strings.text('export'),
        icon: downloadIcon(),
        classes: 'secondary',
        menu: 'export-menu',
        reason:
          !this.#list.rows.isLoading && !this.#list.rows.count ? this.#strings.text('nothingToExport') : undefined,
      },
    ],
    foot: () => this.#renderFoot(),
    accessState: () => this.#accessState,
    actions: async (list) => {
      const { AuditLogActions } = await import('./audit-log-actions.js');
      return new AuditLogActions(this, list, this.#strings);
    },
  });
  readonly #toolbar = new AuditToolbar(this, this.#org, this.#strings, this.#list);
  readonly #accessState: AccessStateController = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'audit:read',
    failure: () =>
      (this.#list.rows.count ? undefined : this.#list.rows.error) ??
      (this.#org.capabilities ? undefined : this.#org.error),
  });

  /** Reloads the events. */
  refresh(): Promise<void> {
    return this.#list.rows.refresh();
  }

  protected override render() {
    return this.#list.render();
  }

  #toggle({ id }: AuditEvent): void {
    const open = new Set(this.openEvents);
    if (!open.delete(id)) open.add(id);
    void this.#list.actions.run(() => (this.openEvents = open));
  }

  #markDays(events: readonly AuditEvent[], before: string | undefined, cursor: string | null): void {
    let last = before;
    for (const event of events) {
      if (last === undefined || new Date(last).toDateString() !== new Date(event.time).toDateString())
        this.#firstOfDay.add(event);
      last = event.time;
    }
    if (cursor !== null && last !== undefined) this.#lastTimes.set(cursor, last);
  }

  #renderFoot() {
    // The rows push the text down when they arrive, so it is rendered with them.
    if (this.#list.rows.isLoading) return html`<div class="table-foot"></div>`;
    const days = this.#org.capabilities?.limits.auditRetentionDays;
    const zone = this.#strings.format('z', (lang) => new Intl.DateTimeFormat(lang, { timeZoneName: 'short' }));
    const name = zone.formatToParts(new Date()).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return html`<div class="table-foot">
      <span>${days === undefined ? nothing : this.#strings.text('retention', { count: days })}</span>
      <span class="zone">${this.#strings.text('timeZone', { zone: name })}</span>
    </div>`;
  }
}
