import { html, nothing } from 'lit';
import type { Connection } from '../../contract/index.js';
import type { DataListView, ListHost } from '../../data-list/data-list.types.js';
import { ListActions } from '../../data-list/list-actions.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { errorMessage } from '../../i18n/error-message.js';
import { formatDate, formatRelativeTime } from '../../i18n/format-date.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { editIcon, keyIcon, minusIcon, reloadIcon, trashIcon } from '../../ui/icons/action-icons.js';
import { checkCircleIcon } from '../../ui/icons/list-icons.js';
import type { MenuItem } from '../../ui/overlay/menu.js';
import { certificatesOf, expiringCertificate, hasNext, isUrgent } from './certificates.js';
import { ConnectionDeleteDialog } from './connection-delete-dialog.js';
import { connectionListActions } from './connection-list-actions.strings.js';
import type { connectionList, ConnectionListStrings } from './connection-list.strings.js';
import { ConnectionSwitchDialog } from './connection-switch-dialog.js';

/** Which certificates are shown: by default those that expire soon. */
export interface CertificateRows {
  isOpen(connection: Connection): boolean;
  toggle(connection: Connection): void;
  /** Opens the wizard, at the step that tests the connection or at the first. */
  setUp(connection: Connection, index?: number): void;
}

/** The lazily loaded actions of the list: notices, row menu, dialogs and empty state. */
export class ConnectionListActions {
  readonly list: ListActions<Connection>;
  readonly #host: ListHost;
  readonly #list: DataListView<Connection>;
  readonly #strings: ConnectionListStrings;
  readonly #certificates: CertificateRows;
  readonly #switchDialog: ConnectionSwitchDialog;
  readonly #deleteDialog: ConnectionDeleteDialog;
  #announcement = '';

  constructor(
    host: ListHost,
    list: DataListView<Connection>,
    words: LocalizeController<typeof connectionList>,
    certificates: CertificateRows,
  ) {
    const strings = words.extend(connectionListActions, commonActions);
    const { org } = list.options;
    this.#host = host;
    this.#list = list;
    this.#strings = strings;
    this.#certificates = certificates;
    const options = { host, org, strings, done: (text: string) => this.announce(text) };
    this.#switchDialog = new ConnectionSwitchDialog(options);
    this.#deleteDialog = new ConnectionDeleteDialog({
      ...options,
      disable: (connection) => this.#switchDialog.open(connection, false),
    });
    this.list = new ListActions(list, {
      strings,
      menuItems: (connection) => this.#menuFor(connection),
      empty: () => ({
        icon: keyIcon(),
        title: strings.text('emptyTitle'),
        text: strings.text(org.supports('connections') ? 'emptyText' : 'unsupportedText'),
      }),
      renderNotices: () => this.#renderNotices(),
      renderOverlays: () => html`${this.#switchDialog.render()} ${this.#deleteDialog.render()}`,
      announcement: () => this.#announcement,
    });
  }

  /** Warnings about certificates in use that expire soon or have expired. */
  #renderNotices() {
    const { rows } = this.#list;
    const connections = Array.from({ length: rows.count }, (_, index) => rows.row(index));
    return connections.map((connection) => (connection ? this.#renderNotice(connection) : nothing));
  }

  #renderNotice(connection: Connection) {
    const certificate = expiringCertificate(connection);
    if (!certificate) return nothing;
    const text = this.#strings;
    const { name, memberCount = 0 } = connection;
    const { notAfter } = certificate;
    const isExpired = Date.parse(notAfter) <= Date.now();
    return html`<div class="list-toolbar">
      ${inlineAlert({
        kind: isUrgent(certificate) ? 'danger' : 'warning',
        title: text.text(isExpired ? 'certificateExpired' : 'certificateExpires', {
          name,
          date: formatDate(text, notAfter),
          time: formatRelativeTime(text, notAfter),
        }),
        text: html`<br />${text.text(hasNext(connection) ? 'nextReady' : 'nextMissing')}
          ${memberCount ? text.text('affected', { number: text.number(memberCount) }) : nothing}`,
      })}
    </div>`;
  }

  #menuFor(connection: Connection): MenuItem[] {
    const text = this.#strings;
    const { enabled, allowed, reasons } = connection;
    const missing = this.#list.reasonFor('connections:manage');
    const reasonOf = (code: string | undefined) => missing ?? (code && errorMessage(text, { code }));
    const certificates: MenuItem[] = certificatesOf(connection).length
      ? [
          {
            label: text.text(this.#certificates.isOpen(connection) ? 'hideCertificates' : 'showCertificates'),
            icon: keyIcon(),
            run: () => this.#certificates.toggle(connection),
          },
        ]
      : [];
    const update = allowed.update ? missing : reasonOf(reasons?.update);
    const isConfigured = Boolean(connection.oidc ?? connection.saml);
    return [
      {
        label: text.text(isConfigured ? 'edit' : 'finishSetup'),
        icon: editIcon(),
        reason: update,
        run: () => this.#certificates.setUp(connection),
      },
      {
        label: text.text('test'),
        icon: reloadIcon(),
        reason: isConfigured ? update : reasonOf('connection_incomplete'),
        run: () => this.#certificates.setUp(connection, 4),
      },
      enabled
        ? {
            label: text.text('disable'),
            icon: minusIcon(),
            reason: missing,
            run: () => this.#switchDialog.open(connection, false),
          }
        : {
            label: text.text('enable'),
            icon: checkCircleIcon(),
            reason: allowed.enable ? missing : reasonOf(reasons?.enable),
            run: () => this.#switchDialog.open(connection, true),
          },
      ...certificates,
      {
        label: text.text('deleteConnection'),
        icon: trashIcon(),
        danger: true,
        reason: allowed.delete ? missing : reasonOf(reasons?.delete),
        run: () => this.#deleteDialog.open(connection),
      },
    ];
  }

  announce(announcement: string): void {
    this.#announcement = announcement;
    this.list.toast.show({ text: announcement });
    this.#host.requestUpdate();
  }
}
