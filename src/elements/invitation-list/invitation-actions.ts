import { html, nothing, type LitElement } from 'lit';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import { underKey } from '../../client/http/idempotency-key.js';
import type { OrgClient } from '../../client/index.js';
import type { Invitation, Role } from '../../contract/index.js';
import { formatDate, addDateTimeTitle } from '../../i18n/format-date.js';
import { errorMessage } from '../../i18n/error-message.js';
import { addStyles } from '../../core/add-styles.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import type { Virtualizer } from '../../data-list/virtualizer.js';
import type { PagedListView } from '../../data-list/paged-list.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { emit } from '../../core/emit.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { invitationActions } from './invitation-actions.strings.js';
import type { invitationList } from './invitation-list.strings.js';
import { mailIcon } from '../../ui/icons/icon.js';
import { banIcon, clockIcon } from '../../ui/icons/list-icons.js';
import { ListNavigationController } from '../../data-list/list-navigation.js';
import type { MenuItem } from '../../ui/overlay/menu.js';
import { emptyState } from '../../ui/feedback/empty-state.js';
import { letterIllustration, searchIllustration } from '../../ui/display/illustrations.js';
import { linkIcon, editIcon, reloadIcon } from '../../ui/icons/action-icons.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { RowFocusController } from '../../data-list/row-focus.js';
import { RowMenuController } from '../../data-list/row-menu.js';
import { ToastController } from '../../ui/feedback/toast.js';
import type { InvitationListStrings } from './invitation-list.strings.js';
import { invitationActionStyles } from './invitation-actions.styles.js';
import { InvitationEditDialog } from './invitation-dialogs.js';
import { InviteDialogOpener } from '../../features/invitations/invite-dialog-opener.js';
import { recipientLabel, isActionable } from './invitation-status.js';
import { copyText } from '../../core/copy-text.js';

const extension = 7 * 86_400;

interface InvitationActionsOptions {
  org: OrgContextController;
  strings: LocalizeController<typeof invitationList>;
  rows: PagedListView<Invitation>;
  window: Virtualizer;
  roles: () => readonly Role[];
  /** Returns why the viewer lacks a permission, or `undefined` if the viewer has it. */
  isMissing: (permission: 'invitations:create' | 'invitations:revoke') => string | undefined;
}

/**
 * The lazily loaded part of the list: dialogs, row menu and notices. Loaded on first hover, focus or need.
 */
export class InvitationActions {
  /** Screen reader announcement of the last action. */
  announcement = '';
  readonly menu: RowMenuController<Invitation>;
  readonly #host: LitElement;
  readonly #options: InvitationActionsOptions;
  readonly #strings: InvitationListStrings;
  readonly #toast: ToastController;
  readonly #focus: RowFocusController;
  readonly #navigation: ListNavigationController;
  readonly #dialogs: InvitationEditDialog;
  readonly #inviteDialog: InviteDialogOpener;
  #pendingId: string | undefined;
  #failure: OrgError | undefined;
  #link = '';

  constructor(host: LitElement, parts: InvitationActionsOptions) {
    addStyles(host, invitationActionStyles);
    const strings = parts.strings.extend(invitationActions, commonActions);
    this.#host = host;
    this.#options = parts;
    this.#strings = strings;
    this.menu = new RowMenuController<Invitation>(
      host,
      (invitation) => strings.text('actionsFor', { email: recipientLabel(invitation) }),
      (invitation) => this.#menuFor(invitation),
    );
    this.#focus = new RowFocusController(host, () => this.menu.opener);
    this.#navigation = new ListNavigationController(host, { ...parts, keyAt: (index) => parts.rows.row(index)?.id });
    host.renderRoot.addEventListener('pointerover', addDateTimeTitle(strings));
    this.#toast = new ToastController(host, () => strings.common('undo'), String);
    this.#dialogs = new InvitationEditDialog(host, parts.org, strings, (announcement) => this.#announce(announcement));
    this.#inviteDialog = new InviteDialogOpener(host, () => import('../invite-dialog/invite-dialog.define.js'));
  }

  invite(): void {
    void this.#inviteDialog.open();
  }

  isPending({ id }: Invitation): boolean {
    return this.#pendingId === id;
  }

  async resend(invitation: Invitation): Promise<void> {
    const text = this.#strings;
    await this.#attempt(invitation, 'invitation.resend', async (organization, client) => {
      const sent = await updateWithETag(invitation, () =>
        underKey(`resend ${invitation.id}`, (idempotencyKey) =>
          client.invitations.resend(organization, invitation.id, {}, { idempotencyKey }),
        ),
      );
      emit(this.#host, 'invitation-resent', { invitation: sent });
      this.#changed(
        text.text(sent.status === 'failed' ? 'notDelivered' : 'resentToast', { email: recipientLabel(invitation) }),
      );
    });
  }

  updated(): void {
    this.#focus.updated();
    this.#navigation.updated();
  }

  renderOverlays() {
    return html`${this.#dialogs.render()} ${this.#inviteDialog.render(this.#strings)} ${this.#toast.render()}
    ${this.menu.render()}`;
  }

  /** Renders the notices: an outdated list, a failed action, a link that could not be copied. */
  renderNotices() {
    const text = this.#strings;
    const { rows } = this.#options;
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
      ${stale && rows.count ? html`<div class="list-toolbar">${inlineAlert({ kind: 'stale', title: text.common('staleTitle'), text: errorMessage(text, stale), role: 'status', actions: html`<button type="button" class="button secondary small" @click=${again}>${text.common('tryAgain')}</button>` })}</div>` : nothing}
      ${this.#failure ? html`<div class="list-toolbar">${inlineAlert({ kind: 'danger', text: errorMessage(text, this.#failure), role: 'alert', actions: dismiss(() => (this.#failure = undefined)) })}</div>` : nothing}
      ${this.#link ? html`<div class="list-toolbar">${inlineAlert({ text: html`${text.text('notCopied')} <span class="mono link" tabindex="0">${this.#link}</span>`, role: 'status', actions: dismiss(() => (this.#link = '')) })}</div>` : nothing}
    `;
  }

  /** Renders the empty state: no invitations, or none that match. */
  renderEmpty({
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
      return emptyState({
        icon: letterIllustration(),
        title: text.text('emptyTitle'),
        text: text.text('emptyText'),
        actions:
          readonly || this.#options.isMissing('invitations:create')
            ? nothing
            : html`<button type="button" class="button secondary" @click=${() => this.invite()}>
                ${mailIcon()}${text.text('invite')}
              </button>`,
      });
    }
    return emptyState({
      icon: searchIllustration(),
      title: query ? text.text('noMatchesFor', { query }) : text.text('noMatchesTitle'),
      role: 'status',
      actions: html`<button type="button" class="button secondary" @click=${clear}>
        ${text.common('clearFilters')}
      </button>`,
    });
  }

  /** Renders the footer that is shown while not all rows are loaded. */
  renderFooter() {
    return this.#navigation.renderFooter(this.#strings);
  }

  #menuFor(invitation: Invitation): MenuItem[] {
    const text = this.#strings;
    const { isMissing, roles } = this.#options;
    const closed = isActionable(invitation) ? undefined : text.text('notPending');
    const create = closed ?? isMissing('invitations:create');
    return [
      // Invitations by user id send no email.
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
        icon: editIcon(),
        reason: create,
        run: () => this.#dialogs.open('roles', invitation, roles()),
      },
      {
        label: text.text('revoke'),
        icon: banIcon(),
        danger: true,
        reason: closed ?? isMissing('invitations:revoke'),
        run: () => this.#dialogs.open('revoke', invitation),
      },
    ];
  }

  /** Creates and copies a new link: the backend stores only a hash, so the previous link is not available. */
  async #copyLink(invitation: Invitation): Promise<void> {
    await this.#attempt(invitation, 'invitation.resend', async (organization, client) => {
      const made = await updateWithETag(invitation, () =>
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
      const longest = this.#options.org.capabilities?.limits.invitationTtlMaxSeconds ?? Infinity;
      const ttlSeconds = Math.min(longest, Math.round(left + extension));
      const updated = await updateWithETag(invitation, (etag) =>
        client.invitations.update(organization, invitation.id, { ttlSeconds }, { etag }),
      );
      emit(this.#host, 'invitation-updated', { invitation: updated });
      this.#changed(
        this.#strings.text('extended', {
          email: recipientLabel(invitation),
          date: formatDate(this.#strings, updated.expiresAt),
        }),
      );
    });
  }

  async #attempt(
    invitation: Invitation,
    operation: string,
    change: (organization: string, client: OrgClient) => Promise<void>,
  ): Promise<void> {
    if (this.#pendingId) return;
    const { org, rows } = this.#options;
    this.#pendingId = invitation.id;
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      await change(org.organizationId!, org.client!);
    } catch (cause) {
      this.#failure = toOrgError(cause);
      emit(this.#host, 'org-error', { operation, error: this.#failure });
      if (this.#failure.code === 'etag_mismatch') void rows.refresh();
    } finally {
      this.#pendingId = undefined;
      this.#host.requestUpdate();
    }
  }

  #changed(announcement: string): void {
    this.#announce(announcement);
    this.#options.org.context?.invalidate(['invitations']);
  }

  #announce(announcement: string): void {
    this.announcement = announcement;
    if (announcement) this.#toast.show({ text: announcement });
    this.#host.requestUpdate();
  }
}
