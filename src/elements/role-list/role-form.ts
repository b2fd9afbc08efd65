import { html, nothing } from 'lit';
import type { Role } from '../../contract/index.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { fieldError } from '../../ui/form/form.js';
import { impactPanel } from './impact-panel.js';
import type { PermissionGroup } from './permission-groups.js';
import { permissionPicker } from './permission-picker.js';
import type { RoleDraft } from './role-draft.js';
import type { RoleImpactController } from './role-impact.js';
import type { RoleListStrings } from './role-list.strings.js';

/** State of one opening of the drawer. */
export interface RoleEdit {
  kind: 'create' | 'edit' | 'view';
  /** The role that is edited or shown. */
  role: Role | undefined;
  draft: RoleDraft;
  /** Search text of the permissions. */
  query: string;
  /** Ids of the expanded groups of permissions. */
  expanded: Set<string>;
}

interface RoleFormOptions {
  edit: RoleEdit;
  strings: RoleListStrings;
  groups: PermissionGroup[];
  impact: RoleImpactController;
  /** Error of the name. */
  nameError: string | undefined;
  canGrant: (permission: string) => boolean;
  /** Called after a change of the name or the description. */
  textChanged: () => void;
  /** Called after a change that can affect members. */
  permissionsChanged: () => void;
  /** Called after a search or after a group was expanded or collapsed. */
  viewChanged: () => void;
}

/** Renders the form of a role with the effects of changes on members, or only the permissions if the role is viewed. */
export function roleForm(options: RoleFormOptions) {
  const { edit, strings, groups, impact } = options;
  const { kind, role } = edit;
  if (kind === 'view') return picker(options);
  const fields = html`<div class="fields">${textFields(options)} ${picker(options)}</div>`;
  if (kind === 'create') return html`${restoredNotice(options)} ${fields}`;
  const labels = new Map(groups.flatMap(({ permissions }) => permissions.map(({ name, label }) => [name, label])));
  const panel = impactPanel({
    strings,
    impact,
    labelOf: (name) => labels.get(name) ?? name,
    isUnused: role?.memberCount === 0,
  });
  return html`${restoredNotice(options)}
    <div class="split">${fields} ${panel}</div>`;
}

function restoredNotice({ edit: { draft }, strings: text, permissionsChanged }: RoleFormOptions) {
  if (!draft.isRestored) return nothing;
  const discard = () => {
    draft.discard();
    permissionsChanged();
  };
  return inlineAlert({
    text: text.text('restored'),
    role: 'status',
    actions: html`<button type="button" class="button secondary small" @click=${discard}>
      ${text.common('unsavedLeave')}
    </button>`,
  });
}

function textFields({ edit: { kind, draft }, strings: text, nameError, textChanged }: RoleFormOptions) {
  const input = (field: 'name' | 'description') => (event: Event) => {
    draft.set(field, (event.target as HTMLInputElement).value);
    textChanged();
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
        aria-invalid=${nameError ? 'true' : nothing}
        aria-describedby=${nameError ? 'role-name-error' : nothing}
        @input=${input('name')}
      />
      ${fieldError('role-name-error', nameError)}
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

function picker({ edit, strings, groups, canGrant, permissionsChanged, viewChanged }: RoleFormOptions) {
  const { kind, draft } = edit;
  const { permissions } = draft;
  return permissionPicker({
    strings,
    groups: kind === 'view' ? onlySelected(groups, permissions) : groups,
    chosen: permissions,
    saved: kind === 'edit' ? draft.savedPermissions : undefined,
    query: edit.query,
    expanded: edit.expanded,
    lockedReason: (name) => {
      if (kind === 'view') return '';
      return canGrant(name) ? undefined : strings.text('notGrantable');
    },
    search: (query) => {
      edit.query = query;
      viewChanged();
    },
    toggleGroup: (id) => {
      if (!edit.expanded.delete(id)) edit.expanded.add(id);
      viewChanged();
    },
    toggle: (name) => {
      draft.toggle(name);
      permissionsChanged();
    },
  });
}

const onlySelected = (groups: readonly PermissionGroup[], selected: ReadonlySet<string>): PermissionGroup[] =>
  groups.flatMap((group) => {
    const permissions = group.permissions.filter(({ name }) => selected.has(name));
    return permissions.length ? [{ ...group, permissions }] : [];
  });
