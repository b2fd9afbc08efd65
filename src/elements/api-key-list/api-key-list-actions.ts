import { html, nothing } from 'lit';
import type { ApiKey } from '../../contract/index.js';
import type { DataListView, ListHost } from '../../data-list/data-list.types.js';
import { ListActions } from '../../data-list/list-actions.js';
import { SecretDialog } from '../../features/secrets/secret-dialog.js';
import { secretDialog } from '../../features/secrets/secret-dialog.strings.js';
import { secretDialogStyles } from '../../features/secrets/secret-dialog.styles.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { errorMessage } from '../../i18n/error-message.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { searchIllustration } from '../../ui/display/illustrations.js';
import type { EmptyStateOptions } from '../../ui/feedback/empty-state.js';
import { editIcon, infoIcon, keyIcon, plusIcon, reloadIcon } from '../../ui/icons/action-icons.js';
import { banIcon } from '../../ui/icons/list-icons.js';
import type { MenuItem } from '../../ui/overlay/menu.js';
import { ApiKeyDetails } from './api-key-details.js';
import { apiKeyDialogStyles } from './api-key-dialogs.styles.js';
import { ApiKeyFormDialog } from './api-key-form-dialog.js';
import { apiKeyListActions } from './api-key-list-actions.strings.js';
import type { apiKeyList, ApiKeyListStrings } from './api-key-list.strings.js';
import { ApiKeyRevokeDialog } from './api-key-revoke-dialog.js';
import { ApiKeyRotateDialog } from './api-key-rotate-dialog.js';
import { createdView } from './created-view.js';

/** The lazily loaded actions of the list: row menu, dialogs and empty state. */
export class ApiKeyListActions {
  readonly list: ListActions<ApiKey>;
  readonly #host: ListHost;
  readonly #list: DataListView<ApiKey>;
  readonly #strings: ApiKeyListStrings;
  readonly #form: ApiKeyFormDialog;
  readonly #rotate: ApiKeyRotateDialog;
  readonly #revoke: ApiKeyRevokeDialog;
  readonly #details: ApiKeyDetails;
  #announcement = '';

  /** `apiUrl`: the URL of the API in the example request, if there is one. */
  constructor(
    host: ListHost,
    list: DataListView<ApiKey>,
    words: LocalizeController<typeof apiKeyList>,
    apiUrl: () => string | undefined,
  ) {
    const strings = words.extend({ ...apiKeyListActions, ...secretDialog }, commonActions);
    const { org } = list.options;
    this.#host = host;
    this.#list = list;
    this.#strings = strings;
    const secrets = new SecretDialog({ host, org, strings: strings as never });
    const options = {
      host,
      org,
      strings,
      done: (text: string) => this.#announce(text),
      showSecret: (key: ApiKey, kind: 'created' | 'rotated') => {
        if (key.secret) secrets.open(key.secret, () => createdView({ key, kind, strings, org, apiUrl: apiUrl() }));
      },
    };
    this.#form = new ApiKeyFormDialog(options);
    this.#rotate = new ApiKeyRotateDialog(options);
    this.#revoke = new ApiKeyRevokeDialog(options);
    this.#details = new ApiKeyDetails(options);
    this.list = new ListActions(list, {
      strings,
      styles: [apiKeyDialogStyles, secretDialogStyles],
      menuItems: (key) => this.#menuFor(key),
      empty: (isFiltered) => this.#empty(isFiltered),
      renderOverlays: () =>
        html`${this.#form.render()} ${this.#rotate.render()} ${this.#revoke.render()} ${this.#details.render()}
        ${secrets.render()}`,
      announcement: () => this.#announcement,
    });
  }

  create(): void {
    this.#form.create();
  }

  #empty(isFiltered: boolean): EmptyStateOptions {
    const text = this.#strings;
    const { org } = this.#list.options;
    const query = this.#list.filters['search'];
    if (isFiltered)
      return {
        icon: searchIllustration(),
        title: query ? text.text('noMatchesFor', { query }) : text.text('noMatchesTitle'),
      };
    const canCreate = !this.#host.readonly && org.supports('apiKeys') && !this.#list.reasonFor('api-keys:manage');
    return {
      icon: keyIcon(),
      title: text.text('emptyTitle'),
      text: text.text(org.supports('apiKeys') ? 'emptyText' : 'unsupportedText'),
      actions: canCreate
        ? html`<button type="button" class="button secondary" @click=${() => this.create()}>
            ${plusIcon()}${text.text('create')}
          </button>`
        : nothing,
    };
  }

  #menuFor(key: ApiKey): MenuItem[] {
    const text = this.#strings;
    const missing = this.#list.reasonFor('api-keys:manage');
    const reasonFor = (action: 'update' | 'rotate' | 'revoke') => {
      const code = key.allowed[action] ? undefined : key.reasons?.[action];
      return missing ?? (code === undefined ? undefined : errorMessage(text, { code }));
    };
    return [
      { label: text.text('details'), icon: infoIcon(), run: () => this.#details.open(key) },
      { label: text.text('edit'), icon: editIcon(), reason: reasonFor('update'), run: () => this.#form.edit(key) },
      {
        label: text.text('rotate'),
        icon: reloadIcon(),
        reason: reasonFor('rotate'),
        run: () => this.#rotate.open(key),
      },
      {
        label: text.text('revoke'),
        icon: banIcon(),
        danger: true,
        reason: reasonFor('revoke'),
        run: () => this.#revoke.open(key),
      },
    ];
  }

  #announce(announcement: string): void {
    this.#announcement = announcement;
    this.list.toast.show({ text: announcement });
    this.#host.requestUpdate();
  }
}
