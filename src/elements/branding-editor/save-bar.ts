import { html, nothing } from 'lit';
import type { OrgError } from '../../client/index.js';
import { explain } from '../../controllers/explain.js';
import type { StringsController } from '../../controllers/strings.js';
import type { brandingEditor } from '../../strings/en/branding-editor.js';
import { undoIcon } from '../../ui/more-icons.js';
import { notice } from '../../ui/notice.js';

interface SaveBarOptions {
  /** Fields that differ from what is saved. */
  count: number;
  busy: boolean;
  canUndo: boolean;
  /** Why the last try did not save everything. */
  failure: OrgError | undefined;
  strings: StringsController<typeof brandingEditor>;
  undo: () => void;
  discard: () => void;
  save: () => void;
}

/** What is not saved yet, and the buttons for it. */
export function saveBar({ count, busy, canUndo, failure, strings, undo, discard, save }: SaveBarOptions) {
  if (!count && !busy) return nothing;
  return html`<div class="save-bar" part="save-bar">
    ${failure ? notice({ kind: 'danger', fact: strings.text('partlySaved'), text: explain(strings, failure), role: 'alert' }) : nothing}
    <span class="muted small" role="status">${strings.text('unsaved', { count })}</span>
    <button type="button" class="button quiet end" aria-disabled=${canUndo && !busy ? nothing : 'true'} @click=${() => busy || undo()}>${undoIcon()}${strings.text('undo')}</button>
    <button type="button" class="button quiet" aria-disabled=${busy ? 'true' : nothing} @click=${() => busy || discard()}>${strings.text('discard')}</button>
    <button type="button" class="button primary" aria-disabled=${busy ? 'true' : nothing} @click=${save}>${busy ? html`<span class="spinner"></span>${strings.text('saving')}` : strings.text('save')}</button>
  </div>`;
}
