import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Invitation, Role } from '../../contract/index.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { QueryController } from '../../controllers/query.js';
import { PagedListController } from '../../data-list/paged-list.js';
import { Virtualizer } from '../../data-list/virtualizer.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { LocalizeController } from '../../i18n/localize.js';
import { DebounceController } from '../../controllers/debounce.js';
import { property, state } from '../../core/decorators.js';
import { invitationList, type InvitationListMessages } from './invitation-list.strings.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import { baseStyles, containerStyles } from '../../styles/base.js';
import { statusTokens } from '../../styles/status-tokens.js';
import { emailAddressStyles } from '../../ui/display/email-address.js';
import { avatarStyles } from '../../ui/display/avatar.js';
import { buttonStyles } from '../../ui/form/button.js';
import { chipStyles } from '../../ui/display/chip.js';
import { fieldStyles, select } from '../../ui/form/field.js';
import { mailIcon } from '../../ui/icons/icon.js';
import { lockIcon, searchIcon } from '../../ui/icons/list-icons.js';
import { tableStyles } from '../../data-list/table.styles.js';
import { setComponentState } from '../../controllers/component-state.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';
import { rowMenuButton } from '../../data-list/row-menu-button.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { skeletonStyles } from '../../ui/display/skeleton.styles.js';
import type { InvitationActions } from './invitation-actions.js';
import { recipientLabel, isActionable } from './invitation-status.js';
import { invitationTable } from './invitation-table.js';
import { styles } from './invitation-list.styles.js';

export type { InvitationListEventMap } from './invitation-list.events.js';

const statuses = ['pending', 'expired', 'accepted', 'declined', 'revoked', 'failed'] as const;

/**
 * Lists the invitations of an organization in every status: pending, expiring, undelivered, accepted, declined,
 * revoked. Each row shows its most useful action as a button and the others in a menu.
 *
 * ```html
 * <invitation-list></invitation-list>
 * ```
 *
 * @tagname invitation-list
 * @slot actions - Custom buttons, placed before "Invite people".
 * @fires {CustomEvent<{ invitation: Invitation }>} invitation-resent - The email was resent, or a new link was created.
 * @fires {CustomEvent<{ invitation: Invitation }>} invitation-updated - Roles or expiry were changed.
 * @fires {CustomEvent<{ invitation: Invitation }>} invitation-revoked - An invitation was revoked.
 * @fires {BeforeEvent<{ invitation: Invitation, roleIds: string[] }>} before-invitation-update - Cancelable.
 * @fires {BeforeEvent<{ invitation: Invitation }>} before-invitation-revoke - Cancelable.
 * @fires {BeforeEvent<null>} before-invite - Cancelable; prevent it to open your own dialog.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and actions.
 * @csspart toolbar - Search and filter.
 * @csspart table - The table.
 * @csspart row - An invitation.
 * @cssstate loading - The first rows are loading.
 * @cssstate refreshing - The rows are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - No invitations, or none that match the search and filter.
 * @cssstate forbidden - The viewer has no permission to see invitations.
 * @cssstate no-session - The viewer is not signed in.
 */
export class InvitationList extends LitElement {
  static override styles = [
    baseStyles,
    containerStyles,
    buttonStyles,
    fieldStyles,
    avatarStyles,
    emailAddressStyles,
    statusTokens,
    chipStyles,
    skeletonStyles,
    tableStyles,
    styles,
  ];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Hides all actions that change invitations. */
  @property({ type: Boolean }) readonly = false;
  /** Status filter: `pending`, `expired`, `accepted`, `declined`, `revoked`, `failed`. Default: all. */
  @property() status = '';
  /** Search text, matched against the addresses. */
  @property() search = '';
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<InvitationListMessages>;

  /** The applied search of the rows. `search` changes while the viewer types. */
  @state() private appliedSearch = '';

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'invitationList', invitationList);
  readonly #roles = new QueryController<Role[], readonly [string]>(this, {
    org: this.#org,
    args: () => (this.#org.organizationId && this.#org.context ? [this.#org.organizationId] : undefined),
    run: ([organization]) => this.#org.context!.roles(organization),
    topics: ['roles'],
  });
  readonly #rows = new PagedListController<Invitation, readonly [string, string, string]>(this, {
    org: this.#org,
    args: () =>
      this.#org.organizationId && this.#org.client
        ? [this.#org.organizationId, this.appliedSearch, this.status]
        : undefined,
    load: ([organization, q, status], part, signal) =>
      this.#org.client!.invitations.list(
        organization,
        { q, status: status ? [status] : [], limit: part.limit, cursor: part.cursor },
        { signal },
      ),
    topics: ['invitations'],
  });
  readonly #virtualizer = new Virtualizer({
    count: () => this.#rows.count,
    body: () => this.renderRoot.querySelector('tbody'),
    rows: () => this.renderRoot.querySelectorAll('tr.invitation'),
    estimate: 52,
  });
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'invitations:read',
    failure: () => (this.#rows.count ? undefined : this.#rows.error),
  });
  readonly #actions: LazyModuleController<InvitationActions> = new LazyModuleController(this, async () => {
    const { InvitationActions } = await import('./invitation-actions.js');
    return new InvitationActions(this, {
      org: this.#org,
      strings: this.#strings,
      rows: this.#rows,
      window: this.#virtualizer,
      roles: () => this.#roles.value ?? [],
      isMissing: (permission) => this.#isMissing(permission),
    });
  }).preloadOnIntent();
  readonly #debounce = new DebounceController(this, (search) => (this.appliedSearch = search));

  override connectedCallback(): void {
    super.connectedCallback();
    this.appliedSearch = this.search.trim();
  }

  /** Reloads the invitations. */
  refresh(): Promise<void> {
    return this.#rows.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('search') && !this.#debounce.pending) this.appliedSearch = this.search.trim();
    const { isLoading, error, pageError, count, hasMore, isRefreshing } = this.#rows;
    const blocked = this.#accessState.state;
    if (!blocked && !isLoading && (error || pageError || !count || hasMore || count > this.#virtualizer.last))
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
    const text = this.#strings;
    const actions = this.#actions.module;
    return html`
      ${this.#renderHead()} ${this.#renderToolbar()}
      ${this.readonly ? html`<p class="reason list-toolbar">${lockIcon()}${text.text('readonly')}</p>` : nothing}
      ${renderLazyLoadError(this.#actions, text)} ${actions?.renderNotices()} ${this.#renderBody()}
      ${actions?.renderOverlays()}
      <div class="visually-hidden" role="status" .textContent=${actions?.announcement ?? ''}></div>
    `;
  }

  #isMissing(permission: 'invitations:create' | 'invitations:revoke'): string | undefined {
    return this.#org.can(permission) === false
      ? this.#strings.text('needsPermission', { permission: permissionLabel(this.#strings, permission) })
      : undefined;
  }

  #renderHead() {
    const text = this.#strings;
    const reason = this.#isMissing('invitations:create');
    return html`
      <div class="head" part="head">
        ${this.withoutTitle ? nothing : html`<h2 class="title">${text.text('title')} ${this.#rows.total === undefined ? nothing : html`<span class="count" .textContent=${text.number(this.#rows.total)}></span>`}</h2>`}
        <div class="actions">
          <slot name="actions"></slot>
          ${this.readonly ? nothing : html`<button type="button" class="button primary grow" aria-disabled=${reason ? 'true' : nothing} title=${reason ?? nothing} aria-description=${reason ?? nothing} @click=${() => (reason ? undefined : void this.#actions.run((actions) => actions.invite()))}>${mailIcon()}${text.text('invite')}</button>`}
        </div>
      </div>
    `;
  }

  #renderToolbar() {
    const text = this.#strings;
    return html`
      <div class="toolbar" part="toolbar" role="search" aria-label=${text.text('filters')}>
        <div class="input search">
          ${searchIcon()}<input
            type="search"
            aria-label=${text.text('search')}
            placeholder=${text.text('searchHint')}
            autocomplete="off"
            spellcheck="false"
            maxlength="254"
            .value=${this.search}
            @input=${this.#onSearchInput}
          />
        </div>
        ${select(
          html`<select
            class="input"
            aria-label=${text.text('status')}
            @change=${({ target }: Event) => (this.status = (target as HTMLSelectElement).value)}
          >
            <option value="" ?selected=${!this.status}>${text.text('anyStatus')}</option>
            ${statuses.map((status) => html`<option value=${status} ?selected=${status === this.status}>${text.text(status)}</option>`)}
          </select>`,
        )}
      </div>
    `;
  }

  #renderBody() {
    const text = this.#strings;
    const { isLoading, count, total, hasMore } = this.#rows;
    if (!isLoading && !count) {
      const clear = () => {
        this.search = this.appliedSearch = this.status = '';
      };
      return this.#actions.module?.renderEmpty({
        query: this.appliedSearch,
        filtered: Boolean(this.appliedSearch || this.status),
        readonly: this.readonly,
        clear,
      });
    }
    return html`
      ${invitationTable({
        rows: this.#rows,
        window: this.#virtualizer,
        strings: text,
        readonly: this.readonly,
        isPending: (invitation) => this.#actions.module?.isPending(invitation) ?? false,
        canResend: (invitation) =>
          !invitation.userId && isActionable(invitation) && !this.#isMissing('invitations:create'),
        resend: (invitation) => void this.#actions.run((actions) => actions.resend(invitation)),
        menuButton: (invitation) =>
          rowMenuButton(invitation, text.text('actionsFor', { email: recipientLabel(invitation) }), this.#actions),
      })}
      <div
        class="table-foot"
        .textContent=${isLoading ? text.common('loading') : hasMore && total ? text.text('shown', { shown: count, total }) : text.text('found', { count: total ?? count })}
      ></div>
      ${this.#actions.module?.renderFooter()}
    `;
  }

  #onSearchInput({ target }: InputEvent): void {
    this.search = (target as HTMLInputElement).value;
    this.#debounce.type(this.search);
  }
}
