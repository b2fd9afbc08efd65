import { html, nothing, type LitElement } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Invitation, Role } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { MutationController } from '../../controllers/mutation.js';
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
import { editIcon, linkIcon, reloadIcon } from '../../ui/icons/action-icons.js';
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
  readonly #mutation: MutationController;
  /** Id of the invitation of the last change. */
  #changing: string | undefined;
  /** A link that could not be copied, and the organization of its invitation. */
  #link: { url: string; scope: string | null | undefined } | undefined;

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
      isPending: ({ id }) => this.#mutation.pending && this.#changing === id,
      empty: (isFiltered) => this.#empty(isFiltered),
      renderNotices: () => this.#renderNotices(),
      renderOverlays: () => html`${this.#dialogs.render()} ${this.#inviteDialog.render(strings)}`,
      announcement: () => this.#announcement,
    });
    this.#mutation = new MutationController(host, list.options.org);
    this.#dialogs = new InvitationEditDialog(host, list.options.org, strings, (text) => this.#announce(text));
    this.#inviteDialog = new InviteDialogOpener(host, () => import('../invite-dialog/invite-dialog.define.js'));
  }

  invite(): void {
    void this.#inviteDialog.open();
  }

  async resend(invitation: Invitation): Promise<void> {
    const sent = await this.#change(invitation, 'resend', ({ invitations }, organization, idempotencyKey) =>
      invitations.resend(organization, invitation.id, {}, { idempotencyKey }),
    );
    const message = sent?.status === 'failed' ? 'notDelivered' : 'resentToast';
    if (sent) this.#announce(this.#strings.text(message, { email: recipientLabel(invitation) }));
  }

  /** Renders a failed action, and a link that could not be copied. */
  #renderNotices() {
    const text = this.#strings;
    const { error } = this.#mutation;
    const link = this.#link?.scope === this.#list.scope ? this.#link?.url : undefined;
    return html`
      ${error ? this.list.renderFailure(error, () => this.#mutation.clear()) : nothing}
      ${link ? html`<div class="list-toolbar">${inlineAlert({ text: html`${text.text('notCopied')} <span class="mono link" tabindex="0">${link}</span>`, role: 'status', actions: this.list.renderDismissButton(() => (this.#link = undefined)) })}</div>` : nothing}
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
    const resend = {
      label: text.text('resendMail'),
      icon: reloadIcon(),
      reason: create,
      run: () => void this.resend(invitation),
    };
    return [
      // Invitations by user id send no email.
      ...(invitation.userId ? [] : [resend]),
      { label: text.text('copyLink'), icon: linkIcon(), reason: create, run: () => void this.#copyLink(invitation) },
      ...(this.#list.options.org.capabilities?.invitations?.update === false
        ? []
        : [
            { label: text.text('extend'), icon: clockIcon(), reason: create, run: () => void this.#extend(invitation) },
            {
              label: text.text('changeRoles'),
              icon: editIcon(),
              reason: create,
              run: () => this.#dialogs.open('roles', invitation, this.#roles()),
            },
          ]),
      ...(invitation.email ? [this.list.copyEmailItem(invitation.email)] : []),
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
    const made = await this.#change(invitation, 'link', ({ invitations }, organization, idempotencyKey) =>
      invitations.resend(organization, invitation.id, { sendEmail: false }, { idempotencyKey }),
    );
    if (!made?.acceptUrl) return;
    const isCopied = await copyText(made.acceptUrl);
    this.#link = isCopied ? undefined : { url: made.acceptUrl, scope: this.#list.scope };
    this.#announce(isCopied ? this.#strings.text('copied') : '');
  }

  async #extend(invitation: Invitation): Promise<void> {
    const left = Math.max(0, (Date.parse(invitation.expiresAt) - Date.now()) / 1000);
    const longest = this.#list.options.org.capabilities?.limits.invitationTtlMaxSeconds ?? Infinity;
    const ttlSeconds = Math.min(longest, Math.round(left + EXTENSION));
    const updated = await this.#change(invitation, 'update', ({ invitations }, organization, _key, etag) =>
      invitations.update(organization, invitation.id, { ttlSeconds }, { etag }),
    );
    if (!updated) return;
    const date = formatDate(this.#strings, updated.expiresAt);
    this.#announce(this.#strings.text('extended', { email: recipientLabel(invitation), date }));
  }

  /** Changes an invitation. Resolves to `undefined` when the change fails, and while another one is pending. */
  async #change(
    invitation: Invitation,
    kind: 'resend' | 'link' | 'update',
    send: (client: OrgClient, organization: string, idempotencyKey: string, etag?: string) => Promise<Invitation>,
  ): Promise<Invitation | undefined> {
    const { org } = this.#list.options;
    if (this.#mutation.pending) return undefined;
    this.#changing = invitation.id;
    const done = await this.#mutation.run({
      operation: kind === 'update' ? 'invitation.update' : 'invitation.resend',
      topics: ['invitations'],
      input: kind === 'update' ? undefined : [kind, invitation.id],
      run: (key) => updateWithETag(invitation, (etag) => send(org.client!, org.organizationId!, key, etag)),
      confirmed: (result) =>
        emit(this.#host, kind === 'update' ? 'invitation-updated' : 'invitation-resent', { invitation: result }),
    });
    if (this.#mutation.error?.code === 'etag_mismatch') void this.#list.rows.refresh();
    return done?.result;
  }

  #announce(announcement: string): void {
    this.#announcement = announcement;
    if (announcement) this.list.toast.show({ text: announcement });
    this.#host.requestUpdate();
  }
}
