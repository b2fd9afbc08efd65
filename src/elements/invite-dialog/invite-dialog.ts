import { html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { LocalizeController } from '../../i18n/localize.js';
import { property } from '../../core/decorators.js';
import { inviteDialog } from '../../i18n/en/invite-dialog.js';
import type { Strings } from '../../i18n/strings.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../ui/form/button.js';
import { mailIcon } from '../../ui/icon.js';
import { setComponentState } from '../../controllers/component-state.js';
import { renderLazyLoadError } from '../../features/access-state/lazy-load-error.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { clearDrafts } from './clear-drafts.js';
import type { InviteContent } from './invite-content.js';
import { styles } from './invite-dialog.styles.js';

export type { InviteDialogEventMap } from './invite-dialog.events.js';

export type { InvitationsSentDetail } from './invite-dialog.types.js';

/**
 * Invites any number of people by e-mail: paste, type or drop addresses or a CSV file, see at once who is a member or
 * invited already, give roles to all or to each, and get a result for every address. What failed stays for another try.
 *
 * ```html
 * <invite-dialog></invite-dialog>
 * ```
 *
 * @tagname invite-dialog
 * @slot trigger - A button of your own; the default one is replaced.
 * @fires {BeforeEvent<{ invitations: InvitationCreate[] }>} before-invitation-create - Cancelable.
 * @fires {CustomEvent<InvitationsSentDetail>} invitation-sent - Invitations were created.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - Something failed that the person tried.
 * @fires {Event} close - The dialog was closed. Does not bubble.
 * @csspart trigger - The button that opens the dialog.
 * @csspart dialog - The dialog.
 * @csspart addresses - The box with the addresses.
 * @cssstate loading - What may be done is not known yet.
 * @cssstate forbidden - The viewer may not invite.
 */
export class InviteDialog extends LitElement {
  static override styles = [baseStyles, buttonStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Whether the dialog is open. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** Leaves the button out; open the dialog with `show()` or the attribute. */
  @property({ type: Boolean, attribute: 'without-trigger' }) withoutTrigger = false;
  /** Keeps no draft beyond the page. */
  @property({ type: Boolean, attribute: 'without-draft' }) withoutDraft = false;
  /** Addresses to begin with, as one would paste them. */
  @property() emails = '';
  /** Ids of roles to begin with, separated by spaces. */
  @property() roles = '';
  /** A client, where no provider stands around. */
  @property({ attribute: false }) client?: OrgClient;
  /** Words to replace, by key. */
  @property({ attribute: false }) strings?: Partial<Strings['inviteDialog']>;

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
  /** Id of the organization that drafts are kept for, empty after one was left. */
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

  /** Closes the dialog; what was typed is kept, and sending goes on. */
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
    // Nothing that was typed for one organization may go to another.
    if (this.#draftOwner !== undefined && draftOf !== this.#draftOwner) clearDrafts();
    this.#draftOwner = draftOf;
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
    if (this.open) this.#content.load();
    // Closed before it is gone: the platform then gives the focus back to what opened it.
    else if (this.hasUpdated) this.renderRoot.querySelector('dialog')?.close();
    this.#content.module?.update(draftOf);
    setComponentState(this.#internals, this.#accessState.state ?? (organization ? 'ready' : 'loading'));
  }

  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    // What had the focus may have gone with the form: the keys stay in the dialog.
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
          title=${reason ?? nothing}
          aria-description=${reason ?? nothing}
        >
          ${mailIcon()}${text.text('trigger')}
        </button>
      </slot>
    `;
  }
}
