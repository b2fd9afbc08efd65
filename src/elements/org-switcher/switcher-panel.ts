import { nothing, type LitElement } from 'lit';
import { toOrgError, type OrgError } from '../../client/errors.js';
import type { Membership, Organization, ReceivedInvitation } from '../../contract/index.js';
import { addStyles } from '../../controllers/later.js';
import { RowsController } from '../../controllers/rows.js';
import { RowWindowController } from '../../controllers/row-window.js';
import type { SessionController } from '../../controllers/session.js';
import type { StringsController } from '../../controllers/strings.js';
import { TypingController } from '../../controllers/typing.js';
import { emit } from '../../session/emit.js';
import { askBefore } from '../../session/events.js';
import type { OrgSwitchDetail } from '../../session/org-provider.js';
import { commonLater } from '../../strings/en/common-later.js';
import type { orgSwitcher } from '../../strings/en/org-switcher.js';
import { switcherPanel } from '../../strings/en/switcher-panel.js';
import { createOrganization, type NewOrganization } from './create-organization.js';
import { invitationRows } from './invitation-rows.js';
import { moveInPanel } from './move-in-panel.js';
import { organizationList } from './organization-list.js';
import type { PanelWords } from './panel-words.js';
import { panelStyles } from './switcher-panel.styles.js';

/** From this many organizations on the list can be searched. */
const searchableFrom = 8;
const rowHeight = 44;

interface PanelHost extends LitElement {
  withoutShortcut: boolean;
  withoutCreate: boolean;
  hide(): void;
}

/** What opens under the button: organizations to go to, open invitations, and the dialog that creates one. */
export class SwitcherPanel {
  /** For screen readers: the last thing that was done. */
  said = '';
  readonly #host: PanelHost;
  readonly #session: SessionController;
  readonly #strings: PanelWords;
  readonly #invitations: () => readonly ReceivedInvitation[];
  readonly #rows: RowsController<Membership, readonly [unknown, string]>;
  readonly #window: RowWindowController;
  #open = false;
  #wantsFocus = false;
  #view: 'organizations' | 'invitations' = 'organizations';
  #search = '';
  #asked = '';
  #searchable = false;
  #switchingTo: string | undefined;
  #answering: string | undefined;
  #failure: OrgError | undefined;
  #draft: NewOrganization | undefined;
  readonly #typing: TypingController;

  constructor(host: PanelHost, session: SessionController, strings: StringsController<typeof orgSwitcher>, invitations: () => readonly ReceivedInvitation[]) {
    addStyles(host, panelStyles);
    this.#host = host;
    this.#session = session;
    this.#strings = strings.learn(switcherPanel, commonLater);
    this.#invitations = invitations;
    this.#typing = new TypingController(host, (asked) => this.#ask(asked));
    this.#rows = new RowsController<Membership, readonly [unknown, string]>(host, {
      session,
      args: () => (this.#open && session.client ? [session.client, this.#asked] : undefined),
      load: ([, q], part, signal) => session.client!.myOrganizations.list({ q, limit: part.limit, cursor: part.cursor }, { signal }),
      topics: ['organizations'],
    });
    this.#window = new RowWindowController(host, {
      count: () => this.#rows.count,
      body: () => host.renderRoot.querySelector('.rows'),
      rows: () => host.renderRoot.querySelectorAll('.rows > .row'),
      estimate: rowHeight,
    });
  }

  opened(): void {
    this.#open = true;
    this.#wantsFocus = true;
    this.#host.requestUpdate();
  }

  /** `byPerson`: not because there is nothing to show any more. */
  closed(byPerson = false): void {
    this.#typing.stop();
    this.#open = false;
    this.#view = 'organizations';
    this.#search = this.#asked = '';
    this.#failure = undefined;
    this.#host.requestUpdate();
    if (byPerson) this.#returnFocus();
  }

  updated(open: boolean): void {
    if (open) this.#rows.need(this.#window.first, this.#window.last);
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    if (!this.#search && this.#rows.count) {
      const searchable = (this.#rows.total ?? this.#rows.count) >= searchableFrom || this.#rows.more;
      if (searchable !== this.#searchable) {
        this.#searchable = searchable;
        // The search field comes with the next update, and the focus with it.
        this.#wantsFocus ||= this.#open;
        return this.#host.requestUpdate();
      }
    }
    if (this.#open && this.#wantsFocus && !this.#rows.waiting) this.#focusFirst();
  }

  /** Where one begins: the search field, else the current organization, else whatever there is. */
  #focusFirst(): void {
    this.#wantsFocus = false;
    const find = (selector: string) => this.#host.renderRoot.querySelector<HTMLElement>(selector);
    (find('.search input') ?? find('.go[aria-current]') ?? find('.go') ?? find('.item'))?.focus();
  }

  render() {
    const text = this.#strings;
    if (this.#view === 'invitations') {
      return invitationRows({
        invitations: this.#invitations(),
        strings: text,
        failure: this.#failure,
        pending: this.#answering,
        back: () => this.#show('organizations'),
        answer: (invitation, accept) => void this.#answer(invitation, accept),
      });
    }
    return organizationList({
      rows: this.#rows,
      window: this.#window,
      strings: text,
      search: this.#search,
      asked: this.#asked,
      searchable: this.#searchable,
      withoutShortcut: this.#host.withoutShortcut,
      current: this.#session.organizationId,
      switchingTo: this.#switchingTo,
      failure: this.#failure,
      waiting: this.#invitations().length,
      canCreate: this.#session.has('createOrganization') && !this.#host.withoutCreate,
      type: (event) => this.#type(event),
      clearSearch: () => this.#clearSearch(),
      go: (membership) => void this.#switchTo(membership),
      pin: (membership) => void this.#pin(membership),
      showInvitations: () => this.#show('invitations'),
      create: () => this.#startCreating(),
    });
  }

  /** The dialog that creates an organization; it stands beside the popover, which closes when it opens. */
  renderDialog() {
    return this.#draft
      ? createOrganization({
          draft: this.#draft,
          strings: this.#strings,
          session: this.#session,
          host: this.#host,
          change: (draft) => {
            this.#draft = draft;
            this.#host.requestUpdate();
          },
          created: (organization) => void this.#created(organization),
        })
      : nothing;
  }

  moveFocus(event: KeyboardEvent): void {
    moveInPanel(event, {
      root: this.#host.renderRoot as ShadowRoot,
      hide: () => this.#host.hide(),
      isAnswered: this.#asked === this.#search.trim(),
    });
  }

  /** Engines differ in where the focus goes when a popover closes that a script opened. */
  #returnFocus(): void {
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    const lost = activeElement ? activeElement.closest('[popover]') : document.activeElement === document.body || document.activeElement === this.#host;
    if (lost) this.#host.focus();
  }

  #show(view: 'organizations' | 'invitations'): void {
    this.#view = view;
    this.#failure = undefined;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('.popover-body button, .search input')?.focus());
  }

  #type(event: InputEvent): void {
    this.#search = (event.target as HTMLInputElement).value;
    this.#typing.type(this.#search);
    this.#host.requestUpdate();
  }

  #ask(asked: string): void {
    this.#asked = asked;
    this.#host.requestUpdate();
  }

  #clearSearch(): void {
    this.#typing.stop();
    this.#search = '';
    this.#ask('');
    this.#host.renderRoot.querySelector<HTMLElement>('.search input')?.focus();
  }

  async #switchTo({ organization }: Pick<Membership, 'organization'>): Promise<void> {
    const from = this.#session.organizationId ?? null;
    if (this.#switchingTo) return;
    if (organization.id === from) return this.#host.hide();
    const session = this.#session.session!;
    if (!(await askBefore(this.#host, 'before-org-switch', { from, to: organization.id } satisfies OrgSwitchDetail))) return this.#host.hide();
    await this.#attempt('organization.switch', async () => {
      this.#switchingTo = organization.id;
      this.#host.requestUpdate();
      await session.switchOrganization(organization.id);
      this.said = this.#strings.text('switched', { name: organization.displayName });
      this.#host.hide();
      this.#host.focus();
    });
    this.#switchingTo = undefined;
    this.#host.requestUpdate();
  }

  #pin({ organization, pinned }: Membership): Promise<void> {
    return this.#attempt('organization.pin', async () => {
      await this.#session.client!.myOrganizations.update(organization.id, { pinned: !pinned });
      this.#session.session?.publish(['organizations']);
    });
  }

  async #answer(invitation: ReceivedInvitation, accept: boolean): Promise<void> {
    if (this.#answering) return;
    const { client, session } = this.#session;
    const { organization } = invitation;
    this.#answering = invitation.id;
    await this.#attempt(accept ? 'invitation.accept' : 'invitation.decline', async () => {
      if (accept) await client!.myInvitations.accept(invitation.id);
      else await client!.myInvitations.decline(invitation.id);
      this.said = this.#strings.text(accept ? 'accepted' : 'declined', { name: organization.displayName });
      emit(this.#host, accept ? 'invitation-accepted' : 'invitation-declined', { organization });
      if (this.#invitations().length <= 1) this.#show('organizations');
      session!.publish(['invitations', 'organizations', 'members']);
    });
    this.#answering = undefined;
    this.#host.requestUpdate();
  }

  #startCreating(): void {
    this.#host.hide();
    this.#draft = { displayName: '', name: '', errors: {} };
    this.#host.requestUpdate();
  }

  async #created(organization: Organization): Promise<void> {
    this.#draft = undefined;
    emit(this.#host, 'organization-created', { organization });
    this.#session.session?.publish(['organizations']);
    await this.#switchTo({ organization });
  }

  async #attempt(operation: string, change: () => Promise<void>): Promise<void> {
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      await change();
    } catch (cause) {
      this.#failure = toOrgError(cause);
      emit(this.#host, 'org-error', { operation, error: this.#failure });
    }
    this.#host.requestUpdate();
  }
}
