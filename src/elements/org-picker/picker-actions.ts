import { html, nothing, type LitElement } from 'lit';
import type { OrgError } from '../../client/http/errors.js';
import type {
  Capabilities,
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
import { organizationActions } from '../../i18n/en/organization-actions.js';
import { orgPickerActions } from '../../i18n/en/org-picker-actions.js';
import { createOrganization, type NewOrganization } from '../../features/organizations/create-organization-dialog.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { dialogStyles } from '../../ui/overlay/dialog.js';
import { DialogFocusController } from '../../controllers/dialog-focus.js';
import { formStyles } from '../../ui/form/form.js';
import { illustrationStyles, organizationsIllustration } from '../../ui/display/illustrations.js';
import { emptyState, emptyStateStyles } from '../../ui/feedback/empty-state.js';
import { plusIcon } from '../../ui/more-icons.js';
import { inlineAlert, inlineAlertStyles } from '../../ui/feedback/inline-alert.js';
import { invitationRows } from './invitation-rows.js';
import type { DeedWords, PickerWords } from './org-picker.strings.js';

type Place = Pick<OrganizationRef, 'id' | 'displayName'>;

interface Parts {
  org: OrgContextController;
  strings: PickerWords;
  rows: PagedListView<Membership>;
  window: Virtualizer;
  capabilities: () => Capabilities | undefined;
}

/** What one does on the page, and what comes of it. Fetched when somebody comes near. */
export class PickerDeeds {
  readonly deeds: OrganizationActions;
  readonly #host: LitElement;
  readonly #parts: Parts;
  readonly #strings: DeedWords;
  readonly #focus: DialogFocusController;
  #answered: { invitation: ReceivedInvitation; accepted: boolean } | undefined;
  #draft: NewOrganization | undefined;
  #wasAnswering = false;
  /** Id of an organization that was created here, until it is shown as the current one. */
  #createdId: string | undefined;

  constructor(host: LitElement, parts: Parts) {
    addStyles(host, [
      ...actionStyles,
      formStyles,
      dialogStyles,
      emptyStateStyles,
      illustrationStyles,
      inlineAlertStyles,
    ]);
    this.#host = host;
    this.#parts = parts;
    this.#focus = new DialogFocusController(host);
    this.#strings = parts.strings.extend({ ...organizationActions, ...orgPickerActions }, commonActions);
    this.deeds = new OrganizationActions(host, parts.org, this.#strings);
    new PageLoader(host, parts.rows);
    new ScrollController(host, parts.window);
  }

  /** Goes there and says so, also when one is there already: whoever shows the page leads on. */
  async choose(organization: Place): Promise<void> {
    const isCurrent = organization.id === this.#parts.org.organizationId;
    const outcome = await this.deeds.switchTo(organization);
    if (outcome === 'went' || isCurrent) emit(this.#host, 'organization-selected', { organization });
  }

  async #answer(invitation: ReceivedInvitation, accepted: boolean): Promise<void> {
    this.#answered = undefined;
    if (!(await this.deeds.answer(invitation, accepted))) return;
    this.#answered = { invitation, accepted };
    this.#wasAnswering = true;
    this.#host.requestUpdate();
  }

  create(): void {
    this.#draft = { displayName: '', name: '', errors: {} };
    this.#host.requestUpdate();
  }

  updated(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    this.#focus.updated();
    const current =
      this.#createdId &&
      this.#createdId === this.#parts.org.organizationId &&
      root.querySelector<HTMLElement>('.go[aria-current]');
    if (current) {
      this.#createdId = undefined;
      // The button that opened the form has the focus again, unless it was drawn anew for the other organization.
      if (document.activeElement === document.body || root.activeElement === this.#focus.returned) current.focus();
    }
    if (
      !this.#wasAnswering ||
      !this.#answered ||
      root.querySelector(`[data-invitation="${CSS.escape(this.#answered.invitation.id)}"]`)
    )
      return;
    this.#wasAnswering = false;
    // The row with the button is gone: the focus goes on to what came of it.
    if (!root.activeElement) root.querySelector<HTMLElement>('.news button')?.focus();
  }

  /** What came of the last deed, with the way on. */
  renderNews() {
    const text = this.#strings;
    const { failure } = this.deeds;
    if (failure)
      return inlineAlert({
        kind: 'danger',
        text: errorMessage(text, failure),
        role: 'alert',
        actions: this.#dismiss(() => (this.deeds.failure = undefined)),
      });
    if (!this.#answered) return nothing;
    const {
      invitation: { organization, invitedBy },
      accepted,
    } = this.#answered;
    const away = this.#dismiss(() => (this.#answered = undefined));
    return html`<div class="news">
      ${
        accepted
          ? inlineAlert({
              kind: 'success',
              title: text.text('accepted', { name: organization.displayName }),
              role: 'status',
              actions: html`<button
                  type="button"
                  class="button secondary small"
                  @click=${() => void this.choose(organization)}
                >
                  <span class="cut">${text.text('goTo', { name: organization.displayName })}</span></button
                >${away}`,
            })
          : inlineAlert({
              title: text.text('declinedFact', { name: organization.displayName }),
              text: text.text('declinedText', { name: invitedBy.name }),
              role: 'status',
              actions: away,
            })
      }
    </div>`;
  }

  /** Rows that are out of date, or that did not all come. */
  renderStale(error: OrgError | undefined, again: () => void) {
    const text = this.#strings;
    return error
      ? inlineAlert({
          kind: 'stale',
          title: text.common('staleFact'),
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
      pending: this.deeds.pendingInvitation,
      answer: (invitation, accept) => void this.#answer(invitation, accept),
    });
  }

  /** What stands where no organization is. */
  renderEmpty(email: string, create: (() => void) | undefined) {
    const text = this.#strings;
    return emptyState({
      icon: organizationsIllustration(),
      title: text.text('emptyTitle'),
      text: text.text(create ? 'emptyCreate' : 'emptyAsk', { email }),
      actions: create
        ? html`<button type="button" class="button primary" @click=${create}>
            ${plusIcon()}${text.text('create')}
          </button>`
        : nothing,
    });
  }

  renderDialog() {
    if (!this.#draft) return nothing;
    return createOrganization({
      draft: this.#draft,
      strings: this.#strings,
      client: this.#parts.org.client!,
      capabilities: this.#parts.capabilities(),
      host: this.#host,
      change: (draft) => {
        this.#draft = draft;
        this.#host.requestUpdate();
      },
      created: (organization) => void this.#created(organization),
    });
  }

  async #created(organization: Organization): Promise<void> {
    this.#draft = undefined;
    this.deeds.created(organization);
    this.#createdId = organization.id;
    await this.choose(organization);
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
