import { html } from 'lit';
import type { Role } from '../../contract/index.js';
import { select } from '../../ui/form/field.js';
import { entriesOf } from './address-table.js';
import type { ColumnChoice } from './invite-state.js';
import type { InviteDialogStrings } from './invite-dialog.strings.js';

interface ColumnChoiceOptions {
  choice: ColumnChoice;
  roles: readonly Role[];
  strings: InviteDialogStrings;
  choose: (patch: Partial<ColumnChoice>) => void;
  acceptChoice: () => void;
  cancelChoice: () => void;
}

/** Number of addresses in the preview. */
const PREVIEW_COUNT = 3;

/** Renders the choice of the address column, with a preview of the addresses. */
export function columnChoice({ choice, roles, strings, choose, acceptChoice, cancelChoice }: ColumnChoiceOptions) {
  const { table, addressColumn, roleColumn } = choice;
  const { entries } = entriesOf(table, addressColumn, roleColumn, roles);
  const name = (column: number) => table.headings[column] || strings.text('columnNumber', { number: column + 1 });
  const roleColumns = table.headings
    .map((_, column) => column)
    .filter((column) => column === roleColumn || !table.addressColumns.includes(column));
  const picked = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    return value ? Number(value) : undefined;
  };
  return html`
    <fieldset class="column-choice">
      <legend class="label">${strings.text('whichColumn')}</legend>
      <div class="columns">
        <div class="field">
          <label for="address-column">${strings.text('addresses')}</label>
          ${select(
            html`<select
              id="address-column"
              class="input"
              aria-describedby="column-preview"
              @change=${(event: Event) => choose({ addressColumn: picked(event)! })}
            >
              ${table.addressColumns.map((column) => html`<option value=${column} ?selected=${column === addressColumn}>${name(column)}</option>`)}
            </select>`,
            'wide',
          )}
        </div>
        <div class="field">
          <label for="role-column">${strings.text('roles')}</label>
          ${select(
            html`<select
              id="role-column"
              class="input"
              @change=${(event: Event) => choose({ roleColumn: picked(event) })}
            >
              <option value="" ?selected=${roleColumn === undefined}>${strings.text('noRoleColumn')}</option>
              ${roleColumns.map((column) => html`<option value=${column} ?selected=${column === roleColumn}>${name(column)}</option>`)}
            </select>`,
            'wide',
          )}
        </div>
      </div>
      <p class="hint" id="column-preview" role="status">
        <bdi
          >${entries
            .slice(0, PREVIEW_COUNT)
            .map(({ email }) => email)
            .join(', ')}</bdi
        >
        ${entries.length > PREVIEW_COUNT ? strings.text('moreProblems', { count: entries.length - PREVIEW_COUNT }) : ''}
      </p>
      <div class="choice-actions">
        <button type="button" class="button quiet" @click=${cancelChoice}>${strings.common('cancel')}</button>
        <button type="button" class="button secondary" @click=${acceptChoice}>
          ${strings.text('addAddresses', { count: entries.length })}
        </button>
      </div>
    </fieldset>
  `;
}
