import { html, nothing } from 'lit';
import { lockIcon, searchIcon } from '../../ui/icons/list-icons.js';
import { fieldError } from '../../ui/form/form.js';
import type { ApiKeyListStrings } from './api-key-list.strings.js';

/** A permission that a key can have. */
export interface PermissionChoice {
  name: string;
  label: string;
  description?: string;
  /** Why it cannot be selected; `undefined` if it can. */
  locked?: string;
}

interface PermissionListOptions {
  strings: ApiKeyListStrings;
  choices: readonly PermissionChoice[];
  chosen: ReadonlySet<string>;
  query: string;
  error: string | undefined;
  search: (query: string) => void;
  toggle: (name: string) => void;
}

/** Id of the search field, which has the focus when no permission is selected. */
export const PERMISSIONS_ID = 'key-permissions';

/** Renders the permissions with a search field. Locked ones stay in the list with the reason. */
export function permissionList(options: PermissionListOptions) {
  const { strings: text, choices, chosen, query, error, search } = options;
  const wanted = query.trim().toLocaleLowerCase();
  const found = choices.filter(({ label, description = '' }) =>
    `${label} ${description}`.toLocaleLowerCase().includes(wanted),
  );
  return html`<fieldset class="picker">
    <legend>
      <span class="label">${text.text('permissions')}</span>
      <span class="hint">${text.text('selectedCount', { count: chosen.size })}</span>
    </legend>
    <div class="input search">
      ${searchIcon()}<input
        id=${PERMISSIONS_ID}
        type="search"
        aria-label=${text.text('searchPermissions')}
        placeholder=${text.text('searchPermissions')}
        autocomplete="off"
        .value=${query}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error ? `${PERMISSIONS_ID}-error` : nothing}
        @input=${({ target }: InputEvent) => search((target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
      />
    </div>
    ${fieldError(`${PERMISSIONS_ID}-error`, error)}
    <div class="permissions">
      ${found.length ? found.map((choice) => renderChoice(choice, options)) : html`<p class="hint" role="status">${text.text('noPermissions')}</p>`}
    </div>
  </fieldset>`;
}

const renderChoice = (
  { name, label, description, locked }: PermissionChoice,
  { chosen, toggle }: PermissionListOptions,
) =>
  html`<label class="check">
    <input
      type="checkbox"
      .checked=${chosen.has(name)}
      aria-disabled=${locked === undefined ? nothing : 'true'}
      @click=${(event: Event) => locked !== undefined && event.preventDefault()}
      @change=${() => toggle(name)}
    />
    <span>${label}</span>
    ${
      description || locked
        ? html`<span class="hint"
            >${description}${locked ? html`<span class="reason">${lockIcon()}${locked}</span>` : nothing}</span
          >`
        : nothing
    }
  </label>`;
