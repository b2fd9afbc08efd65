import { LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { JoinRequest, Role } from '../../contract/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { QueryController } from '../../controllers/query.js';
import { property } from '../../core/decorators.js';
import { checkboxes } from '../../data-list/checkboxes.js';
import { columnHeadStyles } from '../../data-list/column-heads.styles.js';
import { DataListController } from '../../data-list/data-list.js';
import { dataListStyles } from '../../data-list/table.styles.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { LocalizeController } from '../../i18n/localize.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import type { JoinRequestActions } from './join-request-actions.js';
import { joinRequestColumns } from './join-request-columns.js';
import { joinRequestList, type JoinRequestListMessages } from './join-request-list.strings.js';
import { styles } from './join-request-list.styles.js';

export type { JoinRequestListEventMap } from './join-request-list.events.js';
export type { JoinRequestApprovalDetail, JoinRequestsDetail } from './join-request-list.events.js';
export type { JoinRequestListMessages } from './join-request-list.strings.js';

/**
 * Lists the people who ask to join an organization, because they have a verified address of one of its domains. The viewer
 * approves them with a role, or denies them, one or many at a time.
 *
 * ```html
 * <join-request-list></join-request-list>
 * ```
 *
 * @tagname join-request-list
 * @slot actions - Custom buttons in the head.
 * @fires {BeforeEvent<JoinRequestApprovalDetail>} before-join-request-approve - Cancelable.
 * @fires {BeforeEvent<JoinRequestsDetail>} before-join-request-deny - Cancelable.
 * @fires {CustomEvent<JoinRequestApprovalDetail>} join-request-approved - People became members.
 * @fires {CustomEvent<JoinRequestsDetail>} join-request-denied - Requests were denied.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and actions.
 * @csspart table - The table.
 * @csspart row - A request.
 * @cssstate loading - The first rows are loading.
 * @cssstate refreshing - The rows are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - There are no requests, or the backend does not support them.
 * @cssstate forbidden - The viewer has no permission to add members.
 * @cssstate no-session - The viewer is not signed in.
 */
export class JoinRequestList extends LitElement {
  static override styles = [...dataListStyles, columnHeadStyles, ...actionStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Hides all actions. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** Renders nothing unless there are requests, for pages that show them above other content. */
  @property({ type: Boolean, attribute: 'hide-empty' }) hideEmpty = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<JoinRequestListMessages>;

  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'joinRequestList', joinRequestList);
  /** Chosen roles by the id of the request; the default roles otherwise. */
  readonly #chosen = new Map<string, string>();
  readonly #roles = new QueryController<Role[], readonly [string]>(this, {
    org: this.#org,
    args: () =>
      this.#list.rows.count && this.#org.organizationId && this.#org.context && this.#org.can('roles:read')
        ? [this.#org.organizationId]
        : undefined,
    run: ([organization]) => this.#org.context!.roles(organization),
    topics: ['roles'],
  });
  readonly #list: DataListController<JoinRequest, Record<string, never>, JoinRequestActions> = new DataListController(
    this,
    {
      org: this.#org,
      strings: this.#strings,
      filters: {},
      scope: () => (this.#org.capabilities ? this.#org.organizationId : undefined),
      load: async (organization, _filters, { limit, cursor }, signal) =>
        this.#org.supports('joinRequests')
          ? this.#org.client!.joinRequests.list(organization, { limit, cursor }, { signal })
          : { items: [], nextCursor: null },
      topics: ['joinRequests'],
      keyOf: ({ id }) => id,
      nameOf: ({ name, email }) => name || email,
      withoutMenu: true,
      skeletonRows: 4,
      lead: () => (this.#isUnsupported ? undefined : this.#strings.text('lead')),
      columns: () =>
        joinRequestColumns({
          strings: this.#strings,
          isReadonly: this.readonly,
          roles: (this.#roles.value ?? []).filter(({ assignable }) => assignable),
          roleOf: ({ id }) => this.#chosen.get(id) ?? '',
          chooseRole: (request, roleId) => this.#chooseRole(request, roleId),
          approve: (request) => this.#run((actions) => actions.approve([request])),
          deny: (request) => this.#run((actions) => actions.deny([request])),
        }),
      selection: checkboxes(() => this.#org.can('members:add') !== false),
      accessState: () => this.#accessState,
      actions: async (list) => {
        const { JoinRequestActions } = await import('./join-request-actions.js');
        return new JoinRequestActions(this, list, this.#strings, ({ id }) => this.#chosen.get(id));
      },
    },
  );
  readonly #accessState: AccessStateController = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'members:add',
    failure: () =>
      (this.#list.rows.count ? undefined : this.#list.rows.error) ??
      (this.#org.capabilities ? undefined : this.#org.error),
  });

  /** Reloads the requests. */
  refresh(): Promise<void> {
    return this.#list.rows.refresh();
  }

  protected override render() {
    return this.hideEmpty && !this.#hasContent ? nothing : this.#list.render();
  }

  /** Requests, or the message about the last one. */
  get #hasContent(): boolean {
    return !this.#accessState.state && (this.#list.rows.count > 0 || (this.#list.actions.module?.hasMessage ?? false));
  }

  /** False until the capabilities are known. */
  get #isUnsupported(): boolean {
    return this.#org.capabilities !== undefined && !this.#org.supports('joinRequests');
  }

  #chooseRole({ id }: JoinRequest, roleId: string): void {
    if (roleId) this.#chosen.set(id, roleId);
    else this.#chosen.delete(id);
    this.requestUpdate();
  }

  #run(action: (actions: JoinRequestActions) => void): void {
    void this.#list.actions.run(action);
  }
}
