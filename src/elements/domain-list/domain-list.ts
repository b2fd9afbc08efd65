import { LitElement } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Domain } from '../../contract/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { property } from '../../core/decorators.js';
import { DataListController } from '../../data-list/data-list.js';
import { detailsRowStyles } from '../../data-list/details-row.styles.js';
import { dataListStyles } from '../../data-list/table.styles.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { LocalizeController } from '../../i18n/localize.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { fieldStyles } from '../../ui/form/field.js';
import { plusIcon } from '../../ui/icons/action-icons.js';
import { domainColumns } from './domain-columns.js';
import type { DomainListActions } from './domain-list-actions.js';
import { domainList, type DomainListMessages } from './domain-list.strings.js';
import { styles } from './domain-list.styles.js';
import { renderRecord } from './domain-record.js';

export type { DomainListEventMap } from './domain-list.events.js';
export type { DomainCreateDetail, DomainDetail, DomainUpdateDetail } from './domain-list.events.js';
export type { DomainListMessages } from './domain-list.strings.js';

/**
 * Lists the email domains of an organization with the DNS records that verify them. Adds, checks and removes domains, and
 * lets people with an address of a verified domain join.
 *
 * ```html
 * <domain-list></domain-list>
 * ```
 *
 * @tagname domain-list
 * @slot actions - Custom buttons, placed before "Add domain".
 * @fires {BeforeEvent<DomainCreateDetail>} before-domain-create - Cancelable.
 * @fires {BeforeEvent<DomainUpdateDetail>} before-domain-update - Cancelable.
 * @fires {BeforeEvent<DomainDetail>} before-domain-delete - Cancelable.
 * @fires {CustomEvent<DomainDetail>} domain-created - A domain was added.
 * @fires {CustomEvent<DomainDetail>} domain-updated - Automatic joining was changed.
 * @fires {CustomEvent<DomainDetail>} domain-verified - A check of the viewer verified a domain.
 * @fires {CustomEvent<DomainDetail>} domain-deleted - A domain was removed.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and actions.
 * @csspart table - The table.
 * @csspart row - A domain.
 * @cssstate loading - The first load is pending.
 * @cssstate refreshing - The domains are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - There are no domains, or the backend does not support them.
 * @cssstate forbidden - The viewer has no permission to see domains.
 * @cssstate no-session - The viewer is not signed in.
 */
export class DomainList extends LitElement {
  static override styles = [...dataListStyles, detailsRowStyles, ...actionStyles, fieldStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Hides all actions that change domains. */
  @property({ type: Boolean }) readonly = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<DomainListMessages>;

  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'domainList', domainList);
  readonly #list: DataListController<Domain, Record<string, never>, DomainListActions> = new DataListController(this, {
    org: this.#org,
    strings: this.#strings,
    filters: {},
    scope: () => (this.#org.capabilities ? this.#org.organizationId : undefined),
    load: async (organization, _filters, _page, signal) =>
      this.#org.supports('domains')
        ? this.#org.client!.domains.list(organization, { signal })
        : { items: [], nextCursor: null },
    topics: ['domains'],
    keyOf: ({ id }) => id,
    nameOf: ({ domain }) => domain,
    lead: () => (this.#isUnsupported ? undefined : this.#strings.text('lead')),
    columns: () =>
      domainColumns({
        strings: this.#strings,
        modes: this.#org.capabilities?.domains?.autoJoin ?? [],
        setJoin: this.#canManage
          ? (domain, autoJoin) => this.#run((actions) => actions.setJoin(domain, autoJoin))
          : undefined,
        isBusy: (domain) => this.#list.actions.module?.isBusy(domain) ?? false,
        details: (domain) => this.#renderRecord(domain),
      }),
    // Rendered before the capabilities are loaded, so that the layout does not shift.
    buttons: () => (this.#isUnsupported ? [] : [this.#addButton]),
    accessState: () => this.#accessState,
    actions: async (list) => {
      const { DomainListActions } = await import('./domain-list-actions.js');
      return new DomainListActions(this, list, this.#strings);
    },
  });
  readonly #accessState: AccessStateController = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'domains:read',
    failure: () =>
      (this.#list.rows.count ? undefined : this.#list.rows.error) ??
      (this.#org.capabilities ? undefined : this.#org.error),
  });

  /** Reloads the domains. */
  refresh(): Promise<void> {
    return this.#list.rows.refresh();
  }

  protected override render() {
    return this.#list.render();
  }

  /** False until the capabilities are known. */
  get #isUnsupported(): boolean {
    return this.#org.capabilities !== undefined && !this.#org.supports('domains');
  }

  get #canManage(): boolean {
    return !this.readonly && this.#org.can('domains:manage') === true;
  }

  get #addButton() {
    const most = this.#org.capabilities?.limits.domainsMax ?? Infinity;
    const isFull = this.#list.rows.count >= most;
    return {
      label: this.#strings.text('add'),
      icon: plusIcon(),
      classes: 'primary grow',
      permission: 'domains:manage' as const,
      ...(isFull && { reason: this.#strings.text('full') }),
      run: () => this.#run((actions) => actions.add()),
    };
  }

  #renderRecord(domain: Domain) {
    const actions = this.#list.actions.module;
    return renderRecord(domain, {
      strings: this.#strings,
      copy: (_, part) => this.#run((module) => module.copy(domain, part)),
      copied: actions?.copiedOf(domain),
      check: this.#canManage ? () => this.#run((module) => module.check(domain)) : undefined,
      isBusy: actions?.isBusy(domain) ?? false,
      failure: actions?.renderFailure(domain),
    });
  }

  #run(action: (actions: DomainListActions) => void): void {
    void this.#list.actions.run(action);
  }
}
