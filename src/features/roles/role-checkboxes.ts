import { html, nothing } from 'lit';
import type { Role } from '../../contract/index.js';
import { lockIcon } from '../../ui/icons/list-icons.js';

type Item = Pick<Role, 'id' | 'name'> & Partial<Role>;

interface RoleCheckboxesOptions<R extends Item> {
  roles: readonly R[];
  /** Whether the checkbox is checked; `undefined`: indeterminate, because only some of the members have the role. */
  isChecked: (role: R) => boolean | undefined;
  toggle: (role: R) => void;
  /** Returns the reason why the viewer cannot assign the role, which locks its checkbox; `undefined` if they can. */
  lockedReason?: (role: R) => string | undefined;
  /** Returns a text to show before the description. */
  note?: (role: R) => string | undefined;
  /** Whether the first checkbox has the focus initially. */
  autofocus?: boolean;
}

/** Renders a checkbox for each role, with the description and the reason why the role cannot be assigned. */
export const roleCheckboxes = <R extends Item>({
  roles,
  isChecked,
  toggle,
  lockedReason,
  note,
  autofocus,
}: RoleCheckboxesOptions<R>) =>
  roles.map((role, index) => {
    const reason = lockedReason?.(role);
    const change = ({ target }: Event) => {
      toggle(role);
      // The browser has already changed the checkbox, which Lit does not track.
      const state = isChecked(role);
      Object.assign(target as HTMLInputElement, { checked: state === true, indeterminate: state === undefined });
    };
    return html`
      <label class="check">
        <input
          type="checkbox"
          ?autofocus=${autofocus && index === 0}
          .checked=${isChecked(role) === true}
          .indeterminate=${isChecked(role) === undefined}
          aria-disabled=${reason ? 'true' : nothing}
          @click=${(event: Event) => reason && event.preventDefault()}
          @change=${change}
        />
        <span>${role.name}</span>
        ${hint(role, note?.(role), reason)}
      </label>
    `;
  });

function hint({ description }: Item, note: string | undefined, reason: string | undefined) {
  if (!description && !note && !reason) return nothing;
  return html`<span class="hint"
    >${note ? html`<span>${note}</span>${description ? ' · ' : ''}` : nothing}<bdi>${description}</bdi>${reason ? html`<span class="reason">${lockIcon()}${reason}</span>` : nothing}</span
  >`;
}
