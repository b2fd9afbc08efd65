import { html, nothing, type LitElement } from 'lit';
import { toOrgError } from '../../client/http/errors.js';
import type { OrgClient } from '../../client/index.js';
import type { Member, Role } from '../../contract/index.js';
import { formatDateTime, addDateTimeTitle } from '../../i18n/format-date.js';
import { errorMessage } from '../../i18n/error-message.js';
import { addStyles } from '../../core/add-styles.js';
import type { Virtualizer } from '../../data-list/virtualizer.js';
import type { PagedListView } from '../../data-list/paged-list.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { emit } from '../../core/emit.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { memberActions } from '../../features/members/member-actions.strings.js';
import { memberListActions } from './member-list-actions.strings.js';
import type { memberList } from './member-list.strings.js';
import { mailIcon } from '../../ui/icons/icon.js';
import { closeIcon, ellipsisIcon } from '../../ui/icons/list-icons.js';
import { MemberActions } from '../../features/members/member-actions.js';
import { RemoveMembersDialog } from '../../features/members/remove-dialog.js';
import { MemberRolesDialog } from '../../features/members/roles-dialog.js';
import { ListNavigationController } from '../../data-list/list-navigation.js';
import type { MenuItem } from '../../ui/overlay/menu.js';
import { emptyState } from '../../ui/feedback/empty-state.js';
import { peopleIllustration, searchIllustration } from '../../ui/display/illustrations.js';
import { editIcon, trashIcon } from '../../ui/icons/action-icons.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { RowFocusController } from '../../data-list/row-focus.js';
import { RowMenuController } from '../../data-list/row-menu.js';
import { ToastController } from '../../ui/feedback/toast.js';
import { InviteDialogOpener } from '../../features/invitations/invite-dialog-opener.js';
import { MemberDetailsOpener } from '../../features/members/member-details-opener.js';
import { AddMemberDialog } from './add-dialog.js';
import type { MemberListStrings } from './member-list.strings.js';
import { exportMembers } from './export-members.js';
import { FilterControls } from './filter-controls.js';
import { memberListActionStyles } from './member-list-actions.styles.js';
import type { MemberFilters } from './member-filters.js';
import type { MemberAction } from './member-list.types.js';
import { MemberSelection, type RangeAnchor } from './selection.js';

type Host = LitElement & {
  organization?: string;
  client?: OrgClient;
  rowActions: MemberAction[];
  readonly: boolean;
  search: string;
  filtersInAddress: boolean;
};

interface MemberListActionsOptions {
  org: OrgContextController;
  strings: LocalizeController<typeof memberList>;
  rows: PagedListView<Member>;
  window: Virtualizer;
  roles: () => readonly Role[];
  filters: () => MemberFilters;
  applyFilters: (filters: MemberFilters, typed: boolean) => void;
  emptyFilters: MemberFilters;
  filterParam: (filter: string) => string;
}

/**
 * The lazily loaded part of the list: dialogs, row menu, bulk action bar and notices. Loaded on first hover, focus or
 * need.
 */
export class MemberListActions {
  exporting = false;
  readonly filtering: FilterControls;
  readonly selection: MemberSelection;
  readonly menu: RowMenuController<Member>;
  readonly #host: Host;
  readonly #options: MemberListActionsOptions;
  readonly #strings: MemberListStrings;
  readonly #toast: ToastController;
  readonly #focus: RowFocusController;
  readonly #navigation: ListNavigationController;
  readonly #memberActions: MemberActions;
  readonly #rolesDialog: MemberRolesDialog;
  readonly #removeDialog: RemoveMembersDialog;
  readonly #addDialog: AddMemberDialog;
  readonly #memberDetails: MemberDetailsOpener;
  readonly #inviteDialog: InviteDialogOpener;

  /** "Select all" is loading the remaining members. */
  #isSelectingAll = false;

  constructor(host: Host, parts: MemberListActionsOptions) {
    addStyles(host, memberListActionStyles);
    const strings = parts.strings.extend({ ...memberListActions, ...memberActions }, commonActions);
    this.#host = host;
    this.#options = parts;
    this.#strings = strings;
    this.selection = new MemberSelection(host, (...range) => void this.#selectRange(...range));
    this.selection.resetFor(parts.org.organizationId, parts.rows.listKey);
    this.filtering = new FilterControls(host, parts, strings);
    this.menu = new RowMenuController<Member>(
      host,
      ({ name }) => strings.text('actionsFor', { name }),
      (member) => this.#menuFor(member),
    );
    this.#focus = new RowFocusController(host, () => this.menu.opener);
    this.#navigation = new ListNavigationController(host, {
      ...parts,
      keyAt: (index) => parts.rows.row(index)?.userId,
    });
    host.renderRoot.addEventListener('pointerover', addDateTimeTitle(strings));
    this.#toast = new ToastController(
      host,
      () => strings.common('undo'),
      (count) => strings.text('secondsLeft', { count }),
    );
    this.#memberActions = new MemberActions(host, parts.org, strings, this.#toast);
    this.#rolesDialog = new MemberRolesDialog(host, parts.org, strings, this.#memberActions, parts.roles);
    this.#removeDialog = new RemoveMembersDialog(host, parts.org, strings, this.#memberActions);
    this.#addDialog = new AddMemberDialog(
      host,
      strings,
      this.#memberActions,
      parts.roles,
      () => parts.org.capabilities?.members.add === 'ask',
    );
    this.#memberDetails = new MemberDetailsOpener(host, () => import('../member-details/member-details.define.js'));
    this.#inviteDialog = new InviteDialogOpener(host, () => import('../invite-dialog/invite-dialog.define.js'));
  }

  /** Screen reader announcement of the last action. */
  get announcement(): string {
    return this.#memberActions.announcement;
  }

  isPending(userId: string): boolean {
    return this.#memberActions.isPending(userId);
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

  async export(): Promise<void> {
    if (this.exporting) return;
    this.exporting = true;
    this.#host.requestUpdate();
    await exportMembers(this.#host, this.#options.org, this.#strings, this.#options.filters());
    this.exporting = false;
    this.#host.requestUpdate();
  }

  updated(): void {
    this.#focus.updated();
    this.#navigation.updated();
  }

  renderOverlays() {
    return html`${this.#rolesDialog.render()} ${this.#removeDialog.render()} ${this.#addDialog.render()}
    ${this.#memberDetails.render(this.#strings)} ${this.#inviteDialog.render(this.#strings)} ${this.#toast.render()}
    ${this.menu.render()}`;
  }

  /** Renders the notices: an outdated list, failed changes, the selection. */
  renderNotices() {
    const text = this.#strings;
    const { selection } = this;
    const { rows } = this.#options;
    const stale = rows.error ?? rows.pageError;
    const again = () => {
      rows.retryPages();
      void rows.refresh();
    };
    return html`
      ${
        stale && rows.count
          ? html`<div class="list-toolbar">
              ${inlineAlert({ kind: 'stale', title: text.common('staleTitle'), text: html`${errorMessage(text, stale)} ${text.common('staleText', { time: formatDateTime(text, new Date(rows.updatedAt).toISOString()) })}`, role: 'status', actions: html`<button type="button" class="button secondary small" @click=${again}>${text.common('tryAgain')}</button>` })}
            </div>`
          : nothing
      }
      ${this.#memberActions.renderOutcome()} ${selection.size && !this.#host.readonly ? this.#renderBulkBar() : nothing}
    `;
  }

  /** Renders the empty state. */
  renderEmpty() {
    const text = this.#strings;
    const { search, role, status } = this.#options.filters();
    return emptyState({
      icon: searchIllustration(),
      title: search ? text.text('noMatchesFor', { query: search }) : text.text('noMatchesTitle'),
      text: search ? text.text('noMatchesText') : undefined,
      role: 'status',
      actions:
        search || role || status
          ? html`<button type="button" class="button secondary" @click=${() => this.filtering.clear()}>
              ${text.common(role || status ? 'clearFilters' : 'clearSearch')}
            </button>`
          : nothing,
    });
  }

  /** Renders the hint that is shown while the viewer is the only member. */
  renderSingleMemberHint() {
    const text = this.#strings;
    const mayInvite = this.#options.org.can('invitations:create') !== false;
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

  /** Renders the footer that is shown while not all rows are loaded. */
  renderFooter() {
    return this.#navigation.renderFooter(this.#strings, this.#strings.text('exportForAll'));
  }

  #renderBulkBar() {
    const text = this.#strings;
    const { selection } = this;
    const { rows } = this.#options;
    const count = selection.size;
    const chosen = () => selection.members;
    const reason = (action: 'updateRoles' | 'remove') =>
      chosen().some((member) => member.allowed[action]) ? undefined : errorMessage(text, { code: 'permission_denied' });
    const button = (kind: string, label: string, reason: string | undefined, run: () => void) =>
      html`<button
        type="button"
        class="button secondary small ${kind}"
        aria-disabled=${reason ? 'true' : nothing}
        title=${reason ?? nothing}
        @click=${() => (reason ? undefined : run())}
      >
        ${label}
      </button>`;
    return html`
      <div class="bulk" role="group" aria-label=${text.text('selected', { count })}>
        <span class="strong" role="status" .textContent=${text.text('selected', { count })}></span>
        ${rows.total && rows.total > count ? html`<button type="button" class="button link small" aria-busy=${this.#isSelectingAll ? 'true' : nothing} @click=${() => void this.#selectAllMatching()}>${text.text('selectEvery', { count: rows.total })}</button>` : nothing}
        <span class="end"></span>
        ${button('', text.text('changeRoles'), reason('updateRoles'), () => this.#rolesDialog.open(chosen()))}
        ${button('danger', text.text('remove'), reason('remove'), () => this.#removeDialog.open(chosen()))}
        <button
          type="button"
          class="button quiet icon-only small"
          aria-label=${text.text('clearSelection')}
          @click=${() => selection.clear()}
        >
          ${closeIcon()}
        </button>
      </div>
    `;
  }

  #menuFor(member: Member): MenuItem[] {
    const text = this.#strings;
    const reasonFor = (action: 'updateRoles' | 'remove') =>
      member.allowed[action]
        ? undefined
        : errorMessage(text, { code: member.reasons?.[action] ?? 'permission_denied' });
    return [
      {
        label: text.text('changeRoles'),
        icon: editIcon(),
        reason: reasonFor('updateRoles'),
        run: () => this.#rolesDialog.open([member]),
      },
      ...this.#host.rowActions.map(({ label, run, reason }) => ({
        label,
        icon: ellipsisIcon(),
        reason: reason?.(member),
        run: () => run(member),
      })),
      {
        label: text.text('removeFromOrganization'),
        icon: trashIcon(),
        danger: true,
        reason: reasonFor('remove'),
        run: () => this.#removeDialog.open([member]),
      },
    ];
  }

  /** Selects or deselects all rows between two rows, including rows that are not loaded yet. */
  async #selectRange(anchor: RangeAnchor, end: RangeAnchor, selected: boolean): Promise<void> {
    const { selection } = this;
    const { rows } = this.#options;
    // The anchor row shows another member now: selecting the range could include a wrong member.
    if ((rows.row(anchor.index)?.userId ?? anchor.userId) !== anchor.userId) return;
    const [from, to] = anchor.index < end.index ? [anchor.index, end.index] : [end.index, anchor.index];
    const between = Array.from({ length: to - from + 1 }, (_, at) => rows.row(from + at));
    const members = between.filter((member) => member !== undefined);
    selection.set(members, selected);
    if (members.length < between.length) await this.#loadAllMatching(this.#membersBetween(from, to), selected);
  }

  #selectAllMatching(): Promise<void> {
    const { org } = this.#options;
    return this.#loadAllMatching(org.client!.members.all(org.organizationId!, this.#query()));
  }

  async *#membersBetween(from: number, to: number): AsyncGenerator<Member> {
    const { org } = this.#options;
    const organization = org.organizationId!;
    const query = this.#query();
    for (let position = from; position <= to; position += query.limit) {
      const page = await org.client!.members.list(organization, {
        ...query,
        position,
        limit: Math.min(query.limit, to - position + 1),
      });
      yield* page.items;
    }
  }

  /** Selects or deselects all members of an iterator. Stops when the organization changes. */
  async #loadAllMatching(members: AsyncIterable<Member>, selected = true): Promise<void> {
    const { selection } = this;
    const { organization } = selection;
    if (this.#isSelectingAll) return;
    this.#isSelectingAll = true;
    this.#host.requestUpdate();
    try {
      for await (const member of members) {
        if (organization !== selection.organization) return;
        selection.set([member], selected);
      }
    } catch (cause) {
      emit(this.#host, 'org-error', { operation: 'members.select', error: toOrgError(cause) });
    } finally {
      this.#isSelectingAll = false;
      this.#host.requestUpdate();
    }
  }

  #query() {
    const { org, filters } = this.#options;
    const { search, role, status, sort } = filters();
    return {
      q: search,
      role: role ? [role] : [],
      status,
      sort,
      limit: org.capabilities?.limits.pageSizeMax ?? 200,
    };
  }
}
