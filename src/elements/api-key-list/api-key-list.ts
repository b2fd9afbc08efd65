import { LitElement } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { ApiKey } from '../../contract/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { property } from '../../core/decorators.js';
import { DataListController } from '../../data-list/data-list.js';
import { dataListStyles } from '../../data-list/table.styles.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { LocalizeController } from '../../i18n/localize.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { plusIcon } from '../../ui/icons/action-icons.js';
import { apiKeyColumns } from './api-key-columns.js';
import type { ApiKeyListActions } from './api-key-list-actions.js';
import { apiKeyList, type ApiKeyListMessages } from './api-key-list.strings.js';
import { styles } from './api-key-list.styles.js';

export type {
  ApiKeyCreateDetail,
  ApiKeyDetail,
  ApiKeyListEventMap,
  ApiKeyRotateDetail,
  ApiKeyUpdateDetail,
} from './api-key-list.events.js';
export type { ApiKeyListMessages } from './api-key-list.strings.js';

const STATUSES = ['active', 'expired', 'revoked'] as const;

/**
 * Lists the API keys of an organization with their permissions, expiry and last use. Creates keys whose permissions never
 * exceed those of the viewer, rotates them with an overlap and revokes them. The secret of a key is shown once.
 *
 * ```html
 * <api-key-list api-url="https://api.example.com/v1"></api-key-list>
 * ```
 *
 * @tagname api-key-list
 * @slot actions - Custom buttons, placed before "Create API key".
 * @fires {BeforeEvent<ApiKeyCreateDetail>} before-api-key-create - Cancelable.
 * @fires {BeforeEvent<ApiKeyUpdateDetail>} before-api-key-update - Cancelable.
 * @fires {BeforeEvent<ApiKeyRotateDetail>} before-api-key-rotate - Cancelable.
 * @fires {BeforeEvent<ApiKeyDetail>} before-api-key-revoke - Cancelable.
 * @fires {CustomEvent<ApiKeyDetail>} api-key-created - A key was created. The detail does not contain its secret.
 * @fires {CustomEvent<ApiKeyDetail>} api-key-updated - Name or permissions were changed.
 * @fires {CustomEvent<ApiKeyDetail>} api-key-rotated - A key has a new secret. The detail does not contain it.
 * @fires {CustomEvent<ApiKeyDetail>} api-key-revoked - A key was revoked.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and actions.
 * @csspart toolbar - Search and filter.
 * @csspart table - The table.
 * @csspart row - A key.
 * @cssstate loading - The first load is pending.
 * @cssstate refreshing - The keys are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - There are no keys, none that match, or the backend does not support them.
 * @cssstate forbidden - The viewer has no permission to see API keys.
 * @cssstate no-session - The viewer is not signed in.
 */
export class ApiKeyList extends LitElement {
  static override styles = [...dataListStyles, ...actionStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Hides all actions that change keys. */
  @property({ type: Boolean }) readonly = false;
  /** Status filter: `active`, `expired`, `revoked`. Default: all. */
  @property() status = '';
  /** Search text, matched against names and prefixes. */
  @property() search = '';
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** URL of the API, up to and including `/v1`, for the example request of a new key. Default: no example. */
  @property({ attribute: 'api-url' }) apiUrl?: string;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<ApiKeyListMessages>;

  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'apiKeyList', apiKeyList);
  readonly #list: DataListController<ApiKey, { search: string; status: string }, ApiKeyListActions> =
    new DataListController(this, {
      org: this.#org,
      strings: this.#strings,
      filters: { search: '', status: '' },
      scope: () => (this.#org.capabilities ? this.#org.organizationId : undefined),
      load: async (organization, { search, status }, _page, signal) =>
        this.#org.supports('apiKeys')
          ? this.#org.client!.apiKeys.list(organization, { q: search, status: status ? [status] : [] }, { signal })
          : { items: [], nextCursor: null },
      topics: ['apiKeys'],
      keyOf: ({ id }) => id,
      nameOf: ({ name }) => name,
      lead: () => (this.#isUnsupported ? undefined : this.#strings.text('lead')),
      columns: () => apiKeyColumns(this.#strings),
      isSearchable: () => !this.#isUnsupported,
      filterControls: () => (this.#isUnsupported ? [] : [this.#statusFilter]),
      // Rendered before the capabilities are loaded, so that the layout does not shift.
      buttons: () => (this.#isUnsupported ? [] : [this.#createButton]),
      accessState: () => this.#accessState,
      actions: async (list) => {
        const { ApiKeyListActions } = await import('./api-key-list-actions.js');
        return new ApiKeyListActions(this, list, this.#strings, () => this.apiUrl);
      },
    });
  readonly #accessState: AccessStateController = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'api-keys:read',
    failure: () =>
      (this.#list.rows.count ? undefined : this.#list.rows.error) ??
      (this.#org.capabilities ? undefined : this.#org.error),
  });

  /** Reloads the keys. */
  refresh(): Promise<void> {
    return this.#list.rows.refresh();
  }

  protected override render() {
    return this.#list.render();
  }

  /** False until the capabilities are known. */
  get #isUnsupported(): boolean {
    return this.#org.capabilities !== undefined && !this.#org.supports('apiKeys');
  }

  get #statusFilter() {
    const text = this.#strings;
    return {
      name: 'status',
      label: text.text('status'),
      any: text.text('anyStatus'),
      options: STATUSES.map((id) => ({ id, name: text.text(id) })),
    };
  }

  get #createButton() {
    return {
      label: this.#strings.text('create'),
      icon: plusIcon(),
      classes: 'primary grow',
      permission: 'api-keys:manage' as const,
      run: () => void this.#list.actions.run((actions) => actions.create()),
    };
  }
}
