import type { LitElement } from 'lit';
import type { Role } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import type { Mutation } from '../../controllers/mutation.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import type { RoleDraft } from './role-draft.js';
import type { RoleListStrings } from './role-list.strings.js';

interface SaveRoleOptions {
  host: LitElement;
  org: OrgContextController;
  strings: RoleListStrings;
  /** Called with the announcement when the role is saved. */
  done: (announcement: string) => void;
}

/** Creates a role with the content of the draft. */
export function createRole(draft: RoleDraft, { host, org, strings, done }: SaveRoleOptions): Mutation<Role> {
  const { client, organizationId } = org;
  const changes = draft.content;
  return {
    operation: 'role.create',
    topics: ['roles'],
    input: changes,
    before: () => dispatchBefore(host, 'before-role-create', { changes }),
    run: (idempotencyKey) => client!.roles.create(organizationId!, changes, { idempotencyKey }),
    confirmed: (role, isCurrent) => {
      draft.clearStored();
      emit(host, 'role-created', { role });
      if (isCurrent) done(strings.text('created', { name: role.name }));
    },
  };
}

/** Updates a role with the changes of the draft. A conflict has the current version of the role. */
export function updateRole(
  role: Role,
  draft: RoleDraft,
  { host, org, strings, done }: SaveRoleOptions,
): Mutation<Role, Role> {
  const { client, organizationId } = org;
  const changes = draft.patch;
  return {
    operation: 'role.update',
    topics: ['roles'],
    before: () => dispatchBefore(host, 'before-role-update', { role, changes }),
    run: () => updateWithETag(role, (etag) => client!.roles.update(organizationId!, role.id, changes, { etag })),
    confirmed: (updated, isCurrent) => {
      draft.clearStored();
      emit(host, 'role-updated', { role: updated });
      if (isCurrent) done(strings.text('saved', { name: updated.name }));
    },
    reload: async () => {
      const { items } = await client!.roles.list(organizationId!, { counts: true });
      return items.find(({ id }) => id === role.id) ?? role;
    },
  };
}
