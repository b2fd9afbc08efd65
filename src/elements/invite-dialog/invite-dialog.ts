import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { explain } from '../../controllers/explain.js';
import { property, query, state } from 'lit/decorators.js';
import type { OrgClient } from '../../client/index.js';
import type { OrgError } from '../../client/errors.js';
import { toOrgError } from '../../client/errors.js';
import type { Invitation, InvitationCreate, Role } from '../../contract/index.js';
import { QueryController } from '../../controllers/query.js';
import { SessionController } from '../../controllers/session.js';
import { StringsController } from '../../controllers/strings.js';
import { askBefore, emit, type BeforeEvent } from '../../session/events.js';
import type { Strings } from '../../strings/index.js';
import { inviteDialog } from '../../strings/en/invite-dialog.js';
import { base } from '../../styles/base.js';
import { avatarStyles } from '../../ui/avatar.js';
import { buttonStyles } from '../../ui/button.js';
import { chipStyles } from '../../ui/chip.js';
import { csv, download } from '../../ui/csv.js';
import { dialogShell, dialogStyles } from '../../ui/dialog.js';
import { fieldStyles } from '../../ui/field.js';
import { downloadIcon, mailIcon } from '../../ui/icon.js';
import { menuStyles } from '../../ui/menu.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { showState } from '../../ui/machine-state.js';
import { obstacle, stateStyles } from '../../ui/states.js';
import { merge, parseAddresses, parseFile, type Entry } from './addresses.js';
import { checkAddresses, withKnown, type KnownAddresses } from './checks.js';
import { composeView } from './compose-view.js';
import { clearDrafts, emptyDraft, readDraft, writeDraft, type Draft } from './draft.js';
import { reason, resultView, sendingView } from './outcome-views.js';
import { requestFor, sendInvitations } from './sending.js';
import { styles } from './invite-dialog.styles.js';

/** Detail of `invitation-sent`. */
export interface InvitationsSentDetail {
  invitations: Invitation[];
}

/**
 * Invites any number of people by e-mail: paste, type or drop addresses or a CSV file, see at once who is a member or
 * invited already, give roles to all or to each, and get a result for every address. What failed stays for another try.
 *
 * ```html
 * <invite-dialog></invite-dialog>
 * ```
 *
 * @tagname invite-dialog
 * @slot trigger - A button of your own; the default one is replaced.
 * @fires {BeforeEvent<{ invitations: InvitationCreate[] }>} before-invitation-create - Cancelable.
 * @fires {CustomEvent<InvitationsSentDetail>} invitation-sent - Invitations were created.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - Something failed that the person tried.
 * @fires {Event} close - The dialog was closed. Does not bubble.
 * @csspart trigger - The button that opens the dialog.
 * @csspart dialog - The dialog.
 * @csspart addresses - The box with the addresses.
 * @cssstate loading - What may be done is not known yet.
 * @cssstate forbidden - The viewer may not invite.
 */
export class InviteDialog extends LitElement {
  static override styles = [base, buttonStyles, fieldStyles, avatarStyles, chipStyles, menuStyles, dialogStyles, noticeStyles, stateStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Whether the dialog is open. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** Leaves the button out; open the dialog with `show()` or the attribute. */
  @property({ type: Boolean, attribute: 'without-trigger' }) withoutTrigger = false;
  /** Keeps no draft beyond the page. */
  @property({ type: Boolean, attribute: 'without-draft' }) withoutDraft = false;
  /** Addresses to begin with, as one would paste them. */
  @property() emails = '';
  /** Ids of roles to begin with, separated by spaces. */
  @property() roles = '';
  /** A client, where no provider stands around. */
  @property({ attribute: false }) client?: OrgClient;
  /** Words to replace, by key. */
  @property({ attribute: false }) strings?: Partial<Strings['inviteDialog']>;

  @state() private draft: Draft = emptyDraft();
  @state() private view: 'compose' | 'sending' | 'result' = 'compose';
  @state() private duplicates = 0;
  @state() private checking = false;
  @state() private moreShown = false;
  @state() private errors: { addresses?: string; roles?: string } = {};
  @state() private fileError?: string;
  @state() private failure?: OrgError;
  @state() private saved = false;
  @state() private sent = 0;
  @state() private resent: ReadonlySet<string> = new Set();

  @query('dialog') private dialog!: HTMLDialogElement | null;

  readonly #internals = this.attachInternals();
  readonly #session = new SessionController(this);
  readonly #strings = new StringsController(this, 'inviteDialog', inviteDialog);
  readonly #roles = new QueryController<Role[], readonly [string]>(this, {
    session: this.#session,
    args: () => (this.open && this.#session.organizationId && this.#session.session ? [this.#session.organizationId] : undefined),
    run: ([organization]) => this.#session.session!.roles(organization),
    topics: ['roles'],
  });
  #known: KnownAddresses = { members: new Map(), invited: new Map() };
  #checks = new AbortController();
  #draftOf?: string;
  #stopped = false;
  #startedAt = 0;

  constructor() {
    super();
    this.#session.subscribe(() => {
      if (this.#session.signedOut) clearDrafts();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#checks.abort();
  }

  /** Opens the dialog. */
  show(): void {
    this.open = true;
  }

  /** Closes the dialog; what was typed is kept, and sending goes on. */
  close(): void {
    if (!this.open) return;
    this.open = false;
    if (this.view === 'result') this.#beginAnew();
    this.dispatchEvent(new Event('close'));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { organization } = this.#session;
    if (organization && this.#draftOf !== organization.id) this.#takeDraft(organization.id, organization.viewer.userId);
    if (!organization && this.#draftOf && this.#session.organizationId !== this.#draftOf) this.#leaveDraft();
    if (changed.has('emails') && this.emails) this.#take(this.emails);
    if (changed.has('roles') && this.roles) this.draft = { ...this.draft, roleIds: this.roles.split(/[\s,]+/).filter(Boolean) };
    showState(this.#internals, this.#obstacle()?.state ?? (organization ? 'ready' : 'loading'));
  }

  protected override updated(): void {
    const dialog = this.dialog;
    if (this.open && dialog && !dialog.open) dialog.showModal();
  }

  protected override render() {
    return html`
      ${this.withoutTrigger ? nothing : this.#renderTrigger()}
      ${this.open ? this.#renderDialog() : nothing}
    `;
  }

  #obstacle() {
    return obstacle({ host: this, session: this.#session, strings: this.#strings, title: this.#strings.text('trigger'), permission: 'invitations:create' });
  }

  #renderTrigger() {
    const text = this.#strings;
    const reason = this.#session.may('invitations:create') === false ? text.text('forbidden', { permission: 'invitations:create' }) : undefined;
    return html`
      <slot name="trigger" @click=${() => (reason ? undefined : this.show())}>
        <button type="button" class="button primary" part="trigger" aria-haspopup="dialog" aria-disabled=${reason ? 'true' : nothing} title=${reason ?? nothing} aria-description=${reason ?? nothing}>${mailIcon()}${text.text('trigger')}</button>
      </slot>
    `;
  }

  #renderDialog() {
    const text = this.#strings;
    const blocked = this.#obstacle();
    const organization = this.#session.organization?.displayName ?? '';
    const frame = { closeLabel: text.common('close'), close: () => this.close() };
    const shell = blocked
      ? dialogShell({ ...frame, title: text.text('trigger'), body: blocked.view })
      : this.view === 'sending'
        ? this.#renderSending(frame)
        : this.view === 'result'
          ? this.#renderResult(frame, organization)
          : this.#renderCompose(frame, organization);
    return html`<dialog part="dialog" aria-labelledby="dialog-title" @cancel=${(event: Event) => { if (event.target !== event.currentTarget) return; event.preventDefault(); this.close(); }}>${shell}</dialog>`;
  }

  #renderCompose(frame: { closeLabel: string; close: () => void }, organization: string) {
    const text = this.#strings;
    const ready = this.#sendable.length;
    return dialogShell({
      ...frame,
      title: text.text('title', { organization }),
      lead: text.text('lead'),
      submit: () => void this.#send(),
      body: html`
        ${this.failure ? notice({ kind: 'danger', text: explain(text, this.failure), role: 'alert' }) : nothing}
        ${composeView({
          draft: this.draft,
          duplicates: this.duplicates,
          checking: this.checking,
          roles: this.#roles.value ?? [],
          capabilities: this.#session.capabilities,
          strings: text,
          errors: this.errors,
          fileError: this.fileError,
          moreShown: this.moreShown,
          change: (patch) => this.#change(patch),
          take: (value) => this.#take(value),
          takeFile: (file) => void this.#takeFile(file),
          remove: (entry) => this.#remove(entry),
          correct: (entry) => this.#correct(entry),
          resend: (entry) => void this.#resend(entry),
          resent: this.resent,
        })}
      `,
      foot: html`
        ${this.saved ? html`<span class="hint">${text.text('draftSaved')}</span>` : nothing}
        <span class="end"></span>
        <button type="button" class="button quiet" aria-expanded=${this.moreShown} @click=${() => (this.moreShown = !this.moreShown)}>${text.text('more')}</button>
        <button class="button primary">${ready ? text.text('send', { count: ready }) : text.text('sendNothing')}</button>
      `,
    });
  }

  #renderSending(frame: { closeLabel: string; close: () => void }) {
    const text = this.#strings;
    const count = this.draft.entries.filter(({ state: value }) => ['waiting', 'sending', 'sent', 'failed'].includes(value)).length;
    return dialogShell({
      ...frame,
      title: text.text('sendingTitle', { count }),
      lead: text.text('sendingLead'),
      body: sendingView(this.draft, this.#roles.value ?? [], text, this.#startedAt),
      foot: html`
        <button type="button" class="button quiet" aria-disabled=${this.#stopped ? 'true' : nothing} @click=${() => { this.#stopped = true; this.requestUpdate(); }}>${text.text(this.#stopped ? 'stopping' : 'stop')}</button>
        <button type="button" class="button secondary" @click=${() => this.close()}>${text.common('close')}</button>
      `,
    });
  }

  #renderResult(frame: { closeLabel: string; close: () => void }, organization: string) {
    const text = this.#strings;
    const failed = this.draft.entries.filter(({ state: value }) => value === 'failed').length;
    const title = !failed ? text.text('doneTitle', { count: this.sent }) : this.sent ? text.text('partTitle', { sent: this.sent, failed }) : text.text('noneTitle', { count: failed });
    return dialogShell({
      ...frame,
      title,
      lead: text.text(failed ? 'partLead' : 'doneLead'),
      submit: () => void this.#send(),
      body: html`
        ${this.failure ? notice({ kind: 'danger', text: explain(text, this.failure), role: 'alert' }) : nothing}
        ${resultView(this.draft, this.sent, organization, this.#roles.value ?? [], text, (patch) => this.#change(patch))}
      `,
      foot: html`
        <button type="button" class="button quiet" @click=${() => this.#report()}>${downloadIcon()}${text.text('report')}</button>
        <span class="end"></span>
        ${failed
          ? html`<button type="button" class="button secondary" @click=${() => this.close()}>${text.text('done')}</button>
              <button class="button primary">${text.text('tryAgain', { count: failed })}</button>`
          : html`<button type="button" class="button secondary" @click=${() => this.#beginAnew()}>${text.text('inviteMore')}</button>
              <button type="button" class="button primary" autofocus @click=${() => this.close()}>${text.text('done')}</button>`}
      `,
    });
  }

  get #sendable(): Entry[] {
    return this.draft.entries.filter(({ state: value }) => value === 'ready' || value === 'failed');
  }

  #change(patch: Partial<Draft>): void {
    this.draft = { ...this.draft, ...patch };
    this.errors = {};
    this.failure = undefined;
    this.#save();
  }

  #save(): void {
    const { organization } = this.#session;
    if (this.withoutDraft || !organization) return;
    const { entries } = this.draft;
    this.saved = writeDraft(organization.viewer.userId, organization.id, { ...this.draft, entries: entries.filter((entry) => entry.state !== 'sent') });
  }

  #take(text: string): void {
    this.#add(parseAddresses(text));
    this.#change({ typed: '' });
  }

  async #takeFile(file: File): Promise<void> {
    this.fileError = undefined;
    if (file.size > 1_000_000) return void (this.fileError = this.#strings.text('fileTooLarge'));
    const text = await file.text().catch(() => '');
    if (text.includes('\u0000') || !text.trim()) return void (this.fileError = this.#strings.text('fileUnreadable'));
    const entries = parseFile(text, this.#roles.value ?? []);
    if (!entries.length) return void (this.fileError = this.#strings.text('fileEmpty'));
    this.#add(entries);
    if (entries.some(({ roleIds }) => roleIds)) this.#change({ eachOwn: true });
    else this.#save();
  }

  #add(added: Entry[]): void {
    const { entries, duplicates } = merge(this.draft.entries, added);
    this.duplicates += duplicates;
    this.draft = { ...this.draft, entries: entries.map((entry) => withKnown(entry, this.#known)) };
    void this.#check();
  }

  #remove(entry: Entry): void {
    this.#change({ entries: this.draft.entries.filter((one) => one !== entry) });
    this.renderRoot.querySelector<HTMLElement>('#addresses')?.focus();
  }

  #correct(entry: Entry): void {
    this.#change({ entries: this.draft.entries.filter((one) => one !== entry), typed: entry.email });
    this.renderRoot.querySelector<HTMLElement>('#addresses')?.focus();
  }

  async #resend({ email, invitationId }: Entry): Promise<void> {
    try {
      await this.#session.client!.invitations.resend(this.#session.organizationId!, invitationId!);
      this.resent = new Set([...this.resent, email]);
      this.#session.session?.publish(['invitations'], this);
    } catch (cause) {
      this.failure = toOrgError(cause);
    }
  }

  async #check(): Promise<void> {
    const { organization, client, session } = this.#session;
    const emails = this.draft.entries.filter(({ state: value }) => value === 'ready').map(({ email }) => email).filter((email) => !this.#known.members.has(email.toLowerCase()));
    if (!organization || !client || !emails.length) return;
    this.#checks.abort();
    const { signal } = (this.#checks = new AbortController());
    this.checking = true;
    await checkAddresses({
      client,
      organization: organization.id,
      emails,
      known: this.#known,
      mayReadMembers: this.#session.may('members:read') === true && (this.#session.capabilities?.members.search ?? false),
      mayReadInvitations: this.#session.may('invitations:read') === true,
      memberCount: organization.memberCount,
      signal,
    });
    if (signal.aborted || session !== this.#session.session) return;
    this.checking = false;
    this.draft = { ...this.draft, entries: this.draft.entries.map((entry) => withKnown(entry, this.#known)) };
  }

  async #send(): Promise<void> {
    if (this.draft.typed.trim()) this.#take(this.draft.typed);
    const text = this.#strings;
    const ready = this.#sendable;
    const withoutRole = ready.some((entry) => !requestFor(entry, this.draft).roleIds.length);
    this.errors = { addresses: ready.length ? undefined : text.text('nothingToSend'), roles: withoutRole ? text.text('roleMissing') : undefined };
    if (!ready.length || withoutRole) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    if (!(await askBefore(this, 'before-invitation-create', { invitations: ready.map((entry) => requestFor(entry, this.draft)) }))) return;
    this.#checks.abort();
    this.checking = false;
    this.failure = undefined;
    this.#stopped = false;
    this.#startedAt = Date.now();
    this.draft = { ...this.draft, entries: this.draft.entries.map((entry) => (ready.includes(entry) ? { ...entry, state: 'waiting', code: undefined } : entry)) };
    this.view = 'sending';
    const { session } = this.#session;
    const before = this.draft.entries.filter(({ state: value }) => value === 'sent').length;
    const { invitations, error } = await sendInvitations({
      client: this.#session.client!,
      organization: this.#session.organizationId!,
      draft: this.draft,
      batched: this.#session.has('batchInvitations'),
      batchMax: this.#session.capabilities?.limits.invitationBatchMax ?? 1,
      changed: () => {
        this.#save();
        this.requestUpdate();
      },
      stopped: () => this.#stopped || session !== this.#session.session,
    });
    if (session !== this.#session.session) return;
    this.sent = this.draft.entries.filter(({ state: value }) => value === 'sent').length - before;
    this.failure = error;
    if (error) emit(this, 'org-error', { operation: 'invitation.create', error });
    this.draft = { ...this.draft, entries: this.draft.entries.filter(({ state: value }) => value !== 'sent') };
    this.view = this.draft.entries.some(({ state: value }) => value === 'ready') ? 'compose' : 'result';
    this.#save();
    if (invitations.length) {
      session?.publish(['invitations'], this);
      emit(this, 'invitation-sent', { invitations } satisfies InvitationsSentDetail);
    }
  }

  #report(): void {
    const text = this.#strings;
    const rows = this.draft.entries.map((entry) => [entry.email, entry.state === 'failed' ? reason(entry, text) : entry.state]);
    download('invitations.csv', csv([[text.text('addresses'), text.text('result')], ...rows]));
  }

  #beginAnew(): void {
    this.view = 'compose';
    this.sent = this.duplicates = 0;
    if (!this.draft.entries.length) {
      this.#known = { members: new Map(), invited: new Map() };
      this.#change({ message: '' });
    }
  }

  #takeDraft(organization: string, viewer: string): void {
    const first = this.#draftOf === undefined;
    if (!first) clearDrafts();
    this.#draftOf = organization;
    const stored = this.withoutDraft ? undefined : readDraft(viewer, organization);
    if (stored || !first) {
      this.draft = stored ?? emptyDraft();
      this.saved = stored !== undefined;
    }
    if (this.draft.entries.length) void this.#check();
  }

  /** Another organization: nothing that was typed for the last one may go to it. */
  #leaveDraft(): void {
    clearDrafts();
    this.#draftOf = '';
    this.draft = emptyDraft();
    this.#known = { members: new Map(), invited: new Map() };
    this.view = 'compose';
  }
}

declare global {
  interface HTMLElementEventMap {
    'before-invitation-create': BeforeEvent<{ invitations: InvitationCreate[] }>;
    'invitation-sent': CustomEvent<InvitationsSentDetail>;
  }
}
