/*
 * Users and groups as SCIM resources.
 */
import { quickHash } from '../core/crypto.js';
import type { DirectoryRecord, RoleRecord } from '../store/store.js';
import { CORE, ENTERPRISE_SCHEMA, GROUP_SCHEMA, USER_SCHEMA, type ScimUser } from './attributes.js';
import type { DirectoryAccess, ScimContext } from './context.js';
import { unlinkedAttributes, type DirectoryMember } from './members.js';

export type Resource = Record<string, unknown> & { meta: Record<string, unknown> };

type Group = DirectoryRecord['groups'][number];

/** The attributes of the user that a directory can write. */
export function toScimUser({ member, record }: DirectoryMember): ScimUser {
  return {
    userName: record?.userName ?? member.user.email,
    ...(record?.externalId && { externalId: record.externalId }),
    active: member.status === 'active',
    ...((record?.attributes as ScimUser | undefined) ?? unlinkedAttributes(member)),
  };
}

/** A weak tag (RFC 7644, section 3.14): it covers the whole resource. */
const versioned = (resource: Resource): Resource => ({
  ...resource,
  meta: { ...resource.meta, version: `W/"${quickHash(JSON.stringify(resource))}"` },
});

const locationOf = ({ provisioning }: ScimContext, type: 'Users' | 'Groups', id: string) =>
  `${provisioning.scimUrl}/${type}/${encodeURIComponent(id)}`;

/** Roles that the directory manages as groups, by id. */
export const groupsOf = ({ organization }: DirectoryAccess): ReadonlyMap<string, Group> =>
  new Map((organization.directory?.groups ?? []).map((group) => [group.roleId, group]));

export function serializeUser(context: ScimContext, access: DirectoryAccess, found: DirectoryMember): Resource {
  const { member, record } = found;
  const user = toScimUser(found);
  const groups = groupsOf(access);
  const ordered = Object.fromEntries(Object.keys(CORE).flatMap((name) => (name in user ? [[name, user[name]]] : [])));
  const extension = user[ENTERPRISE_SCHEMA];
  return versioned({
    schemas: [USER_SCHEMA, ...(extension ? [ENTERPRISE_SCHEMA] : [])],
    id: member.userId,
    ...ordered,
    ...(extension && { [ENTERPRISE_SCHEMA]: extension }),
    groups: member.roleIds
      .filter((id) => groups.has(id) && access.roles.has(id))
      .map((id) => ({
        value: id,
        $ref: locationOf(context, 'Groups', id),
        display: access.roles.get(id)!.name,
        type: 'direct',
      })),
    meta: {
      resourceType: 'User',
      created: record?.createdAt ?? member.joinedAt,
      lastModified: record?.updatedAt ?? member.joinedAt,
      location: locationOf(context, 'Users', member.userId),
    },
  });
}

/** `members`: undefined if they were not read, which leaves out the version as well. */
export function serializeGroup(
  context: ScimContext,
  role: RoleRecord,
  { externalId, createdAt, updatedAt }: Group,
  members: { userId: string; name: string }[] | undefined,
): Resource {
  const resource: Resource = {
    schemas: [GROUP_SCHEMA],
    id: role.id,
    ...(externalId && { externalId }),
    displayName: role.name,
    ...(members && {
      members: members.map(({ userId, name }) => ({
        value: userId,
        $ref: locationOf(context, 'Users', userId),
        display: name,
        type: 'User',
      })),
    }),
    meta: {
      resourceType: 'Group',
      created: createdAt,
      lastModified: updatedAt,
      location: locationOf(context, 'Groups', role.id),
    },
  };
  return members ? versioned(resource) : resource;
}
