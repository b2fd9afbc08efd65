import { html, nothing } from 'lit';
import type { Role } from '../../contract/index.js';
import { download, toCsv } from '../../data-list/csv.js';
import type { FieldRules } from '../../forms/validation.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import { fieldError } from '../../ui/form/form.js';
import { uploadIcon } from '../../ui/icons/action-icons.js';
import { fileInput } from './file-input.js';
import type { ImportMode, StepView, WizardValues } from './import-content.types.js';
import type { MemberImportStrings } from './member-import.strings.js';

/** Rows of an import, if the backend names no limit. */
const ROWS_MAX = 100_000;

export const rowsMaxOf = ({ capabilities }: StepView['org']): number => capabilities?.limits.importRowsMax ?? ROWS_MAX;

const LABELS = {
  invite: ['modeInvite', 'modeInviteHint'],
  add: ['modeAdd', 'modeAddHint'],
  create: ['modeCreate', 'modeCreateHint'],
} as const;

/** The modes of the backend that this element knows. */
export const modesOf = ({ capabilities }: StepView['org']): ImportMode[] =>
  (['invite', 'add', 'create'] as const).filter((mode) => capabilities?.imports?.modes.includes(mode));

/** Whether the viewer may use the mode. */
export const allowsMode = (org: StepView['org'], mode: ImportMode): boolean =>
  mode !== 'invite' || org.can('invitations:create') === true;

export const uploadRules = ({ text, org, values }: Pick<StepView, 'text' | 'org' | 'values'>): FieldRules => ({
  'import-file': { invalid: fileMessage(text, values, rowsMaxOf(org)), isValid: () => values.analysis !== undefined },
  [`mode-${values.mode}`]: { invalid: needsInvitations(text), isValid: () => allowsMode(org, values.mode) },
});

const needsInvitations = (text: MemberImportStrings) =>
  text.text('modeNeedsPermission', { permission: permissionLabel(text, 'invitations:create') });

function fileMessage(text: MemberImportStrings, { fileError, file, isReading }: WizardValues, max: number): string {
  if (fileError === 'unreadable') return text.text('fileUnreadable');
  if (fileError === 'empty') return text.text('fileEmpty');
  if (fileError === 'too_many') return text.text('fileTooLong', { number: max });
  return isReading ? text.text('reading', { name: file!.name }) : text.text('fileMissing');
}

/** First step: the file, and what happens to the people in it. */
export function uploadStep(view: StepView) {
  const { text, org, values, errors } = view;
  return html`${fileField(view)}
    <fieldset class="modes">
      <legend class="label">${text.text('modeTitle')}</legend>
      <div class="choices">${modesOf(org).map((mode) => modeChoice(view, mode))}</div>
      ${fieldError('mode-error', errors[`mode-${values.mode}`])}
    </fieldset>
    <p class="hint">${text.text('nothingSent')}</p>`;
}

function fileField({ text, org, values, errors, roles, read }: StepView) {
  const { file, fileError, isReading, analysis } = values;
  const error = fileError ? fileMessage(text, values, rowsMaxOf(org)) : errors['import-file'];
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const dropped = event.dataTransfer?.files[0];
    if (dropped) read(dropped);
  };
  return html`<div class="field">
    <span class="label" id="import-file-label">${text.text('file')}</span>
    <div
      class="drop"
      part="drop"
      role="group"
      aria-labelledby="import-file-label"
      @dragover=${(event: Event) => event.preventDefault()}
      @drop=${drop}
    >
      ${uploadIcon()}
      <p role="status">
        ${
          isReading
            ? html`<span class="spinner" aria-hidden="true"></span> ${text.text('reading', { name: file!.name })}`
            : analysis
              ? html`<bdi class="strong">${file!.name}</bdi> · ${text.text('rows', { count: analysis.rowCount })}`
              : text.text('dropFile')
        }
      </p>
      ${fileInput({
        label: text.text(analysis ? 'replaceFile' : 'chooseFile'),
        classes: 'secondary small',
        error,
        hint: 'import-file-hint',
        pick: read,
      })}
    </div>
    ${fieldError('import-file-error', error)}
    <p class="hint" id="import-file-hint">
      ${text.text('fileHint', { number: rowsMaxOf(org) })}
      <button type="button" class="button link small" @click=${() => downloadTemplate(text, roles)}>
        ${text.text('template')}
      </button>
    </p>
  </div>`;
}

function downloadTemplate(text: MemberImportStrings, roles: readonly Role[]): void {
  const heads = [text.text('fieldEmail'), text.text('fieldName'), text.text('fieldRole')];
  const role = roles.find(({ assignable }) => assignable)?.name ?? '';
  download('members.csv', toCsv([heads, ['jane.doe@example.com', 'Jane Doe', role]], text.lang));
}

function modeChoice({ text, org, values, set }: StepView, mode: ImportMode) {
  const [label, hint] = LABELS[mode];
  const isAllowed = allowsMode(org, mode);
  return html`<label class="check choice"
    ><input
      type="radio"
      name="mode"
      id=${`mode-${mode}`}
      .checked=${values.mode === mode}
      ?disabled=${!isAllowed}
      aria-describedby=${`mode-${mode}-hint`}
      @change=${() => set({ mode })}
    /><span>${text.text(label)}</span
    ><span class="hint" id=${`mode-${mode}-hint`}
      >${text.text(hint)}${isAllowed ? nothing : html` ${needsInvitations(text)}`}</span
    ></label
  >`;
}
