import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { safeHref } from '../../client/http/safe-href.js';
import { hexColor } from '../../styles/hex-color.js';
import { isOrgError, type OrgClient } from '../../client/index.js';
import type { InvitationAcceptance, InvitationOffer } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { warnNoClient } from '../../features/access-state/warn-no-client.js';
import { MutationController } from '../../controllers/mutation.js';
import { QueryController } from '../../controllers/query.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { LocalizeController } from '../../i18n/localize.js';
import { onConnectedAfterHydration } from '../../core/hydration.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore, type OrganizationSwitchDetail } from '../../core/events.js';
import { property, state } from '../../core/decorators.js';
import { invitationAccept, type InvitationAcceptMessages } from './invitation-accept.strings.js';
import { baseStyles, containerStyles } from '../../styles/base.js';
import { emailAddressStyles } from '../../ui/display/email-address.js';
import { avatarStyles } from '../../ui/display/avatar.js';
import { buttonStyles } from '../../ui/form/button.js';
import { chipStyles } from '../../ui/display/chip.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { setComponentState } from '../../controllers/component-state.js';
import { inlineAlertStyles } from '../../ui/feedback/inline-alert.js';
import { skeletonStyles } from '../../ui/display/skeleton.styles.js';
import { styles } from './invitation-accept.styles.js';
import {
  renderAccountMismatch,
  renderHead,
  renderOffer,
  renderSkeleton,
  type InvitationAnswer,
} from './invitation-card.js';
import { storeTicket, rememberSignIn, takeTicket, returnedFromSignIn } from './ticket.js';

export type { InvitationAcceptEventMap } from './invitation-accept.events.js';

/** Error codes of invalid links, with their strings. */
const terminalStates = {
  invitation_expired: 'expired',
  invitation_revoked: 'revoked',
  invitation_used: 'used',
  not_found: 'unknown',
} as const;

/**
 * Page of an invitation link: shows the inviter, the organization and the roles, in the organization's colors. A viewer
 * who is signed in with another account sees both addresses and can switch accounts. The invitation is only used when
 * the viewer accepts.
 *
 * ```html
 * <invitation-accept return-to="/dashboard"></invitation-accept>
 * ```
 *
 * @tagname invitation-accept
 * @fires {BeforeEvent<{ offer: InvitationOffer }>} before-invitation-accept - Cancelable.
 * @fires {BeforeEvent<{ offer: InvitationOffer }>} before-invitation-decline - Cancelable.
 * @fires {CustomEvent<{ organization: OrganizationRef }>} invitation-accepted - The viewer is a member now. Cancelable; prevent it to navigate yourself. Otherwise the organization becomes the current one and the page navigates to `return-to`.
 * @fires {CustomEvent<{ organization: OrganizationRef }>} invitation-declined - The viewer declined the invitation.
 * @fires {CustomEvent<{ organization: string, loginHint: string }>} before-sign-in - The viewer wants to sign in or switch accounts. Does not contain the ticket, which is a secret.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart card - The card.
 * @cssstate loading - The invitation is loading.
 * @cssstate empty - The link is invalid: used, expired, revoked or unknown.
 * @cssstate error - The invitation could not be loaded.
 */
export class InvitationAccept extends LitElement {
  static override styles = [
    baseStyles,
    containerStyles,
    ...actionStyles,
    buttonStyles,
    avatarStyles,
    emailAddressStyles,
    chipStyles,
    inlineAlertStyles,
    skeletonStyles,
    ...styles,
  ];

  /**
   * The secret of the link. Default: the query parameter `invitation` of the page, which is removed from the URL after
   * reading.
   */
  @property() ticket = '';
  /** URL to navigate to after accepting, or from an invalid link. Default: no navigation. */
  @property({ attribute: 'return-to' }) returnTo = '';
  /** Hides the tinted background around the card. */
  @property({ type: Boolean, reflect: true }) plain = false;
  /** Not used: the ticket identifies the organization. */
  @property() organization?: string;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<InvitationAcceptMessages>;

  /** Result of the action, with the offer, because the backend no longer returns a used one. */
  @state() private outcome?: { kind: 'joined' | 'declined'; offer: InvitationOffer };
  @state() private action?: InvitationAnswer;
  /** Whether the element runs in a browser. A server has no page URL, so it renders the loading state. */
  @state() private isHydrated = false;
  /** Ticket from the URL, or stored before a sign-in. */
  @state() private storedTicket = '';

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this, { reads: false });
  readonly #strings = new LocalizeController(this, 'invitationAccept', invitationAccept);
  readonly #mutation = new MutationController(this, this.#org, 'user');
  readonly #offer = new QueryController(this, {
    org: this.#org,
    args: () => (this.#org.client && this.#ticket ? ([this.#org.client, this.#ticket] as const) : undefined),
    run: ([client, ticket], signal) => client.tickets.get(ticket, { signal }),
    topics: ['session'],
  });
  /** The signed-in user, if it is another account than the invited one. */
  readonly #viewer = new QueryController(this, {
    org: this.#org,
    args: () =>
      this.#offer.value?.viewerMatches === false && this.#org.client ? ([this.#org.client] as const) : undefined,
    run: ([client], signal) => client.me({ signal }),
    topics: ['session'],
  });

  constructor() {
    super();
    onConnectedAfterHydration(this, () => {
      if (!this.ticket) this.storedTicket = takeTicket();
      this.isHydrated = true;
    });
  }

  get #ticket(): string {
    return this.ticket || this.storedTicket;
  }

  get #shown(): InvitationOffer | undefined {
    return this.outcome?.offer ?? this.#offer.value;
  }

  /** The state to show if the link is invalid; `undefined` otherwise. */
  get #terminalState() {
    const { error } = this.#mutation.error ? this.#mutation : this.#offer;
    return error && !this.outcome ? terminalStates[error.code as keyof typeof terminalStates] : undefined;
  }

  get #state(): 'loading' | 'error' | 'empty' | 'ready' {
    if (!this.isHydrated) return 'loading';
    if (!this.#ticket || this.#terminalState) return 'empty';
    if (this.#shown) return 'ready';
    return this.#offer.error || (this.#org.outside && this.hasUpdated) ? 'error' : 'loading';
  }

  protected override willUpdate(): void {
    setComponentState(this.#internals, this.#state);
  }

  protected override render() {
    const branding = this.#shown?.organization.branding;
    const primary = hexColor(branding?.colors.primary);
    return html`<div class="landing ${primary ? 'branded' : ''}" .style=${primary ? `--p-brand: ${primary}` : ''}>
      <div class="card" part="card">${this.#renderCard()}</div>
    </div>`;
  }

  protected override updated(): void {
    if (this.#terminalState || this.outcome) storeTicket('');
    // The sign-in accepted the invitation: the viewer returned as a member.
    if (this.#terminalState !== 'used' || !returnedFromSignIn()) return;
    rememberSignIn(false);
    const goal = safeHref(this.returnTo);
    if (goal) location.assign(goal);
  }

  #renderCard(): TemplateResult {
    const text = this.#strings;
    const offer = this.#shown;
    if (this.#state === 'loading') return renderSkeleton(text);
    if (!this.#ticket) return this.#renderTerminalState('missing');
    if (this.outcome) {
      const { kind } = this.outcome;
      const organization = offer!.organization.displayName;
      return renderHead(
        offer,
        text.text(`${kind}Title`, { organization }),
        text.text(`${kind}Text`, { organization }),
        true,
      );
    }
    if (this.#terminalState) return this.#renderTerminalState(this.#terminalState);
    if (!offer) return this.#renderError();
    const card = {
      strings: text,
      offer,
      signIn: this.#org.context?.auth.signIn && ((switchAccount?: boolean) => void this.#signIn(switchAccount)),
    };
    if (offer.viewerMatches === false) return renderAccountMismatch(card, this.#viewer.value, this.returnTo);
    return renderOffer({
      ...card,
      error: this.#mutation.error,
      pending: this.#mutation.pending && this.action,
      answer: (answer) => void this.#answer(answer),
    });
  }

  #renderTerminalState(ending: (typeof terminalStates)[keyof typeof terminalStates] | 'missing') {
    const text = this.#strings;
    return html`
      ${renderHead(this.#offer.value, text.text(`${ending}Title`), text.text(`${ending}Text`))}
      ${safeHref(this.returnTo) ? html`<a class="button primary" href=${this.returnTo}>${text.text('continue')}</a>` : nothing}
    `;
  }

  #renderError() {
    const text = this.#strings;
    const { error } = this.#offer;
    if (!error) warnNoClient(this);
    return html`
      <div role="alert" class="tight">
        <h2 tabindex="-1">${text.text('loadFailed')}</h2>
        <p>
          ${error ? errorMessage(text, error) : text.textFrom('common', 'notAvailable', 'This part of the page isn’t available.')}
        </p>
      </div>
      <button type="button" class="button secondary" @click=${() => void this.#offer.refresh()}>
        ${text.common('tryAgain')}
      </button>
    `;
  }

  async #signIn(switchAccount = false): Promise<void> {
    const { organization, email } = this.#offer.value!;
    const request = {
      organization: organization.id,
      invitation: this.#ticket,
      loginHint: email,
      switchAccount,
      returnTo: location.href,
    };
    if (!(await dispatchBefore(this, 'before-sign-in', { organization: organization.id, loginHint: email }))) return;
    rememberSignIn(true);
    storeTicket(this.#ticket);
    await this.#org.context!.auth.signIn!(request);
  }

  async #answer(action: InvitationAnswer): Promise<void> {
    const offer = this.#offer.value!;
    const ticket = this.#ticket;
    const { client } = this.#org;
    if (this.#mutation.pending) return;
    this.action = action;
    const outcome = await this.#mutation.run<InvitationAcceptance | undefined>({
      operation: `invitation.${action}`,
      before: () => dispatchBefore(this, `before-invitation-${action}`, { offer }),
      run: async () =>
        action === 'accept' ? client!.tickets.accept(ticket) : void (await client!.tickets.decline(ticket)),
      topics: ['organizations', 'invitations', 'members'],
      rendersResult: true,
    });
    // Another user signed in in another tab: reloads to show the account.
    if (isOrgError(this.#mutation.error, 'account_mismatch')) void this.#offer.refresh();
    if (!outcome || ticket !== this.#ticket) return;
    this.outcome = { kind: action === 'accept' ? 'joined' : 'declined', offer };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    if (outcome.result) await this.#continue(outcome.result);
    else emit(this, 'invitation-declined', { organization: offer.organization });
  }

  async #continue(joined: InvitationAcceptance): Promise<void> {
    const { organization } = joined;
    emit(this, 'invitation-accepted', { organization });
    const from = this.#org.organizationId ?? null;
    const detail: OrganizationSwitchDetail = { from, to: organization.id };
    if (!(await dispatchBefore(this, 'before-organization-switch', detail))) return;
    const returnTo = safeHref(this.returnTo);
    await this.#org.context!.switchOrganization(organization.id, { returnTo });
    if (returnTo) location.assign(returnTo);
  }
}
