import type { LitElement } from 'lit';
import type { Membership, Organization, ReceivedInvitation } from '../../contract/index.js';
import { addStyles } from '../../core/add-styles.js';
import { OrganizationActions } from '../../features/organizations/organization-actions.js';
import { PageLoader } from '../../data-list/page-loader.js';
import { PagedListController } from '../../data-list/paged-list.js';
import { Virtualizer } from '../../data-list/virtualizer.js';
import { ScrollController } from '../../data-list/scroll.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { DebounceController } from '../../controllers/debounce.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { organizationActions } from '../../features/organizations/organization-actions.strings.js';
import { organizationRows } from '../../features/organizations/organization-rows.strings.js';
import type { orgSwitcher } from './org-switcher.strings.js';
import { switcherPanel } from './switcher-panel.strings.js';
import { CreateOrganizationDialog } from '../../features/organizations/create-organization-dialog.js';
import { onListKeydown, SEARCH_THRESHOLD } from '../../data-list/list-keyboard.js';
import { invitationRows } from './invitation-rows.js';
import { organizationList } from './organization-list.js';
import type { OrgSwitcherStrings } from './org-switcher.strings.js';
import { panelStyles } from './switcher-panel.styles.js';

const ROW_HEIGHT = 44;

interface PanelHost extends LitElement {
  withoutShortcut: boolean;
  withoutCreate: boolean;
  hide(): void;
}

/** The lazily loaded panel: organizations, open invitations, and the dialog that creates an organization. */
export class SwitcherPanel {
  readonly #host: PanelHost;
  readonly #org: OrgContextController;
  readonly #strings: OrgSwitcherStrings;
  readonly #invitations: () => readonly ReceivedInvitation[];
  readonly #actions: OrganizationActions;
  readonly #createDialog: CreateOrganizationDialog;
  readonly #rows: PagedListController<Membership, readonly [unknown, string]>;
  readonly #virtualizer: Virtualizer;
  #open = false;
  #wantsFocus = false;
  #view: 'organizations' | 'invitations' = 'organizations';
  #search = '';
  #appliedSearch = '';
  #searchable = false;
  /** Increases with each opening: results that arrive later do not affect another opening. */
  #opening = 0;
  readonly #debounce: DebounceController;

  constructor(
    host: PanelHost,
    org: OrgContextController,
    strings: LocalizeController<typeof orgSwitcher>,
    invitations: () => readonly ReceivedInvitation[],
  ) {
    addStyles(host, panelStyles);
    this.#host = host;
    this.#org = org;
    org.loadCapabilities();
    this.#strings = strings.extend({ ...switcherPanel, ...organizationRows, ...organizationActions }, commonActions);
    this.#actions = new OrganizationActions(host, org, this.#strings);
    this.#createDialog = new CreateOrganizationDialog(host, {
      org,
      strings: this.#strings,
      capabilities: () => org.capabilities,
      created: (organization) => void this.#switchTo(organization),
    });
    this.#invitations = invitations;
    this.#debounce = new DebounceController(host, (asked) => this.#applySearch(asked));
    this.#rows = new PagedListController<Membership, readonly [unknown, string]>(host, {
      org,
      args: () => (this.#open && org.client ? [org.client, this.#appliedSearch] : undefined),
      load: ([, q], part, signal) =>
        org.client!.myOrganizations.list({ q, limit: part.limit, cursor: part.cursor }, { signal }),
      topics: ['organizations'],
    });
    this.#virtualizer = new Virtualizer({
      count: () => this.#rows.count,
      body: () => host.renderRoot.querySelector('.rows'),
      rows: () => host.renderRoot.querySelectorAll('.rows > .row'),
      estimate: ROW_HEIGHT,
    });
    new PageLoader(host, this.#rows);
    new ScrollController(host, this.#virtualizer);
  }

  /** Screen reader announcement of the last action. */
  get announcement(): string {
    return this.#actions.announcement;
  }

  opened(): void {
    this.#open = true;
    this.#opening++;
    this.#wantsFocus = true;
    this.#host.requestUpdate();
  }

  /** Resets the panel. `byViewer`: the viewer closed it, so the focus returns to the button. */
  closed(byViewer = false): void {
    this.#debounce.stop();
    this.#open = false;
    this.#view = 'organizations';
    this.#search = this.#appliedSearch = '';
    this.#actions.dismissFailure();
    this.#host.requestUpdate();
    if (byViewer) this.#returnFocus();
  }

  updated(open: boolean): void {
    if (open) this.#rows.ensureRange(this.#virtualizer.first, this.#virtualizer.last);
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
    if (!this.#search && this.#rows.count) {
      const searchable = (this.#rows.total ?? this.#rows.count) >= SEARCH_THRESHOLD || this.#rows.hasMore;
      if (searchable !== this.#searchable) {
        this.#searchable = searchable;
        // The search field renders with the next update and is focused then.
        this.#wantsFocus ||= this.#open;
        return this.#host.requestUpdate();
      }
    }
    if (this.#open && this.#wantsFocus && !this.#rows.isLoading) this.#focusFirst();
  }

  /** Focuses the search field, otherwise the current organization, otherwise the first button. */
  #focusFirst(): void {
    this.#wantsFocus = false;
    const find = (selector: string) => this.#host.renderRoot.querySelector<HTMLElement>(selector);
    (find('.search input') ?? find('.row-button[aria-current]') ?? find('.row-button') ?? find('.item'))?.focus();
  }

  render() {
    const text = this.#strings;
    if (this.#view === 'invitations') {
      return invitationRows({
        invitations: this.#invitations(),
        strings: text,
        failure: this.#actions.failure,
        pending: this.#actions.pendingInvitation,
        back: () => this.#show('organizations'),
        answer: (invitation, accept) => void this.#answer(invitation, accept),
      });
    }
    return organizationList({
      rows: this.#rows,
      window: this.#virtualizer,
      strings: text,
      search: this.#search,
      appliedSearch: this.#appliedSearch,
      isSearchable: this.#searchable,
      withoutShortcut: this.#host.withoutShortcut,
      current: this.#org.organizationId,
      switchingTo: this.#actions.switchingTo,
      failure: this.#actions.failure,
      invitationCount: this.#invitations().length,
      canCreate: this.#org.supports('createOrganization') && !this.#host.withoutCreate,
      type: (event) => this.#type(event),
      clearSearch: () => this.#clearSearch(),
      select: ({ organization }) => void this.#switchTo(organization),
      pin: (membership) => void this.#actions.pin(membership),
      showInvitations: () => this.#show('invitations'),
      create: () => this.#startCreating(),
    });
  }

  /** Renders the dialog that creates an organization, outside the popover, which closes when the dialog opens. */
  renderDialog() {
    return this.#createDialog.render();
  }

  moveFocus(event: KeyboardEvent): void {
    onListKeydown(event, {
      root: this.#host.renderRoot as ShadowRoot,
      hide: () => this.#host.hide(),
      isAnswered: this.#appliedSearch === this.#search.trim(),
    });
  }

  /** Engines focus different elements when a popover that a script opened is closed. */
  #returnFocus(): void {
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const lost = activeElement
      ? activeElement.closest('[popover]')
      : document.activeElement === document.body || document.activeElement === this.#host;
    if (lost) this.#host.focus();
  }

  #show(view: 'organizations' | 'invitations'): void {
    this.#view = view;
    this.#actions.dismissFailure();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('.popover-body button, .search input')?.focus(),
    );
  }

  #type(event: InputEvent): void {
    this.#search = (event.target as HTMLInputElement).value;
    this.#debounce.type(this.#search);
    this.#host.requestUpdate();
  }

  #applySearch(asked: string): void {
    this.#appliedSearch = asked;
    this.#host.requestUpdate();
  }

  #clearSearch(): void {
    this.#debounce.stop();
    this.#search = '';
    this.#applySearch('');
    this.#host.renderRoot.querySelector<HTMLElement>('.search input')?.focus();
  }

  async #switchTo(organization: Pick<Organization, 'id' | 'displayName'>): Promise<void> {
    const opening = this.#opening;
    const outcome = await this.#actions.switchTo(organization);
    if (opening !== this.#opening) return;
    if (outcome !== 'failed') this.#host.hide();
    if (outcome === 'went') this.#host.focus();
  }

  async #answer(invitation: ReceivedInvitation, accept: boolean): Promise<void> {
    const opening = this.#opening;
    const isLast = this.#invitations().length <= 1;
    const isConfirmed = await this.#actions.answer(invitation, accept);
    if (isConfirmed && isLast && opening === this.#opening) this.#show('organizations');
  }

  #startCreating(): void {
    this.#host.hide();
    this.#createDialog.open();
  }
}
