import { nothing, type LitElement } from 'lit';
import type { PermissionName, Role } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { captureScope } from '../../controllers/scope.js';
import { clearStored } from '../../core/storage.js';
import { FormDialog, type FormDialogView } from '../../forms/form-dialog.js';
import type { PermissionGroup } from './permission-groups.js';
import { lastChange } from './role-columns.js';
import { RoleDraft, roleDraftPrefix } from './role-draft.js';
import { roleForm, type RoleEdit } from './role-form.js';
import { RoleImpactController } from './role-impact.js';
import type { RoleListStrings } from './role-list.strings.js';
import { createRole, updateRole } from './save-role.js';

interface RoleDrawerOptions {
  host: LitElement;
  org: OrgContextController;
  strings: RoleListStrings;
  groups: () => PermissionGroup[];
  /** Returns the reason why the viewer cannot change the role; `undefined` if they can. */
  reason: (role: Role) => string | undefined;
  /** Called with the announcement when a role is saved. */
  done: (announcement: string) => void;
}

/**
 * Drawer that creates, edits or shows a role, with the effects on members. Unsaved input is stored in the tab until the
 * viewer saves or discards it or signs out.
 */
export class RoleDrawer {
  readonly #options: RoleDrawerOptions;
  readonly #dialog: FormDialog<RoleEdit>;
  readonly #impact: RoleImpactController;
  #isSameUser: () => boolean;
  /** Data of the previous user, which the element keeps until the data of the current user is loaded. */
  #previousOrganization: OrgContextController['organization'];

  constructor(options: RoleDrawerOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#impact = new RoleImpactController(host, org);
    this.#dialog = new FormDialog({ host, org, strings, onClose: () => this.#impact.clear() });
    this.#isSameUser = captureScope(org, 'user');
    this.#clearDraftsOfPreviousUser();
    org.subscribe(() => this.#clearDraftsOfPreviousUser());
  }

  create(): void {
    this.#open({ kind: 'create', draft: new RoleDraft({ storageKey: this.#storageKey('new') }) });
  }

  /** Creates a role from another one. Permissions that the viewer cannot grant are not copied. */
  copy(role: Role): void {
    const initial = {
      ...role,
      name: this.#options.strings.text('copyName', { name: role.name }).slice(0, 100),
      permissions: role.permissions.filter((name) => this.#canGrant(name)),
    };
    const storageKey = this.#storageKey(`copy:${role.id}`);
    this.#open({ kind: 'create', draft: new RoleDraft({ initial, storageKey }) });
  }

  edit(role: Role): void {
    const storageKey = this.#storageKey(`edit:${role.id}`);
    this.#open({ kind: 'edit', role, draft: new RoleDraft({ saved: role, storageKey }) });
    this.#loadImpact();
  }

  view(role: Role): void {
    this.#open({ kind: 'view', role, draft: new RoleDraft({ saved: role }) });
  }

  render() {
    const edit = this.#dialog.subject;
    return edit ? this.#dialog.render(this.#view(edit)) : nothing;
  }

  #open({ kind, role, draft }: Pick<RoleEdit, 'kind' | 'draft'> & { role?: Role }): void {
    const groups = this.#options.groups();
    const shown = new Set([...draft.permissions, ...draft.savedPermissions]);
    const expanded = groups.filter(
      ({ permissions }) => groups.length <= 3 || permissions.some(({ name }) => shown.has(name)),
    );
    this.#impact.clear();
    this.#dialog.open({ kind, role, draft, query: '', expanded: new Set(expanded.map(({ id }) => id)) });
  }

  #view(edit: RoleEdit): FormDialogView {
    const { strings: text, org, groups, reason } = this.#options;
    const { kind, role, draft } = edit;
    const body = roleForm({
      edit,
      strings: text,
      groups: groups(),
      impact: this.#impact,
      nameError: this.#dialog.errors['role-name'],
      canGrant: (name) => this.#canGrant(name),
      textChanged: () => this.#dialog.changed(),
      permissionsChanged: () => {
        this.#dialog.changed();
        if (kind === 'edit') this.#loadImpact();
      },
      viewChanged: () => this.#options.host.requestUpdate(),
    });
    const shared = { drawer: true, lead: role && this.#lead(role), body };
    if (kind === 'view') {
      const canCopy = org.supports('customRoles') && org.can('roles:manage') !== false;
      return {
        ...shared,
        title: role!.name,
        note: reason(role!),
        submitLabel: canCopy ? text.text('copyRole') : text.common('close'),
        submit: () => (canCopy ? this.copy(role!) : this.#dialog.close()),
      };
    }
    return {
      ...shared,
      title: role ? text.text('editTitle', { name: role.name }) : text.text('create'),
      submitLabel: this.#submitLabel(kind),
      pendingLabel: text.text('saving'),
      alertTitle: text.common('notSaved'),
      conflict: text.text('conflict'),
      note: kind === 'edit' && draft.count ? text.text('unsaved', { count: draft.count }) : undefined,
      rules: {
        'role-name': { invalid: text.text('nameInvalid'), pointer: '/name', isValid: () => draft.name.trim() !== '' },
      },
      submit: () => void this.#save(edit),
    };
  }

  #lead(role: Role): string {
    const { strings: text } = this.#options;
    return [
      text.text(role.custom ? 'custom' : 'standard'),
      ...(role.memberCount === undefined ? [] : [text.text('memberCount', { count: role.memberCount })]),
      `${text.text('changed')}: ${lastChange(role, text)}`,
    ].join(' · ');
  }

  #submitLabel(kind: RoleEdit['kind']): string {
    const { strings: text } = this.#options;
    if (kind === 'create') return text.text('create');
    const affected = this.#impact.isStale ? undefined : this.#impact.value?.total;
    return affected ? text.text('saveFor', { count: affected }) : text.text('save');
  }

  #canGrant(permission: string): boolean {
    return this.#options.org.can(permission as PermissionName) !== false;
  }

  #loadImpact(): void {
    const { role, draft } = this.#dialog.subject!;
    const { permissions } = draft.patch;
    this.#impact.load(role!, permissions ? { permissions } : {}, { atOnce: this.#impact.value === undefined });
  }

  async #save(edit: RoleEdit): Promise<void> {
    const { role, draft } = edit;
    const mutation = role ? updateRole(role, draft, this.#options) : createRole(draft, this.#options);
    const { conflict } = await this.#dialog.run(mutation);
    if (!conflict) return;
    const fresh = conflict.fresh as Role;
    draft.rebase(fresh);
    this.#dialog.replace({ ...edit, role: fresh });
    this.#loadImpact();
  }

  /** Returns the storage key of a draft; `undefined` while the viewer is unknown. */
  #storageKey(name: string): string | undefined {
    const { organization, organizationId } = this.#options.org;
    if (!organization || organization === this.#previousOrganization) return undefined;
    return `${roleDraftPrefix}${organization.viewer.userId}:${organizationId}:${name}`;
  }

  #clearDraftsOfPreviousUser(): void {
    const { org } = this.#options;
    if (this.#isSameUser() && !org.signedOut) return;
    clearStored(roleDraftPrefix);
    if (!this.#isSameUser()) this.#previousOrganization = org.organization;
    this.#isSameUser = captureScope(org, 'user');
  }
}
