import { html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Connection } from '../../contract/index.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { property } from '../../core/decorators.js';
import { DataListController } from '../../data-list/data-list.js';
import { detailsRowStyles } from '../../data-list/details-row.styles.js';
import { dataListStyles } from '../../data-list/table.styles.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { LocalizeController } from '../../i18n/localize.js';
import { actionStyles } from '../../ui/form/action.styles.js';
import { plusIcon } from '../../ui/icons/action-icons.js';
import { certificatesOf, expiresSoon, expiringCertificate } from './certificates.js';
import { renderCertificates } from './connection-certificates.js';
import { connectionColumns } from './connection-columns.js';
import type { ConnectionSetup } from './connection-setup.js';
import type { ConnectionListActions } from './connection-list-actions.js';
import { connectionList, type ConnectionListMessages } from './connection-list.strings.js';
import { styles } from './connection-list.styles.js';

export type {
  ConnectionCreateDetail,
  ConnectionDetail,
  ConnectionListEventMap,
  ConnectionTestDetail,
} from './connection-list.events.js';
export type { ConnectionListMessages } from './connection-list.strings.js';

/**
 * Lists the single sign-on connections of an organization with their domains, their last tests and the certificates that
 * expire. Adds, tests, enables, disables and deletes connections. A wizard in six steps sets up a connection with the values
 * to copy to the identity provider, and tests it by a real sign-in in a window before it can be enabled.
 *
 * ```html
 * <connection-list></connection-list>
 * ```
 *
 * @tagname connection-list
 * @slot actions - Custom buttons, placed before "Add connection".
 * @fires {BeforeEvent<ConnectionCreateDetail>} before-connection-create - Cancelable.
 * @fires {BeforeEvent<ConnectionDetail>} before-connection-update - Cancelable.
 * @fires {CustomEvent<ConnectionDetail>} connection-created - A connection was added.
 * @fires {CustomEvent<ConnectionDetail>} connection-updated - A step of the setup was stored.
 * @fires {CustomEvent<ConnectionTestDetail>} connection-tested - A test that the viewer started has ended.
 * @fires {BeforeEvent<ConnectionDetail>} before-connection-enable - Cancelable.
 * @fires {BeforeEvent<ConnectionDetail>} before-connection-disable - Cancelable.
 * @fires {BeforeEvent<ConnectionDetail>} before-connection-delete - Cancelable.
 * @fires {CustomEvent<ConnectionDetail>} connection-enabled - A connection was enabled.
 * @fires {CustomEvent<ConnectionDetail>} connection-disabled - A connection was disabled.
 * @fires {CustomEvent<ConnectionDetail>} connection-deleted - A connection was deleted.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and actions.
 * @csspart table - The table.
 * @csspart row - A connection.
 * @csspart notice - A certificate expires soon.
 * @cssstate loading - The first load is pending.
 * @cssstate refreshing - The connections are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - There are no connections, or the backend does not support them.
 * @cssstate forbidden - The viewer has no permission to see connections.
 * @cssstate no-session - The viewer is not signed in.
 */
export class ConnectionList extends LitElement {
  static override styles = [...dataListStyles, detailsRowStyles, ...actionStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Hides all actions that change connections. */
  @property({ type: Boolean }) readonly = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** URL of the page where domains are verified, for the link of the wizard. Default: no link. */
  @property({ attribute: 'domains-href' }) domainsHref?: string;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<ConnectionListMessages>;

  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'connectionList', connectionList);
  readonly #list: DataListController<Connection, Record<string, never>, ConnectionListActions> = new DataListController(
    this,
    {
      org: this.#org,
      strings: this.#strings,
      filters: {},
      scope: () => (this.#org.capabilities ? this.#org.organizationId : undefined),
      load: async (organization, _filters, _page, signal) =>
        this.#org.supports('connections')
          ? this.#org.client!.connections.list(organization, { signal })
          : { items: [], nextCursor: null },
      topics: ['connections', 'domains', 'roles'],
      keyOf: ({ id }) => id,
      nameOf: ({ name }) => name,
      lead: () => (this.#isUnsupported ? undefined : this.#strings.text('lead')),
      columns: () =>
        connectionColumns({
          strings: this.#strings,
          details: (connection) =>
            this.#showsCertificates(connection) ? renderCertificates(connection, this.#strings) : nothing,
        }),
      // Rendered before the capabilities are loaded, so that the layout does not shift.
      buttons: () => (this.#isUnsupported ? [] : [this.#addButton]),
      accessState: () => this.#accessState,
      actions: async (list) => {
        const { ConnectionListActions } = await import('./connection-list-actions.js');
        return new ConnectionListActions(this, list, this.#strings, {
          isOpen: (connection) => this.#showsCertificates(connection),
          toggle: (connection) => this.#toggleCertificates(connection),
          setUp: (connection, index) => void this.#setup.run((setup) => setup.open(connection, index)),
        });
      },
    },
  );
  readonly #setup: LazyModuleController<ConnectionSetup> = new LazyModuleController(this, async () => {
    const { ConnectionSetup } = await import('./connection-setup.js');
    return new ConnectionSetup(this, this.#org, this.#strings, {
      domainsHref: () => this.domainsHref,
      closed: (announcement) => {
        if (announcement) void this.#list.actions.run((actions) => actions.announce(announcement));
      },
    });
  });
  readonly #accessState: AccessStateController = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'connections:read',
    failure: () =>
      (this.#list.rows.count ? undefined : this.#list.rows.error) ??
      (this.#org.capabilities ? undefined : this.#org.error),
  });
  /** Ids of the connections whose certificates the viewer has shown or hidden. */
  readonly #shown = new Map<string, boolean>();

  /** Reloads the connections. */
  refresh(): Promise<void> {
    return this.#list.rows.refresh();
  }

  protected override updated(): void {
    const { rows, actions } = this.#list;
    // The notices are in the lazy module.
    for (let index = 0; index < rows.count; index++) {
      const connection = rows.row(index);
      if (connection && expiringCertificate(connection)) actions.load();
    }
  }

  protected override render() {
    const setup = this.#setup.module;
    const isOpen = setup?.isOpen && !this.readonly && !this.#accessState.state;
    return html`${isOpen ? setup.render() : this.#list.render()}${setup?.renderDialogs()}${renderLazyLoadError(
      this.#setup,
      this.#strings,
    )}`;
  }

  /** False until the capabilities are known. */
  get #isUnsupported(): boolean {
    return this.#org.capabilities !== undefined && !this.#org.supports('connections');
  }

  get #addButton() {
    const most = this.#org.capabilities?.limits.connectionsMax ?? Infinity;
    const isFull = this.#list.rows.count >= most;
    return {
      label: this.#strings.text('add'),
      icon: plusIcon(),
      classes: 'primary grow',
      permission: 'connections:manage' as const,
      ...(isFull && { reason: this.#strings.textFrom('errors', 'connection_limit_reached', '') }),
      run: () => void this.#setup.run((setup) => setup.open()),
    };
  }

  /** By default, certificates are shown while one of an enabled connection expires soon. */
  #showsCertificates(connection: Connection): boolean {
    const certificates = certificatesOf(connection);
    return (
      certificates.length > 0 &&
      (this.#shown.get(connection.id) ?? (connection.enabled && certificates.some(expiresSoon)))
    );
  }

  #toggleCertificates(connection: Connection): void {
    this.#shown.set(connection.id, !this.#showsCertificates(connection));
    this.requestUpdate();
  }
}
