import { html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Organization, ReceivedInvitation } from '../../contract/index.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { LocalizeController } from '../../i18n/localize.js';
import { whenIdle } from '../../core/idle.js';
import { dispatchBefore } from '../../core/events.js';
import { property, state } from '../../core/decorators.js';
import type { OrgContext } from '../../core/org-context.js';
import { orgSwitcher, type OrgSwitcherMessages } from './org-switcher.strings.js';
import { baseStyles } from '../../styles/base.js';
import { avatar, avatarStyles } from '../../ui/display/avatar.js';
import { selectorIcon } from '../../ui/icons/icon.js';
import { setComponentState } from '../../controllers/component-state.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';
import type { SwitcherPanel } from './switcher-panel.js';
import { styles } from './org-switcher.styles.js';

export type { OrgSwitcherEventMap } from './org-switcher.events.js';

/**
 * Shows the current organization and lets the viewer switch to another one. The panel lists pinned and recent
 * organizations first, with the roles of the viewer and a hint when a switch requires a sign-in. It also offers search,
 * open invitations and "Create organization".
 *
 * ```html
 * <org-switcher></org-switcher>
 * ```
 *
 * @tagname org-switcher
 * @fires {BeforeEvent<OrganizationSwitchDetail>} before-organization-switch - Cancelable; prevent it to switch in your own way.
 * @fires {CustomEvent<{ organization: Organization }>} organization-created - An organization was created with this element.
 * @fires {CustomEvent<{ organization: OrganizationRef }>} invitation-accepted - The viewer accepted an invitation.
 * @fires {CustomEvent<{ organization: OrganizationRef }>} invitation-declined - The viewer declined an invitation.
 * @fires {BeforeEvent<{ organization?: string }>} before-sign-in - Cancelable; prevent it to start your own sign-in.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart button - The button with the current organization.
 * @csspart popover - The panel that opens below the button.
 * @csspart row - An organization.
 * @cssstate loading - The current organization is loading.
 * @cssstate error - The current organization could not be loaded.
 * @cssstate empty - The viewer belongs to no organization.
 * @cssstate no-session - The viewer is not signed in.
 */
export class OrgSwitcher extends LitElement {
  static override styles = [baseStyles, avatarStyles, styles];

  /** Id of the organization to show as current. Default: the provider's. */
  @property() organization?: string;
  /** Disables the keyboard shortcut: Alt+O, or Control+Shift+O on Apple devices, where Option+O types a letter. */
  @property({ type: Boolean, attribute: 'without-shortcut' }) withoutShortcut = false;
  /** Hides "Create organization", even if the backend allows it. */
  @property({ type: Boolean, attribute: 'without-create' }) withoutCreate = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<OrgSwitcherMessages>;

  @state() private open = false;
  @state() private invitations: ReceivedInvitation[] = [];

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this, { withCapabilities: false });
  readonly #strings = new LocalizeController(this, 'orgSwitcher', orgSwitcher);
  /** The panel is loaded on first hover or focus, so the button alone stays small. */
  readonly #panel = new LazyModuleController<SwitcherPanel>(this, async () => {
    const { SwitcherPanel } = await import('./switcher-panel.js');
    return new SwitcherPanel(this, this.#org, this.#strings, () => this.invitations);
  }).preloadOnIntent();
  #invitationsOf: OrgContext | undefined;
  #wantsFocus = false;
  readonly #pressedAt = (event: KeyboardEvent) => this.#toggleByShortcut(event);

  constructor() {
    super();
    this.#org.subscribe(({ topics }) => {
      if (topics.includes('invitations') || topics.includes('session')) this.#invitationsOf = undefined;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#pressedAt);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#pressedAt);
  }

  /** Opens the list. */
  show(): void {
    // A click makes the button the anchor of the popover in every engine; `showPopover()` does not.
    if (!this.open) this.renderRoot.querySelector<HTMLElement>('button.trigger[popovertarget]')?.click();
  }

  /** Closes the list. */
  hide(): void {
    if (this.open) this.#popover?.hidePopover();
  }

  /** Focuses the button, after the next update if needed: a switch renders it again. */
  override focus(options?: FocusOptions): void {
    const trigger = this.renderRoot?.querySelector<HTMLElement>('button.trigger');
    this.#wantsFocus = !trigger;
    trigger?.focus(options);
  }

  protected override willUpdate(): void {
    const { organization, error, signedOut, organizationId } = this.#org;
    // Without an organization the panel is removed, and a removed popover dispatches no `toggle` event.
    if (this.open && !organization && organizationId !== null) {
      this.open = false;
      this.#panel.module?.closed();
    }
    setComponentState(
      this.#internals,
      signedOut
        ? 'no-session'
        : organization
          ? 'ready'
          : error
            ? 'error'
            : organizationId === null
              ? 'empty'
              : 'loading',
    );
  }

  protected override updated(): void {
    if (this.#wantsFocus) this.focus();
    this.#panel.module?.updated(this.open);
    void this.#readInvitations();
  }

  protected override render() {
    const { signedOut, error, organization, organizationId } = this.#org;
    const text = this.#strings;
    const panel = this.#panel.module;
    if (signedOut)
      return html`<button type="button" class="trigger plain" part="button" @click=${this.#signIn}>
        ${text.common('signIn')}
      </button>`;
    if (error && !organization) {
      return html`<button type="button" class="trigger plain" part="button" @click=${() => this.#org.retry()}>
        <span class="identity"
          ><span class="name truncate">${text.common('tryAgain')}</span
          ><span class="sub truncate">${text.common('loadFailed', { what: text.text('subject') })}</span></span
        >
      </button>`;
    }
    if (!organization && organizationId !== null) {
      return html`<span class="trigger waiting" part="button"
        ><span class="skeleton skeleton-logo"></span
        ><span class="identity"
          ><span class="skeleton skeleton-name"></span><span class="skeleton skeleton-role"></span></span
      ></span>`;
    }
    return html`
      ${this.#renderTrigger(organization)}
      <div
        popover
        id="list"
        role="dialog"
        aria-label=${text.text('title')}
        part="popover"
        ?hidden=${!panel && !this.#panel.failed}
        @toggle=${this.#toggled}
        @keydown=${(event: KeyboardEvent) => panel?.moveFocus(event)}
      >
        ${this.open ? (panel?.render() ?? renderLazyLoadError(this.#panel, text)) : nothing}
      </div>
      ${panel?.renderDialog()}
      <div class="visually-hidden" role="status" .textContent=${panel?.announcement ?? ''}></div>
    `;
  }

  get #popover(): HTMLElement | null {
    return this.renderRoot.querySelector('[popover]');
  }

  #renderTrigger(organization: Organization | undefined) {
    const text = this.#strings;
    const waiting = this.invitations.length;
    const name = organization?.displayName ?? text.text('choose');
    const roles = organization && text.list(organization.viewer.roles.map((role) => role.name));
    return html`
      <button
        type="button"
        class="trigger"
        part="button"
        popovertarget="list"
        aria-haspopup="dialog"
        aria-expanded=${this.open}
        aria-description=${organization ? text.text('switch') : nothing}
        aria-keyshortcuts=${this.withoutShortcut ? nothing : isApple() ? 'Control+Shift+O' : 'Alt+O'}
      >
        ${organization ? avatar({ id: organization.id, name, picture: organization.branding.logoUrl, square: true }) : nothing}
        <span class="identity"
          ><span class="name truncate" dir="auto" .textContent=${name}></span
          >${roles ? html`<span class="sub truncate" dir="auto" .textContent=${roles}></span>` : nothing}</span
        >
        ${waiting ? html`<span class="badge" role="img" aria-label=${text.text('invitationsOpen', { count: waiting })}>${waiting > 99 ? '99+' : waiting}</span>` : nothing}
        ${selectorIcon()}
      </button>
    `;
  }

  #toggled({ newState }: ToggleEvent): void {
    this.open = newState === 'open';
    if (this.open) void this.#panel.run((panel) => panel.opened());
    else this.#panel.module?.closed(true);
  }

  /** Loads the number of open invitations for the badge, after the primary content of the page. */
  async #readInvitations(): Promise<void> {
    const { context, organization, organizationId } = this.#org;
    if (!context || context === this.#invitationsOf || (!organization && organizationId !== null)) return;
    this.#invitationsOf = context;
    await whenIdle();
    if (context !== this.#org.context) return;
    const page = await context
      .fetchShared('invitations', 'received', (signal) => context.client.myInvitations.list({ signal }))
      .catch(() => undefined);
    if (context === this.#org.context) this.invitations = page?.items ?? [];
  }

  async #signIn(): Promise<void> {
    if (!(await dispatchBefore(this, 'before-sign-in', {}))) return;
    await this.#org.context?.auth.signIn?.();
  }

  #toggleByShortcut(event: KeyboardEvent): void {
    const { code, altKey, ctrlKey, shiftKey, metaKey, defaultPrevented } = event;
    const other = isApple();
    if (
      this.withoutShortcut ||
      defaultPrevented ||
      code !== 'KeyO' ||
      metaKey ||
      altKey === other ||
      ctrlKey !== other ||
      shiftKey !== other
    )
      return;
    const [target] = event.composedPath();
    if (isTextField(target) && !event.composedPath().includes(this)) return;
    event.preventDefault();
    if (this.open) this.hide();
    else this.show();
  }
}

const isApple = () => /^(Mac|iP)/.test(navigator.platform);

const isTextField = (target: EventTarget | undefined) =>
  document.designMode === 'on' ||
  (target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role=textbox]')));
