import { html, nothing, type CSSResult } from 'lit';
import type { PermissionName } from '../contract/index.js';
import type { OrgError } from '../client/http/errors.js';
import { addStyles } from '../core/add-styles.js';
import { copyText } from '../core/copy-text.js';
import { errorMessage } from '../i18n/error-message.js';
import { addDateTimeTitle, formatDateTime } from '../i18n/format-date.js';
import type { common } from '../i18n/en/common.js';
import type { commonActions } from '../i18n/en/common-actions.js';
import { permissionLabel } from '../i18n/permission-label.js';
import type { LocalizeController } from '../i18n/localize.js';
import type { Section } from '../i18n/strings.js';
import { emptyState, type EmptyStateOptions } from '../ui/feedback/empty-state.js';
import { inlineAlert } from '../ui/feedback/inline-alert.js';
import { ToastController } from '../ui/feedback/toast.js';
import { copyIcon } from '../ui/icons/action-icons.js';
import type { MenuItem } from '../ui/overlay/menu.js';
import { BulkActions, type BulkActionsOptions } from './bulk-actions.js';
import type { DataListView, ListActionsView, ListFilters } from './data-list.types.js';
import { exportRows, type ListExport } from './export-rows.js';
import { listActionStyles } from './list-actions.styles.js';
import { FilterController } from './list-filters.js';
import { ListNavigationController } from './list-navigation.js';
import { RowFocusController } from './row-focus.js';
import { RowMenuController } from './row-menu.js';

/** Controls of a row. A click on one does not open the row. */
const CONTROLS = 'a, button, input, label, select, textarea, summary, [tabindex], [contenteditable]';

export interface ListActionsOptions<Row> {
  strings: LocalizeController<Section, typeof common & typeof commonActions>;
  styles?: readonly CSSResult[];
  menuItems?: (row: Row) => MenuItem[];
  /** Bulk actions of the selected rows. */
  bulk?: BulkActionsOptions<Row>;
  isPending?: (row: Row) => boolean;
  /** Empty state: no rows, or none that match the search and filters. */
  empty: (isFiltered: boolean) => EmptyStateOptions;
  renderNotices?: () => unknown;
  renderOverlays?: () => unknown;
  /** Screen reader announcement of the last action. */
  announcement?: () => string;
  export?: ListExport<Row>;
  /** Hint in print for a list that is not printed completely. */
  printHint?: string;
  /** Text of the seconds that remain to undo. */
  secondsLeft?: (count: number) => string;
}

/**
 * The lazily loaded part of a list: pages, scrolling, keyboard navigation, filters, row menu, selection, bulk actions, export
 * and notices. Loaded on first hover, focus or need.
 */
export class ListActions<Row extends object> implements ListActionsView<Row> {
  readonly toast: ToastController;
  readonly bulk: BulkActions<Row>;
  readonly #list: DataListView<Row>;
  readonly #options: ListActionsOptions<Row>;
  readonly #strings: ListActionsOptions<Row>['strings'];
  readonly #filters: FilterController<Row>;
  readonly #menu: RowMenuController<Row>;
  readonly #navigation: ListNavigationController;
  #isExporting = false;
  #failure: { title: string; error: OrgError; scope: string | null | undefined } | undefined;
  /** The last announcement of `copyEmailItem`, and the one of the element before it. */
  #copied: { text: string; after: string } | undefined;

  constructor(list: DataListView<Row>, options: ListActionsOptions<Row>) {
    const { host, rows, virtualizer } = list;
    const { strings, styles = [] } = options;
    addStyles(host, [...listActionStyles, ...styles]);
    this.#list = list;
    this.#options = options;
    this.#strings = strings;
    this.#filters = new FilterController(list);
    this.bulk = new BulkActions(list, options.bulk, strings, (error) =>
      this.#fail(strings.common('selectFailed'), error),
    );
    this.#menu = new RowMenuController<Row>(
      host,
      (row) => this.#menuLabel(row),
      (row) => options.menuItems?.(row) ?? [],
    );
    this.toast = new ToastController(host, {
      undo: () => strings.common('undo'),
      dismiss: () => strings.common('dismiss'),
      seconds: options.secondsLeft,
    });
    this.#navigation = new ListNavigationController(host, {
      window: virtualizer,
      rows,
      keyAt: (index) => {
        const row = rows.row(index);
        return row && list.options.keyOf(row);
      },
    });
    const focus = new RowFocusController(host, () => this.#menu.opener);
    host.addController({
      hostUpdated: () => {
        focus.updated();
        this.#menu.updated((place) => focus.focusNear(place));
        this.#navigation.updated();
      },
    });
    host.renderRoot.addEventListener('pointerover', addDateTimeTitle(strings));
  }

  get announcement(): string {
    const announcement = this.#options.announcement?.() ?? '';
    return this.#copied?.after === announcement ? this.#copied.text : announcement;
  }

  get isExporting(): boolean {
    return this.#isExporting;
  }

  get isTyping(): boolean {
    return this.#filters.isTyping;
  }

  type(search: string): void {
    this.#filters.type(search);
  }

  changeFilters(filters: ListFilters): void {
    this.#filters.change(filters);
  }

  isPending(row: Row): boolean {
    return this.#options.isPending?.(row) ?? false;
  }

  isSelected(row: Row): boolean {
    return this.bulk.selection.has(row);
  }

  select(rows: readonly Row[], selected: boolean): void {
    this.bulk.select(rows, selected);
  }

  toggle(row: Row, index: number, selected: boolean, range: boolean): void {
    this.bulk.toggle(row, index, selected, range);
  }

  openMenu(row: Row, opener: HTMLElement, openedBeforeLoad: boolean): void {
    this.#menu.openFor(row, opener, openedBeforeLoad);
  }

  reasonFor(permission: PermissionName): string {
    const { strings } = this.#list.options;
    return strings.text('needsPermission', { permission: permissionLabel(strings, permission) });
  }

  openRow(target: Element): void {
    const { host, rows, options } = this.#list;
    const element = target.closest(`tr[part=row], ${CONTROLS}`);
    const root = host.renderRoot as ShadowRoot & { getSelection?(): Selection | null };
    if (!element?.matches('tr') || String(root.getSelection?.() ?? getSelection())) return;
    const row = rows.row(Number(element.getAttribute('aria-rowindex')) - 2);
    if (row) options.open?.()?.(row);
  }

  /** Menu item that copies an email address. The address is shown if it cannot be copied. */
  copyEmailItem(email: string): MenuItem {
    const text = this.#strings;
    const copy = async () => {
      const shown = (await copyText(email)) ? text.common('emailCopied') : email;
      this.#copied = { text: shown, after: this.#options.announcement?.() ?? '' };
      this.toast.show({ text: shown });
    };
    return { label: text.common('copyEmail'), icon: copyIcon(), run: () => void copy() };
  }

  /** Downloads all rows that match the filters as a CSV file. */
  async export(): Promise<void> {
    const { export: options } = this.#options;
    if (this.#isExporting || !options) return;
    this.#isExporting = true;
    this.#failure = undefined;
    this.#list.host.requestUpdate();
    const error = await exportRows(this.#list, options, this.#strings.lang);
    if (error) this.#fail(this.#strings.common('exportFailed'), error);
    this.#isExporting = false;
    this.#list.host.requestUpdate();
  }

  willUpdate(): void {
    this.bulk.selection.resetFor(this.#list.scope, this.#list.rows.listKey);
  }

  /** Renders the notices: an outdated list, a failed action. */
  renderNotices() {
    const text = this.#strings;
    const { rows, error, scope } = this.#list;
    const failure = this.#failure?.scope === scope ? this.#failure : undefined;
    const again = () => {
      rows.retryPages();
      void rows.refresh();
    };
    const time = formatDateTime(text, new Date(rows.updatedAt).toISOString());
    return html`
      ${
        error && rows.count
          ? html`<div class="list-toolbar">
              ${inlineAlert({ kind: 'stale', title: text.common('staleTitle'), text: html`${errorMessage(text, error)} ${text.common('staleText', { time })}`, role: 'status', actions: html`<button type="button" class="button secondary small" @click=${again}>${text.common('tryAgain')}</button>` })}
            </div>`
          : nothing
      }
      ${failure ? this.renderFailure(failure.error, () => (this.#failure = undefined), failure.title) : nothing}
      ${this.#options.renderNotices?.()}
    `;
  }

  /** Renders an alert about a failed action, with a button that dismisses it. */
  renderFailure(error: OrgError, dismiss: () => void, title?: string) {
    return html`<div class="list-toolbar">
      ${inlineAlert({ kind: 'danger', title, text: errorMessage(this.#strings, error), role: 'alert', actions: this.renderDismissButton(dismiss) })}
    </div>`;
  }

  renderDismissButton(dismiss: () => void) {
    return html`<button
      type="button"
      class="button secondary small"
      @click=${() => {
        dismiss();
        this.#list.host.requestUpdate();
      }}
    >
      ${this.#strings.common('dismiss')}
    </button>`;
  }

  renderBulkBar() {
    return this.bulk.render();
  }

  renderEmpty() {
    const { isFiltered } = this.#list;
    const options = this.#options.empty(isFiltered);
    return emptyState(
      isFiltered
        ? {
            role: 'status',
            actions: html`<button type="button" class="button secondary" @click=${() => this.#filters.clear()}>
              ${this.#strings.common('clearFilters')}
            </button>`,
            ...options,
          }
        : options,
    );
  }

  /** Renders the footer that is shown while not all rows are loaded. */
  renderFooter() {
    return this.#navigation.renderFooter(this.#strings, this.#options.printHint);
  }

  renderOverlays() {
    return html`${this.#options.renderOverlays?.()} ${this.toast.render()} ${this.#menu.render()}`;
  }

  #menuLabel(row: Row): string {
    const { strings, nameOf } = this.#list.options;
    const name = nameOf?.(row) ?? '';
    return strings.text('actionsFor', { name, email: name });
  }

  #fail(title: string, error: OrgError): void {
    this.#failure = { title, error, scope: this.#list.scope };
    this.#list.host.requestUpdate();
  }
}
