import { html, nothing } from 'lit';
import { legacyEncoding } from '../../features/tables/text-encoding.js';
import { select } from '../../ui/form/field.js';
import { fileInput } from './file-input.js';
import type { StepView } from './import-content.types.js';

const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** The file, how it is read, and the controls that change that. */
export function fileBar(view: StepView) {
  const { text, values, set, read } = view;
  const { file, analysis, showsFormat, isReading } = values;
  const { rowCount, format } = analysis!;
  const separator = SEPARATORS[format.separator as keyof typeof SEPARATORS];
  const facts = [
    text.text('rows', { count: rowCount }),
    format.encoding.toUpperCase(),
    ...(separator ? [text.text('separated', { separator: text.text(separator) })] : []),
  ];
  return html`<div class="file-bar">
      <span class="file-name"
        ><bdi class="strong">${file!.name}</bdi> <span class="muted small">${facts.join(' · ')}</span></span
      >
      <span class="file-actions">
        ${isReading ? html`<span class="spinner" role="status" aria-label=${text.text('reading', { name: file!.name })}></span>` : nothing}
        <button
          type="button"
          class="button quiet small"
          aria-expanded=${showsFormat ? 'true' : 'false'}
          @click=${() => set({ showsFormat: !showsFormat })}
        >
          ${text.text('changeFormat')}
        </button>
        ${fileInput({ label: text.text('replaceFile'), classes: 'secondary small', pick: (other) => read(other) })}
      </span>
    </div>
    ${showsFormat ? formatFields(view) : nothing}`;
}

function formatFields({ text, values, read }: StepView) {
  const { file, analysis } = values;
  const { format } = analysis!;
  const encodings = new Set([
    'utf-8',
    'utf-16le',
    'utf-16be',
    'windows-1252',
    legacyEncoding(text.lang),
    format.encoding,
  ]);
  const change =
    (name: 'encoding' | 'separator') =>
    ({ target }: Event) => {
      // Another encoding or separator makes other headings.
      const { headingRow: _, ...rest } = format;
      read(file!, { ...rest, [name]: (target as HTMLSelectElement).value });
    };
  const changeHeading = ({ target }: Event) => {
    const { value, validity } = target as HTMLInputElement;
    if (value && validity.valid) read(file!, { ...format, headingRow: Number(value) });
  };
  return html`<div class="format">
    <div class="field">
      <label for="encoding">${text.text('encoding')}</label>
      ${select(
        html`<select id="encoding" class="input" @change=${change('encoding')}>
          ${[...encodings].map((each) => html`<option value=${each} ?selected=${each === format.encoding}>${each.toUpperCase()}</option>`)}
        </select>`,
        'wide',
      )}
    </div>
    <div class="field">
      <label for="separator">${text.text('separator')}</label>
      ${select(
        html`<select id="separator" class="input" @change=${change('separator')}>
          ${Object.entries(SEPARATORS).map(([sign, key]) => html`<option value=${sign} ?selected=${sign === format.separator}>${text.text(key)}</option>`)}
        </select>`,
        'wide',
      )}
    </div>
    <div class="field">
      <label for="heading-row">${text.text('headingRow')}</label>
      <input
        id="heading-row"
        class="input"
        type="number"
        min="0"
        max="1000"
        step="1"
        .value=${String(format.headingRow)}
        aria-describedby="heading-row-hint"
        @change=${changeHeading}
      />
      <p class="hint" id="heading-row-hint">${text.text('headingRowHint')}</p>
    </div>
  </div>`;
}
