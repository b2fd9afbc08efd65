import { html, nothing, type LitElement } from 'lit';
import { errorMessage } from '../../i18n/error-message.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import { isOrgError, toOrgError, type OrgError } from '../../client/http/errors.js';
import type { Member, Role } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { dialogShell } from '../../ui/overlay/dialog.js';
import { lockIcon } from '../../ui/icons/list-icons.js';
import { minusIcon, plusIcon } from '../../ui/icons/action-icons.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { MemberActionStrings } from './member-actions.strings.js';
import type { MemberActions } from './member-actions.js';

const holds = (member: Member, roleId: string) => member.roles.some(({ id }) => id === roleId);

/** Effect of a change on a permission: the number of affected members and the role that causes it. */
interface Effect {
  count: number;
  role: string;
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
  readonly #changes: MemberActions;
  /** The roles may load after the dialog has opened. */
  readonly #roles: () => readonly Role[];
  #members: Member[] = [];
  /** Choices of the viewer, by role id: `true` adds the role to all members, `false` removes it from all. */
  #choices = new Map<string, boolean>();
  #descriptions = new Map<string, string>();
  #failure: OrgError | undefined;
  #changedMeanwhile = false;
  #pending = false;

  constructor(
    host: LitElement,
    org: OrgContextController,
    strings: MemberActionStrings,
    changes: MemberActions,
    roles: () => readonly Role[],
  ) {
    this.#host = host;
    this.#org = org;
    this.#strings = strings;
    this.#changes = changes;
    this.#roles = roles;
  }

  open(members: Member[]): void {
    this.#members = members;
    this.#choices.clear();
    this.#failure = undefined;
    this.#changedMeanwhile = this.#pending = false;
    this.#host.requestUpdate();
    void this.#loadPermissionLabels();
  }

  render() {
    if (!this.#members.length) return nothing;
    const text = this.#strings;
    const [member] = this.#members;
    const many = this.#members.length > 1;
    const changed = this.#changed();
    const losesOwn = this.#losesOwnAdmin();
    return html`
      <dialog
        class="wide"
        aria-labelledby="dialog-title"
        @cancel=${(event: Event) => {
          event.preventDefault();
          this.#close();
        }}
      >
        ${dialogShell({
          title: many
            ? text.text('rolesOfMany', { count: this.#members.length })
            : text.text('rolesOf', { name: member!.name }),
          lead: text.text(many ? 'rolesManyLead' : 'rolesLead'),
          closeLabel: text.common('close'),
          close: () => this.#close(),
          submit: () => void this.#save(),
          body: html`
            ${this.#failure ? inlineAlert({ kind: 'danger', title: text.common('notSaved'), text: errorMessage(text, this.#failure), role: 'alert' }) : nothing}
            ${this.#changedMeanwhile ? inlineAlert({ kind: 'warning', text: text.text('conflict'), role: 'alert' }) : nothing}
            <div class="split">
              <fieldset>
                <legend class="visually-hidden">${text.text('roles')}</legend>
                ${this.#roles().map((role) => this.#renderRole(role))}
              </fieldset>
              ${this.#renderDiff()}
            </div>
            ${losesOwn ? inlineAlert({ kind: 'warning', text: text.text(many ? 'ownRoleKept' : 'ownRoleLost'), role: 'status' }) : nothing}
            ${changed.every((one) => this.#rolesAfter(one).length) ? nothing : inlineAlert({ kind: 'warning', text: text.text('noRolesWarning') })}
          `,
          foot: html`
            <button type="button" class="button quiet" @click=${() => this.#close()}>${text.common('cancel')}</button>
            <button
              class="button primary"
              aria-disabled=${!changed.length && !this.#pending ? 'true' : nothing}
              aria-busy=${this.#pending ? 'true' : nothing}
            >
              ${this.#pending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${text.text(this.#pending ? 'saving' : 'saveRoles')}
            </button>
          `,
        })}
      </dialog>
    `;
  }

  #renderRole(role: Role) {
    const locked = !role.assignable;
    const why = `role-${role.id}`;
    const total = this.#members.length;
    const count = this.#members.filter((member) => holds(member, role.id)).length;
    const isMixed = count > 0 && count < total;
    const stateOf = () => this.#choices.get(role.id) ?? (isMixed ? undefined : count > 0);
    const state = stateOf();
    const toggle = (event: Event) => {
      // The checkbox cycles through indeterminate, checked and unchecked.
      const next = isMixed && stateOf() === false ? undefined : stateOf() !== true;
      if (next === undefined || (!isMixed && next === count > 0)) this.#choices.delete(role.id);
      else this.#choices.set(role.id, next);
      // The browser has already changed the checkbox, which Lit does not track.
      Object.assign(event.target as HTMLInputElement, { checked: next === true, indeterminate: next === undefined });
      this.#host.requestUpdate();
    };
    return html`
      <label class="check">
        <input
          type="checkbox"
          ?autofocus=${role === this.#roles()[0]}
          .checked=${state === true}
          .indeterminate=${state === undefined}
          aria-disabled=${locked ? 'true' : nothing}
          aria-describedby=${why}
          @click=${(event: Event) => locked && event.preventDefault()}
          @change=${toggle}
        />
        <span>${role.name}</span>
        <span class="hint" id=${why}
          >${isMixed ? html`<span>${this.#strings.text('ofTotal', { count, total })}</span>${role.description ? ' · ' : ''}` : nothing}<bdi>${role.description}</bdi>${locked ? html`<span class="reason">${lockIcon()}${this.#strings.text('notAssignable')}</span>` : nothing}</span
        >
      </label>
    `;
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
        ${gained.size || lost.size ? nothing : html`<p class="hint">${text.text('nothingChanges')}</p>`}
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
    const { context, client } = this.#org;
    const permissions = await context
      ?.fetchShared('roles', 'permissions', () => client!.permissions())
      .catch(() => undefined);
    this.#descriptions = new Map(
      permissions?.items.map(({ name, description }) => [name, description || permissionLabel(this.#strings, name)]),
    );
    this.#host.requestUpdate();
  }

  async #save(): Promise<void> {
    const members = this.#changed();
    if (this.#pending || !members.length) return;
    this.#pending = true;
    this.#failure = undefined;
    this.#changedMeanwhile = false;
    this.#host.requestUpdate();
    const after = new Map(members.map((member) => [member, this.#rolesAfter(member)]));
    try {
      if (this.#members.length > 1) this.#close();
      await this.#changes.setRoles(members, (one) => after.get(one)!, this.#roles());
      this.#close();
    } catch (cause) {
      const error = toOrgError(cause);
      if (isOrgError(error, 'etag_mismatch')) await this.#reloadMember();
      else this.#failure = error;
    } finally {
      this.#pending = false;
      this.#host.requestUpdate();
    }
  }

  /** Reloads the member after a version conflict and keeps the choices, so that the viewer can compare them. */
  async #reloadMember(): Promise<void> {
    const [member] = this.#members;
    try {
      const fresh = await this.#org.client!.members.get(this.#org.organizationId!, member!.userId);
      const wanted = this.#rolesAfter(member!);
      this.#members = [fresh];
      this.#choices = new Map(
        this.#roles()
          .filter(({ id }) => wanted.includes(id) !== holds(fresh, id))
          .map(({ id }) => [id, wanted.includes(id)]),
      );
      // The change was stored although its response was lost, or another administrator made the same change.
      if (!this.#changed().length) return this.#close();
      this.#changedMeanwhile = true;
    } catch (cause) {
      this.#failure = toOrgError(cause);
    }
  }

  #close(): void {
    this.#members = [];
    this.#host.requestUpdate();
  }
}
