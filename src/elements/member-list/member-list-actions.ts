import { html, nothing, type LitElement } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Member, Role } from '../../contract/index.js';
import type { DataListView, ListButton } from '../../data-list/data-list.types.js';
import type { ListExport } from '../../data-list/export-rows.js';
import { ListActions } from '../../data-list/list-actions.js';
import { InviteDialogOpener } from '../../features/invitations/invite-dialog-opener.js';
import { MemberActions } from '../../features/members/member-actions.js';
import { memberActions } from '../../features/members/member-actions.strings.js';
import { memberActionStyles } from '../../features/members/member-actions.styles.js';
import { MemberDetailsOpener } from '../../features/members/member-details-opener.js';
import { RemoveMembersDialog } from '../../features/members/remove-dialog.js';
import { MemberRolesDialog } from '../../features/members/roles-dialog.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { errorMessage } from '../../i18n/error-message.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { peopleIllustration, searchIllustration } from '../../ui/display/illustrations.js';
import { emptyState, type EmptyStateOptions } from '../../ui/feedback/empty-state.js';
import { editIcon, personIcon, trashIcon } from '../../ui/icons/action-icons.js';
import { mailIcon } from '../../ui/icons/icon.js';
import { ellipsisIcon } from '../../ui/icons/list-icons.js';
import type { MenuItem } from '../../ui/overlay/menu.js';
import { AddMemberDialog } from './add-dialog.js';
import { memberListActions } from './member-list-actions.strings.js';
import type { memberList, MemberListStrings } from './member-list.strings.js';
import type { MemberAction } from './member-list.types.js';

type Host = LitElement & {
  organization?: string;
  client?: OrgClient;
  rowActions: MemberAction[];
  readonly: boolean;
  withoutDetails: boolean;
};

/** The lazily loaded part of the list: dialogs, row menu and bulk actions. Loaded on first hover, focus or need. */
export class MemberListActions {
  readonly list: ListActions<Member>;
  readonly #host: Host;
  readonly #list: DataListView<Member>;
  readonly #strings: MemberListStrings;
  readonly #memberActions: MemberActions;
  readonly #rolesDialog: MemberRolesDialog;
  readonly #removeDialog: RemoveMembersDialog;
  readonly #addDialog: AddMemberDialog;
  readonly #memberDetails: MemberDetailsOpener;
  readonly #inviteDialog: InviteDialogOpener;

  constructor(
    host: Host,
    list: DataListView<Member>,
    words: LocalizeController<typeof memberList>,
    roles: () => readonly Role[],
  ) {
    const strings = words.extend({ ...memberListActions, ...memberActions }, commonActions);
    const { org } = list.options;
    this.#host = host;
    this.#list = list;
    this.#strings = strings;
    this.list = new ListActions(list, {
      strings,
      styles: [memberActionStyles],
      menuItems: (member) => this.#menuFor(member),
      bulk: { operation: 'members.select', actions: (members) => this.#bulkActions(members) },
      isPending: ({ userId }) => this.#memberActions.isPending(userId),
      empty: () => this.#empty,
      renderNotices: () => this.#memberActions.renderOutcome(),
      renderOverlays: () => this.#renderOverlays(),
      announcement: () => this.#memberActions.announcement,
      export: this.#export,
      printHint: strings.text('exportForAll'),
      secondsLeft: (count) => strings.text('secondsLeft', { count }),
    });
    this.#memberActions = new MemberActions(host, org, strings, this.list.toast);
    this.#rolesDialog = new MemberRolesDialog(host, org, strings, this.#memberActions, roles);
    this.#removeDialog = new RemoveMembersDialog(org, strings, this.#memberActions);
    const needsConsent = () => org.capabilities?.members.add === 'ask';
    this.#addDialog = new AddMemberDialog(strings, this.#memberActions, roles, needsConsent);
    this.#memberDetails = new MemberDetailsOpener(host, () => import('../member-details/member-details.define.js'));
    this.#inviteDialog = new InviteDialogOpener(host, () => import('../invite-dialog/invite-dialog.define.js'));
  }

  invite(): void {
    void this.#inviteDialog.open();
  }

  add(): void {
    this.#addDialog.open();
  }

  /** Opens the details of a member in a drawer. */
  details(member: Member): void {
    void this.#memberDetails.open(member);
  }

  /** Renders the hint that is shown while the viewer is the only member. */
  renderSingleMemberHint() {
    const text = this.#strings;
    const mayInvite = this.#list.options.org.can('invitations:create') !== false;
    return emptyState({
      icon: peopleIllustration(),
      title: text.text('emptyTitle'),
      text: text.text('emptyText'),
      actions: mayInvite
        ? html`<button type="button" class="button secondary" @click=${() => this.invite()}>
            ${mailIcon()}${text.text('invite')}
          </button>`
        : nothing,
    });
  }

  get #empty(): EmptyStateOptions {
    const text = this.#strings;
    const query = this.#list.filters['search'];
    return {
      icon: searchIllustration(),
      title: query ? text.text('noMatchesFor', { query }) : text.text('noMatchesTitle'),
      text: query ? text.text('noMatchesText') : undefined,
      role: 'status',
    };
  }

  get #export(): ListExport<Member> {
    const text = this.#strings;
    return {
      operation: 'members.export',
      file: () => `${this.#list.options.org.organization?.name ?? 'organization'}-members`,
      columns: () => [
        { label: text.text('person'), value: ({ name }) => name },
        { label: text.text('email'), value: ({ email }) => email },
        { label: text.text('roles'), value: ({ roles }) => roles.map(({ name }) => name).join(', ') },
        { label: text.text('status'), value: ({ status }) => status },
        { label: text.text('joined'), value: ({ joinedAt }) => joinedAt ?? '' },
        { label: text.text('lastLogin'), value: ({ lastLoginAt }) => lastLoginAt ?? '' },
      ],
    };
  }

  #renderOverlays() {
    return html`${this.#rolesDialog.render()} ${this.#removeDialog.render()} ${this.#addDialog.render()}
    ${this.#memberDetails.render(this.#strings)} ${this.#inviteDialog.render(this.#strings)}`;
  }

  #bulkActions(members: Member[]): ListButton[] {
    const text = this.#strings;
    const reason = (action: 'updateRoles' | 'remove') =>
      members.some(({ allowed }) => allowed[action]) ? undefined : errorMessage(text, { code: 'permission_denied' });
    return [
      {
        label: text.text('changeRoles'),
        classes: 'secondary small',
        reason: reason('updateRoles'),
        run: () => this.#rolesDialog.open(members),
      },
      {
        label: text.text('remove'),
        classes: 'secondary small danger',
        reason: reason('remove'),
        run: () => this.#removeDialog.open(members),
      },
    ];
  }

  #menuFor(member: Member): MenuItem[] {
    const text = this.#strings;
    const { rowActions, withoutDetails } = this.#host;
    const reason = (action: 'updateRoles' | 'remove') =>
      member.allowed[action]
        ? undefined
        : errorMessage(text, { code: member.reasons?.[action] ?? 'permission_denied' });
    const details = { label: text.text('viewDetails'), icon: personIcon(), run: () => this.details(member) };
    return [
      ...(withoutDetails ? [] : [details]),
      {
        label: text.text('changeRoles'),
        icon: editIcon(),
        reason: reason('updateRoles'),
        run: () => this.#rolesDialog.open([member]),
      },
      this.list.copyEmailItem(member.email),
      ...rowActions.map(({ label, run, reason }) => ({
        label,
        icon: ellipsisIcon(),
        reason: reason?.(member),
        run: () => run(member),
      })),
      {
        label: text.text('removeFromOrganization'),
        icon: trashIcon(),
        danger: true,
        reason: reason('remove'),
        run: () => this.#removeDialog.open([member]),
      },
    ];
  }
}
