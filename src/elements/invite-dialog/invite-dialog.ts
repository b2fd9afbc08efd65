import { html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { LocalizeController } from '../../i18n/localize.js';
import { property } from '../../core/decorators.js';
import { inviteDialog, type InviteDialogMessages } from './invite-dialog.strings.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../ui/form/button.js';
import { mailIcon } from '../../ui/icons/icon.js';
import { lockIcon } from '../../ui/icons/list-icons.js';
import { setComponentState } from '../../controllers/component-state.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { clearDrafts } from './clear-drafts.js';
import type { InviteContent } from './invite-content.js';
import { styles } from './invite-dialog.styles.js';

export type { InviteDialogEventMap } from './invite-dialog.events.js';

export type { InvitationsSentDetail } from './invite-dialog.types.js';

/**
 * Invites any number of people by email. The viewer pastes, types or drops addresses or a CSV file and sets roles for
 * all or individually. The dialog marks existing members and open invitations before sending, and shows a result for
 * every address. Failed addresses can be sent again.
 *
 * ```html
 * <invite-dialog></invite-dialog>
 * ```
 *
 * @tagname invite-dialog
 * @slot trigger - Replaces the button that opens the dialog.
 * @fires {BeforeEvent<{ invitations: InvitationCreate[] }>} before-invitation-create - Cancelable.
 * @fires {CustomEvent<InvitationsSentDetail>} invitation-sent - Invitations were created.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @fires {Event} close - The dialog was closed. Does not bubble.
 * @csspart trigger - The button that opens the dialog.
 * @csspart dialog - The dialog.
 * @csspart addresses - The list of recipients with the text field.
 * @cssstate loading - The permissions of the viewer are loading.
 * @cssstate forbidden - The viewer has no permission to invite people.
 */
export class InviteDialog extends LitElement {
  static override styles = [baseStyles, buttonStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Whether the dialog is open. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** Hides the button. Open the dialog with `show()` or the `open` attribute. */
  @property({ type: Boolean, attribute: 'without-trigger' }) withoutTrigger = false;
  /** Disables the draft in the session storage of the tab. */
  @property({ type: Boolean, attribute: 'without-draft' }) withoutDraft = false;
  /** Initial addresses, in any format that can be pasted. */
  @property() emails = '';
  /** Ids of the initial roles, separated by spaces. */
  @property() roles = '';
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<InviteDialogMessages>;

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'inviteDialog', inviteDialog);
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'invitations:create',
  });
  readonly #content = new LazyModuleController<InviteContent>(this, async () => {
    const { InviteContent } = await import('./invite-content.js');
    return new InviteContent(this, this.#org, this.#strings, this.#accessState);
  }).preloadOnIntent();
  /** Id of the organization that owns the draft; empty after a switch or sign-out. */
  #draftOwner: string | undefined;
  #hadFocus = false;

  constructor() {
    super();
    this.#org.subscribe(() => {
      if (this.#org.signedOut) clearDrafts();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#content.module?.disconnected();
  }

  /** Opens the dialog. */
  show(): void {
    this.open = true;
    if (this.#content.failed) this.#content.retry();
  }

  /** Closes the dialog. The draft is kept, and sending continues. */
  close(): void {
    if (!this.open) return;
    this.open = false;
    this.#content.module?.closed();
    this.dispatchEvent(new Event('close'));
  }

  protected override willUpdate(): void {
    const { organization, organizationId } = this.#org;
    const draftOf =
      organization?.id ?? (this.#draftOwner && organizationId !== this.#draftOwner ? '' : this.#draftOwner);
    // Drafts never carry over to another organization.
    if (this.#draftOwner !== undefined && draftOf !== this.#draftOwner) clearDrafts();
    this.#draftOwner = draftOf;
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
    if (this.open) this.#content.load();
    // Closed before it is removed, so that the browser returns the focus to the element that opened the dialog.
    else if (this.hasUpdated) this.renderRoot.querySelector('dialog')?.close();
    this.#content.module?.update(draftOf);
    setComponentState(this.#internals, this.#accessState.state ?? (organization ? 'ready' : 'loading'));
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    // A dialog outside of the document would throw.
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
    // The focused element may have been removed with the form: the focus stays in the dialog.
    else if (dialog && this.#hadFocus && !this.shadowRoot!.activeElement) dialog.querySelector('button')?.focus();
  }

  protected override render() {
    return html`
      ${this.withoutTrigger ? nothing : this.#renderTrigger()}
      ${this.open ? (this.#content.module?.render() ?? renderLazyLoadError(this.#content, this.#strings)) : nothing}
    `;
  }

  #renderTrigger() {
    const text = this.#strings;
    const reason =
      this.#org.can('invitations:create') === false
        ? text.text('needsPermission', { permission: permissionLabel(text, 'invitations:create') })
        : undefined;
    return html`
      <slot name="trigger" @click=${() => (reason ? undefined : this.show())}>
        <button
          type="button"
          class="button primary"
          part="trigger"
          aria-haspopup="dialog"
          aria-disabled=${reason ? 'true' : nothing}
          aria-describedby=${reason ? 'reason' : nothing}
        >
          ${mailIcon()}${text.text('trigger')}
        </button>
      </slot>
      ${reason ? html`<p class="reason" id="reason">${lockIcon()}<span>${reason}</span></p>` : nothing}
    `;
  }
}
