import { html, nothing } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import type { Role } from '../../contract/index.js';
import { chevronIcon, lockIcon } from '../../ui/icons/list-icons.js';
import type { InviteDialogStrings } from './invite-dialog.strings.js';

interface RolePickerOptions {
  /** Id that is unique in the shadow root. */
  id: string;
  label: string;
  roles: readonly Role[];
  chosen: readonly string[];
  strings: InviteDialogStrings;
  choose: (roleIds: string[]) => void;
  /** Id of the error message. */
  error?: string;
  small?: boolean;
}

/** Renders a multi-select for roles: a button and a popover with native checkboxes. */
export function rolePicker({ id, label, roles, chosen, strings, choose, error, small }: RolePickerOptions) {
  const names = roles.filter((role) => chosen.includes(role.id)).map((role) => role.name);
  const toggle = (role: Role) => (event: Event) => {
    if (!role.assignable) return void event.preventDefault();
    choose(chosen.includes(role.id) ? chosen.filter((one) => one !== role.id) : [...chosen, role.id]);
  };
  return html`
    <button
      type="button"
      class="input picker ${small ? 'small' : ''}"
      popovertarget=${id}
      aria-label=${`${label}: ${strings.list(names) || strings.text('chooseRoles')}`}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${error ?? nothing}
    >
      <span class="truncate ${names.length ? '' : 'muted'}" dir="auto"
        >${strings.list(names) || strings.text('chooseRoles')}</span
      >${chevronIcon()}
    </button>
    <div popover id=${id} class="role-popover" role="group" aria-label=${label}>
      ${roles.map(
        (role) => html`
          <label class="check">
            <input
              type="checkbox"
              .checked=${chosen.includes(role.id)}
              aria-disabled=${role.assignable ? nothing : 'true'}
              @click=${toggle(role)}
            />
            <span>${role.name}</span>
            ${role.description || !role.assignable ? html`<span class="hint"><bdi>${role.description}</bdi>${role.assignable ? nothing : html`<span class="reason">${lockIcon()}${errorMessage(strings, { code: 'role_not_assignable' })}</span>`}</span>` : nothing}
          </label>
        `,
      )}
    </div>
  `;
}
