import { html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Integration } from '../../contract/index.js';
import { setComponentState, type ComponentState } from '../../controllers/component-state.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { QueryController } from '../../controllers/query.js';
import { property, state } from '../../core/decorators.js';
import { onConnectedAfterHydration } from '../../core/hydration.js';
import { keyedList } from '../../data-list/keyed-list.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { LocalizeController } from '../../i18n/localize.js';
import { baseStyles, containerStyles } from '../../styles/base.js';
import { statusTokens } from '../../styles/status-tokens.js';
import { avatarStyles } from '../../ui/display/avatar.js';
import { chipStyles } from '../../ui/display/chip.js';
import { skeletonStyles } from '../../ui/display/skeleton.styles.js';
import { buttonStyles } from '../../ui/form/button.js';
import { fieldStyles } from '../../ui/form/field.js';
import { lockIcon } from '../../ui/icons/list-icons.js';
import type { CatalogActions } from './catalog-actions.js';
import {
  categoriesOf,
  filterCatalog,
  groupCatalog,
  isFiltered,
  NO_FILTERS,
  type CatalogFilters,
} from './catalog-filters.js';
import { catalogToolbar } from './catalog-toolbar.js';
import { integrationCard, skeletonCard } from './integration-card.js';
import { integrationCatalog, type IntegrationCatalogMessages } from './integration-catalog.strings.js';
import { styles } from './integration-catalog.styles.js';

export type {
  IntegrationCatalogEventMap,
  IntegrationDetail,
  IntegrationUpdateDetail,
} from './integration-catalog.events.js';
export type { IntegrationCatalogMessages } from './integration-catalog.strings.js';

const REASON_ID = 'permission-reason';

/**
 * Shows the products that an organization can connect, by category, with their state. Connects them with a form or by signing in
 * to the other product, changes their settings, checks and disconnects them. The browser returns to the page of this element
 * after the sign-in, so the backend has to know its origin.
 *
 * ```html
 * <integration-catalog></integration-catalog>
 * ```
 *
 * @tagname integration-catalog
 * @slot actions - Custom buttons, next to the title.
 * @fires {BeforeEvent<IntegrationDetail>} before-integration-connect - Cancelable. Also before an integration is connected again.
 * @fires {BeforeEvent<IntegrationUpdateDetail>} before-integration-update - Cancelable.
 * @fires {BeforeEvent<IntegrationDetail>} before-integration-disconnect - Cancelable.
 * @fires {CustomEvent<IntegrationDetail>} integration-connected - An integration was connected, or connected again.
 * @fires {CustomEvent<IntegrationDetail>} integration-updated - Settings were changed.
 * @fires {CustomEvent<IntegrationDetail>} integration-disconnected - An integration was disconnected.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and actions.
 * @csspart toolbar - Search and filters.
 * @csspart group - The integrations of a category, or the connected ones.
 * @csspart card - An integration.
 * @csspart notice - A message, for example about a sign-in that failed.
 * @cssstate loading - The first load is pending.
 * @cssstate refreshing - The integrations are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - There are no integrations, or the backend does not support them.
 * @cssstate forbidden - The viewer has no permission to see integrations.
 * @cssstate no-session - The viewer is not signed in.
 */
export class IntegrationCatalog extends LitElement {
  static override styles = [
    baseStyles,
    containerStyles,
    statusTokens,
    buttonStyles,
    fieldStyles,
    avatarStyles,
    chipStyles,
    skeletonStyles,
    styles,
  ];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Hides all actions that connect or change integrations. */
  @property({ type: Boolean }) readonly = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<IntegrationCatalogMessages>;

  @state() private filters: CatalogFilters = NO_FILTERS;

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'integrationCatalog', integrationCatalog);
  readonly #catalog = new QueryController<Integration[], readonly [OrgClient, string]>(this, {
    org: this.#org,
    args: () => {
      const { client, organizationId } = this.#org;
      return client && organizationId && this.#org.supports('integrations') ? [client, organizationId] : undefined;
    },
    run: async ([client, organization], signal) => (await client.integrations.list(organization, { signal })).items,
    topics: ['integrations'],
  });
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'integrations:read',
    failure: () => (this.#catalog.value ? undefined : this.#catalog.error),
  });
  readonly #actions: LazyModuleController<CatalogActions> = new LazyModuleController(this, async () => {
    const { CatalogActions } = await import('./catalog-actions.js');
    return new CatalogActions({
      host: this,
      org: this.#org,
      strings: this.#strings,
      catalog: this.#catalog,
      clearFilters: () => (this.filters = NO_FILTERS),
    });
  }).preloadOnIntent();
  /** The browser has returned from a sign-in at another product. */
  #hasReturned = false;

  constructor() {
    super();
    onConnectedAfterHydration(this, () => {
      this.#hasReturned = /^#integration=[^&]+&(ticket|error)=/.test(location.hash);
    });
  }

  /** Reloads the integrations. */
  async refresh(): Promise<void> {
    await this.#catalog.refresh();
  }

  get #state(): ComponentState {
    const blocked = this.#accessState.state;
    if (blocked) return blocked;
    if (this.#isUnsupported) return 'empty';
    const { value } = this.#catalog;
    if (!value) return 'loading';
    return value.length ? 'ready' : 'empty';
  }

  /** False until the capabilities are known. */
  get #isUnsupported(): boolean {
    return this.#org.capabilities !== undefined && !this.#org.supports('integrations');
  }

  get #shown(): Integration[] {
    return filterCatalog(this.#catalog.value ?? [], this.filters, this.#strings.lang);
  }

  protected override willUpdate(): void {
    const { value, error, showsPending } = this.#catalog;
    const current = this.#state;
    setComponentState(this.#internals, current, current === 'ready' && showsPending);
    const isMissingReason = this.#org.can('integrations:manage') === false;
    if (current === 'empty' || (current === 'ready' && (error || isMissingReason || !this.#shown.length)))
      this.#actions.load();
    if (!this.#hasReturned || !value) return;
    this.#hasReturned = false;
    void this.#actions.run((actions) => actions.finishReturn());
  }

  protected override render() {
    if (this.#accessState.state) return this.#accessState.render();
    const text = this.#strings;
    const actions = this.#actions.module;
    return html`<div class="page">
        ${this.#renderHead()} ${this.#state === 'empty' ? nothing : this.#renderToolbar()}
        ${this.readonly ? html`<p class="reason">${lockIcon()}${text.text('readonly')}</p>` : this.#renderReason()}
        ${renderLazyLoadError(this.#actions, text)} ${actions?.renderNotices()} ${this.#renderCatalog()}
      </div>
      ${actions?.renderOverlays()}
      <div class="visually-hidden" role="status" .textContent=${actions?.announcement ?? ''}></div>`;
  }

  #renderHead() {
    const text = this.#strings;
    const count = this.#catalog.value?.length;
    return html`<div class="head" part="head">
      ${this.withoutTitle ? nothing : html`<h2>${text.text('title')} ${count ? html`<span class="count">${text.number(count)}</span>` : nothing}</h2>`}
      <div class="actions end"><slot name="actions"></slot></div>
      ${this.#isUnsupported ? nothing : html`<p class="lead">${text.text('lead')}</p>`}
    </div>`;
  }

  #renderToolbar() {
    const { filters } = this;
    const { lang } = this.#strings;
    return catalogToolbar({
      strings: this.#strings,
      filters,
      categories: categoriesOf(this.#catalog.value ?? [], lang),
      found: isFiltered(filters) && this.#catalog.value ? this.#shown.length : undefined,
      change: (changed) => (this.filters = { ...filters, ...changed }),
    });
  }

  /** Says once why all "Connect" buttons are disabled. */
  #renderReason() {
    if (this.#org.can('integrations:manage') !== false || this.#state !== 'ready') return nothing;
    return html`<p class="reason" id=${REASON_ID}>${lockIcon()}<span>${this.#actions.module?.manageReason}</span></p>`;
  }

  #renderCatalog() {
    if (this.#state === 'loading')
      return html`<div class="is-loading">
        <ul class="cards">
          ${Array.from({ length: 6 }, skeletonCard)}
        </ul>
        <p class="visually-hidden" role="status">${this.#strings.common('loading')}</p>
      </div>`;
    const shown = this.#state === 'empty' ? [] : this.#shown;
    if (!shown.length) return this.#actions.module?.renderEmpty(isFiltered(this.filters));
    return groupCatalog(shown, this.#strings.lang).map(
      ({ category, integrations }) =>
        html`<section part="group">
          <h3 dir="auto">
            ${category || this.#strings.text('connected')}
            <span class="count">${this.#strings.number(integrations.length)}</span>
          </h3>
          <ul class="cards">
            ${keyedList(
              integrations,
              ({ id }) => id,
              (integration) => this.#renderCard(integration),
            )}
          </ul>
        </section>`,
    );
  }

  #renderCard(integration: Integration) {
    const run = (action: (actions: CatalogActions) => void) => void this.#actions.run(action);
    return integrationCard({
      strings: this.#strings,
      integration,
      readonly: this.readonly,
      reasonId: this.#org.can('integrations:manage') === false ? REASON_ID : undefined,
      isPending: this.#actions.module?.isPending(integration) ?? false,
      open: () => run((actions) => actions.open(integration)),
      connect: () => this.#connect(integration),
    });
  }

  /** Calls the loaded module in the event handler, where the browser allows a new window. */
  #connect(integration: Integration): void {
    const { module } = this.#actions;
    if (module) module.connect(integration);
    else void this.#actions.run((actions) => actions.connect(integration));
  }
}
