import { html } from 'lit';
import type { Role } from '../../contract/index.js';
import type { DataListView, ListHost } from '../../data-list/data-list.types.js';
import { ListActions } from '../../data-list/list-actions.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { searchIllustration } from '../../ui/display/illustrations.js';
import { copyIcon, editIcon, peopleIcon, trashIcon } from '../../ui/icons/action-icons.js';
import { shieldIcon } from '../../ui/icons/list-icons.js';
import type { MenuItem } from '../../ui/overlay/menu.js';
import type { GroupPermissions } from './permission-groups.js';
import type { MembersLink } from './role-columns.js';
import { RoleDeleteDialog } from './role-delete-dialog.js';
import { roleDialogStyles } from './role-dialogs.styles.js';
import { RoleDrawer } from './role-drawer.js';
import { roleListActions } from './role-list-actions.strings.js';
import type { roleList, RoleListStrings } from './role-list.strings.js';

interface RoleListActionsOptions {
  strings: LocalizeController<typeof roleList>;
  /** All roles, regardless of the filters. */
  roles: () => readonly Role[];
  groups: GroupPermissions;
  membersLink: () => MembersLink | undefined;
}

/** The lazily loaded actions of the list: dialogs, row menu and empty state. */
export class RoleListActions {
  readonly list: ListActions<Role>;
  readonly #host: ListHost;
  readonly #list: DataListView<Role>;
  readonly #options: RoleListActionsOptions;
  readonly #strings: RoleListStrings;
  readonly #drawer: RoleDrawer;
  readonly #deleteDialog: RoleDeleteDialog;
  #announcement = '';

  constructor(host: ListHost, list: DataListView<Role>, options: RoleListActionsOptions) {
    const strings = options.strings.extend(roleListActions, commonActions);
    const { org } = list.options;
    const { roles } = options;
    const groups = () => options.groups((name) => permissionLabel(strings, name));
    this.#host = host;
    this.#list = list;
    this.#options = options;
    this.#strings = strings;
    const done = (text: string) => this.#announce(text);
    this.#drawer = new RoleDrawer({ host, org, strings, groups, done, reason: (role) => this.#reason(role) });
    this.#deleteDialog = new RoleDeleteDialog({ host, org, strings, groups, roles, done });
    this.list = new ListActions(list, {
      strings,
      styles: roleDialogStyles,
      menuItems: (role) => this.#menuFor(role),
      empty: (isFiltered) => ({
        icon: searchIllustration(),
        title: strings.text(isFiltered ? 'noMatchesTitle' : 'emptyTitle'),
      }),
      renderOverlays: () => html`${this.#drawer.render()} ${this.#deleteDialog.render()}`,
      announcement: () => this.#announcement,
    });
  }

  create(): void {
    this.#drawer.create();
  }

  /** Opens the role for editing if the viewer can change it; otherwise shows it. */
  open(role: Role): void {
    if (!this.#host.readonly && role.allowed?.update) this.#drawer.edit(role);
    else this.#drawer.view(role);
  }

  #menuFor(role: Role): MenuItem[] {
    const text = this.#strings;
    const link = this.#options.membersLink();
    const reason = this.#reason(role);
    const view = { label: text.text('showRole'), icon: shieldIcon(), run: () => this.#drawer.view(role) };
    const members = link && role.memberCount ? [this.#membersItem(role, link, role.memberCount)] : [];
    if (!this.#list.options.org.supports('customRoles')) return [...members, view];
    return [
      ...members,
      ...(reason === undefined ? [] : [view]),
      { label: text.text('editRole'), icon: editIcon(), reason, run: () => this.#drawer.edit(role) },
      {
        label: text.text('copyRole'),
        icon: copyIcon(),
        reason: this.#list.reasonFor('roles:manage'),
        run: () => this.#drawer.copy(role),
      },
      {
        label: text.text('deleteRole'),
        icon: trashIcon(),
        danger: true,
        reason,
        run: () => this.#deleteDialog.open(role),
      },
    ];
  }

  /** Menu item that opens the members in the same way as the link in the list. */
  #membersItem(role: Role, link: MembersLink, count: number): MenuItem {
    return {
      label: this.#strings.text('viewMembers', { count }),
      icon: peopleIcon(),
      run: () => {
        const event = new Event('click', { cancelable: true });
        link.open(event, role);
        if (!event.defaultPrevented) location.assign(link.href(role));
      },
    };
  }

  /** Returns the reason why the viewer cannot change the role; `undefined` if they can. */
  #reason(role: Role): string | undefined {
    if (role.allowed?.update) return undefined;
    const text = this.#strings;
    switch (role.reasons?.update) {
      case 'role_standard':
        return text.text('standardReason');
      case 'role_not_assignable':
        return text.text('notHeldReason');
      default:
        return this.#list.reasonFor('roles:manage');
    }
  }

  #announce(announcement: string): void {
    this.#announcement = announcement;
    this.list.toast.show({ text: announcement });
    this.#host.requestUpdate();
  }
}
