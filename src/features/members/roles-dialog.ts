import { html, nothing, type LitElement } from 'lit';
import { permissionLabel } from '../../i18n/permission-label.js';
import type { Member, Role } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import type { FormDialog } from '../../forms/form-dialog.js';
import { minusIcon, plusIcon } from '../../ui/icons/action-icons.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { loadPermissions } from '../roles/load-permissions.js';
import { roleCheckboxes } from '../roles/role-checkboxes.js';
import type { MemberActionStrings } from './member-actions.strings.js';
import type { MemberActions } from './member-actions.js';

const holds = (member: Member, roleId: string) => member.roles.some(({ id }) => id === roleId);

/** Effect of a change on a permission: the number of affected members and the role that causes it. */
interface Effect {
  count: number;
  role: string;
}

/** Members whose roles are edited, and the choices of the viewer. */
interface RolesEdit {
  members: Member[];
  /** By role id: `true` adds the role to all members, `false` removes it from all. */
  choices: Map<string, boolean>;
}

/**
 * Dialog that changes the roles of one or many members and previews the permissions that they gain and lose. The
 * checkbox of a role that only some of them have is indeterminate; the role stays unchanged for each member until the
 * viewer sets it.
 */
export class MemberRolesDialog {
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #strings: MemberActionStrings;
  readonly #actions: MemberActions;
  /** The roles may load after the dialog has opened. */
  readonly #roles: () => readonly Role[];
  readonly #dialog: FormDialog<RolesEdit>;
  #descriptions = new Map<string, string>();

  constructor(
    host: LitElement,
    org: OrgContextController,
    strings: MemberActionStrings,
    actions: MemberActions,
    roles: () => readonly Role[],
  ) {
    this.#host = host;
    this.#org = org;
    this.#strings = strings;
    this.#actions = actions;
    this.#roles = roles;
    this.#dialog = actions.createDialog();
  }

  open(members: Member[]): void {
    this.#dialog.open({ members, choices: new Map() });
    void this.#loadPermissionLabels();
  }

  render() {
    if (!this.#dialog.subject) return nothing;
    const text = this.#strings;
    const members = this.#members;
    const many = members.length > 1;
    const changed = this.#changed();
    return this.#dialog.render({
      title: many
        ? text.text('rolesOfMany', { count: members.length })
        : text.text('rolesOf', { name: members[0]!.name }),
      lead: text.text(many ? 'rolesManyLead' : 'rolesLead'),
      wide: true,
      submitLabel: text.text('saveRoles'),
      pendingLabel: text.text('saving'),
      alertTitle: text.common('notSaved'),
      conflict: text.text('conflict'),
      unavailableBy: changed.length ? undefined : 'no-changes',
      submit: () => void this.#save(),
      body: html`
        <div class="split">
          <fieldset>
            <legend class="visually-hidden">${text.text('roles')}</legend>
            ${roleCheckboxes({
              roles: this.#roles(),
              autofocus: true,
              isChecked: ({ id }) => this.#stateOf(id),
              toggle: ({ id }) => this.#toggle(id),
              lockedReason: ({ assignable }) => (assignable ? undefined : text.text('notAssignable')),
              note: ({ id }) =>
                this.#isMixed(id)
                  ? text.text('ofTotal', { count: this.#countOf(id), total: members.length })
                  : undefined,
            })}
          </fieldset>
          ${this.#renderDiff()}
        </div>
        ${this.#losesOwnAdmin() ? inlineAlert({ kind: 'warning', text: text.text(many ? 'ownRoleKept' : 'ownRoleLost'), role: 'status' }) : nothing}
        ${changed.every((one) => this.#rolesAfter(one).length) ? nothing : inlineAlert({ kind: 'warning', text: text.text('noRolesWarning') })}
      `,
    });
  }

  get #members(): Member[] {
    return this.#dialog.subject?.members ?? [];
  }

  get #choices(): Map<string, boolean> {
    return this.#dialog.subject?.choices ?? new Map<string, boolean>();
  }

  /** Number of members that have the role now. */
  #countOf(roleId: string): number {
    return this.#members.filter((member) => holds(member, roleId)).length;
  }

  #isMixed(roleId: string): boolean {
    const count = this.#countOf(roleId);
    return count > 0 && count < this.#members.length;
  }

  /** Whether the checkbox of the role is checked; `undefined`: indeterminate. */
  #stateOf(roleId: string): boolean | undefined {
    return this.#choices.get(roleId) ?? (this.#isMixed(roleId) ? undefined : this.#countOf(roleId) > 0);
  }

  /** Changes the state: indeterminate, checked and unchecked in turn. */
  #toggle(roleId: string): void {
    const isMixed = this.#isMixed(roleId);
    const state = this.#stateOf(roleId);
    const next = isMixed && state === false ? undefined : state !== true;
    if (next === undefined || (!isMixed && next === this.#countOf(roleId) > 0)) this.#choices.delete(roleId);
    else this.#choices.set(roleId, next);
    this.#host.requestUpdate();
  }

  /** Renders the permissions that the members gain and lose. */
  #renderDiff() {
    const text = this.#strings;
    const total = this.#members.length;
    const gained = new Map<string, Effect>();
    const lost = new Map<string, Effect>();
    const stays = new Set<string>();
    const note = (effects: Map<string, Effect>, permission: string, role: string) =>
      effects.set(permission, { role, count: (effects.get(permission)?.count ?? 0) + 1 });
    for (const member of this.#members) {
      const before = this.#permissionsOf(new Set(member.roles.map(({ id }) => id)));
      const after = this.#permissionsOf(new Set(this.#rolesAfter(member)));
      for (const [permission, role] of after)
        if (before.has(permission)) stays.add(permission);
        else note(gained, permission, role);
      for (const [permission, role] of before) if (!after.has(permission)) note(lost, permission, role);
    }
    const lines = (effects: Map<string, Effect>, kind: 'gain' | 'lose') =>
      effects.size
        ? html`<h4>${text.text(kind === 'gain' ? 'gains' : 'loses', { count: effects.size })}</h4>
            <ul>
              ${[...effects].map(
                ([permission, { role, count }]) =>
                  html`<li class=${kind}>
                    ${kind === 'gain' ? plusIcon() : minusIcon()}<span
                      >${this.#descriptions.get(permission) ?? permissionLabel(text, permission)}
                      <span class="muted">· ${total > 1 ? text.text('ofTotal', { count, total }) : role}</span></span
                    >
                  </li>`,
              )}
            </ul>`
        : nothing;
    return html`
      <section class="panel diff" aria-label=${text.text('whatChanges')} aria-live="polite">
        <h3>${text.text('whatChanges')}</h3>
        ${lines(gained, 'gain')} ${lines(lost, 'lose')}
        ${gained.size || lost.size ? nothing : html`<p class="hint" id="no-changes">${text.text('nothingChanges')}</p>`}
        ${stays.size && total === 1 ? html`<p class="hint">${text.text('staysSame', { count: stays.size })}</p>` : nothing}
      </section>
    `;
  }

  /**
   * The roles of a member after saving. With several members selected, the viewer keeps their own administrator role.
   */
  #rolesAfter(member: Member): string[] {
    const keepsOwn = member.isSelf && this.#members.length > 1 && this.#losesOwnAdmin();
    const kept = member.roles
      .map(({ id }) => id)
      .filter((id) => this.#choices.get(id) !== false || (keepsOwn && this.#isAdmin(id)));
    return [...kept, ...[...this.#choices].filter(([id, isGiven]) => isGiven && !kept.includes(id)).map(([id]) => id)];
  }

  /** Members whose roles change. */
  #changed(): Member[] {
    return this.#members.filter((member) => {
      const after = this.#rolesAfter(member);
      return after.length !== member.roles.length || after.some((id) => !holds(member, id));
    });
  }

  #isAdmin(roleId: string): boolean {
    return this.#roles().some(({ id, isAdmin }) => isAdmin && id === roleId);
  }

  /** Whether the change would remove every administrator role of the viewer. */
  #losesOwnAdmin(): boolean {
    const own = this.#members.find(({ isSelf }) => isSelf)?.roles.filter(({ id }) => this.#isAdmin(id)) ?? [];
    return (
      own.length > 0 &&
      own.every(({ id }) => this.#choices.get(id) === false) &&
      ![...this.#choices].some(([id, isGiven]) => isGiven && this.#isAdmin(id))
    );
  }

  /** Returns a map from permissions to the name of the first role that grants them. */
  #permissionsOf(roleIds: Set<string>): Map<string, string> {
    const found = new Map<string, string>();
    for (const role of this.#roles()) {
      if (!roleIds.has(role.id)) continue;
      for (const permission of role.permissions) if (!found.has(permission)) found.set(permission, role.name);
    }
    return found;
  }

  async #loadPermissionLabels(): Promise<void> {
    const permissions = await loadPermissions(this.#org, this.#strings.lang).catch(() => undefined);
    this.#descriptions = new Map(
      permissions?.map(({ name, label, description }) => [
        name,
        label || description || permissionLabel(this.#strings, name),
      ]),
    );
    this.#host.requestUpdate();
  }

  /** Saves the roles of one member in the dialog, so that it can show the error; of several in the list. */
  async #save(): Promise<void> {
    const members = this.#changed();
    const mutation = this.#actions.setRoles(members, (member) => this.#rolesAfter(member), this.#roles());
    if (this.#members.length > 1) {
      this.#dialog.close();
      return this.#actions.runInBackground(mutation);
    }
    const { conflict } = await this.#dialog.run(mutation);
    if (conflict) this.#merge(members[0]!, conflict.fresh as Member);
  }

  /** Shows the fresh version after a conflict and keeps the choices, so that the viewer can compare them. */
  #merge(member: Member, fresh: Member): void {
    const wanted = this.#rolesAfter(member);
    const changed = this.#roles().filter(({ id }) => wanted.includes(id) !== holds(fresh, id));
    this.#dialog.replace({
      members: [fresh],
      choices: new Map(changed.map(({ id }) => [id, wanted.includes(id)])),
    });
    // The change was stored although its response was lost, or another administrator made the same change.
    if (!this.#changed().length) this.#dialog.close();
  }
}
