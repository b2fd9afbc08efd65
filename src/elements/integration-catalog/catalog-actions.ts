import { html, nothing } from 'lit';
import type { Integration } from '../../contract/index.js';
import { DialogFocusController } from '../../controllers/dialog-focus.js';
import { addStyles } from '../../core/add-styles.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { errorMessage } from '../../i18n/error-message.js';
import { formatDateTime } from '../../i18n/format-date.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import { emptyState, emptyStateStyles } from '../../ui/feedback/empty-state.js';
import { inlineAlert, inlineAlertStyles } from '../../ui/feedback/inline-alert.js';
import { ToastController, toastStyles } from '../../ui/feedback/toast.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { formStyles } from '../../ui/form/form.js';
import { linkIcon } from '../../ui/icons/action-icons.js';
import { searchIcon } from '../../ui/icons/list-icons.js';
import { dialogStyles } from '../../ui/overlay/dialog.js';
import { catalogActions } from './catalog-actions.strings.js';
import { catalogActionStyles } from './catalog-actions.styles.js';
import { findIntegration, type CatalogActionsOptions } from './catalog-actions.types.js';
import { DisconnectDialog } from './disconnect-dialog.js';
import type { CatalogStrings } from './integration-catalog.strings.js';
import { isConnected } from './integration-status.js';
import { OAuthConnector } from './oauth-connector.js';
import { SettingsDrawer } from './settings-drawer.js';

/** The lazily loaded actions of the catalog: drawer, dialogs, sign-ins, notices and empty states. */
export class CatalogActions {
  announcement = '';
  readonly #options: CatalogActionsOptions;
  readonly #strings: CatalogStrings;
  readonly #toast: ToastController;
  readonly #drawer: SettingsDrawer;
  readonly #disconnect: DisconnectDialog;
  readonly #oauth: OAuthConnector;
  /** The integration of the last action. Its card moves to another group when its state changes. */
  #focused: { id: string; wasConnected: boolean } | undefined;

  constructor(options: CatalogActionsOptions) {
    const { host } = options;
    this.#options = options;
    const strings = options.strings.extend(catalogActions, commonActions);
    this.#strings = strings;
    addStyles(host, [
      ...actionStyles,
      formStyles,
      dialogStyles,
      inlineAlertStyles,
      emptyStateStyles,
      toastStyles,
      catalogActionStyles,
    ]);
    this.#toast = new ToastController(host, {
      undo: () => strings.common('undo'),
      dismiss: () => strings.common('dismiss'),
    });
    const part = { ...options, strings, done: (text: string) => this.#announce(text) };
    this.#oauth = new OAuthConnector(part);
    this.#disconnect = new DisconnectDialog(part);
    this.#drawer = new SettingsDrawer({
      ...part,
      reason: () => this.manageReason,
      signIn: (integration) => void this.#oauth.connect(integration),
      disconnect: (integration) => this.#disconnect.open(integration),
    });
    const focus = new DialogFocusController(host);
    host.addController({
      hostUpdated: () => {
        focus.updated();
        this.#followCard();
      },
    });
  }

  /** Why the viewer cannot change integrations; `undefined` if they can. */
  get manageReason(): string | undefined {
    if (this.#options.org.can('integrations:manage') !== false) return undefined;
    const text = this.#strings;
    return text.text('needsPermission', { permission: permissionLabel(text, 'integrations:manage') });
  }

  isPending(integration: Integration): boolean {
    return this.#oauth.isPending(integration);
  }

  /** Shows the settings. */
  open(integration: Integration): void {
    this.#focused = { id: integration.id, wasConnected: isConnected(integration) };
    this.#drawer.open(integration);
  }

  /** Connects an integration, or connects it again: with a form, or at the other product. */
  connect(integration: Integration): void {
    if (integration.method !== 'oauth') return this.open(integration);
    this.#focused = { id: integration.id, wasConnected: isConnected(integration) };
    void this.#oauth.connect(integration);
  }

  /** Completes a sign-in at another product, from which the browser has returned to this page. */
  finishReturn(): Promise<void> {
    return this.#oauth.finishReturn();
  }

  renderNotices() {
    const { catalog } = this.#options;
    return html`${catalog.value && catalog.error ? this.#renderStale() : nothing} ${this.#oauth.renderNotice()}`;
  }

  renderEmpty(isFiltered: boolean) {
    const text = this.#strings;
    if (!isFiltered)
      return emptyState({
        icon: linkIcon(),
        title: text.text('emptyTitle'),
        text: text.text(this.#options.org.supports('integrations') ? 'emptyText' : 'unsupportedText'),
      });
    return emptyState({
      icon: searchIcon(),
      title: text.text('noMatchTitle'),
      text: text.text('noMatchText'),
      role: 'status',
      actions: html`<button type="button" class="button secondary" @click=${this.#options.clearFilters}>
        ${text.common('clearFilters')}
      </button>`,
    });
  }

  renderOverlays() {
    return html`${this.#drawer.render()} ${this.#disconnect.render()} ${this.#toast.render()}`;
  }

  /** A refresh has failed: the earlier state stays. */
  #renderStale() {
    const text = this.#strings;
    const { catalog } = this.#options;
    const time = formatDateTime(text, new Date(catalog.updatedAt).toISOString());
    return inlineAlert({
      kind: 'stale',
      title: text.common('staleTitle'),
      text: html`${errorMessage(text, catalog.error!)} ${text.common('staleText', { time })}`,
      role: 'status',
      actions: html`<button type="button" class="button secondary small" @click=${() => void catalog.refresh()}>
        ${text.common('tryAgain')}
      </button>`,
    });
  }

  #announce(announcement: string): void {
    this.announcement = announcement;
    this.#toast.show({ text: announcement });
    this.#options.host.requestUpdate();
  }

  /** Moves the focus to the card of the last action when the card has moved to another group. */
  #followCard(): void {
    const { host, catalog } = this.#options;
    const root = host.renderRoot as ShadowRoot;
    const integration = this.#focused && findIntegration(catalog, this.#focused.id);
    if (!integration || isConnected(integration) === this.#focused!.wasConnected || root.querySelector('dialog'))
      return;
    this.#focused = undefined;
    if (root.activeElement) return;
    root.querySelector<HTMLElement>(`[data-id="${CSS.escape(integration.id)}"] .foot button`)?.focus();
  }
}
