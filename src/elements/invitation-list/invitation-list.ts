import { html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Invitation, Role } from '../../contract/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { QueryController } from '../../controllers/query.js';
import { property } from '../../core/decorators.js';
import { DataListController } from '../../data-list/data-list.js';
import { dataListStyles } from '../../data-list/table.styles.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { LocalizeController } from '../../i18n/localize.js';
import { mailIcon } from '../../ui/icons/icon.js';
import type { InvitationActions } from './invitation-actions.js';
import { invitationColumns } from './invitation-columns.js';
import { styles } from './invitation-list.styles.js';
import { invitationList, type InvitationListMessages } from './invitation-list.strings.js';
import { isActionable, recipientLabel } from './invitation-status.js';

export type { InvitationListEventMap } from './invitation-list.events.js';
export type { InvitationListMessages } from './invitation-list.strings.js';

const statuses = ['pending', 'expired', 'accepted', 'declined', 'revoked', 'failed'] as const;

/**
 * Lists the invitations of an organization in every status: pending, expiring, undelivered, accepted, declined,
 * revoked. Each row shows its most useful action as a button and the others in a menu.
 *
 * ```html
 * <invitation-list></invitation-list>
 * ```
 *
 * @tagname invitation-list
 * @slot actions - Custom buttons, placed before "Invite people".
 * @fires {CustomEvent<{ invitation: Invitation }>} invitation-resent - The email was resent, or a new link was created.
 * @fires {CustomEvent<{ invitation: Invitation }>} invitation-updated - Roles or expiry were changed.
 * @fires {CustomEvent<{ invitation: Invitation }>} invitation-revoked - An invitation was revoked.
 * @fires {BeforeEvent<{ invitation: Invitation, roleIds: string[] }>} before-invitation-update - Cancelable.
 * @fires {BeforeEvent<{ invitation: Invitation }>} before-invitation-revoke - Cancelable.
 * @fires {BeforeEvent<null>} before-invite - Cancelable; prevent it to open your own dialog.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and actions.
 * @csspart toolbar - Search and filter.
 * @csspart table - The table.
 * @csspart row - An invitation.
 * @cssstate loading - The first rows are loading.
 * @cssstate refreshing - The rows are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - No invitations, or none that match the search and filter.
 * @cssstate forbidden - The viewer has no permission to see invitations.
 * @cssstate no-session - The viewer is not signed in.
 */
export class InvitationList extends LitElement {
  static override styles = [...dataListStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Hides all actions that change invitations. */
  @property({ type: Boolean }) readonly = false;
  /** Status filter: `pending`, `expired`, `accepted`, `declined`, `revoked`, `failed`. Default: all. */
  @property() status = '';
  /** Search text, matched against the addresses. */
  @property() search = '';
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<InvitationListMessages>;

  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'invitationList', invitationList);
  readonly #roles = new QueryController<Role[], readonly [string]>(this, {
    org: this.#org,
    args: () => (this.#org.organizationId && this.#org.context ? [this.#org.organizationId] : undefined),
    run: ([organization]) => this.#org.context!.roles(organization),
    topics: ['roles'],
  });
  readonly #list: DataListController<Invitation, { search: string; status: string }, InvitationActions> =
    new DataListController(this, {
      org: this.#org,
      strings: this.#strings,
      filters: { search: '', status: '' },
      load: (organization, { search, status }, { limit, cursor }, signal) =>
        this.#org.client!.invitations.list(
          organization,
          this.#isSearchable ? { q: search, status: status ? [status] : [], limit, cursor } : { limit, cursor },
          { signal },
        ),
      topics: ['invitations'],
      keyOf: ({ id }) => id,
      nameOf: recipientLabel,
      columns: () => invitationColumns(this.#strings),
      rowButton: (invitation, isPending) => this.#renderResend(invitation, isPending),
      isSearchable: () => this.#isSearchable,
      filterControls: () => (this.#isSearchable ? [this.#statusFilter] : []),
      buttons: () => [
        {
          label: this.#strings.text('invite'),
          icon: mailIcon(),
          classes: 'primary grow',
          permission: 'invitations:create',
          run: () => void this.#list.actions.run((actions) => actions.invite()),
        },
      ],
      accessState: () => this.#accessState,
      actions: async (list) => {
        const { InvitationActions } = await import('./invitation-actions.js');
        return new InvitationActions(this, list, this.#strings, () => this.#roles.value ?? []);
      },
    });
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'invitations:read',
    failure: () => (this.#list.rows.count ? undefined : this.#list.rows.error),
  });

  /** Reloads the invitations. */
  refresh(): Promise<void> {
    return this.#list.rows.refresh();
  }

  protected override render() {
    return this.#list.render();
  }

  /** True until the capabilities are known, to avoid a layout shift. */
  get #isSearchable(): boolean {
    return this.#org.capabilities?.invitations?.search ?? true;
  }

  get #statusFilter() {
    const text = this.#strings;
    return {
      name: 'status',
      label: text.text('status'),
      any: text.text('anyStatus'),
      options: statuses.map((id) => ({ id, name: text.text(id) })),
    };
  }

  #renderResend(invitation: Invitation, isPending: boolean) {
    if (invitation.userId || !isActionable(invitation) || this.#org.can('invitations:create') === false) return nothing;
    return html`<button
      type="button"
      class="button secondary small wide-only"
      aria-disabled=${isPending ? 'true' : nothing}
      @click=${() => void this.#list.actions.run((actions) => actions.resend(invitation))}
    >
      ${isPending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${this.#strings.text(isPending ? 'sending' : 'resend')}
    </button>`;
  }
}
