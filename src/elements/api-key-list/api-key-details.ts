import { html, nothing } from 'lit';
import type { ApiKey } from '../../contract/index.js';
import { captureScope } from '../../controllers/scope.js';
import { formatDateTime, formatRelativeTime } from '../../i18n/format-date.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import { modalDialog } from '../../ui/overlay/dialog.js';
import type { ApiKeyDialogOptions } from './api-key-dialog.types.js';

/** Dialog that shows everything about a key except its secret. */
export class ApiKeyDetails {
  readonly #options: ApiKeyDialogOptions;
  #shown: { key: ApiKey; isCurrent: () => boolean } | undefined;

  constructor(options: ApiKeyDialogOptions) {
    this.#options = options;
  }

  open(key: ApiKey): void {
    this.#shown = { key, isCurrent: captureScope(this.#options.org) };
    this.#options.host.requestUpdate();
  }

  render() {
    if (!this.#shown?.isCurrent()) return nothing;
    const { host, strings: text } = this.#options;
    const { key } = this.#shown;
    const close = () => {
      this.#shown = undefined;
      host.requestUpdate();
    };
    return modalDialog({
      title: html`<bdi>${key.name}</bdi>`,
      lead: html`<bdi dir="ltr" class="mono">${key.prefix}…</bdi>`,
      closeLabel: text.common('close'),
      close,
      submit: close,
      body: html`<dl class="secret-facts">
        ${this.#facts(key).map(
          ([label, value]) =>
            html`<dt>${label}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`,
      foot: html`<button class="button primary" autofocus>${text.common('close')}</button>`,
    });
  }

  /** Labels with values; what a key does not have is left out. */
  #facts(key: ApiKey): [label: string, value: string][] {
    const { strings: text } = this.#options;
    const { permissions, createdBy, createdAt, rotatedAt, previousExpiresAt, expiresAt, lastUsedAt } = key;
    const date = (iso: string) => formatDateTime(text, iso);
    const facts: [string, string | undefined][] = [
      [text.text('permissions'), text.list(permissions.map((name) => permissionLabel(text, name)))],
      [text.text('createdBy'), createdBy.name],
      [text.text('created'), date(createdAt)],
      [text.text('rotatedAt'), rotatedAt && date(rotatedAt)],
      [text.text('oldKeyUntil'), previousExpiresAt && date(previousExpiresAt)],
      [text.text('expiry'), expiresAt ? date(expiresAt) : text.text('never')],
      [text.text('lastUsed'), lastUsedAt ? formatRelativeTime(text, lastUsedAt) : text.common('never')],
      [
        text.text('revoked'),
        key.revokedAt && text.text('revokedBy', { date: date(key.revokedAt), name: key.revokedBy?.name ?? '' }),
      ],
    ];
    return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
  }
}
