import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { OrgClient } from '../../client/index.js';
import { toOrgError, type OrgError } from '../../client/errors.js';
import type { Membership, Organization, OrganizationRef, ReceivedInvitation } from '../../contract/index.js';
import { QueryController } from '../../controllers/query.js';
import { RowsController } from '../../controllers/rows.js';
import { RowWindowController } from '../../controllers/row-window.js';
import { SessionController } from '../../controllers/session.js';
import { StringsController } from '../../controllers/strings.js';
import { askBefore, emit, type BeforeEvent } from '../../session/events.js';
import type { OrgSwitchDetail } from '../../session/org-provider.js';
import type { Strings } from '../../strings/index.js';
import { orgSwitcher } from '../../strings/en/org-switcher.js';
import { base } from '../../styles/base.js';
import { avatar, avatarStyles } from '../../ui/avatar.js';
import { buttonStyles } from '../../ui/button.js';
import { fieldStyles } from '../../ui/field.js';
import { crossIcon, mailIcon, plusIcon, searchIcon, upDownIcon } from '../../ui/icon.js';
import { noticeStyles } from '../../ui/notice.js';
import { showState, stateStyles } from '../../ui/states.js';
import { createOrganization, type NewOrganization } from './create-organization.js';
import { invitationRows } from './invitation-rows.js';
import { groupLabel, organizationRow } from './organization-row.js';
import { styles } from './org-switcher.styles.js';

/** From this many organizations on the list can be searched. */
const searchableFrom = 8;
const rowHeight = 44;

/**
 * Shows the current organization and lets people go to another one: search, recent and pinned ones first, their roles,
 * and whether the switch will ask them to sign in. Open invitations and "create organization" are one step away.
 *
 * ```html
 * <org-switcher></org-switcher>
 * ```
 *
 * @fires {BeforeEvent<OrgSwitchDetail>} before-org-switch - Cancelable; a host that switches by itself prevents it.
 * @fires {CustomEvent<{ organization: Organization }>} organization-created - An organization was created here.
 * @fires {CustomEvent<{ organization: OrganizationRef }>} invitation-accepted - The viewer accepted an invitation.
 * @fires {CustomEvent<{ organization: OrganizationRef }>} invitation-declined - The viewer declined an invitation.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - Something failed that the person tried.
 * @csspart button - The button with the current organization.
 * @csspart popover - What opens under it.
 * @csspart row - One organization.
 * @cssstate loading - The current organization is not known yet.
 * @cssstate error - It could not be read.
 * @cssstate no-session - Nobody is signed in.
 */
export class OrgSwitcher extends LitElement {
  static override styles = [base, buttonStyles, fieldStyles, avatarStyles, noticeStyles, stateStyles, styles];

  /** Id of the organization to show as current. Default: the provider's. */
  @property() organization?: string;
  /** Switches the keyboard shortcut (Alt+O) off. */
  @property({ type: Boolean, attribute: 'without-shortcut' }) withoutShortcut = false;
  /** Leaves out "create organization", whatever the backend offers. */
  @property({ type: Boolean, attribute: 'without-create' }) withoutCreate = false;
  /** A client, where no provider stands around. */
  @property({ attribute: false }) client?: OrgClient;
  /** Words to replace, by key. */
  @property({ attribute: false }) strings?: Partial<Strings['orgSwitcher']>;

  @state() private open = false;
  @state() private view: 'organizations' | 'invitations' = 'organizations';
  @state() private search = '';
  @state() private asked = '';
  @state() private switchingTo?: string;
  @state() private failure?: OrgError;
  @state() private draft?: NewOrganization;
  @state() private answering?: string;
  @state() private said = '';

  @query('[popover]') private popoverElement!: HTMLElement;
  @query('.trigger') private trigger!: HTMLButtonElement;

  readonly #internals = this.attachInternals();
  readonly #session = new SessionController(this);
  readonly #strings = new StringsController(this, 'orgSwitcher', orgSwitcher);
  readonly #rows = new RowsController<Membership, readonly [unknown, string]>(this, {
    session: this.#session,
    args: () => (this.open && this.#session.client ? [this.#session.client, this.asked] : undefined),
    load: ([, q], part, signal) => this.#session.client!.myOrganizations.list({ q, limit: part.limit, cursor: part.cursor }, { signal }),
    keyOf: (membership) => membership.organization.id,
    topics: ['organizations'],
  });
  readonly #window = new RowWindowController(this, {
    count: () => this.#rows.count,
    body: () => this.renderRoot?.querySelector('.rows'),
    rows: () => this.renderRoot?.querySelectorAll('.row') ?? [],
    estimate: rowHeight,
  });
  readonly #invitations = new QueryController<ReceivedInvitation[], readonly [unknown]>(this, {
    session: this.#session,
    args: () => (this.#session.organization && this.#session.session ? [this.#session.session] : undefined),
    run: async () => (await this.#session.session!.read('invitations', 'received', () => this.#session.client!.myInvitations.list())).items,
    topics: ['invitations'],
  });
  #typing: ReturnType<typeof setTimeout> | undefined;
  #wasSearchable = false;
  readonly #press = (event: KeyboardEvent) => this.#toggleByShortcut(event);

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#press);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#press);
    clearTimeout(this.#typing);
  }

  /** Opens the list. */
  show(): void {
    if (this.#current && !this.open) this.popoverElement.showPopover();
  }

  /** Closes the list. */
  hide(): void {
    if (this.open) this.popoverElement.hidePopover();
  }

  protected override willUpdate(): void {
    const { organization, error, signedOut, organizationId } = this.#session;
    showState(
      this.#internals,
      signedOut ? 'no-session' : organization ? 'ready' : error ? 'error' : organizationId === null ? 'empty' : 'loading',
    );
    if (!this.search && this.#rows.total !== undefined) this.#wasSearchable = this.#rows.total >= searchableFrom;
    else if (!this.search && this.#rows.count) this.#wasSearchable = this.#rows.more || this.#rows.count >= searchableFrom;
  }

  protected override updated(changed: PropertyValues): void {
    this.#rows.need(this.#window.first, this.#window.last);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open && this.draft) dialog.showModal();
    if (changed.has('view') && this.open) this.renderRoot.querySelector<HTMLElement>('.popover-body button, .popover-body input')?.focus();
  }

  get #current(): Organization | null | undefined {
    return this.#session.organization ?? (this.#session.organizationId === null ? null : undefined);
  }

  protected override render() {
    const { signedOut, error } = this.#session;
    const text = this.#strings;
    if (signedOut) {
      const signIn = () => {
        emit(this, 'sign-in-requested', {});
        void this.#session.session?.auth.signIn?.();
      };
      return html`<button type="button" class="button secondary" part="button" @click=${signIn}>${text.common('signIn')}</button>`;
    }
    if (error && !this.#current) return this.#renderError(error);
    if (this.#current === undefined) return this.#renderSkeleton();
    return html`
      ${this.#renderTrigger(this.#current)}
      <div popover id="list" role="dialog" aria-label=${text.text('title')} part="popover" @toggle=${this.#toggled} @keydown=${this.#moveFocus}>
        ${this.open ? (this.view === 'invitations' ? this.#renderInvitations() : this.#renderOrganizations()) : nothing}
      </div>
      ${this.draft ? createOrganization({ draft: this.draft, strings: text, session: this.#session, change: (draft) => (this.draft = draft), created: (organization) => void this.#created(organization), host: this }) : nothing}
      <div class="unseen" role="status">${this.said}</div>
    `;
  }

  #renderSkeleton() {
    return html`<span class="trigger bones" part="button"><span class="bone logo-bone"></span><span class="who"><span class="bone name-bone"></span><span class="bone role-bone"></span></span></span>`;
  }

  #renderError(error: OrgError) {
    const text = this.#strings;
    return html`<button type="button" class="button secondary" part="button" title=${text.error(error)} @click=${() => this.#session.retry()}>
      ${text.common('loadFailed', { what: text.text('title') })} · ${text.common('tryAgain')}
    </button>`;
  }

  #renderTrigger(organization: Organization | null) {
    const text = this.#strings;
    const waiting = this.#invitations.value?.length ?? 0;
    const name = organization?.displayName ?? text.text('choose');
    return html`
      <button type="button" class="trigger" part="button" popovertarget="list" aria-haspopup="dialog" aria-expanded=${this.open}
        aria-label=${organization ? text.text('current', { name }) : nothing} aria-keyshortcuts=${this.withoutShortcut ? nothing : 'Alt+O'}>
        ${organization ? avatar({ id: organization.id, name, picture: organization.branding.logoUrl, square: true }) : nothing}
        <span class="who"
          ><span class="name cut">${name}</span>
          ${organization?.viewer.roles.length ? html`<span class="sub cut">${organization.viewer.roles.map((role) => role.name).join(', ')}</span>` : nothing}
        </span>
        ${waiting ? html`<span class="badge" role="img" aria-label=${text.text('invitationsOpen', { count: waiting })}>${waiting > 99 ? '99+' : waiting}</span>` : nothing}
        ${upDownIcon()}
      </button>
    `;
  }

  #renderOrganizations() {
    const text = this.#strings;
    return html`
      ${this.#wasSearchable || this.search ? this.#renderSearch() : nothing}
      <div class="popover-body">
        ${this.failure ? html`<p class="failure" role="alert">${text.error(this.failure)}</p>` : nothing}
        ${this.#renderRows()}
      </div>
      ${this.#renderFoot()}
    `;
  }

  #renderSearch() {
    const text = this.#strings;
    return html`
      <div class="search">
        <label class="input">
          ${searchIcon()}
          <input type="search" aria-label=${text.text('find')} placeholder=${text.text('find')} autocomplete="off" spellcheck="false" maxlength="200" .value=${this.search} @input=${this.#typed} />
          ${this.search
            ? html`<button type="button" class="button quiet icon-only small" aria-label=${text.common('clearSearch')} @click=${this.#clearSearch}>${crossIcon()}</button>`
            : this.withoutShortcut ? nothing : html`<kbd aria-hidden="true">Alt O</kbd>`}
        </label>
      </div>
    `;
  }

  #renderRows() {
    const text = this.#strings;
    const rows = this.#rows;
    if (rows.error && !rows.count) {
      return html`<div class="nothing" role="alert"><p>${text.error(rows.error)}</p>
        <button type="button" class="button secondary small" @click=${() => void rows.refresh()}>${text.common('tryAgain')}</button></div>`;
    }
    if (rows.waiting) return html`<div class="rows bones">${[1, 2, 3].map(() => html`<div class="row"><span class="bone logo-bone"></span><span class="bone name-bone"></span></div>`)}</div>`;
    if (!rows.count) {
      return html`<div class="nothing"><p role="status">${this.asked ? text.text('none', { query: this.asked }) : text.common('noOrganizationText')}</p>
        ${this.asked ? html`<button type="button" class="button secondary small" @click=${this.#clearSearch}>${text.common('clearSearch')}</button>` : nothing}</div>`;
    }
    const { first, last, before, after } = this.#window;
    const shown = Array.from({ length: last - first }, (_, index) => first + index).filter((index) => rows.row(index));
    return html`
      ${this.asked ? html`<p class="group" role="status">${text.text('matches', { count: rows.total ?? rows.count })}</p>` : nothing}
      <div class="rows" role="list" aria-label=${text.text('title')}>
        <div class="spacer" .style=${`block-size:${before}px`}></div>
        ${shown.map((index) => html`${this.asked ? nothing : groupLabel(rows, index, text)}${this.#renderRow(rows.row(index)!)}`)}
        <div class="spacer" .style=${`block-size:${after}px`}></div>
      </div>
    `;
  }

  #renderRow(membership: Membership) {
    return organizationRow({
      membership,
      strings: this.#strings,
      query: this.asked,
      current: membership.organization.id === this.#session.organizationId,
      switching: membership.organization.id === this.switchingTo,
      go: () => void this.#switchTo(membership),
      pin: () => void this.#pin(membership),
    });
  }

  #renderFoot() {
    const text = this.#strings;
    const waiting = this.#invitations.value?.length ?? 0;
    const canCreate = this.#session.has('createOrganization') && !this.withoutCreate;
    if (!waiting && !canCreate) return nothing;
    return html`
      <div class="foot">
        ${waiting ? html`<button type="button" class="item" @click=${() => (this.view = 'invitations')}>${mailIcon()}<span>${text.text('invitations')}</span><span class="badge end">${waiting > 99 ? '99+' : waiting}</span></button>` : nothing}
        ${canCreate ? html`<button type="button" class="item" @click=${this.#startCreating}>${plusIcon()}<span>${text.text('create')}</span></button>` : nothing}
      </div>
    `;
  }

  #renderInvitations() {
    return invitationRows({
      invitations: this.#invitations.value ?? [],
      strings: this.#strings,
      failure: this.failure,
      pending: this.answering,
      back: () => (this.view = 'organizations'),
      answer: (invitation, accept) => void this.#answer(invitation, accept),
    });
  }

  #toggled(event: ToggleEvent): void {
    this.open = event.newState === 'open';
    if (this.open) void this.updateComplete.then(() => this.#focusFirst());
    else this.#closed();
  }

  #focusFirst(): void {
    const input = this.renderRoot.querySelector<HTMLElement>('.search input');
    (input ?? this.renderRoot.querySelector<HTMLElement>('.go[aria-current]') ?? this.popoverElement).focus?.();
  }

  #closed(): void {
    this.view = 'organizations';
    this.search = this.asked = '';
    this.failure = undefined;
  }

  #typed(event: InputEvent): void {
    this.search = (event.target as HTMLInputElement).value;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => (this.asked = this.search.trim()), 150);
  }

  #clearSearch(): void {
    clearTimeout(this.#typing);
    this.search = this.asked = '';
    this.renderRoot.querySelector<HTMLElement>('.search input')?.focus();
  }

  #toggleByShortcut(event: KeyboardEvent): void {
    if (this.withoutShortcut || event.code !== 'KeyO' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (this.open) this.hide();
    else this.show();
  }

  /** Up and down go through the search field and the rows; Enter in the field takes the first row. */
  #moveFocus(event: KeyboardEvent): void {
    const active = (this.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    if (event.key === 'Enter' && active instanceof HTMLInputElement) {
      event.preventDefault();
      if (this.asked === this.search.trim()) this.renderRoot.querySelector<HTMLElement>('.go')?.click();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [...this.popoverElement.querySelectorAll<HTMLElement>('.search input, .go, .item')];
    const from = stops.findIndex((stop) => stop === active || stop === active?.parentElement?.querySelector('.go'));
    const to = stops[Math.max(0, Math.min(stops.length - 1, from + (event.key === 'ArrowDown' ? 1 : -1)))];
    event.preventDefault();
    to?.focus();
    to?.scrollIntoView({ block: 'nearest' });
  }

  async #switchTo({ organization }: Membership): Promise<void> {
    const from = this.#session.organizationId ?? null;
    if (this.switchingTo) return;
    if (organization.id === from) return this.hide();
    const session = this.#session.session!;
    if (!(await askBefore(this, 'before-org-switch', { from, to: organization.id } satisfies OrgSwitchDetail))) return this.hide();
    this.switchingTo = organization.id;
    this.failure = undefined;
    try {
      await session.switchOrganization(organization.id);
      this.said = this.#strings.text('switched', { name: organization.displayName });
      this.hide();
      this.trigger?.focus();
    } catch (cause) {
      this.#fail('organization.switch', cause);
    } finally {
      this.switchingTo = undefined;
    }
  }

  async #pin(membership: Membership): Promise<void> {
    try {
      await this.#session.client!.myOrganizations.update(membership.organization.id, { pinned: !membership.pinned });
      this.#session.session?.publish(['organizations']);
    } catch (cause) {
      this.#fail('organization.pin', cause);
    }
  }

  async #answer(invitation: ReceivedInvitation, accept: boolean): Promise<void> {
    if (this.answering) return;
    const { client, session } = this.#session;
    const { organization } = invitation;
    this.answering = invitation.id;
    this.failure = undefined;
    try {
      if (accept) await client!.myInvitations.accept(invitation.id);
      else await client!.myInvitations.decline(invitation.id);
      this.said = this.#strings.text(accept ? 'accepted' : 'declined', { name: organization.displayName });
      emit(this, accept ? 'invitation-accepted' : 'invitation-declined', { organization });
      session!.publish(['invitations', 'organizations', 'members']);
      if ((this.#invitations.value?.length ?? 0) <= 1) this.view = 'organizations';
    } catch (cause) {
      this.#fail(accept ? 'invitation.accept' : 'invitation.decline', cause);
    } finally {
      this.answering = undefined;
    }
  }

  #startCreating(): void {
    this.hide();
    this.draft = { displayName: '', name: '', errors: {} };
  }

  async #created(organization: Organization): Promise<void> {
    this.draft = undefined;
    emit(this, 'organization-created', { organization });
    this.#session.session?.publish(['organizations']);
    await this.#switchTo({ organization, roles: organization.viewer.roles, switch: 'seamless' });
  }

  #fail(operation: string, cause: unknown): void {
    this.failure = toOrgError(cause);
    emit(this, 'org-error', { operation, error: this.failure });
  }
}

declare global {
  interface HTMLElementEventMap {
    'before-org-switch': BeforeEvent<OrgSwitchDetail>;
    'organization-created': CustomEvent<{ organization: Organization }>;
    'invitation-accepted': CustomEvent<{ organization: OrganizationRef }>;
    'invitation-declined': CustomEvent<{ organization: OrganizationRef }>;
    'sign-in-requested': CustomEvent<{ organization?: string }>;
  }
}
