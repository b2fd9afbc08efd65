import type { LitElement } from 'lit';
import type { OrgError } from '../../client/http/errors.js';
import type { InvitationCreate, Role } from '../../contract/index.js';
import { MutationController } from '../../controllers/mutation.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { toCsv, download } from '../../data-list/csv.js';
import { AddressImport } from './address-import.js';
import { addressKey, mergeRecipients, parseAddresses, type Recipient } from '../../features/invitations/addresses.js';
import { checkAddresses, markExisting } from './checks.js';
import { readDraft, writeDraft, type Draft } from './draft.js';
import type { InvitationsSentDetail } from './invite-dialog.types.js';
import type { InviteDialogStrings } from './invite-dialog.strings.js';
import { initialState, noExisting, type InviteState } from './invite-state.js';
import { reason } from './outcome-views.js';
import { toInvitationCreate, sendInvitations } from './sending.js';

/** Manages the draft of the dialog and sends it. Only a switch of organizations or a sign-out removes the draft. */
export class InviteForm {
  state = initialState();
  /** Addresses from files, pasted tables and pasted text. */
  readonly addresses: AddressImport;
  readonly #host: LitElement & { withoutDraft: boolean };
  readonly #org: OrgContextController;
  readonly #strings: InviteDialogStrings;
  readonly #sending: MutationController;
  #existing = noExisting();
  #checks = new AbortController();
  /** Changes when the draft of another organization or user is shown: results that arrive later do not affect it. */
  #owner = {};

  constructor(
    host: LitElement & { withoutDraft: boolean },
    org: OrgContextController,
    strings: InviteDialogStrings,
    roles: () => readonly Role[],
  ) {
    this.#host = host;
    this.#org = org;
    this.#strings = strings;
    this.#sending = new MutationController(host, org);
    this.addresses = new AddressImport(host, this, strings, roles);
  }

  /** Returns the entries that can be sent. */
  get sendable(): Recipient[] {
    return this.state.draft.recipients.filter(({ state }) => state === 'ready' || state === 'failed');
  }

  /** Loads the stored draft of the organization. Without a stored draft, `keep` retains the current one. */
  loadDraft(organization: string, viewer: string, keep: boolean): void {
    const stored = this.#host.withoutDraft ? undefined : readDraft(viewer, organization);
    if (!keep) this.clear();
    if (stored) this.set({ draft: stored, saved: true });
    if (this.state.draft.recipients.length) void this.#check();
  }

  /** Removes the draft, so that it is never sent to another organization. */
  clear(): void {
    this.stopChecking();
    this.#existing = noExisting();
    this.#owner = {};
    this.state = initialState();
    this.#host.requestUpdate();
  }

  /** Captures the draft. The returned function tells whether it is still shown, and not that of another organization or user. */
  captureDraft(): () => boolean {
    const owner = this.#owner;
    return () => owner === this.#owner;
  }

  stopChecking(): void {
    this.#checks.abort();
  }

  change(patch: Partial<Draft>): void {
    this.set({ draft: { ...this.state.draft, ...patch }, errors: {}, failure: undefined });
    this.save();
  }

  addRecipients(text: string): void {
    this.add(parseAddresses(text));
    this.change({ inputText: '' });
  }

  focusAddresses(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('#addresses')?.focus();
  }

  remove(recipient: Recipient, inputText = this.state.draft.inputText): void {
    this.change({ recipients: this.state.draft.recipients.filter((one) => one !== recipient), inputText });
    this.focusAddresses();
  }

  correct(entry: Recipient): void {
    this.remove(entry, entry.email);
  }

  async resend({ email, invitationId }: Recipient): Promise<void> {
    const owner = this.#owner;
    const { client, organizationId } = this.#org;
    const mutation = new MutationController(this.#host, this.#org);
    const done = await mutation.run({
      operation: 'invitation.resend',
      input: invitationId,
      topics: ['invitations'],
      rendersResult: true,
      run: (idempotencyKey) => client!.invitations.resend(organizationId!, invitationId!, {}, { idempotencyKey }),
    });
    if (owner !== this.#owner) return;
    this.set(done ? { resent: new Set([...this.state.resent, email]) } : { failure: mutation.error });
  }

  async send(): Promise<void> {
    if (this.state.choice) return this.addresses.focusChoice();
    if (this.state.draft.inputText.trim()) this.addRecipients(this.state.draft.inputText);
    const text = this.#strings;
    const ready = this.sendable;
    const requests = ready.map((entry) => toInvitationCreate(entry, this.state.draft));
    const withoutRole = requests.some(({ roleIds }) => !roleIds.length);
    this.set({
      errors: {
        addresses: ready.length ? undefined : text.text('nothingToSend'),
        roles: withoutRole ? text.text('roleMissing') : undefined,
      },
    });
    if (!ready.length || withoutRole) {
      await this.#host.updateComplete;
      this.#host.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    await this.#send(ready, requests);
  }

  /** Stops sending after the current batch. The other entries stay in the draft. */
  stop(): void {
    this.set({ stopped: true });
  }

  downloadReport(): void {
    const text = this.#strings;
    const rows = this.state.draft.recipients.map((entry) => [
      entry.email,
      entry.state === 'failed' ? reason(entry, text) : entry.state,
    ]);
    download('invitations.csv', toCsv([[text.text('addresses'), text.text('result')], ...rows], text.lang));
  }

  reset(): void {
    this.set({ view: 'compose', sent: 0, duplicates: 0, rowsWithoutAddress: 0 });
    if (this.state.draft.recipients.length) return;
    this.#existing = noExisting();
    this.change({ message: '' });
  }

  set(patch: Partial<InviteState>): void {
    this.state = { ...this.state, ...patch };
    this.#host.requestUpdate();
  }

  /** Stores the draft in the tab. */
  save(): void {
    const { organization } = this.#org;
    if (this.#host.withoutDraft || !organization) return;
    const recipients = this.state.draft.recipients.filter(({ state }) => state !== 'sent');
    this.set({ saved: writeDraft(organization.viewer.userId, organization.id, { ...this.state.draft, recipients }) });
  }

  add(added: Recipient[]): void {
    const { entries, duplicates } = mergeRecipients(this.state.draft.recipients, added);
    this.set({
      duplicates: this.state.duplicates + duplicates,
      draft: { ...this.state.draft, recipients: entries.map((entry) => markExisting(entry, this.#existing)) },
    });
    void this.#check();
  }

  async #check(): Promise<void> {
    const { organization, client, context } = this.#org;
    const emails = this.state.draft.recipients
      .filter(({ state }) => state === 'ready')
      .map(({ email }) => email)
      .filter((email) => !this.#existing.members.has(addressKey(email)));
    if (!organization || !client || !emails.length) return;
    this.stopChecking();
    const { signal } = (this.#checks = new AbortController());
    this.set({ checking: true });
    await checkAddresses({
      client,
      organization: organization.id,
      emails,
      known: this.#existing,
      mayReadMembers: this.#org.can('members:read') === true && (this.#org.capabilities?.members.search ?? false),
      mayReadInvitations:
        this.#org.can('invitations:read') === true && (this.#org.capabilities?.invitations?.search ?? true),
      memberCount: organization.memberCount,
      signal,
    });
    if (signal.aborted || context !== this.#org.context) return;
    this.set({
      checking: false,
      draft: {
        ...this.state.draft,
        recipients: this.state.draft.recipients.map((entry) => markExisting(entry, this.#existing)),
      },
    });
  }

  /** Sends the recipients. Continues for their organization when another one is shown meanwhile. */
  async #send(ready: Recipient[], invitations: InvitationCreate[]): Promise<void> {
    const { client, context, organizationId } = this.#org;
    const owner = this.#owner;
    let stopped = false;
    await this.#sending.run({
      operation: 'invitation.create',
      topics: ['invitations'],
      rendersResult: true,
      before: () => dispatchBefore(this.#host, 'before-invitation-create', { invitations }),
      run: () => {
        this.stopChecking();
        this.set({ checking: false, failure: undefined, stopped: false, startedAt: Date.now(), view: 'sending' });
        this.#patch(owner, new Map(ready.map(({ email }) => [email, { state: 'waiting', code: undefined }])));
        return sendInvitations({
          client: client!,
          organization: organizationId!,
          recipients: ready,
          draft: this.state.draft,
          batched: this.#org.supports('batchInvitations'),
          batchMax: this.#org.capabilities?.limits.invitationBatchMax ?? 1,
          changed: (patches) => this.#patch(owner, patches),
          stopped: () => {
            if (owner === this.#owner) stopped = this.state.stopped;
            return stopped || context !== this.#org.context;
          },
        });
      },
      confirmed: ({ invitations: sent, error }) => {
        if (error) emit(this.#host, 'org-error', { operation: 'invitation.create', error });
        if (owner === this.#owner) this.#showResult(sentCount(this.state.draft), error);
        if (sent.length) emit(this.#host, 'invitation-sent', { invitations: sent } satisfies InvitationsSentDetail);
      },
    });
  }

  #showResult(sent: number, failure: OrgError | undefined): void {
    const recipients = this.state.draft.recipients.filter(({ state }) => state !== 'sent');
    this.set({
      sent,
      failure,
      draft: { ...this.state.draft, recipients },
      view: recipients.some(({ state }) => state === 'ready') ? 'compose' : 'result',
    });
    this.save();
  }

  /** Applies changes of recipients, by email, if their draft is still shown. */
  #patch(owner: object, patches: ReadonlyMap<string, Partial<Recipient>>): void {
    if (owner !== this.#owner) return;
    const recipients = this.state.draft.recipients.map((one) => ({ ...one, ...patches.get(one.email) }));
    this.set({ draft: { ...this.state.draft, recipients } });
    this.save();
  }
}

const sentCount = ({ recipients }: Draft) => recipients.filter(({ state }) => state === 'sent').length;
