import { html, nothing, type TemplateResult } from 'lit';
import type { FieldRules } from '../../forms/validation.js';
import { select } from '../../ui/form/field.js';
import { fieldError } from '../../ui/form/form.js';
import { checkIcon, warningIcon } from '../../ui/icons/action-icons.js';
import type { TableColumn } from '../../features/tables/table-file.js';
import {
  guessRoles,
  IMPORT_FIELDS,
  isAddressCertain,
  withField,
  type ColumnMapping,
  type ImportField,
} from './column-mapping.js';
import { columnName } from './column-name.js';
import { fileBar } from './file-bar.js';
import type { StepView } from './import-content.types.js';
import { rolesTable } from './roles-table.js';

const FIELD_LABELS = {
  email: 'fieldEmail',
  name: 'fieldName',
  firstName: 'fieldFirstName',
  lastName: 'fieldLastName',
  role: 'fieldRole',
  '': 'fieldNone',
} as const;

/** An address column is required, and a role for each value of the role column. */
export function columnRules({ text, values }: Pick<StepView, 'text' | 'values'>): FieldRules {
  const { analysis, mapping } = values;
  if (!analysis || !mapping) return {};
  const roleColumn = mapping.fields.indexOf('role');
  const column = analysis.columns[roleColumn];
  const rules: FieldRules = {
    'column-0': { invalid: text.text('emailColumnMissing'), isValid: () => mapping.fields.includes('email') },
    'role-default': { invalid: text.text('chooseRole'), isValid: () => mapping.defaultRoleId !== '' },
  };
  if (column && !column.values)
    rules[`column-${roleColumn}`] = { invalid: text.text('tooManyValues'), isValid: () => false };
  column?.values?.forEach((value, index) => {
    rules[`role-${index}`] = {
      invalid: text.text('chooseRole'),
      isValid: () => Boolean(mapping.roles[value.text]?.length),
    };
  });
  return rules;
}

/** Second step: the field of each column, and the role of each value of the role column. */
export function columnsStep(view: StepView) {
  const { text, values, errors } = view;
  const analysis = values.analysis!;
  const mapping = values.mapping!;
  const first = Object.entries(errors).find(([id]) => id.startsWith('column-'))?.[1];
  return html`${fileBar(view)}
    <table class="mapping" part="columns">
      <thead>
        <tr>
          <th scope="col">${text.text('column')}</th>
          <th scope="col">${text.text('firstValues')}</th>
          <th scope="col">${text.text('importAs')}</th>
          <th scope="col">${text.text('check')}</th>
        </tr>
      </thead>
      <tbody>
        ${analysis.columns.map((column, index) => columnRow(view, mapping, column, index))}
      </tbody>
    </table>
    ${fieldError('columns-error', first)} ${rolesTable(view)}`;
}

function columnRow(view: StepView, mapping: ColumnMapping, column: TableColumn, index: number) {
  const { text, values, errors, roles, set } = view;
  const name = columnName(text, column, index);
  const field = mapping.fields[index]!;
  const choose = ({ target }: Event) => {
    const chosen = (target as HTMLSelectElement).value as ImportField;
    const fields = withField(mapping.fields, index, chosen);
    const changesRoles = fields.indexOf('role') !== mapping.fields.indexOf('role');
    const roleColumn = values.analysis!.columns[fields.indexOf('role')];
    set({
      mapping: { ...mapping, fields, ...(changesRoles && { roles: guessRoles(roleColumn, roles) }) },
    });
  };
  return html`<tr>
    <th scope="row"><bdi>${name}</bdi></th>
    <td class="samples"><bdi class="truncate">${text.list(column.samples)}</bdi></td>
    <td>
      ${select(
        html`<select
          id=${`column-${index}`}
          class="input"
          aria-label=${text.text('importColumnAs', { column: name })}
          aria-invalid=${errors[`column-${index}`] ? 'true' : nothing}
          aria-describedby=${errors[`column-${index}`] ? 'columns-error' : nothing}
          .value=${field}
          @change=${choose}
        >
          ${[...IMPORT_FIELDS, '' as const].map((each) => html`<option value=${each} ?selected=${each === field}>${text.text(FIELD_LABELS[each])}</option>`)}
        </select>`,
        'wide',
      )}
    </td>
    <td class="verdict">${verdict(view, mapping, column, field)}</td>
  </tr>`;
}

/** What is found in the column for its field. */
function verdict({ text, values }: StepView, mapping: ColumnMapping, column: TableColumn, field: ImportField) {
  const { columns, rowCount } = values.analysis!;
  if (!field) return html`<span class="muted">${text.text('notImported')}</span>`;
  if (field === 'email') {
    const invalid = rowCount - column.addresses;
    return html`${pass(text.text('validCount', { number: column.addresses }))}
    ${invalid ? warn(text.text('invalidCount', { number: invalid })) : nothing}
    ${isAddressCertain(columns) ? nothing : warn(text.text('checkColumn'))}`;
  }
  if (field !== 'role') return pass(text.text('valueCount', { number: column.filled }));
  if (!column.values) return warn(text.text('tooManyValues'));
  const count = column.values.filter((value) => !mapping.roles[value.text]?.length).length;
  return count
    ? warn(text.text('withoutRole', { number: count }))
    : pass(text.text('valueCount', { number: column.values.length }));
}

const pass = (words: string): TemplateResult => html`<span class="pass">${checkIcon()}<span>${words}</span></span>`;
const warn = (words: string): TemplateResult => html`<span class="warn">${warningIcon()}<span>${words}</span></span>`;
