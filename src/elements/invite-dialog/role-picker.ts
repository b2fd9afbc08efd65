import { html, nothing } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import type { Role } from '../../contract/index.js';
import { roleCheckboxes } from '../../features/roles/role-checkboxes.js';
import { chevronIcon } from '../../ui/icons/list-icons.js';
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
      ${roleCheckboxes({
        roles,
        isChecked: (role) => chosen.includes(role.id),
        toggle: ({ id: roleId }) =>
          choose(chosen.includes(roleId) ? chosen.filter((one) => one !== roleId) : [...chosen, roleId]),
        lockedReason: ({ assignable }) =>
          assignable ? undefined : errorMessage(strings, { code: 'role_not_assignable' }),
      })}
    </div>
  `;
}
