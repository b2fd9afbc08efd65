import { html, nothing } from 'lit';
import type { ApiKey } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import { select } from '../../ui/form/field.js';
import { withoutSecret, type ApiKeyDialogOptions } from './api-key-dialog.types.js';
import { findKey } from './find-key.js';

/** Hours that the old secret can work. */
const OVERLAP_HOURS = [1, 24, 48, 168];

interface Rotation {
  key: ApiKey;
  hasOverlap: boolean;
  hours: number;
}

/** Dialog that replaces the secret of a key, with or without an overlap. */
export class ApiKeyRotateDialog {
  readonly #options: ApiKeyDialogOptions;
  readonly #dialog: FormDialog<Rotation>;

  constructor(options: ApiKeyDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings });
  }

  open(key: ApiKey): void {
    this.#dialog.open({ key, hasOverlap: true, hours: 48 });
  }

  render() {
    const rotation = this.#dialog.subject;
    if (!rotation) return nothing;
    const { strings: text } = this.#options;
    const { key, hasOverlap, hours } = rotation;
    const { name, lastUsedAt } = key;
    const choose = (value: boolean) => {
      rotation.hasOverlap = value;
      this.#dialog.changed();
    };
    return this.#dialog.render({
      title: text.text('rotateTitle', { name }),
      lead: text.text('rotateLead'),
      submitLabel: text.text('rotateSubmit'),
      pendingLabel: text.text('rotating'),
      conflict: text.text('changedMeanwhile'),
      submit: () => void this.#rotate(rotation),
      body: html`<fieldset class="choices">
        <legend class="visually-hidden">${text.text('oldKey')}</legend>
        <label class="check card-check">
          <input type="radio" name="overlap" autofocus .checked=${hasOverlap} @change=${() => choose(true)} />
          <span>${text.text('overlap')}</span>
          <span class="hint">${text.text('overlapHint')}</span>
        </label>
        ${
          hasOverlap
            ? html`<div class="indented">
                ${select(
                  html`<select
                    class="input"
                    aria-label=${text.text('overlapTime')}
                    @change=${({ target }: Event) => {
                      rotation.hours = Number((target as HTMLSelectElement).value);
                      this.#dialog.changed();
                    }}
                  >
                    ${OVERLAP_HOURS.map((value) => html`<option value=${value} ?selected=${value === hours}>${this.#label(value)}</option>`)}
                  </select>`,
                  'wide',
                )}
              </div>`
            : nothing
        }
        <label class="check card-check">
          <input type="radio" name="overlap" .checked=${!hasOverlap} @change=${() => choose(false)} />
          <span>${text.text('endNow')}</span>
          <span class="hint"
            >${text.text('endNowHint')}
            ${lastUsedAt ? text.text('lastRequest', { time: formatRelativeTime(text, lastUsedAt) }) : text.text('neverUsed')}</span
          >
        </label>
      </fieldset>`,
    });
  }

  #label(hours: number): string {
    const { strings: text } = this.#options;
    return hours > 48 ? text.text('days', { count: hours / 24 }) : text.text('hours', { count: hours });
  }

  async #rotate(rotation: Rotation): Promise<void> {
    const { host, org, showSecret } = this.#options;
    const { key, hasOverlap, hours } = rotation;
    const overlapSeconds = hasOverlap ? hours * 3600 : 0;
    const { conflict } = await this.#dialog.run({
      operation: 'api-key.rotate',
      topics: ['apiKeys'],
      input: [key.id, overlapSeconds],
      before: () => dispatchBefore(host, 'before-api-key-rotate', { key, overlapSeconds }),
      run: (idempotencyKey) =>
        updateWithETag(key, (etag) =>
          org.client!.apiKeys.rotate(org.organizationId!, key.id, { overlapSeconds }, { idempotencyKey, etag }),
        ),
      reload: () => findKey(org, key),
      confirmed: (rotated, isCurrent) => {
        emit(host, 'api-key-rotated', { key: withoutSecret(rotated) });
        // Also if the dialog was closed meanwhile: the old secret may have ended.
        if (isCurrent) showSecret(rotated, 'rotated');
      },
    });
    if (conflict) this.#dialog.replace({ ...rotation, key: conflict.fresh as ApiKey });
  }
}
