import { html, nothing } from 'lit';
import type { MemberImport as Import } from '../../contract/index.js';
import { formatDate } from '../../i18n/format-date.js';
import type { MemberImportStrings } from './member-import.strings.js';

const STATES = {
  draft: 'stateDraft',
  checking: 'stateChecking',
  checked: 'stateChecked',
  running: 'stateRunning',
  paused: 'statePaused',
  stopped: 'stateStopped',
  finished: 'stateFinished',
  failed: 'stateFailed',
  undoing: 'stateUndoing',
  undone: 'stateUndone',
} as const;

/** The imports that the backend keeps, at most twenty. */
export function pastImports(text: MemberImportStrings, items: readonly Import[], open: (item: Import) => void) {
  if (!items.length) return nothing;
  return html`<section class="past" part="past" aria-labelledby="past-title">
    <h3 id="past-title">${text.text('pastTitle')}</h3>
    <ul class="past-list">
      ${items.map((item) => pastImport(text, item, open))}
    </ul>
  </section>`;
}

function pastImport(text: MemberImportStrings, item: Import, open: (item: Import) => void) {
  const { fileName, createdAt, createdBy, counts, state } = item;
  const name = fileName ?? text.text('unnamed');
  const label = state in STATES ? text.text(STATES[state as keyof typeof STATES]) : state;
  return html`<li>
    <span class="past-name"
      ><bdi class="strong">${name}</bdi>
      <span class="muted small"
        >${text.text('pastItem', { date: formatDate(text, createdAt), name: createdBy.name })}</span
      ></span
    >
    <span class="muted small">${[label, text.text('rows', { count: counts.rows })].join(' · ')}</span>
    <button
      type="button"
      class="button secondary small"
      aria-label=${text.text('viewOf', { name })}
      @click=${() => open(item)}
    >
      ${text.text('view')}
    </button>
  </li>`;
}
