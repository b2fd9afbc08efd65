import { html, nothing } from 'lit';
import type { Role } from '../../contract/index.js';
import { select } from '../../ui/form/field.js';
import { fieldError } from '../../ui/form/form.js';
import type { ColumnMapping } from './column-mapping.js';
import { columnName } from './column-name.js';
import type { StepView } from './import-content.types.js';

/** The role of each value of the role column, and the one of rows without a role. */
export function rolesTable({ text, values, errors, roles, set }: StepView) {
  const analysis = values.analysis!;
  const mapping = values.mapping!;
  const index = mapping.fields.indexOf('role');
  const column = analysis.columns[index];
  const change = (patch: Partial<ColumnMapping>) => set({ mapping: { ...mapping, ...patch } });
  const error = Object.entries(errors).find(([id]) => id.startsWith('role-'))?.[1];
  const row = (options: Omit<RoleRowOptions, 'text' | 'roles' | 'isInvalid'>) =>
    roleRow({ text, roles, isInvalid: Boolean(errors[options.id]), ...options });
  return html`<div class="group">
    <div>
      <h4>${column ? text.text('rolesFrom', { column: columnName(text, column, index) }) : text.text('rolesTitle')}</h4>
      ${column ? html`<p class="hint">${text.text('rolesText')}</p>` : nothing}
    </div>
    <table class="mapping roles">
      <thead>
        <tr>
          <th scope="col">${text.text('value')}</th>
          <th scope="col" class="number">${text.text('people')}</th>
          <th scope="col">${text.text('role')}</th>
        </tr>
      </thead>
      <tbody>
        ${(column?.values ?? []).map((value, at) =>
          row({
            id: `role-${at}`,
            name: value.text,
            count: value.count,
            chosen: mapping.roles[value.text] ?? [],
            choose: (roleIds) => change({ roles: { ...mapping.roles, [value.text]: roleIds } }),
          }),
        )}
        ${row({
          id: 'role-default',
          name: text.text('noValue'),
          count: analysis.rowCount - (column?.filled ?? 0),
          chosen: mapping.defaultRoleId ? [mapping.defaultRoleId] : [],
          choose: ([roleId = '']) => change({ defaultRoleId: roleId }),
        })}
      </tbody>
    </table>
    ${fieldError('roles-error', error)}
  </div>`;
}

interface RoleRowOptions extends Pick<StepView, 'text' | 'roles'> {
  id: string;
  name: string;
  count: number;
  chosen: readonly string[];
  isInvalid: boolean;
  choose: (roleIds: string[]) => void;
}

function roleRow({ text, roles, id, name, count, chosen, isInvalid, choose }: RoleRowOptions) {
  const nameOf = (roleId: string) => roles.find((role: Role) => role.id === roleId)?.name ?? roleId;
  const option = (roleIds: readonly string[]) =>
    html`<option value=${roleIds.join(' ')} ?selected=${roleIds.join(' ') === chosen.join(' ')}>
      ${text.list(roleIds.map(nameOf))}
    </option>`;
  return html`<tr>
    <th scope="row"><bdi>${name}</bdi></th>
    <td class="number"><span class="narrow-label">${text.text('people')}: </span>${text.number(count)}</td>
    <td>
      ${select(
        html`<select
          id=${id}
          class="input"
          aria-label=${text.text('roleOf', { value: name })}
          aria-invalid=${isInvalid ? 'true' : nothing}
          aria-describedby=${isInvalid ? 'roles-error' : nothing}
          @change=${({ target }: Event) => choose((target as HTMLSelectElement).value.split(' ').filter(Boolean))}
        >
          ${chosen.length ? nothing : html`<option value="" selected>${text.text('chooseRole')}</option>`}
          ${chosen.length > 1 ? option(chosen) : nothing}
          ${roles.filter(({ assignable }) => assignable).map((role) => option([role.id]))}
        </select>`,
        'wide',
      )}
    </td>
  </tr>`;
}
