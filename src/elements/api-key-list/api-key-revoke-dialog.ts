import { html, nothing } from 'lit';
import type { ApiKey } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import type { ApiKeyDialogOptions } from './api-key-dialog.types.js';
import { findKey } from './find-key.js';

/** Dialog that revokes a key, and says when it was last used. */
export class ApiKeyRevokeDialog {
  readonly #options: ApiKeyDialogOptions;
  readonly #dialog: FormDialog<ApiKey>;

  constructor(options: ApiKeyDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings });
  }

  open(key: ApiKey): void {
    this.#dialog.open(key);
  }

  render() {
    const key = this.#dialog.subject;
    if (!key) return nothing;
    const { strings: text } = this.#options;
    const { name, lastUsedAt } = key;
    return this.#dialog.render({
      title: text.text('revokeTitle', { name }),
      danger: true,
      focusCancel: true,
      submitLabel: text.text('revokeSubmit'),
      pendingLabel: text.text('revoking'),
      conflict: text.text('changedMeanwhile'),
      submit: () => void this.#revoke(key),
      body: html`<p>${text.text('revokeText')}</p>
        <p>
          ${lastUsedAt ? text.text('lastRequest', { time: formatRelativeTime(text, lastUsedAt) }) : text.text('neverUsed')}
        </p>`,
    });
  }

  async #revoke(key: ApiKey): Promise<void> {
    const { host, org, strings, done } = this.#options;
    const { conflict } = await this.#dialog.run({
      operation: 'api-key.revoke',
      topics: ['apiKeys'],
      before: () => dispatchBefore(host, 'before-api-key-revoke', { key }),
      run: () => updateWithETag(key, (etag) => org.client!.apiKeys.revoke(org.organizationId!, key.id, { etag })),
      reload: () => findKey(org, key),
      confirmed: (_, isCurrent) => {
        emit(host, 'api-key-revoked', { key });
        if (isCurrent) done(strings.text('revokedToast', { name: key.name }));
      },
    });
    if (conflict) this.#dialog.replace(conflict.fresh as ApiKey);
  }
}
