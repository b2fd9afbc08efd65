import { html } from 'lit';
import type { ProvisioningToken } from '../../contract/index.js';
import { copyText } from '../../core/copy-text.js';
import type { DataListView, ListHost } from '../../data-list/data-list.types.js';
import { ListActions } from '../../data-list/list-actions.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { keyIcon, reloadIcon, trashIcon } from '../../ui/icons/action-icons.js';
import type { MenuItem } from '../../ui/overlay/menu.js';
import { provisioningTokenListActions } from './provisioning-token-list-actions.strings.js';
import type { provisioningTokenList, ProvisioningTokenStrings } from './provisioning-token-list.strings.js';
import { SecretNotice } from './secret-notice.js';
import { TokenCreateDialog } from './token-create-dialog.js';
import { TokenRevokeDialog } from './token-revoke-dialog.js';
import { TokenRotateDialog } from './token-rotate-dialog.js';

/** How long the sign of a copied text is shown. */
const COPIED_MS = 2_000;

/** The lazily loaded actions of the list: dialogs, the new secret, row menu and empty state. */
export class ProvisioningTokenListActions {
  readonly list: ListActions<ProvisioningToken>;
  /** The SCIM base URL was copied a moment ago. */
  isUrlCopied = false;
  readonly #host: ListHost;
  readonly #list: DataListView<ProvisioningToken>;
  readonly #strings: ProvisioningTokenStrings;
  readonly #createDialog: TokenCreateDialog;
  readonly #rotateDialog: TokenRotateDialog;
  readonly #revokeDialog: TokenRevokeDialog;
  readonly #secret: SecretNotice;
  #announcement = '';

  constructor(
    host: ListHost,
    list: DataListView<ProvisioningToken>,
    words: LocalizeController<typeof provisioningTokenList>,
  ) {
    const strings = words.extend(provisioningTokenListActions, commonActions);
    const { org } = list.options;
    const options = { host, org, strings };
    this.#host = host;
    this.#list = list;
    this.#strings = strings;
    this.#secret = new SecretNotice({ ...options, copy: (secret) => this.#copy(secret, 'secretCopied') });
    this.#createDialog = new TokenCreateDialog({
      ...options,
      created: (token) => this.#showSecret('createdTitle', token),
    });
    this.#rotateDialog = new TokenRotateDialog({
      ...options,
      created: (token) => this.#showSecret('rotatedTitle', token),
    });
    this.#revokeDialog = new TokenRevokeDialog({ ...options, revoked: (token) => this.#reportRevoked(token) });
    this.list = new ListActions(list, {
      strings,
      menuItems: (token) => this.#menuFor(token),
      empty: () => ({
        icon: keyIcon(),
        title: strings.text('emptyTitle'),
        text: strings.text(org.supports('provisioning') ? 'emptyText' : 'unsupportedText'),
      }),
      renderNotices: () => this.#secret.render(),
      renderOverlays: () =>
        html`${this.#createDialog.render()} ${this.#rotateDialog.render()} ${this.#revokeDialog.render()}
        ${this.#secret.renderDialog()}`,
      announcement: () => this.#announcement,
    });
  }

  create(): void {
    this.#createDialog.open();
  }

  async copyUrl(url: string): Promise<void> {
    if (!(await this.#copy(url, 'urlCopied'))) return;
    this.isUrlCopied = true;
    setTimeout(() => {
      this.isUrlCopied = false;
      this.#host.requestUpdate();
    }, COPIED_MS);
  }

  async #copy(copied: string, done: 'secretCopied' | 'urlCopied'): Promise<boolean> {
    const isCopied = await copyText(copied);
    this.#announcement = this.#strings.text(isCopied ? done : 'copyFailed');
    if (!isCopied) this.list.toast.show({ text: this.#announcement });
    this.#host.requestUpdate();
    return isCopied;
  }

  #showSecret(title: 'createdTitle' | 'rotatedTitle', token: ProvisioningToken): void {
    const text = this.#strings.text(title, { name: token.name });
    this.#announcement = `${text}. ${this.#strings.text('secretOnce')}`;
    this.#secret.show(text, token);
  }

  #reportRevoked(token: ProvisioningToken): void {
    this.#secret.forget(token);
    this.#announcement = this.#strings.text('revoked', { name: token.name });
    this.list.toast.show({ text: this.#announcement });
  }

  #menuFor(token: ProvisioningToken): MenuItem[] {
    const text = this.#strings;
    return [
      {
        label: text.text('rotate'),
        icon: reloadIcon(),
        reason: token.allowed.rotate ? undefined : text.text('rotateDenied'),
        run: () => this.#rotateDialog.open(token),
      },
      {
        label: text.text('revoke'),
        icon: trashIcon(),
        danger: true,
        run: () => this.#revokeDialog.open({ token, isLast: this.#list.rows.count === 1 }),
      },
    ];
  }
}
