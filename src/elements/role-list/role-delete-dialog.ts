import { html, nothing, type LitElement } from 'lit';
import type { Role } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import type { Mutation } from '../../controllers/mutation.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog, type FormDialogView } from '../../forms/form-dialog.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { select } from '../../ui/form/field.js';
import { impactPanel } from './impact-panel.js';
import type { PermissionGroup } from './permission-groups.js';
import { RoleImpactController } from './role-impact.js';
import type { RoleListStrings } from './role-list.strings.js';

interface RoleDeletion {
  role: Role;
  /** Roles that members can receive instead. */
  replacements: readonly Role[];
  /** Id of the role that members receive instead, or null. */
  replacement: string | null;
  /** Id of the role that was selected last. It is selected again when the viewer returns to "Another role". */
  chosen: string | undefined;
}

interface RoleDeleteDialogOptions {
  host: LitElement;
  org: OrgContextController;
  strings: RoleListStrings;
  groups: () => PermissionGroup[];
  roles: () => readonly Role[];
  /** Called with the announcement when a role is deleted. */
  done: (announcement: string) => void;
}

/** Dialog that deletes a role. Members receive another role instead, or lose the role. */
export class RoleDeleteDialog {
  readonly #options: RoleDeleteDialogOptions;
  readonly #dialog: FormDialog<RoleDeletion>;
  readonly #impact: RoleImpactController;

  constructor(options: RoleDeleteDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#impact = new RoleImpactController(host, org);
    this.#dialog = new FormDialog({ host, org, strings, onClose: () => this.#impact.clear() });
  }

  /** Opens the dialog. Selects the assignable role with the most members as the replacement, except administrator roles. */
  open(role: Role): void {
    const replacements = this.#options.roles().filter(({ id, assignable }) => assignable && id !== role.id);
    const best = replacements
      .filter(({ isAdmin }) => !isAdmin)
      .toSorted((one, other) => (other.memberCount ?? 0) - (one.memberCount ?? 0))[0];
    const replacement = best?.id ?? null;
    this.#impact.clear();
    this.#dialog.open({ role, replacements, replacement, chosen: replacement ?? replacements[0]?.id });
    this.#loadImpact();
  }

  render() {
    const deletion = this.#dialog.subject;
    return deletion ? this.#dialog.render(this.#view(deletion)) : nothing;
  }

  #view(deletion: RoleDeletion): FormDialogView {
    const { strings: text } = this.#options;
    const { role, replacement } = deletion;
    const { value } = this.#impact;
    const members = value?.members ?? role.memberCount ?? 0;
    const isUsed = members + (value?.invitations ?? 0) > 0;
    return {
      title: text.text('deleteTitle', { name: role.name }),
      lead: value && isUsed ? this.#lead(members, value.invitations) : undefined,
      wide: isUsed,
      danger: true,
      focusCancel: true,
      submitLabel: this.#submitLabel(members, replacement),
      pendingLabel: text.text('deleting'),
      conflict: text.text('conflict'),
      submit: () => void this.#delete(deletion, isUsed),
      body: isUsed ? this.#renderReplacement(deletion) : html`<p>${text.text('unused')}</p>`,
    };
  }

  #lead(members: number, invitations: number): string {
    const { strings: text } = this.#options;
    return text.text('inUse', {
      members: text.text('memberCount', { count: members }),
      invitations: text.text('invitationCount', { count: invitations }),
    });
  }

  #submitLabel(members: number, replacement: string | null): string {
    const { strings: text } = this.#options;
    if (!members) return text.text('deleteRole');
    return text.text(replacement === null ? 'deleteFor' : 'deleteAndMove', { count: members });
  }

  #renderReplacement(deletion: RoleDeletion) {
    const { strings: text, groups } = this.#options;
    const { replacements, replacement, chosen } = deletion;
    const labels = new Map(groups().flatMap(({ permissions }) => permissions.map(({ name, label }) => [name, label])));
    const choose = (id: string | null) => {
      this.#dialog.replace({ ...deletion, replacement: id, chosen: id ?? chosen });
      this.#loadImpact();
    };
    const unassigned = this.#impact.value?.unassigned ?? 0;
    return html`<div class="split">
        <fieldset class="choices">
          <legend class="label">${text.text('replaceWith')}</legend>
          ${
            replacements.length
              ? html`<label class="check card-check">
                    <input
                      type="radio"
                      name="replacement"
                      .checked=${replacement !== null}
                      @change=${() => choose(chosen ?? replacements[0]!.id)}
                    />
                    <span>${text.text('anotherRole')}</span>
                    <span class="hint">${text.text('anotherRoleHint')}</span>
                  </label>
                  ${
                    replacement === null
                      ? nothing
                      : select(
                          html`<select
                            class="input"
                            aria-label=${text.text('replacement')}
                            @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
                          >
                            ${replacements.map(({ id, name }) => html`<option value=${id} ?selected=${id === replacement}>${name}</option>`)}
                          </select>`,
                          'wide indented',
                        )
                  }`
              : nothing
          }
          <label class="check card-check">
            <input type="radio" name="replacement" .checked=${replacement === null} @change=${() => choose(null)} />
            <span>${text.text('noReplacement')}</span>
            <span class="hint"
              >${replacement === null && unassigned ? text.text('unassigned', { count: unassigned }) : text.text('keepOthers')}</span
            >
          </label>
        </fieldset>
        ${impactPanel({
          strings: text,
          impact: this.#impact,
          labelOf: (name) => labels.get(name) ?? name,
          isUnused: false,
        })}
      </div>
      ${inlineAlert({ text: text.text('oneStep') })}`;
  }

  #loadImpact(): void {
    const { role, replacement } = this.#dialog.subject!;
    const request = { delete: true, ...(replacement !== null && { replacementRoleId: replacement }) };
    this.#impact.load(role, request, { atOnce: true });
    this.#options.host.requestUpdate();
  }

  async #delete(deletion: RoleDeletion, isUsed: boolean): Promise<void> {
    const { org } = this.#options;
    const { conflict, done } = await this.#dialog.run({
      ...this.#deletion(deletion, isUsed),
      reload: async () => {
        const { items } = await org.client!.roles.list(org.organizationId!, { counts: true });
        return items.find(({ id }) => id === deletion.role.id) ?? deletion.role;
      },
    });
    if (conflict) this.#dialog.replace({ ...deletion, role: conflict.fresh as Role });
    // The role was changed or assigned in the meantime.
    if (conflict || (!done && this.#dialog.mutation?.error?.code === 'role_in_use')) this.#loadImpact();
  }

  #deletion({ role, replacement }: RoleDeletion, isUsed: boolean): Mutation<void> {
    const { host, org, strings, done } = this.#options;
    const detail = { role, replacement: isUsed ? replacement : null };
    const query = replacement === null ? { unassign: true as const } : { replacement };
    return {
      operation: 'role.delete',
      topics: ['roles', 'members', 'invitations'],
      before: () => dispatchBefore(host, 'before-role-delete', detail),
      run: () =>
        updateWithETag(role, (etag) =>
          org.client!.roles.delete(org.organizationId!, role.id, isUsed ? query : undefined, { etag }),
        ),
      confirmed: (_, isCurrent) => {
        emit(host, 'role-deleted', detail);
        if (isCurrent) done(strings.text('deleted', { name: role.name }));
      },
    };
  }
}
