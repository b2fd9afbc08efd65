import { html, noChange, nothing } from 'lit';
import type { OrgError } from '../../client/http/errors.js';
import type { FieldErrors, FieldRule, FieldRules } from '../../forms/validation.js';
import { select } from '../../ui/form/field.js';
import { fieldError } from '../../ui/form/form.js';
import type { CatalogStrings } from './integration-catalog.strings.js';
import type { SettingsDraft } from './settings-draft.js';
import { problemOf, refusalOf, type FieldProblem, type SettingField } from './settings-fields.js';

interface SettingsFormOptions {
  strings: CatalogStrings;
  fields: readonly SettingField[];
  draft: SettingsDraft;
  errors: FieldErrors;
  readonly: boolean;
  changed: () => void;
}

type Control = HTMLInputElement | HTMLSelectElement;

const idOf = ({ name }: SettingField) => `setting-${name}`;

/** Rules of the form by the id of the control; errors of the backend are shown at their fields. */
export function settingsRules({ strings, fields, draft }: Pick<SettingsFormOptions, 'strings' | 'fields' | 'draft'>) {
  const textOf = ({ key, values }: FieldProblem) => strings.text(key, values);
  const ruleOf = (field: SettingField): FieldRule => {
    const pointer = `/settings/${field.name}`;
    const problem = problemOf(field, draft.value(field));
    return {
      invalid: problem ? textOf(problem) : strings.text('notAccepted'),
      isValid: () => problem === undefined,
      refused: ({ errors }: OrgError) => {
        const found = errors.find((error) => error.pointer === pointer);
        return found && textOf(refusalOf(field, found.code));
      },
    };
  };
  return Object.fromEntries(fields.map((field) => [idOf(field), ruleOf(field)])) as FieldRules;
}

/** The fields of the settings. */
export const settingsForm = (options: SettingsFormOptions) =>
  options.fields.map((field) =>
    field.kind === 'boolean' ? renderCheckbox(options, field) : renderField(options, field),
  );

function renderCheckbox({ draft, readonly, errors, changed }: SettingsFormOptions, field: SettingField) {
  const id = idOf(field);
  const toggle = ({ target }: Event) => {
    draft.enter(field, (target as HTMLInputElement).checked);
    changed();
  };
  return html`<div>
    <label class="check">
      <input
        type="checkbox"
        id=${id}
        .checked=${draft.value(field) === true}
        ?disabled=${readonly}
        aria-invalid=${errors[id] ? 'true' : nothing}
        aria-describedby=${describedBy(field, errors[id])}
        @change=${toggle}
      />
      <span dir="auto">${field.label}</span>
      ${field.hint ? html`<span class="hint" id="${id}-hint" dir="auto">${field.hint}</span>` : nothing}
    </label>
    ${fieldError(`${id}-error`, errors[id])}
  </div>`;
}

function renderField(options: SettingsFormOptions, field: SettingField) {
  const { strings: text, errors } = options;
  const id = idOf(field);
  const { label, isRequired, hint, kind, isStored } = field;
  const hints = [hint, kind === 'secret' && isStored && text.text('secretStored')].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${id} dir="auto">${isRequired ? label : text.text('optional', { label })}</label>
    ${kind === 'choice' ? renderSelect(options, field) : renderInput(options, field)}
    ${fieldError(`${id}-error`, errors[id])}
    ${hints ? html`<span class="hint" id="${id}-hint" dir="auto">${hints}</span>` : nothing}
  </div>`;
}

function renderSelect({ strings: text, draft, readonly, errors, changed }: SettingsFormOptions, field: SettingField) {
  const id = idOf(field);
  const value = draft.value(field) ?? '';
  const choose = ({ target }: Event) => {
    draft.enter(field, (target as Control).value);
    changed();
  };
  const isUnknown = value !== '' && !field.choices.some((choice) => choice.value === value);
  const choices = isUnknown ? [...field.choices, { value: String(value), label: String(value) }] : field.choices;
  return select(
    html`<select
      class="input"
      id=${id}
      ?required=${field.isRequired}
      ?disabled=${readonly}
      aria-invalid=${errors[id] ? 'true' : nothing}
      aria-describedby=${describedBy(field, errors[id])}
      @change=${choose}
    >
      ${field.isRequired && value !== '' ? nothing : html`<option value="" .selected=${value === ''}>${text.text(field.isRequired ? 'chooseOption' : 'none')}</option>`}
      ${choices.map((choice) => html`<option value=${choice.value} .selected=${choice.value === value}>${choice.label}</option>`)}
    </select>`,
    'wide',
  );
}

const inputTypes = {
  text: 'text',
  uri: 'url',
  email: 'email',
  secret: 'password',
  number: 'number',
  integer: 'number',
};

function renderInput({ draft, readonly, errors, changed }: SettingsFormOptions, field: SettingField) {
  const id = idOf(field);
  const { kind, min, max, minLength, maxLength, isRequired, isStored } = field;
  const type = inputTypes[kind as keyof typeof inputTypes];
  const value = draft.value(field) ?? '';
  return html`<input
    id=${id}
    class="input"
    type=${type}
    dir=${type === 'text' ? 'auto' : 'ltr'}
    ?required=${isRequired && !isStored}
    ?readonly=${readonly}
    min=${min ?? nothing}
    max=${max ?? nothing}
    step=${kind === 'number' ? 'any' : nothing}
    minlength=${minLength ?? nothing}
    maxlength=${maxLength ?? nothing}
    autocomplete=${kind === 'secret' ? 'new-password' : 'off'}
    spellcheck="false"
    .value=${typeof value === 'number' && Number.isNaN(value) ? noChange : String(value)}
    aria-invalid=${errors[id] ? 'true' : nothing}
    aria-describedby=${describedBy(field, errors[id])}
    @input=${({ target }: InputEvent) => {
      draft.enter(field, enteredValue(field, target as HTMLInputElement));
      changed();
    }}
  />`;
}

/** The value of an input; `NaN` for text that is no number. */
function enteredValue({ kind }: SettingField, { value, validity }: HTMLInputElement) {
  if (kind !== 'number' && kind !== 'integer') return value;
  if (value === '') return validity.badInput ? NaN : '';
  return Number(value);
}

function describedBy(field: SettingField, error: string | undefined) {
  const id = idOf(field);
  const ids = [error && `${id}-error`, (field.hint || (field.kind === 'secret' && field.isStored)) && `${id}-hint`];
  return ids.filter(Boolean).join(' ') || nothing;
}
