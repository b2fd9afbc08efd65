import { html, nothing } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import type { MutationController } from '../../controllers/mutation.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { brandingEditor } from './branding-editor.strings.js';
import { undoIcon } from '../../ui/icons/action-icons.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { BrandingDraft } from './branding-draft.js';

interface SaveBarOptions {
  draft: BrandingDraft;
  mutation: MutationController;
  strings: LocalizeController<typeof brandingEditor>;
  change: (change: () => void) => void;
  save: () => void;
}

/** Renders the number of unsaved changes, and the buttons that save or discard them. */
export function saveBar({ draft, mutation: { pending, error }, strings, change, save }: SaveBarOptions) {
  const count = draft.changed.length;
  if (!count && !pending) return nothing;
  const busy = pending ? 'true' : nothing;
  return html`<div class="save-bar" part="save-bar">
    ${error && !draft.conflicts.length ? inlineAlert({ kind: 'danger', title: strings.text('partlySaved'), text: errorMessage(strings, error), role: 'alert' }) : nothing}
    <span class="muted small" role="status" .textContent=${strings.text('unsaved', { count })}></span>
    <button
      type="button"
      class="button quiet end"
      aria-disabled=${draft.canUndo ? busy : 'true'}
      @click=${() => pending || change(() => draft.undo())}
    >
      ${undoIcon()}${strings.text('undo')}
    </button>
    <button
      type="button"
      class="button quiet"
      aria-disabled=${busy}
      @click=${() => pending || change(() => draft.discard())}
    >
      ${strings.text('discard')}
    </button>
    <button type="button" class="button primary" aria-disabled=${busy} @click=${save}>
      ${pending ? html`<span class="spinner"></span>${strings.text('saving')}` : strings.text('save')}
    </button>
  </div>`;
}
