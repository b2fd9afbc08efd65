import { html, nothing, type LitElement } from 'lit';
import type { OrgError } from '../../client/http/errors.js';
import type {
  Capabilities,
  JoinableOrganization,
  Membership,
  Organization,
  OrganizationRef,
  ReceivedInvitation,
} from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { PageLoader } from '../../data-list/page-loader.js';
import { addStyles } from '../../core/add-styles.js';
import { OrganizationActions } from '../../features/organizations/organization-actions.js';
import type { Virtualizer } from '../../data-list/virtualizer.js';
import type { PagedListView } from '../../data-list/paged-list.js';
import { ScrollController } from '../../data-list/scroll.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { organizationActions } from '../../features/organizations/organization-actions.strings.js';
import { orgPickerActions } from './picker-actions.strings.js';
import { CreateOrganizationDialog } from '../../features/organizations/create-organization-dialog.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { dialogStyles } from '../../ui/overlay/dialog.js';
import { DialogFocusController } from '../../controllers/dialog-focus.js';
import { formStyles } from '../../ui/form/form.js';
import { illustrationStyles, organizationsIllustration } from '../../ui/display/illustrations.js';
import { emptyState, emptyStateStyles } from '../../ui/feedback/empty-state.js';
import { plusIcon } from '../../ui/icons/action-icons.js';
import { inlineAlert, inlineAlertStyles } from '../../ui/feedback/inline-alert.js';
import { invitationRows } from './invitation-rows.js';
import { JoinableOrganizations } from './joinable-organizations.js';
import type { OrgPickerActionStrings, OrgPickerStrings } from './org-picker.strings.js';

type Place = Pick<OrganizationRef, 'id' | 'displayName'>;

interface PickerActionsOptions {
  org: OrgContextController;
  strings: OrgPickerStrings;
  rows: PagedListView<Membership>;
  window: Virtualizer;
  capabilities: () => Capabilities | undefined;
}

/** The lazily loaded actions of the page, and their notices and dialogs. Loaded on first hover, focus or need. */
export class PickerActions {
  readonly organizations: OrganizationActions;
  readonly #host: LitElement;
  readonly #options: PickerActionsOptions;
  readonly #strings: OrgPickerActionStrings;
  readonly #focus: DialogFocusController;
  readonly #createDialog: CreateOrganizationDialog;
  readonly #joinable: JoinableOrganizations;
  #answeredInvitation: { invitation: ReceivedInvitation; accepted: boolean } | undefined;
  #wasAnswering = false;
  /** Id of an organization that was created here, until it is shown as the current one. */
  #createdId: string | undefined;

  constructor(host: LitElement, parts: PickerActionsOptions) {
    addStyles(host, [
      ...actionStyles,
      formStyles,
      dialogStyles,
      emptyStateStyles,
      illustrationStyles,
      inlineAlertStyles,
    ]);
    this.#host = host;
    this.#options = parts;
    this.#focus = new DialogFocusController(host);
    this.#strings = parts.strings.extend({ ...organizationActions, ...orgPickerActions }, commonActions);
    this.organizations = new OrganizationActions(host, parts.org, this.#strings);
    this.#joinable = new JoinableOrganizations(host, parts.org, this.#strings, (text) => {
      this.organizations.announcement = text;
      host.requestUpdate();
    });
    this.#createDialog = new CreateOrganizationDialog(host, {
      org: parts.org,
      strings: this.#strings,
      capabilities: parts.capabilities,
      created: (organization) => void this.#created(organization),
    });
    new PageLoader(host, parts.rows);
    new ScrollController(host, parts.window);
  }

  /**
   * Switches to the organization and dispatches `organization-selected`, also if it is already the current one, so that
   * the host can navigate.
   */
  async select(organization: Place): Promise<void> {
    const isCurrent = organization.id === this.#options.org.organizationId;
    const outcome = await this.organizations.switchTo(organization);
    if (outcome === 'went' || isCurrent) emit(this.#host, 'organization-selected', { organization });
  }

  async #answer(invitation: ReceivedInvitation, accepted: boolean): Promise<void> {
    this.#answeredInvitation = undefined;
    if (!(await this.organizations.answer(invitation, accepted))) return;
    this.#answeredInvitation = { invitation, accepted };
    this.#wasAnswering = true;
    this.#host.requestUpdate();
  }

  create(): void {
    this.#createDialog.open();
  }

  updated(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    this.#focus.updated();
    const current =
      this.#createdId &&
      this.#createdId === this.#options.org.organizationId &&
      root.querySelector<HTMLElement>('.row-button[aria-current]');
    if (current) {
      this.#createdId = undefined;
      // The button that opened the dialog has the focus again, unless the switch rendered it again.
      if (document.activeElement === document.body || root.activeElement === this.#focus.returned) current.focus();
    }
    if (
      !this.#wasAnswering ||
      !this.#answeredInvitation ||
      root.querySelector(`[data-invitation="${CSS.escape(this.#answeredInvitation.invitation.id)}"]`)
    )
      return;
    this.#wasAnswering = false;
    // The row with the focused button was removed: focuses the notice about the result.
    if (!root.activeElement) root.querySelector<HTMLElement>('.notices button')?.focus();
  }

  /** Renders the result of the last action, with its follow-up action. */
  renderNotices() {
    const text = this.#strings;
    const { failure } = this.organizations;
    if (failure)
      return inlineAlert({
        kind: 'danger',
        text: errorMessage(text, failure),
        role: 'alert',
        actions: this.#dismiss(() => this.organizations.dismissFailure()),
      });
    if (!this.#answeredInvitation) return nothing;
    const {
      invitation: { organization, invitedBy },
      accepted,
    } = this.#answeredInvitation;
    const away = this.#dismiss(() => (this.#answeredInvitation = undefined));
    return html`<div class="notices">
      ${
        accepted
          ? inlineAlert({
              kind: 'success',
              title: text.text('accepted', { name: organization.displayName }),
              role: 'status',
              actions: html`<button
                  type="button"
                  class="button secondary small"
                  @click=${() => void this.select(organization)}
                >
                  <span class="truncate">${text.text('goTo', { name: organization.displayName })}</span></button
                >${away}`,
            })
          : inlineAlert({
              title: text.text('declinedTitle', { name: organization.displayName }),
              text: text.text('declinedText', { name: invitedBy.name }),
              role: 'status',
              actions: away,
            })
      }
    </div>`;
  }

  /** Renders the notice that rows are outdated or incomplete. */
  renderStale(error: OrgError | undefined, again: () => void) {
    const text = this.#strings;
    return error
      ? inlineAlert({
          kind: 'stale',
          title: text.common('staleTitle'),
          text: errorMessage(text, error),
          role: 'status',
          actions: html`<button type="button" class="button secondary small" @click=${again}>
            ${text.common('tryAgain')}
          </button>`,
        })
      : nothing;
  }

  renderInvitations(invitations: readonly ReceivedInvitation[]) {
    return invitationRows({
      invitations,
      strings: this.#strings,
      pending: this.organizations.pendingInvitation,
      answer: (invitation, accept) => void this.#answer(invitation, accept),
    });
  }

  renderJoinable(organizations: readonly JoinableOrganization[]) {
    return this.#joinable.render(organizations);
  }

  /** Renders the empty state. */
  renderEmpty(email: string, create: (() => void) | undefined) {
    const text = this.#strings;
    return emptyState({
      icon: organizationsIllustration(),
      title: text.text('emptyTitle'),
      text: text.text(create ? 'emptyCreate' : 'emptyInvite', { email }),
      actions: create
        ? html`<button type="button" class="button primary" @click=${create}>
            ${plusIcon()}${text.text('create')}
          </button>`
        : nothing,
    });
  }

  renderDialog() {
    return this.#createDialog.render();
  }

  async #created(organization: Organization): Promise<void> {
    this.#createdId = organization.id;
    await this.select(organization);
  }

  #dismiss(put: () => void) {
    return html`<button
      type="button"
      class="button quiet small"
      @click=${() => {
        put();
        this.#host.requestUpdate();
      }}
    >
      ${this.#strings.common('dismiss')}
    </button>`;
  }
}
