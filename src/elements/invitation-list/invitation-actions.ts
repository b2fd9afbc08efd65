import { html, nothing, type LitElement } from 'lit';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import { underKey } from '../../client/http/idempotency-key.js';
import type { OrgClient } from '../../client/index.js';
import type { Invitation, Role } from '../../contract/index.js';
import { date, tellMoment } from '../../i18n/format-date.js';
import { explain } from '../../i18n/error-message.js';
import { addStyles } from '../../core/add-styles.js';
import { changeShown } from '../../controllers/conditional-update.js';
import type { RowWindow } from '../../data-list/virtualizer.js';
import type { ShownRows } from '../../data-list/paged-list.js';
import type { SessionController } from '../../controllers/org-context.js';
import type { StringsController } from '../../i18n/localize.js';
import { emit } from '../../core/emit.js';
import { commonLater } from '../../i18n/en/common-actions.js';
import { invitationDeeds } from '../../i18n/en/invitation-actions.js';
import type { invitationList } from '../../i18n/en/invitation-list.js';
import { mailIcon } from '../../ui/icon.js';
import { banIcon, clockIcon } from '../../ui/icons.js';
import { LongListController } from '../../data-list/list-navigation.js';
import type { MenuItem } from '../../ui/overlay/menu.js';
import { message } from '../../ui/feedback/empty-state.js';
import { letterArt, searchArt } from '../../ui/display/illustrations.js';
import { linkIcon, penIcon, reloadIcon } from '../../ui/more-icons.js';
import { notice } from '../../ui/feedback/inline-alert.js';
import { RowFocus } from '../../data-list/row-focus.js';
import { RowMenuController } from '../../data-list/row-menu.js';
import { ToastController } from '../../ui/feedback/toast.js';
import type { DeedWords } from './invitation-list.strings.js';
import { listDeedStyles } from './invitation-actions.styles.js';
import { InvitationDialogs } from './invitation-dialogs.js';
import { InviterController } from '../../features/invitations/invite-dialog-opener.js';
import { invited, isOpen } from './invitation-status.js';
import { copyText } from '../../core/copy-text.js';

const extension = 7 * 86_400;

interface Parts {
  session: SessionController;
  strings: StringsController<typeof invitationList>;
  rows: ShownRows<Invitation>;
  window: RowWindow;
  roles: () => readonly Role[];
  /** Why the viewer may not do this, if so. */
  lacks: (permission: 'invitations:create' | 'invitations:revoke') => string | undefined;
}

/** What one does in the list, and what is only shown now and then: dialogs, row menu, notices. Fetched when somebody comes near. */
export class InvitationDeeds {
  /** For screen readers: the last thing that was done. */
  said = '';
  readonly menu: RowMenuController<Invitation>;
  readonly #host: LitElement;
  readonly #parts: Parts;
  readonly #strings: DeedWords;
  readonly #toast: ToastController;
  readonly #focus: RowFocus;
  readonly #longList: LongListController;
  readonly #dialogs: InvitationDialogs;
  readonly #inviter: InviterController;
  #busyWith: string | undefined;
  #failure: OrgError | undefined;
  #link = '';

  constructor(host: LitElement, parts: Parts) {
    addStyles(host, listDeedStyles);
    const strings = parts.strings.learn(invitationDeeds, commonLater);
    this.#host = host;
    this.#parts = parts;
    this.#strings = strings;
    this.menu = new RowMenuController<Invitation>(
      host,
      (invitation) => strings.text('actionsFor', { email: invited(invitation) }),
      (invitation) => this.#menuFor(invitation),
    );
    this.#focus = new RowFocus(host, () => this.menu.opener);
    this.#longList = new LongListController(host, { ...parts, idAt: (index) => parts.rows.row(index)?.id });
    host.renderRoot.addEventListener('pointerover', tellMoment(strings));
    this.#toast = new ToastController(host, () => strings.common('undo'), String);
    this.#dialogs = new InvitationDialogs(host, parts.session, strings, (said) => this.#changed(said));
    this.#inviter = new InviterController(host);
  }

  invite(): void {
    this.#inviter.open();
  }

  isPending({ id }: Invitation): boolean {
    return this.#busyWith === id;
  }

  async resend(invitation: Invitation): Promise<void> {
    const text = this.#strings;
    await this.#attempt(invitation, 'invitation.resend', async (organization, client) => {
      const sent = await changeShown(invitation, () =>
        underKey(`resend ${invitation.id}`, (idempotencyKey) =>
          client.invitations.resend(organization, invitation.id, {}, { idempotencyKey }),
        ),
      );
      emit(this.#host, 'invitation-resent', { invitation: sent });
      this.#changed(text.text(sent.status === 'failed' ? 'notDelivered' : 'resent', { email: invited(invitation) }));
    });
  }

  updated(): void {
    this.#focus.updated();
    this.#longList.updated();
  }

  renderOverlays() {
    return html`${this.#dialogs.render()} ${this.#inviter.render(this.#strings, this.#strings.text('invite'))}
    ${this.#toast.render()} ${this.menu.render()}`;
  }

  /** An outdated list, what failed, a link that could not be copied. */
  renderNews() {
    const text = this.#strings;
    const { rows } = this.#parts;
    const stale = rows.error ?? rows.pageError;
    const again = () => {
      rows.retryPages();
      void rows.refresh();
    };
    const dismiss = (put: () => void) =>
      html`<button
        type="button"
        class="button secondary small"
        @click=${() => {
          put();
          this.#host.requestUpdate();
        }}
      >
        ${text.common('dismiss')}
      </button>`;
    return html`
      ${stale && rows.count ? html`<div class="above">${notice({ kind: 'stale', fact: text.common('staleFact'), text: explain(text, stale), role: 'status', ways: html`<button type="button" class="button secondary small" @click=${again}>${text.common('tryAgain')}</button>` })}</div>` : nothing}
      ${this.#failure ? html`<div class="above">${notice({ kind: 'danger', text: explain(text, this.#failure), role: 'alert', ways: dismiss(() => (this.#failure = undefined)) })}</div>` : nothing}
      ${this.#link ? html`<div class="above">${notice({ text: html`${text.text('notCopied')} <span class="mono link" tabindex="0">${this.#link}</span>`, role: 'status', ways: dismiss(() => (this.#link = '')) })}</div>` : nothing}
    `;
  }

  /** What stands where no row is: nobody was invited, or none matches. */
  renderNothing({
    query,
    filtered,
    readonly,
    clear,
  }: {
    query: string;
    filtered: boolean;
    readonly: boolean;
    clear: () => void;
  }) {
    const text = this.#strings;
    if (!filtered) {
      return message({
        icon: letterArt(),
        title: text.text('emptyTitle'),
        text: text.text('emptyText'),
        ways:
          readonly || this.#parts.lacks('invitations:create')
            ? nothing
            : html`<button type="button" class="button secondary" @click=${() => this.invite()}>
                ${mailIcon()}${text.text('invite')}
              </button>`,
      });
    }
    return message({
      icon: searchArt(),
      title: query ? text.text('nothingFor', { query }) : text.text('nothingTitle'),
      role: 'status',
      ways: html`<button type="button" class="button secondary" @click=${clear}>
        ${text.common('clearFilters')}
      </button>`,
    });
  }

  /** What stands under the table while rows are missing in the page. */
  renderNotes() {
    return this.#longList.renderNotes(this.#strings);
  }

  #menuFor(invitation: Invitation): MenuItem[] {
    const text = this.#strings;
    const { lacks, roles } = this.#parts;
    const closed = isOpen(invitation) ? undefined : text.text('notOpen');
    const create = closed ?? lacks('invitations:create');
    return [
      // Who was added by id gets no email.
      ...(invitation.userId
        ? []
        : [
            {
              label: text.text('resendMail'),
              icon: reloadIcon(),
              reason: create,
              run: () => void this.resend(invitation),
            },
          ]),
      { label: text.text('copyLink'), icon: linkIcon(), reason: create, run: () => void this.#copyLink(invitation) },
      { label: text.text('extend'), icon: clockIcon(), reason: create, run: () => void this.#extend(invitation) },
      {
        label: text.text('changeRoles'),
        icon: penIcon(),
        reason: create,
        run: () => this.#dialogs.open('roles', invitation, roles()),
      },
      {
        label: text.text('revoke'),
        icon: banIcon(),
        danger: true,
        reason: closed ?? lacks('invitations:revoke'),
        run: () => this.#dialogs.open('revoke', invitation),
      },
    ];
  }

  /** A link can only be shown when it is made (the backend keeps a hash), so copying makes a new one. */
  async #copyLink(invitation: Invitation): Promise<void> {
    await this.#attempt(invitation, 'invitation.resend', async (organization, client) => {
      const made = await changeShown(invitation, () =>
        underKey(`link ${invitation.id}`, (idempotencyKey) =>
          client.invitations.resend(organization, invitation.id, { sendEmail: false }, { idempotencyKey }),
        ),
      );
      emit(this.#host, 'invitation-resent', { invitation: made });
      const copied = await copyText(made.acceptUrl ?? '');
      this.#link = copied ? '' : (made.acceptUrl ?? '');
      this.#changed(copied ? this.#strings.text('copied') : '');
    });
  }

  async #extend(invitation: Invitation): Promise<void> {
    await this.#attempt(invitation, 'invitation.update', async (organization, client) => {
      const left = Math.max(0, (Date.parse(invitation.expiresAt) - Date.now()) / 1000);
      const longest = this.#parts.session.capabilities?.limits.invitationTtlMaxSeconds ?? Infinity;
      const ttlSeconds = Math.min(longest, Math.round(left + extension));
      const updated = await changeShown(invitation, (etag) =>
        client.invitations.update(organization, invitation.id, { ttlSeconds }, { etag }),
      );
      emit(this.#host, 'invitation-updated', { invitation: updated });
      this.#changed(
        this.#strings.text('extended', { email: invited(invitation), date: date(this.#strings, updated.expiresAt) }),
      );
    });
  }

  async #attempt(
    invitation: Invitation,
    operation: string,
    change: (organization: string, client: OrgClient) => Promise<void>,
  ): Promise<void> {
    if (this.#busyWith) return;
    const { session, rows } = this.#parts;
    this.#busyWith = invitation.id;
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      await change(session.organizationId!, session.client!);
    } catch (cause) {
      this.#failure = toOrgError(cause);
      emit(this.#host, 'org-error', { operation, error: this.#failure });
      if (this.#failure.code === 'etag_mismatch') void rows.refresh();
    } finally {
      this.#busyWith = undefined;
      this.#host.requestUpdate();
    }
  }

  #changed(said: string): void {
    this.said = said;
    if (said) this.#toast.show({ text: said });
    this.#parts.session.session?.publish(['invitations']);
    this.#host.requestUpdate();
  }
}
