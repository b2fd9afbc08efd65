import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { explain } from '../../controllers/explain.js';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { toOrgError, type OrgError } from '../../client/errors.js';
import type { OrgClient } from '../../client/index.js';
import type { Invitation, Role } from '../../contract/index.js';
import { QueryController } from '../../controllers/query.js';
import { RowsController } from '../../controllers/rows.js';
import { RowWindowController } from '../../controllers/row-window.js';
import { SessionController } from '../../controllers/session.js';
import { StringsController } from '../../controllers/strings.js';
import { InviterController } from '../invite-dialog/inviter.js';
import { emit, type BeforeEvent } from '../../session/events.js';
import { invitationList } from '../../strings/en/invitation-list.js';
import type { Strings } from '../../strings/index.js';
import { base, box } from '../../styles/base.js';
import { address, avatarStyles } from '../../ui/avatar.js';
import { buttonStyles } from '../../ui/button.js';
import { chipStyles, roleChips } from '../../ui/chip.js';
import { dialogStyles } from '../../ui/dialog.js';
import { fieldStyles, select } from '../../ui/field.js';
import { banIcon, clockIcon, linkIcon, lockIcon, mailIcon, moreIcon, penIcon, reloadIcon, searchIcon } from '../../ui/icon.js';
import { listStyles } from '../../ui/list.js';
import { menuItems, menuStyles, moveInMenu, type MenuItem } from '../../ui/menu.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { showState } from '../../ui/machine-state.js';
import { message, obstacle, obstacleOf, stateStyles } from '../../ui/states.js';
import { ToastController, toastStyles } from '../../ui/toast.js';
import { InvitationDialogs } from './invitation-dialogs.js';
import { invitationStatus, isOpen } from './invitation-status.js';
import { styles } from './invitation-list.styles.js';

const statuses = ['pending', 'expired', 'accepted', 'declined', 'revoked', 'failed'] as const;
const extension = 7 * 86_400;

/**
 * Every invitation over its whole life: pending, about to expire, not delivered, accepted, declined, revoked. The next
 * sensible deed stands in the row, the others in its menu.
 *
 * ```html
 * <invitation-list></invitation-list>
 * ```
 *
 * @tagname invitation-list
 * @slot actions - Buttons of your own, before "Invite people".
 * @fires {CustomEvent<{ invitation: Invitation }>} invitation-resent - The mail was sent again, or a new link was made.
 * @fires {CustomEvent<{ invitation: Invitation }>} invitation-updated - Roles or expiry were changed.
 * @fires {CustomEvent<{ invitation: Invitation }>} invitation-revoked - An invitation was revoked.
 * @fires {BeforeEvent<{ invitation: Invitation, roleIds: string[] }>} before-invitation-update - Cancelable.
 * @fires {BeforeEvent<{ invitation: Invitation }>} before-invitation-revoke - Cancelable.
 * @fires {CustomEvent<void>} invite-requested - "Invite people" was pressed; prevent it to open a dialog of your own.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - Something failed that the person tried.
 * @csspart head - Title and actions.
 * @csspart toolbar - Search and filter.
 * @csspart table - The table.
 * @csspart row - An invitation.
 * @cssstate loading - The first rows have not come yet.
 * @cssstate refreshing - Newer rows are awaited.
 * @cssstate error - The first load failed.
 * @cssstate empty - There is none, or none matches.
 * @cssstate forbidden - The viewer may not see invitations.
 * @cssstate no-session - Nobody is signed in.
 */
export class InvitationList extends LitElement {
  static override styles = [base, box, buttonStyles, fieldStyles, avatarStyles, chipStyles, menuStyles, dialogStyles, noticeStyles, stateStyles, toastStyles, listStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Shows invitations without any way to change them. */
  @property({ type: Boolean }) readonly = false;
  /** Only those of this status: `pending`, `expired`, `accepted`, `declined`, `revoked`, `failed`. Default: all. */
  @property() status = '';
  /** What is searched for in the addresses. */
  @property() search = '';
  /** Leaves the title out, where the page has one. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** A client, where no provider stands around. */
  @property({ attribute: false }) client?: OrgClient;
  /** Words to replace, by key. */
  @property({ attribute: false }) strings?: Partial<Strings['invitationList']>;

  @state() private asked = '';
  @state() private menuOf?: Invitation;
  @state() private busyWith?: string;
  @state() private failure?: OrgError;
  @state() private link = '';
  @state() private said = '';

  @query('tbody') private body!: HTMLElement | null;
  @query('#row-menu') private rowMenu!: HTMLElement;

  readonly #internals = this.attachInternals();
  readonly #session = new SessionController(this);
  readonly #strings = new StringsController(this, 'invitationList', invitationList);
  readonly #roles = new QueryController<Role[], readonly [string]>(this, {
    session: this.#session,
    args: () => (this.#session.organizationId && this.#session.session ? [this.#session.organizationId] : undefined),
    run: ([organization]) => this.#session.session!.roles(organization),
    topics: ['roles'],
  });
  readonly #rows = new RowsController<Invitation, readonly [string, string, string]>(this, {
    session: this.#session,
    args: () => (this.#session.organizationId && this.#session.client ? [this.#session.organizationId, this.asked, this.status] : undefined),
    load: ([organization, q, status], part, signal) =>
      this.#session.client!.invitations.list(organization, { q, status: status ? [status] : [], limit: part.limit, cursor: part.cursor }, { signal }),
    keyOf: (invitation) => invitation.id,
    topics: ['invitations'],
  });
  readonly #window = new RowWindowController(this, {
    count: () => this.#rows.count,
    body: () => this.body,
    rows: () => this.body?.querySelectorAll('tr.invitation') ?? [],
    estimate: 52,
  });
  readonly #toast = new ToastController(this, () => this.#strings.common('undo'), String);
  readonly #dialogs = new InvitationDialogs(this, this.#session, this.#strings, (said) => this.#changed(said));
  readonly #inviter = new InviterController(this);
  #typing: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.asked = this.search.trim();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  /** Reads the invitations again. */
  refresh(): Promise<void> {
    return this.#rows.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('search') && this.#typing === undefined) this.asked = this.search.trim();
    const { waiting, error, count, refreshing } = this.#rows;
    showState(this.#internals, this.#obstacle()?.state ?? (waiting ? 'loading' : error && !count ? 'error' : count ? 'ready' : 'empty'), refreshing);
  }

  protected override updated(): void {
    this.#rows.need(this.#window.first, this.#window.last);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  protected override render() {
    const blocked = this.#obstacle();
    if (blocked) return blocked.view;
    return html`
      ${this.#renderHead()} ${this.#renderToolbar()} ${this.#renderNews()} ${this.#renderBody()}
      ${this.#dialogs.render()} ${this.#toast.render()} ${this.#inviter.render()}
      <div id="row-menu" popover role="menu" aria-label=${this.menuOf ? this.#strings.text('actionsFor', { email: this.menuOf.email }) : nothing} @keydown=${moveInMenu}
        @toggle=${({ newState }: ToggleEvent) => { if (newState === 'open') this.rowMenu.querySelector<HTMLElement>('[role=menuitem]')?.focus(); }}>
        ${this.menuOf ? menuItems(this.#menuFor(this.menuOf), () => this.rowMenu.hidePopover()) : nothing}
      </div>
      <div class="unseen" role="status">${this.said}</div>
    `;
  }

  #obstacle() {
    const options = { host: this, session: this.#session, strings: this.#strings, title: this.#strings.text('title'), permission: 'invitations:read' } as const;
    return obstacle(options) ?? (this.#rows.error && !this.#rows.count ? obstacleOf(this.#rows.error, { ...options, retry: () => void this.#rows.refresh() }) : undefined);
  }

  #lacks(permission: 'invitations:create' | 'invitations:revoke'): string | undefined {
    return this.#session.may(permission) === false ? this.#strings.text('needsPermission', { permission }) : undefined;
  }

  #renderHead() {
    const text = this.#strings;
    const reason = this.#lacks('invitations:create');
    return html`
      <div class="head" part="head">
        ${this.withoutTitle ? nothing : html`<h2 class="title">${text.text('title')} ${this.#rows.total === undefined ? nothing : html`<span class="count">${text.number(this.#rows.total)}</span>`}</h2>`}
        <div class="actions">
          <slot name="actions"></slot>
          ${this.readonly ? nothing : html`<button type="button" class="button primary grow" aria-disabled=${reason ? 'true' : nothing} title=${reason ?? nothing} aria-description=${reason ?? nothing} @click=${() => (reason ? undefined : void this.#inviter.open())}>${mailIcon()}${text.text('invite')}</button>`}
        </div>
      </div>
    `;
  }

  #renderToolbar() {
    const text = this.#strings;
    return html`
      <div class="toolbar" part="toolbar" role="search" aria-label=${text.text('filters')}>
        <div class="input search">${searchIcon()}<input type="search" aria-label=${text.text('search')} placeholder=${text.text('searchHint')} autocomplete="off" spellcheck="false" maxlength="254" .value=${this.search} @input=${this.#typed} /></div>
        ${select(html`<select class="input" aria-label=${text.text('status')} @change=${({ target }: Event) => (this.status = (target as HTMLSelectElement).value)}>
          <option value="" ?selected=${!this.status}>${text.text('anyStatus')}</option>
          ${statuses.map((status) => html`<option value=${status} ?selected=${status === this.status}>${text.text(status)}</option>`)}
        </select>`)}
      </div>
    `;
  }

  #renderNews() {
    const text = this.#strings;
    const stale = this.#rows.error ?? this.#rows.pageError;
    const again = () => { this.#rows.retryPages(); void this.#rows.refresh(); };
    const dismiss = (put: () => void) => html`<button type="button" class="button secondary small" @click=${put}>${text.common('dismiss')}</button>`;
    return html`
      ${this.readonly ? html`<p class="reason above">${lockIcon()}${text.text('readonly')}</p>` : nothing}
      ${stale && this.#rows.count ? html`<div class="above">${notice({ kind: 'stale', fact: text.common('staleFact'), text: explain(text, stale), role: 'status', ways: html`<button type="button" class="button secondary small" @click=${again}>${text.common('tryAgain')}</button>` })}</div>` : nothing}
      ${this.failure ? html`<div class="above">${notice({ kind: 'danger', text: explain(text, this.failure), role: 'alert', ways: dismiss(() => (this.failure = undefined)) })}</div>` : nothing}
      ${this.link ? html`<div class="above">${notice({ text: html`${text.text('notCopied')} <span class="mono link" tabindex="0">${this.link}</span>`, role: 'status', ways: dismiss(() => (this.link = '')) })}</div>` : nothing}
    `;
  }

  #renderBody() {
    const text = this.#strings;
    const { waiting, count, total } = this.#rows;
    if (!waiting && !count) {
      if (!this.asked && !this.status) return message({ icon: mailIcon(), title: text.text('emptyTitle'), text: text.text('emptyText') });
      const clear = () => { this.search = this.asked = this.status = ''; };
      return message({ icon: searchIcon(), title: this.asked ? text.text('nothingFor', { query: this.asked }) : text.text('nothingTitle'), role: 'status', ways: html`<button type="button" class="button secondary" @click=${clear}>${text.common('clearFilters')}</button>` });
    }
    return html`
      ${this.#renderTable()}
      <div class="table-foot">${waiting ? text.common('loading') : this.#rows.more && total ? text.text('shown', { shown: count, total }) : text.text('found', { count: total ?? count })}</div>
    `;
  }

  #renderTable() {
    const text = this.#strings;
    const { waiting } = this.#rows;
    const { first, last, before, after } = this.#window;
    const indexes = Array.from({ length: Math.max(0, Math.min(last, this.#rows.count) - first) }, (_, index) => first + index);
    const spacer = (height: number) => (height ? html`<tr class="spacer" aria-hidden="true"><td colspan="5" .style=${`height:${height}px`}></td></tr>` : nothing);
    const head = (label: string, classes = '') => html`<th role="columnheader" scope="col" class=${classes}>${label}</th>`;
    return html`
      <table class="table ${waiting ? 'bones' : ''}" role="table" part="table" aria-label=${text.text('title')} aria-rowcount=${this.#rows.total === undefined ? -1 : this.#rows.total + 1} aria-busy=${waiting ? 'true' : nothing}>
        <thead role="rowgroup"><tr role="row" aria-rowindex="1">
          ${head(text.text('address'))} ${head(text.text('roles'), 'col-roles')} ${head(text.text('status'), 'col-status')} ${head(text.text('sent'), 'col-date below-840')}
          ${this.readonly ? nothing : html`<th role="columnheader" scope="col" class="col-deeds"><span class="unseen">${text.text('actions')}</span></th>`}
        </tr></thead>
        <tbody role="rowgroup">
          ${waiting ? Array.from({ length: 5 }, () => this.#renderBones()) : nothing}
          ${spacer(before)} ${repeat(indexes, (index) => this.#rows.row(index)?.id ?? index, (index) => this.#renderRow(this.#rows.row(index), index))} ${spacer(after)}
        </tbody>
      </table>
    `;
  }

  #renderBones() {
    return html`<tr class="invitation" role="row"><td role="cell" class="col-main"><span class="who lines"><span class="bone long"></span><span class="bone thin middle"></span></span></td><td role="cell" class="meta full"><span class="bone chip-bone"></span></td><td role="cell" class="meta"><span class="bone middle"></span></td><td role="cell" class="meta below-840"><span class="bone middle"></span></td>${this.readonly ? nothing : html`<td role="cell" class="col-deeds"></td>`}</tr>`;
  }

  #renderRow(invitation: Invitation | undefined, index: number) {
    if (!invitation) return this.#renderBones();
    const text = this.#strings;
    const busy = this.busyWith === invitation.id;
    return html`
      <tr class="invitation ${busy ? 'is-pending' : ''}" role="row" part="row" aria-rowindex=${index + 2} aria-busy=${busy ? 'true' : nothing}>
        <td role="cell" class="col-main"><span class="who"><span class="name">${address(invitation.email)}</span><span class="sub cut">${text.text('invitedBy', { name: invitation.invitedBy.name })}</span></span></td>
        <td role="cell" class="meta full">${invitation.roles.length ? roleChips(invitation.roles, (count) => text.common('moreRoles', { count })) : html`<span class="muted small">${text.text('noRole')}</span>`}</td>
        <td role="cell" class="meta">${invitationStatus(invitation, text)}</td>
        <td role="cell" class="meta muted below-840"><span class="cell-label">${text.text('sent')} </span><time datetime=${invitation.createdAt} title=${text.moment(invitation.createdAt)}>${text.relative(invitation.createdAt)}</time></td>
        ${this.readonly ? nothing : html`<td role="cell" class="col-deeds">${this.#renderDeeds(invitation, busy)}</td>`}
      </tr>
    `;
  }

  #renderDeeds(invitation: Invitation, busy: boolean) {
    const text = this.#strings;
    const canResend = isOpen(invitation) && !this.#lacks('invitations:create');
    return html`<span class="deeds">
      ${canResend ? html`<button type="button" class="button secondary small wide-only" aria-disabled=${busy ? 'true' : nothing} @click=${() => void this.#resend(invitation)}>${busy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${text.text(busy ? 'sending' : 'resend')}</button>` : nothing}
      <button type="button" class="button quiet small icon-only" popovertarget="row-menu" aria-haspopup="menu" aria-label=${text.text('actionsFor', { email: invitation.email })} @click=${() => (this.menuOf = invitation)}>${moreIcon()}</button>
    </span>`;
  }

  #menuFor(invitation: Invitation): MenuItem[] {
    const text = this.#strings;
    const closed = isOpen(invitation) ? undefined : text.text('notOpen');
    const create = closed ?? this.#lacks('invitations:create');
    return [
      { label: text.text('resendMail'), icon: reloadIcon(), reason: create, run: () => void this.#resend(invitation) },
      { label: text.text('copyLink'), icon: linkIcon(), reason: create, run: () => void this.#copyLink(invitation) },
      { label: text.text('extend'), icon: clockIcon(), reason: create, run: () => void this.#extend(invitation) },
      { label: text.text('changeRoles'), icon: penIcon(), reason: create, run: () => this.#dialogs.open('roles', invitation, this.#roles.value ?? []) },
      { label: text.text('revoke'), icon: banIcon(), danger: true, reason: closed ?? this.#lacks('invitations:revoke'), run: () => this.#dialogs.open('revoke', invitation) },
    ];
  }

  #typed({ target }: InputEvent): void {
    this.search = (target as HTMLInputElement).value;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typing = undefined;
      this.asked = this.search.trim();
    }, 150);
  }

  async #resend(invitation: Invitation): Promise<void> {
    const text = this.#strings;
    await this.#attempt(invitation, 'invitation.resend', async (organization, client) => {
      const sent = await client.invitations.resend(organization, invitation.id);
      emit(this, 'invitation-resent', { invitation: sent });
      this.#changed(text.text(sent.status === 'failed' ? 'notDelivered' : 'resent', { email: invitation.email }));
    });
  }

  /** A link can only be shown when it is made (the backend keeps a hash), so copying makes a new one. */
  async #copyLink(invitation: Invitation): Promise<void> {
    await this.#attempt(invitation, 'invitation.resend', async (organization, client) => {
      const made = await client.invitations.resend(organization, invitation.id, { sendEmail: false });
      emit(this, 'invitation-resent', { invitation: made });
      const copied = await navigator.clipboard.writeText(made.acceptUrl ?? '').then(() => true, () => false);
      this.link = copied ? '' : (made.acceptUrl ?? '');
      this.#changed(copied ? this.#strings.text('copied') : '');
    });
  }

  async #extend(invitation: Invitation): Promise<void> {
    await this.#attempt(invitation, 'invitation.update', async (organization, client) => {
      const left = Math.max(0, (Date.parse(invitation.expiresAt) - Date.now()) / 1000);
      const longest = this.#session.capabilities?.limits.invitationTtlMaxSeconds ?? Infinity;
      const updated = await client.invitations.update(organization, invitation.id, { ttlSeconds: Math.min(longest, Math.round(left + extension)) }, { etag: invitation.etag });
      emit(this, 'invitation-updated', { invitation: updated });
      this.#changed(this.#strings.text('extended', { email: invitation.email, date: this.#strings.date(updated.expiresAt) }));
    });
  }

  async #attempt(invitation: Invitation, operation: string, change: (organization: string, client: OrgClient) => Promise<void>): Promise<void> {
    if (this.busyWith) return;
    this.busyWith = invitation.id;
    this.failure = undefined;
    try {
      await change(this.#session.organizationId!, this.#session.client!);
    } catch (cause) {
      this.failure = toOrgError(cause);
      emit(this, 'org-error', { operation, error: this.failure });
      if (this.failure.code === 'etag_mismatch') void this.#rows.refresh();
    } finally {
      this.busyWith = undefined;
    }
  }

  #changed(said: string): void {
    this.said = said;
    if (said) this.#toast.show({ text: said });
    this.#session.session?.publish(['invitations']);
  }
}

declare global {
  interface HTMLElementEventMap {
    'invitation-resent': CustomEvent<{ invitation: Invitation }>;
    'invitation-updated': CustomEvent<{ invitation: Invitation }>;
    'invitation-revoked': CustomEvent<{ invitation: Invitation }>;
    'before-invitation-update': BeforeEvent<{ invitation: Invitation; roleIds: string[] }>;
    'before-invitation-revoke': BeforeEvent<{ invitation: Invitation }>;
  }
}
