import { html, nothing } from 'lit';
import { fieldError } from '../../ui/form/form.js';
import { closeIcon } from '../../ui/icons/list-icons.js';
import { keyedList } from '../../data-list/keyed-list.js';
import { plusIcon } from '../../ui/icons/action-icons.js';
import { MAX_METADATA, type MetadataEntry } from './profile-draft.js';
import type { FormOptions } from './profile-form.js';

/** Renders the metadata entries, and the button that adds one. */
export function metadataPairs(options: FormOptions) {
  const { draft, strings, errors, locked, change } = options;
  const full = draft.pairs.length >= MAX_METADATA;
  return html`
    <div class="pairs">
      <p class="hint">
        ${locked && !draft.pairs.length ? strings.text('metadataNone') : strings.text('metadataHint', { max: MAX_METADATA })}
      </p>
      ${keyedList(
        draft.pairs,
        ({ id }) => id,
        (pair, index) => pairFields(options, pair, index),
      )}
      ${fieldError('metadata-error', errors['metadata'])}
      ${
        locked
          ? nothing
          : html`<div>
              <button
                type="button"
                class="button secondary small"
                id="add-pair"
                aria-disabled=${full ? 'true' : nothing}
                aria-describedby=${full ? 'pairs-full' : nothing}
                @click=${() => (full ? undefined : change(() => draft.addPair()))}
              >
                ${plusIcon()}${strings.text('addPair')}
              </button>
              ${full ? html`<span class="hint" id="pairs-full">${strings.text('pairsFull', { max: MAX_METADATA })}</span>` : nothing}
            </div>`
      }
    </div>
  `;
}

function pairFields({ draft, strings, errors, locked, change }: FormOptions, pair: MetadataEntry, index: number) {
  const error = errors[pair.id];
  const name = pair.key || strings.text('keyOf', { count: index + 1 });
  const input = (part: 'key' | 'value', label: string) =>
    html` <input
      class="input ${part === 'key' ? 'mono' : ''}"
      data-pair=${pair.id}
      ?readonly=${locked}
      maxlength="255"
      autocomplete="off"
      spellcheck="false"
      placeholder=${strings.text(part)}
      aria-label=${label}
      .value=${pair[part]}
      aria-invalid=${error && part === 'key' ? 'true' : nothing}
      aria-describedby=${error && part === 'key' ? `pair-${pair.id}` : nothing}
      @input=${({ target }: InputEvent) => change(() => draft.changePair(pair, { [part]: (target as HTMLInputElement).value }))}
    />`;
  return html`
    <div class="pair-row" role="group" aria-label=${name}>
      ${input('key', strings.text('keyOf', { count: index + 1 }))}
      ${input('value', strings.text('valueOf', { key: name }))}
      ${locked ? nothing : html`<button type="button" class="button quiet icon-only" aria-label=${strings.text('removePair', { key: name })} @click=${() => change(() => draft.removePair(pair))}>${closeIcon()}</button>`}
      ${fieldError(`pair-${pair.id}`, error)}
    </div>
  `;
}
