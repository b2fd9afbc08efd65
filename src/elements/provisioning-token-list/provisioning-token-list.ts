import { LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { ProvisioningToken, ProvisioningTokenPage } from '../../contract/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { property } from '../../core/decorators.js';
import { DataListController } from '../../data-list/data-list.js';
import { dataListStyles } from '../../data-list/table.styles.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { LocalizeController } from '../../i18n/localize.js';
import { skeletonStyles } from '../../ui/display/skeleton.styles.js';
import { figuresStyles } from '../../ui/display/figures.styles.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { plusIcon } from '../../ui/icons/action-icons.js';
import { renderFigures } from './provisioning-figures.js';
import { provisioningTokenColumns } from './provisioning-token-columns.js';
import type { ProvisioningTokenListActions } from './provisioning-token-list-actions.js';
import { provisioningTokenList, type ProvisioningTokenListMessages } from './provisioning-token-list.strings.js';
import { styles } from './provisioning-token-list.styles.js';

export type {
  ProvisioningTokenCreateDetail,
  ProvisioningTokenDetail,
  ProvisioningTokenListEventMap,
} from './provisioning-token-list.events.js';
export type { ProvisioningTokenListMessages } from './provisioning-token-list.strings.js';

/**
 * Shows what the directory of an organization manages through SCIM 2.0 (RFC 7644), and creates, rotates and revokes the
 * tokens that it signs in with. A secret is shown once, when it is created.
 *
 * ```html
 * <provisioning-token-list></provisioning-token-list>
 * ```
 *
 * @tagname provisioning-token-list
 * @slot actions - Custom buttons, placed before "Create token".
 * @fires {BeforeEvent<ProvisioningTokenCreateDetail>} before-provisioning-token-create - Cancelable.
 * @fires {BeforeEvent<ProvisioningTokenDetail>} before-provisioning-token-rotate - Cancelable.
 * @fires {BeforeEvent<ProvisioningTokenDetail>} before-provisioning-token-revoke - Cancelable.
 * @fires {CustomEvent<ProvisioningTokenDetail>} provisioning-token-created - A token was created.
 * @fires {CustomEvent<ProvisioningTokenDetail>} provisioning-token-rotated - The secret of a token was replaced.
 * @fires {CustomEvent<ProvisioningTokenDetail>} provisioning-token-revoked - A token was revoked.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and actions.
 * @csspart figures - What the directory manages.
 * @csspart table - The table.
 * @csspart row - A token.
 * @cssstate loading - The first load is pending.
 * @cssstate refreshing - The tokens are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - There are no tokens, or the backend does not support them.
 * @cssstate forbidden - The viewer has no permission to manage connections.
 * @cssstate no-session - The viewer is not signed in.
 */
export class ProvisioningTokenList extends LitElement {
  static override styles = [...dataListStyles, skeletonStyles, ...actionStyles, figuresStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Hides all actions that change tokens. */
  @property({ type: Boolean }) readonly = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<ProvisioningTokenListMessages>;

  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'provisioningTokenList', provisioningTokenList);
  #page: ProvisioningTokenPage | undefined;
  readonly #list: DataListController<ProvisioningToken, Record<string, never>, ProvisioningTokenListActions> =
    new DataListController(this, {
      org: this.#org,
      strings: this.#strings,
      filters: {},
      scope: () => (this.#org.capabilities ? this.#org.organizationId : undefined),
      load: async (organization, _filters, _page, signal) => {
        if (!this.#org.supports('provisioning')) return { items: [], nextCursor: null };
        const page = await this.#org.client!.provisioningTokens.list(organization, { signal });
        this.#page = page;
        return { items: page.items, nextCursor: null };
      },
      topics: ['provisioningTokens', 'members'],
      skeletonRows: 3,
      keyOf: ({ id }) => id,
      nameOf: ({ name }) => name,
      lead: () => (this.#isUnsupported ? undefined : this.#strings.text('lead')),
      columns: () => provisioningTokenColumns(this.#strings),
      summary: () => (this.#isUnsupported ? nothing : this.#renderFigures()),
      // Rendered before the capabilities are loaded, so that the layout does not shift.
      buttons: () => (this.#isUnsupported ? [] : [this.#createButton]),
      accessState: () => this.#accessState,
      actions: async (list) => {
        const { ProvisioningTokenListActions } = await import('./provisioning-token-list-actions.js');
        return new ProvisioningTokenListActions(this, list, this.#strings);
      },
    });
  readonly #accessState: AccessStateController = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'connections:manage',
    failure: () =>
      (this.#list.rows.count ? undefined : this.#list.rows.error) ??
      (this.#org.capabilities ? undefined : this.#org.error),
  });

  /** Reloads the tokens. */
  refresh(): Promise<void> {
    return this.#list.rows.refresh();
  }

  protected override render() {
    return this.#list.render();
  }

  /** False until the capabilities are known. */
  get #isUnsupported(): boolean {
    return this.#org.capabilities !== undefined && !this.#org.supports('provisioning');
  }

  get #createButton() {
    const most = this.#org.capabilities?.limits.provisioningTokensMax ?? Infinity;
    const isFull = this.#list.rows.count >= most;
    return {
      label: this.#strings.text('create'),
      icon: plusIcon(),
      classes: 'primary grow',
      ...(isFull && { reason: this.#strings.text('full') }),
      run: () => this.#run((actions) => actions.create()),
    };
  }

  #renderFigures() {
    return renderFigures({
      strings: this.#strings,
      page: this.#list.rows.isLoading ? undefined : this.#page,
      copyUrl: (url) => this.#run((actions) => void actions.copyUrl(url)),
      isCopied: this.#list.actions.module?.isUrlCopied ?? false,
    });
  }

  #run(action: (actions: ProvisioningTokenListActions) => void): void {
    void this.#list.actions.run(action);
  }
}
