import { html, nothing, type LitElement } from 'lit';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import { underKey } from '../../client/http/idempotency-key.js';
import type { OrgClient } from '../../client/index.js';
import type { Invitation, Role } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { copyText } from '../../core/copy-text.js';
import { emit } from '../../core/emit.js';
import type { DataListView } from '../../data-list/data-list.types.js';
import { ListActions } from '../../data-list/list-actions.js';
import { InviteDialogOpener } from '../../features/invitations/invite-dialog-opener.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { formatDate } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { letterIllustration, searchIllustration } from '../../ui/display/illustrations.js';
import type { EmptyStateOptions } from '../../ui/feedback/empty-state.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { copyIcon, editIcon, linkIcon, reloadIcon } from '../../ui/icons/action-icons.js';
import { mailIcon } from '../../ui/icons/icon.js';
import { banIcon, clockIcon } from '../../ui/icons/list-icons.js';
import type { MenuItem } from '../../ui/overlay/menu.js';
import { invitationActions } from './invitation-actions.strings.js';
import { invitationActionStyles } from './invitation-actions.styles.js';
import { InvitationEditDialog } from './invitation-dialogs.js';
import type { invitationList, InvitationListStrings } from './invitation-list.strings.js';
import { isActionable, recipientLabel } from './invitation-status.js';

/** Seconds by which an invitation is extended. */
const EXTENSION = 7 * 86_400;

/** The lazily loaded part of the list: dialogs, row menu and notices. Loaded on first hover, focus or need. */
export class InvitationActions {
  readonly list: ListActions<Invitation>;
  readonly #host: LitElement & { readonly: boolean };
  readonly #list: DataListView<Invitation>;
  readonly #roles: () => readonly Role[];
  readonly #strings: InvitationListStrings;
  readonly #dialogs: InvitationEditDialog;
  readonly #inviteDialog: InviteDialogOpener;
  #announcement = '';
  #pendingId: string | undefined;
  #failure: OrgError | undefined;
  #link = '';

  constructor(
    host: LitElement & { readonly: boolean },
    list: DataListView<Invitation>,
    words: LocalizeController<typeof invitationList>,
    roles: () => readonly Role[],
  ) {
    const strings = words.extend(invitationActions, commonActions);
    this.#host = host;
    this.#list = list;
    this.#roles = roles;
    this.#strings = strings;
    this.list = new ListActions(list, {
      strings,
      styles: invitationActionStyles,
      menuItems: (invitation) => this.#menuFor(invitation),
      isPending: ({ id }) => this.#pendingId === id,
      empty: (isFiltered) => this.#empty(isFiltered),
      renderNotices: () => this.#renderNotices(),
      renderOverlays: () => html`${this.#dialogs.render()} ${this.#inviteDialog.render(strings)}`,
      announcement: () => this.#announcement,
    });
    this.#dialogs = new InvitationEditDialog(host, list.options.org, strings, (text) => this.#announce(text));
    this.#inviteDialog = new InviteDialogOpener(host, () => import('../invite-dialog/invite-dialog.define.js'));
  }

  invite(): void {
    void this.#inviteDialog.open();
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

  /** Renders a failed action, and a link that could not be copied. */
  #renderNotices() {
    const text = this.#strings;
    return html`
      ${this.#failure ? this.list.renderFailure(this.#failure, () => (this.#failure = undefined)) : nothing}
      ${this.#link ? html`<div class="list-toolbar">${inlineAlert({ text: html`${text.text('notCopied')} <span class="mono link" tabindex="0">${this.#link}</span>`, role: 'status', actions: this.list.renderDismissButton(() => (this.#link = '')) })}</div>` : nothing}
    `;
  }

  #empty(isFiltered: boolean): EmptyStateOptions {
    const text = this.#strings;
    const query = this.#list.filters['search'];
    if (isFiltered)
      return {
        icon: searchIllustration(),
        title: query ? text.text('noMatchesFor', { query }) : text.text('noMatchesTitle'),
      };
    return {
      icon: letterIllustration(),
      title: text.text('emptyTitle'),
      text: text.text('emptyText'),
      actions:
        this.#host.readonly || this.#list.reasonFor('invitations:create')
          ? nothing
          : html`<button type="button" class="button secondary" @click=${() => this.invite()}>
              ${mailIcon()}${text.text('invite')}
            </button>`,
    };
  }

  #menuFor(invitation: Invitation): MenuItem[] {
    const text = this.#strings;
    const closed = isActionable(invitation) ? undefined : text.text('notPending');
    const create = closed ?? this.#list.reasonFor('invitations:create');
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
        run: () => this.#dialogs.open('roles', invitation, this.#roles()),
      },
      ...(invitation.email
        ? [
            {
              label: text.common('copyEmail'),
              icon: copyIcon(),
              run: () => void this.list.copy(invitation.email, text.common('emailCopied')),
            },
          ]
        : []),
      {
        label: text.text('revoke'),
        icon: banIcon(),
        danger: true,
        reason: closed ?? this.#list.reasonFor('invitations:revoke'),
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
      const longest = this.#list.options.org.capabilities?.limits.invitationTtlMaxSeconds ?? Infinity;
      const ttlSeconds = Math.min(longest, Math.round(left + EXTENSION));
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
    const { rows } = this.#list;
    const { org } = this.#list.options;
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
    this.#list.options.org.context?.invalidate(['invitations']);
  }

  #announce(announcement: string): void {
    this.#announcement = announcement;
    if (announcement) this.list.toast.show({ text: announcement });
    this.#host.requestUpdate();
  }
}
