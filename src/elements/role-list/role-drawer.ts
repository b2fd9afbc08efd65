import { html, nothing, type LitElement } from 'lit';
import type { PermissionName, Role, RoleCreate } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import type { Mutation } from '../../controllers/mutation.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog, type FormDialogView } from '../../forms/form-dialog.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { fieldError } from '../../ui/form/form.js';
import { impactPanel } from './impact-panel.js';
import type { PermissionGroup } from './permission-groups.js';
import { permissionPicker } from './permission-picker.js';
import { countChanges, draftOf, mergeDraft, patchOf, type RoleDraft } from './role-draft.js';
import { RoleImpactController } from './role-impact.js';
import type { RoleListStrings } from './role-list.strings.js';

interface RoleEdit {
  kind: 'create' | 'edit' | 'view';
  /** The role that is changed or shown. */
  role: Role | undefined;
  /** What the draft started from. */
  base: RoleDraft;
  draft: RoleDraft;
  query: string;
  expanded: Set<string>;
  /** The draft is from an earlier opening. */
  isRestored: boolean;
  /** Draft of another opening under this name is replaced. */
  key: string;
}

interface RoleDrawerOptions {
  host: LitElement;
  org: OrgContextController;
  strings: RoleListStrings;
  groups: () => PermissionGroup[];
  /** Why the role cannot be changed. */
  reason: (role: Role) => string | undefined;
  /** Called with the announcement when a role was saved. */
  done: (announcement: string) => void;
}

/** Drawer that creates, changes or shows a role, with the effects on members. Unsaved input survives closing. */
export class RoleDrawer {
  readonly #options: RoleDrawerOptions;
  readonly #dialog: FormDialog<RoleEdit>;
  readonly #impact: RoleImpactController;
  /** Unsaved drafts by user, organization and role. */
  readonly #drafts = new Map<string, { base: RoleDraft; draft: RoleDraft }>();

  constructor(options: RoleDrawerOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#impact = new RoleImpactController(host, org);
    this.#dialog = new FormDialog({ host, org, strings, onClose: () => this.#impact.clear() });
  }

  create(): void {
    this.#open('create', 'new', undefined, { name: '', description: '', permissions: new Set() });
  }

  /** Creates a role from another one. Permissions that the viewer cannot grant are not copied. */
  copy(role: Role): void {
    const { strings } = this.#options;
    const base: RoleDraft = { name: '', description: '', permissions: new Set() };
    const copied = draftOf(role);
    const permissions = new Set([...copied.permissions].filter((name) => this.#canGrant(name)));
    const draft = { ...copied, permissions, name: strings.text('copyName', { name: role.name }).slice(0, 100) };
    this.#open('create', `copy ${role.id}`, undefined, base, draft);
  }

  edit(role: Role): void {
    this.#open('edit', role.id, role, draftOf(role));
  }

  view(role: Role): void {
    this.#open('view', `view ${role.id}`, role, draftOf(role));
  }

  #open(kind: RoleEdit['kind'], key: string, role: Role | undefined, base: RoleDraft, started = base): void {
    const { org, groups } = this.#options;
    const draftKey = `${org.context?.userVersion} ${org.organizationId} ${key}`;
    const stored = this.#drafts.get(draftKey);
    const draft = stored ? mergeDraft(stored.base, stored.draft, base) : copyOf(started);
    const all = groups();
    const expanded = all.filter(
      ({ permissions }) => all.length <= 3 || permissions.some(({ name }) => draft.permissions.has(name)),
    );
    this.#impact.clear();
    this.#dialog.open({
      kind,
      role,
      base,
      draft,
      query: '',
      expanded: new Set(expanded.map(({ id }) => id)),
      isRestored: stored !== undefined && countChanges(base, draft) > 0,
      key: draftKey,
    });
    if (kind === 'edit') this.#loadImpact();
  }

  render() {
    const edit = this.#dialog.subject;
    if (!edit) return nothing;
    return this.#dialog.render(this.#view(edit));
  }

  #view(edit: RoleEdit): FormDialogView {
    const { strings: text, reason } = this.#options;
    const { kind, role, base, draft } = edit;
    const changes = countChanges(base, draft);
    const affected = kind === 'edit' && !this.#impact.isStale ? this.#impact.value?.total : undefined;
    const lead = role && [
      text.text(role.custom ? 'custom' : 'standard'),
      ...(role.memberCount === undefined ? [] : [text.text('memberCount', { count: role.memberCount })]),
    ];
    const shared = { drawer: true, lead: lead?.join(' · '), body: this.#body(edit) };
    if (kind === 'view') {
      const { org } = this.#options;
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
      submitLabel: this.#submitLabel(kind, affected),
      pendingLabel: text.text('saving'),
      alertTitle: text.common('notSaved'),
      conflict: text.text('conflict'),
      note: changes && kind === 'edit' ? text.text('unsaved', { count: changes }) : undefined,
      rules: {
        'role-name': { invalid: text.text('nameInvalid'), pointer: '/name', isValid: () => draft.name.trim() !== '' },
      },
      submit: () => void this.#save(edit),
    };
  }

  #submitLabel(kind: RoleEdit['kind'], affected: number | undefined): string {
    const { strings: text } = this.#options;
    if (kind === 'create') return text.text('create');
    return affected ? text.text('saveFor', { count: affected }) : text.text('save');
  }

  #body(edit: RoleEdit) {
    const { strings: text, groups } = this.#options;
    const { kind, role, base, draft } = edit;
    const isView = kind === 'view';
    const all = groups();
    const labels = new Map(all.flatMap(({ permissions }) => permissions.map(({ name, label }) => [name, label])));
    const picker = permissionPicker({
      strings: text,
      groups: isView ? onlyHeld(all, draft.permissions) : all,
      chosen: draft.permissions,
      saved: kind === 'edit' ? base.permissions : undefined,
      query: edit.query,
      expanded: edit.expanded,
      lockedReason: (name) => {
        if (isView) return '';
        return this.#canGrant(name) ? undefined : text.text('notGrantable');
      },
      search: (query) => this.#update(edit, () => (edit.query = query), false),
      toggleGroup: (id) => this.#update(edit, () => edit.expanded.delete(id) || edit.expanded.add(id), false),
      toggle: (name) => this.#update(edit, () => draft.permissions.delete(name) || draft.permissions.add(name)),
    });
    if (isView) return picker;
    const panel =
      kind === 'edit'
        ? impactPanel({
            strings: text,
            impact: this.#impact,
            labelOf: (name) => labels.get(name) ?? name,
            isUnused: role?.memberCount === 0,
          })
        : nothing;
    return html`${edit.isRestored ? this.#renderRestored(edit) : nothing}
      <div class=${kind === 'edit' ? 'split' : ''}>
        <div class="fields">${this.#renderFields(edit)} ${picker}</div>
        ${panel}
      </div>`;
  }

  #renderFields({ kind, draft }: RoleEdit) {
    const { strings: text } = this.#options;
    const error = this.#dialog.errors['role-name'];
    const input = (field: 'name' | 'description') => (event: Event) => {
      draft[field] = (event.target as HTMLInputElement).value;
      this.#changed();
    };
    return html`<div class="field">
        <label for="role-name">${text.text('nameLabel')}</label>
        <input
          id="role-name"
          class="input"
          type="text"
          required
          maxlength="100"
          autocomplete="off"
          ?autofocus=${kind === 'create'}
          .value=${draft.name}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${error ? 'role-name-error' : nothing}
          @input=${input('name')}
        />
        ${fieldError('role-name-error', error)}
      </div>
      <div class="field">
        <label for="role-description">${text.text('description')}</label>
        <input
          id="role-description"
          class="input"
          type="text"
          maxlength="500"
          autocomplete="off"
          .value=${draft.description}
          aria-describedby="role-description-hint"
          @input=${input('description')}
        />
        <span class="hint" id="role-description-hint">${text.text('descriptionHint')}</span>
      </div>`;
  }

  #renderRestored(edit: RoleEdit) {
    const { strings: text } = this.#options;
    const discard = () => {
      edit.draft = copyOf(edit.base);
      edit.isRestored = false;
      this.#changed();
      if (edit.kind === 'edit') this.#loadImpact();
    };
    return inlineAlert({
      text: text.text('restored'),
      role: 'status',
      actions: html`<button type="button" class="button secondary small" @click=${discard}>
        ${text.common('unsavedLeave')}
      </button>`,
    });
  }

  #canGrant(permission: string): boolean {
    return this.#options.org.can(permission as PermissionName) !== false;
  }

  #update(edit: RoleEdit, change: () => unknown, isInput = true): void {
    change();
    if (!isInput) return this.#options.host.requestUpdate();
    this.#changed();
    if (edit.kind === 'edit') this.#loadImpact();
  }

  /** Stores the draft, so that it survives closing the drawer. */
  #changed(): void {
    const { base, draft, key } = this.#dialog.subject!;
    if (countChanges(base, draft)) this.#drafts.set(key, { base, draft });
    else this.#drafts.delete(key);
    this.#dialog.changed();
  }

  #loadImpact(): void {
    const { role, base, draft } = this.#dialog.subject!;
    const { permissions } = patchOf(base, draft);
    this.#impact.load(role!, permissions ? { permissions } : {}, { atOnce: this.#impact.value === undefined });
  }

  async #save(edit: RoleEdit): Promise<void> {
    const { key, role } = edit;
    const { done, conflict } = await this.#dialog.run(role ? this.#change(edit, role) : this.#creation(edit));
    if (done) this.#drafts.delete(key);
    if (conflict) this.#merge(edit, conflict.fresh as Role);
  }

  #creation({ draft }: RoleEdit): Mutation<Role> {
    const { host, org, strings, done } = this.#options;
    const { client, organizationId } = org;
    const description = draft.description.trim();
    const changes: RoleCreate = {
      name: draft.name.trim(),
      ...(description && { description }),
      permissions: [...draft.permissions],
    };
    return {
      operation: 'role.create',
      topics: ['roles'],
      input: changes,
      before: () => dispatchBefore(host, 'before-role-create', { changes }),
      run: (idempotencyKey) => client!.roles.create(organizationId!, changes, { idempotencyKey }),
      confirmed: (role, isCurrent) => {
        emit(host, 'role-created', { role });
        if (isCurrent) done(strings.text('created', { name: role.name }));
      },
    };
  }

  #change({ base, draft }: RoleEdit, role: Role): Mutation<Role, Role> {
    const { host, org, strings, done } = this.#options;
    const { client, organizationId } = org;
    const changes = patchOf(base, draft);
    return {
      operation: 'role.update',
      topics: ['roles'],
      before: () => dispatchBefore(host, 'before-role-update', { role, changes }),
      run: () => updateWithETag(role, (etag) => client!.roles.update(organizationId!, role.id, changes, { etag })),
      confirmed: (updated, isCurrent) => {
        emit(host, 'role-updated', { role: updated });
        if (isCurrent) done(strings.text('saved', { name: updated.name }));
      },
      reload: async () => {
        const { items } = await client!.roles.list(organizationId!, { counts: true });
        return items.find(({ id }) => id === role.id) ?? role;
      },
    };
  }

  /** Shows the fresh version after a conflict, with the changes of the viewer. */
  #merge(edit: RoleEdit, fresh: Role): void {
    const base = draftOf(fresh);
    const draft = mergeDraft(edit.base, edit.draft, base);
    this.#drafts.set(edit.key, { base, draft });
    this.#dialog.replace({ ...edit, role: fresh, base, draft, isRestored: false });
    this.#loadImpact();
  }
}

const copyOf = (draft: RoleDraft): RoleDraft => ({ ...draft, permissions: new Set(draft.permissions) });

const onlyHeld = (groups: readonly PermissionGroup[], held: ReadonlySet<string>): PermissionGroup[] =>
  groups.flatMap((group) => {
    const permissions = group.permissions.filter(({ name }) => held.has(name));
    return permissions.length ? [{ ...group, permissions }] : [];
  });
