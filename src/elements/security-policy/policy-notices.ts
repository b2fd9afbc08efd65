import { html, nothing } from 'lit';
import type { MutationController } from '../../controllers/mutation.js';
import { saveBar } from '../../forms/save-bar.js';
import { errorMessage } from '../../i18n/error-message.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { undoIcon } from '../../ui/icons/action-icons.js';
import { formatDuration } from './format-duration.js';
import type { PolicyDraft, PolicyField, PolicyFields, PolicyPerson } from './policy-draft.js';
import type { SecurityPolicyStrings } from './security-policy.strings.js';

const LABELS = {
  mode: 'mfa',
  factors: 'factors',
  exempt: 'exempt',
  ssoRequired: 'sso',
  ssoExempt: 'ssoExempt',
  domains: 'domains',
  maxAge: 'sessionLength',
} as const satisfies Record<PolicyField, string>;

/** Renders what other users changed while the viewer edited. */
export function policyConflicts(text: SecurityPolicyStrings, draft: PolicyDraft, accept: (field: PolicyField) => void) {
  const { conflicts } = draft;
  if (!conflicts.length) return nothing;
  return inlineAlert({
    kind: 'warning',
    title: text.text('conflictTitle'),
    text: html`${text.text('conflictText')}
      <ul class="theirs">
        ${conflicts.map(
          ({ field, theirs, isConflict }) =>
            html`<li>
              <span>${text.text('isNow', { field: text.text(LABELS[field]), value: valueText(text, theirs) })}</span>
              ${
                isConflict
                  ? html`<button type="button" class="button secondary small" @click=${() => accept(field)}>
                      ${text.text('useTheirs')}
                    </button>`
                  : nothing
              }
            </li>`,
        )}
      </ul>`,
    role: 'alert',
  });
}

function valueText(text: SecurityPolicyStrings, value: PolicyFields[PolicyField] | undefined): string {
  if (value === 'off' || value === 'optional' || value === 'required') return text.text(value);
  if (value === null || value === undefined) return text.text('noLimit');
  if (typeof value === 'number') return formatDuration(text, value);
  if (typeof value === 'boolean') return text.text(value ? 'required' : 'off');
  if (typeof value === 'string') return value;
  const names = value.map((one: string | PolicyPerson) => (typeof one === 'string' ? one : one.name || one.email));
  return names.length ? text.list(names) : text.text('none');
}

interface PolicySaveBarOptions {
  strings: SecurityPolicyStrings;
  draft: PolicyDraft;
  mutation: MutationController;
  /** The number of members whom saving locks out. */
  lockedOut: number;
  undo: () => void;
  discard: () => void;
}

/** Renders the save bar: it says how many people saving locks out. */
export function policySaveBar({ strings: text, draft, mutation, lockedOut, undo, discard }: PolicySaveBarOptions) {
  const { pending, error } = mutation;
  const count = draft.changed.length;
  const isBlocked = pending || !draft.canUndo;
  return saveBar({
    count,
    pending,
    danger: lockedOut > 0,
    labels: {
      unsaved: text.text('unsaved', { count }),
      discard: text.text('discard'),
      save: lockedOut ? text.text('saveAndLockOut', { count: lockedOut }) : text.text('save'),
      saving: text.text('saving'),
    },
    alert: error
      ? inlineAlert({ kind: 'danger', title: text.text('notSaved'), text: errorMessage(text, error), role: 'alert' })
      : undefined,
    actions: html`<button
      type="button"
      class="button quiet"
      aria-disabled=${isBlocked ? 'true' : nothing}
      @click=${() => (isBlocked ? undefined : undo())}
    >
      ${undoIcon()}${text.text('undo')}
    </button>`,
    discard,
  });
}

const skeletons = (kinds: string) =>
  kinds.split(' ').map((kind) => html`<span class="skeleton skeleton-${kind}"></span>`);

/** Renders the placeholder of the form while the policy loads. */
export const policySkeleton = (text: SecurityPolicyStrings) =>
  html`<div class="is-loading" role="status">
    <span class="visually-hidden">${text.common('loading')}</span>
    <div class="cards">${skeletons('card card card')}</div>
    <div class="pair">${skeletons('field field')}</div>
  </div>`;
