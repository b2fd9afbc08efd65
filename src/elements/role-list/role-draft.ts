import type { Role } from '../../contract/index.js';

/** What the viewer enters. */
export interface RoleDraft {
  name: string;
  description: string;
  permissions: Set<string>;
}

export const draftOf = (role: Pick<Role, 'name' | 'description' | 'permissions'>): RoleDraft => ({
  name: role.name,
  description: role.description ?? '',
  permissions: new Set(role.permissions),
});

/** The fields that differ, as a merge patch. */
export function patchOf(base: RoleDraft, draft: RoleDraft) {
  const [name, description] = [draft.name.trim(), draft.description.trim()];
  return {
    ...(name !== base.name.trim() && { name }),
    ...(description !== base.description.trim() && { description: description || null }),
    ...(changedPermissions(base, draft).length > 0 && { permissions: [...draft.permissions] }),
  };
}

export const changedPermissions = (base: RoleDraft, draft: RoleDraft): string[] => [
  ...[...draft.permissions].filter((name) => !base.permissions.has(name)),
  ...[...base.permissions].filter((name) => !draft.permissions.has(name)),
];

/** The number of changes: fields and permissions. */
export function countChanges(base: RoleDraft, draft: RoleDraft): number {
  const { permissions: _permissions, ...fields } = patchOf(base, draft);
  return Object.keys(fields).length + changedPermissions(base, draft).length;
}

/** Applies what the viewer changed in `base` to a newer version of the role. */
export function mergeDraft(base: RoleDraft, draft: RoleDraft, fresh: RoleDraft): RoleDraft {
  const permissions = new Set(fresh.permissions);
  for (const name of changedPermissions(base, draft)) {
    if (draft.permissions.has(name)) permissions.add(name);
    else permissions.delete(name);
  }
  return {
    name: draft.name === base.name ? fresh.name : draft.name,
    description: draft.description === base.description ? fresh.description : draft.description,
    permissions,
  };
}
