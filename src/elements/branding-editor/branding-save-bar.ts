import { html, nothing } from 'lit';
import type { MutationController } from '../../controllers/mutation.js';
import { saveBar } from '../../forms/save-bar.js';
import { errorMessage } from '../../i18n/error-message.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { undoIcon } from '../../ui/icons/action-icons.js';
import type { BrandingDraft } from './branding-draft.js';
import type { brandingEditor } from './branding-editor.strings.js';

interface BrandingSaveBarOptions {
  draft: BrandingDraft;
  mutation: MutationController;
  strings: LocalizeController<typeof brandingEditor>;
  undo: () => void;
  discard: () => void;
  save: () => void;
}

/** Renders the save bar, with a button that reverts the last change and the error of the last attempt. */
export function brandingSaveBar({ draft, mutation, strings, undo, discard, save }: BrandingSaveBarOptions) {
  const { fields, conflicts } = draft;
  const { pending, error } = mutation;
  const isBlocked = pending || !fields.canUndo;
  return saveBar({
    count: fields.changed.length,
    pending,
    labels: {
      unsaved: strings.text('unsaved', { count: fields.changed.length }),
      discard: strings.text('discard'),
      save: strings.text('save'),
      saving: strings.text('saving'),
    },
    alert:
      error && !conflicts.length
        ? inlineAlert({
            kind: 'danger',
            title: strings.text('partlySaved'),
            text: errorMessage(strings, error),
            role: 'alert',
          })
        : undefined,
    actions: html`<button
      type="button"
      class="button quiet"
      aria-disabled=${isBlocked ? 'true' : nothing}
      @click=${() => (isBlocked ? undefined : undo())}
    >
      ${undoIcon()}${strings.text('undo')}
    </button>`,
    discard,
    save,
  });
}
