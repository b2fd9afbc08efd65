import { html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type {
  Capabilities,
  JoinableOrganization,
  Membership,
  ReceivedInvitation,
  Viewer,
} from '../../contract/index.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { QueryController } from '../../controllers/query.js';
import { PagedListController } from '../../data-list/paged-list.js';
import { Virtualizer } from '../../data-list/virtualizer.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { LocalizeController } from '../../i18n/localize.js';
import { DebounceController } from '../../controllers/debounce.js';
import { property, state } from '../../core/decorators.js';
import type { OrgContext } from '../../core/org-context.js';
import { organizationRows as rowWords } from '../../features/organizations/organization-rows.strings.js';
import { orgPicker, type OrgPickerMessages } from './org-picker.strings.js';
import { baseStyles, containerStyles } from '../../styles/base.js';
import { avatarStyles } from '../../ui/display/avatar.js';
import { buttonStyles } from '../../ui/form/button.js';
import { fieldStyles } from '../../ui/form/field.js';
import { inlineMetadataStyles } from '../../ui/display/inline-metadata.js';
import { closeIcon, searchIcon } from '../../ui/icons/list-icons.js';
import { setComponentState } from '../../controllers/component-state.js';
import { plusIcon } from '../../ui/icons/action-icons.js';
import { onListKeydown, SEARCH_THRESHOLD } from '../../data-list/list-keyboard.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { skeletonStyles } from '../../ui/display/skeleton.styles.js';
import type { PickerActions } from './picker-actions.js';
import { organizationRows, skeletonRow } from './organization-rows.js';
import { styles } from './org-picker.styles.js';

export type { OrgPickerEventMap } from './org-picker.events.js';

/**
 * Page that lets the viewer choose an organization, for example after signing in. Lists open invitations, then any
 * number of organizations, most recently used first, then organizations that the viewer can ask to join because of their
 * verified address. Also handles viewers without organizations.
 *
 * ```html
 * <org-picker></org-picker>
 * ```
 *
 * @tagname org-picker
 * @fires {BeforeEvent<OrganizationSwitchDetail>} before-organization-switch - Cancelable; prevent it to switch in your own way.
 * @fires {CustomEvent<{ organization: Pick<OrganizationRef, 'id' | 'displayName'> }>} organization-selected - The selected organization is the current one. Navigate to the page of the organization.
 * @fires {CustomEvent<{ organization: Organization }>} organization-created - An organization was created with this element.
 * @fires {CustomEvent<{ organization: OrganizationRef }>} invitation-accepted - The viewer accepted an invitation.
 * @fires {CustomEvent<{ organization: OrganizationRef }>} invitation-declined - The viewer declined an invitation.
 * @fires {BeforeEvent<{ organization?: string }>} before-sign-in - Cancelable; prevent it to start your own sign-in.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and the account of the viewer.
 * @csspart invitations - The invitations.
 * @csspart joinable - The organizations that the viewer can ask to join.
 * @csspart list - The organizations.
 * @csspart row - An organization.
 * @csspart empty - The empty state for a viewer without organizations.
 * @cssstate loading - The first organizations are loading.
 * @cssstate refreshing - The rows are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - The viewer belongs to no organization, or none that match the search.
 * @cssstate no-session - The viewer is not signed in.
 */
export class OrgPicker extends LitElement {
  static override styles = [
    baseStyles,
    containerStyles,
    buttonStyles,
    fieldStyles,
    avatarStyles,
    inlineMetadataStyles,
    skeletonStyles,
    styles,
  ];

  /** Id of the organization to show as current. Default: the provider's. */
  @property() organization?: string;
  /** Hides "Create organization", even if the backend allows it. */
  @property({ type: Boolean, attribute: 'without-create' }) withoutCreate = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<OrgPickerMessages>;

  @state() private search = '';
  /** The applied search of the rows. `search` changes while the viewer types. */
  @state() private appliedSearch = '';

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'orgPicker', { ...orgPicker, ...rowWords });
  readonly #rows = new PagedListController<Membership, readonly [unknown, string]>(this, {
    org: this.#org,
    args: () => (this.#org.client ? [this.#org.client, this.appliedSearch] : undefined),
    load: async ([, q], part, signal) => {
      const page = await this.#org.client!.myOrganizations.list(
        { q, limit: part.limit, cursor: part.cursor },
        { signal },
      );
      if (!signal.aborted) this.#appliedSearch = q;
      return page;
    },
    topics: ['organizations'],
  });
  readonly #virtualizer = new Virtualizer({
    count: () => this.#rows.count,
    body: () => this.renderRoot.querySelector('[part=list]'),
    rows: () => this.renderRoot.querySelectorAll('[part=row]'),
    estimate: 65,
  });
  readonly #capabilities = this.#shared<Capabilities>((context) => context.capabilities());
  readonly #viewer = this.#shared<Viewer>((context) =>
    context.fetchShared('session', 'me', (signal) => context.client.me({ signal })),
  );
  readonly #invitations = new QueryController<readonly ReceivedInvitation[], readonly [OrgContext]>(this, {
    org: this.#org,
    args: () => (this.#org.context ? [this.#org.context] : undefined),
    run: async ([context]) =>
      (await context.fetchShared('invitations', 'received', (signal) => context.client.myInvitations.list({ signal })))
        .items,
    topics: ['invitations', 'session'],
  });
  readonly #joinable = new QueryController<readonly JoinableOrganization[], readonly [OrgContext]>(this, {
    org: this.#org,
    args: () =>
      this.#org.context && this.#capabilities.value?.features['joinRequests'] ? [this.#org.context] : undefined,
    run: async ([{ client }], signal) => (await client.myJoinRequests.list({ signal })).items,
    topics: ['joinRequests', 'session'],
  });
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    withoutOrganization: () => true,
    failure: () => (this.#rows.count ? undefined : this.#rows.error),
  });
  readonly #actions: LazyModuleController<PickerActions> = new LazyModuleController(this, async () => {
    const { PickerActions } = await import('./picker-actions.js');
    return new PickerActions(this, {
      org: this.#org,
      strings: this.#strings,
      rows: this.#rows,
      window: this.#virtualizer,
      capabilities: () => this.#capabilities.value,
    });
  }).preloadOnIntent();
  readonly #debounce = new DebounceController(this, (appliedSearch) => (this.appliedSearch = appliedSearch));
  #searchable = false;
  /** The search that the rendered rows match. */
  #appliedSearch = '';

  /** Reloads the organizations, the invitations and what the viewer can join. */
  async refresh(): Promise<void> {
    await Promise.all([this.#rows.refresh(), this.#invitations.refresh(), this.#joinable.refresh()]);
  }

  protected override willUpdate(): void {
    const { isLoading, error, pageError, count, total, hasMore, isRefreshing } = this.#rows;
    const blocked = this.#accessState.state;
    if (!this.search && count) this.#searchable = (total ?? count) >= SEARCH_THRESHOLD || hasMore;
    if (
      !blocked &&
      !isLoading &&
      (!count ||
        error ||
        pageError ||
        hasMore ||
        count > this.#virtualizer.last ||
        this.#invitations.value?.length ||
        this.#joinable.value?.length)
    )
      this.#actions.load();
    setComponentState(
      this.#internals,
      blocked ?? (isLoading ? 'loading' : error && !count ? 'error' : count ? 'ready' : 'empty'),
      isRefreshing,
    );
  }

  protected override updated(): void {
    this.#rows.ensureRange(this.#virtualizer.first, this.#virtualizer.last);
    this.#actions.module?.updated();
  }

  protected override render() {
    if (this.#accessState.state) return this.#accessState.render();
    const actions = this.#actions.module;
    const invitations = this.#invitations.value ?? [];
    const joinable = this.#joinable.value ?? [];
    return html`
      <div class="page" @keydown=${this.#onListKeydown}>
        ${this.#renderHead()} ${renderLazyLoadError(this.#actions, this.#strings)} ${actions?.renderNotices()}
        ${this.#invitations.error ? this.#renderMissing() : nothing}
        ${invitations.length ? actions?.renderInvitations(invitations) : nothing} ${this.#renderOrganizations()}
        ${joinable.length ? actions?.renderJoinable(joinable) : nothing}
      </div>
      ${actions?.renderDialog()}
      <div class="visually-hidden" role="status" .textContent=${actions?.organizations.announcement ?? ''}></div>
    `;
  }

  /** Creates a query for data of the viewer that all elements share. */
  #shared<T>(read: (context: OrgContext) => Promise<T>): QueryController<T, readonly [OrgContext]> {
    return new QueryController<T, readonly [OrgContext]>(this, {
      org: this.#org,
      args: () => (this.#org.context ? [this.#org.context] : undefined),
      run: ([context]) => read(context),
      topics: ['session'],
    });
  }

  get #create(): (() => void) | undefined {
    const offered = this.#capabilities.value?.features['createOrganization'] && !this.withoutCreate;
    return offered ? () => void this.#actions.run((actions) => actions.create()) : undefined;
  }

  #renderHead() {
    const text = this.#strings;
    const { auth } = this.#org.context ?? {};
    const email = this.#viewer.value?.email;
    return html`
      <div class="top" part="head">
        ${this.withoutTitle ? nothing : html`<h2>${text.text('title')}</h2>`}
        <p class="muted">
          ${email ? text.text('signedInAs', { email }) : this.#viewer.error ? nothing : html`<span class="skeleton skeleton-mail is-loading"></span>`}
          ${auth?.signOut ? html`<button type="button" class="button link ${email ? '' : 'reserve-space'}" @click=${() => void auth.signOut!()}>${text.text('notYou')}</button>` : nothing}
        </p>
      </div>
    `;
  }

  #renderMissing() {
    const text = this.#strings;
    return html`<p role="alert">
      ${text.common('loadFailed', { what: text.text('subjectInvitations') })}
      <button type="button" class="button secondary small" @click=${() => void this.#invitations.refresh()}>
        ${text.common('tryAgain')}
      </button>
    </p>`;
  }

  #renderOrganizations() {
    const text = this.#strings;
    const { isLoading, count, error, pageError } = this.#rows;
    const again = () => {
      this.#rows.retryPages();
      if (error) void this.#rows.refresh();
    };
    const create = this.#create;
    if (!isLoading && !count && !this.#appliedSearch)
      return this.#actions.module?.renderEmpty(this.#viewer.value?.email ?? '', create);
    return html`
      <section aria-labelledby="yours">
        <div class="line">
          <h3 id="yours">${text.text('yours')}</h3>
          ${create || !(this.#capabilities.value || this.withoutCreate) ? html`<button type="button" class="button secondary small ${create ? '' : 'reserve-space'}" @click=${create}>${plusIcon()}${text.text('create')}</button>` : nothing}
        </div>
        ${this.#searchable || this.search ? this.#renderSearch() : nothing}
        ${
          isLoading
            ? skeletonRow()
            : count
              ? this.#renderRows()
              : html`<div class="pick nothing">
                  <p role="status">${text.text('none', { query: this.#appliedSearch })}</p>
                  <button type="button" class="button secondary small" @click=${this.#clearSearch}>
                    ${text.common('clearSearch')}
                  </button>
                </div>`
        }
        ${count ? this.#actions.module?.renderStale(error ?? pageError, again) : nothing}
      </section>
    `;
  }

  #renderSearch() {
    const text = this.#strings;
    const { total } = this.#rows;
    return html`
      <div class="search">
        <div class="input">
          ${searchIcon()}
          <input
            type="search"
            aria-label=${text.text('find')}
            placeholder=${total && !this.appliedSearch ? text.text('findAmong', { count: total }) : text.text('find')}
            autocomplete="off"
            spellcheck="false"
            maxlength="200"
            .value=${this.search}
            @input=${this.#onSearchInput}
          />
          ${this.search ? html`<button type="button" class="clear" aria-label=${text.common('clearSearch')} @click=${this.#clearSearch}>${closeIcon()}</button>` : nothing}
        </div>
      </div>
    `;
  }

  #renderRows() {
    const { organizations } = this.#actions.module ?? {};
    return organizationRows({
      rows: this.#rows,
      window: this.#virtualizer,
      strings: this.#strings,
      appliedSearch: this.appliedSearch,
      current: this.#org.organizationId,
      switchingTo: organizations?.switchingTo,
      select: ({ organization }) => void this.#actions.run((part) => part.select(organization)),
      pin: (membership) => void this.#actions.run((part) => part.organizations.pin(membership)),
    });
  }

  #onSearchInput({ target }: InputEvent): void {
    this.search = (target as HTMLInputElement).value;
    this.#debounce.type(this.search);
  }

  readonly #clearSearch = (): void => {
    this.#debounce.stop();
    this.search = this.appliedSearch = '';
    this.renderRoot.querySelector<HTMLElement>('.search input')?.focus();
  };

  readonly #onListKeydown = (event: KeyboardEvent): void => {
    onListKeydown(event, {
      root: this.renderRoot as ShadowRoot,
      isAnswered: this.appliedSearch === this.search.trim(),
    });
  };
}
