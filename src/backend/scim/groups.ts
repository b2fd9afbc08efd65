/*
 * The resource type `Group`: roles of the organization whose members the directory manages. A directory creates a group for
 * a role that exists, which is found by its name; it creates no roles.
 */
import { canGrant } from '../core/grants.js';
import { recordChange } from '../core/record-change.js';
import { problem } from '../http/problem.js';
import { requirePermission } from '../identity/membership.js';
import type { DirectoryRecord, RoleRecord, StoreTransaction } from '../store/store.js';
import { isNotStored, isObject } from './attributes.js';
import { inDirectory, type DirectoryAccess, type ScimContext } from './context.js';
import { badRequest, notFound, notUnique, ScimError } from './errors.js';
import { changeMembers, memberIdsOf, membersOf } from './group-members.js';
import { isExcluded, lookupOf, readListQuery, toList } from './list-query.js';
import { readPatch, type PatchOperation } from './patch-request.js';
import { equalitiesOf } from './filter.js';
import { requireVersion, type ScimResult } from './respond.js';
import { groupsOf, serializeGroup, type Resource } from './serialize.js';

type Group = DirectoryRecord['groups'][number];

interface FoundGroup {
  role: RoleRecord;
  group: Group;
}

function findGroup(access: DirectoryAccess, id: string): FoundGroup {
  const [group, role] = [groupsOf(access).get(id), access.roles.get(id)];
  if (!group || !role) throw notFound();
  return { group, role };
}

async function serialize(
  context: ScimContext,
  tx: StoreTransaction,
  access: DirectoryAccess,
  { role, group }: FoundGroup,
  withMembers = true,
): Promise<Resource> {
  const members = withMembers ? await membersOf(tx, access, role.id) : undefined;
  return serializeGroup(
    context,
    role,
    group,
    members?.map(({ userId, user }) => ({ userId, name: user.name })),
  );
}

export function listGroups(context: ScimContext): Promise<ScimResult> {
  const query = readListQuery(context.query);
  if (query.filter) lookupOf(query.filter, ['id', 'displayName', 'externalId']);
  return inDirectory(context, { lock: false }, async (tx, access) => {
    requirePermission(access, 'roles:read');
    const withMembers = !isExcluded(context.query, 'members');
    const resources: Resource[] = [];
    for (const id of groupsOf(access).keys())
      if (access.roles.has(id))
        resources.push(await serialize(context, tx, access, findGroup(access, id), withMembers));
    return { status: 200, body: toList(resources, query) };
  });
}

export function getGroup(context: ScimContext, id: string): Promise<ScimResult> {
  return inDirectory(context, { lock: false }, async (tx, access) => {
    requirePermission(access, 'roles:read');
    const withMembers = !isExcluded(context.query, 'members');
    return { status: 200, resource: await serialize(context, tx, access, findGroup(access, id), withMembers) };
  });
}

const foldName = (name: string) => name.trim().normalize('NFKC').toLowerCase();

export function createGroup(context: ScimContext, body: unknown): Promise<ScimResult> {
  const { displayName, externalId, members } = readGroup(body);
  if (displayName === undefined) throw badRequest('invalidValue', 'displayName is required');
  context.denial.type = 'group.create';
  return inDirectory(context, { lock: true }, async (tx, access) => {
    requirePermission(access, 'members:update');
    const role = [...access.roles.values()].find(({ name }) => foldName(name) === foldName(displayName));
    if (!role)
      throw new ScimError(403, `No role has the name ${displayName}. Create the role in the application first`);
    context.denial.target = roleTarget(role);
    if (groupsOf(access).has(role.id)) throw notUnique('The role is a group already');
    if (!canGrant(access, role)) throw problem('role_not_assignable', 'The token cannot give this role');
    const group: Group = {
      roleId: role.id,
      externalId: externalId ?? null,
      createdAt: context.now,
      updatedAt: context.now,
    };
    const changed = await putGroups(tx, access, [...groupsOf(access).values(), group]);
    await recordChange(tx, context, access.user, {
      type: 'group.create',
      organizationId: access.organization.id,
      target: roleTarget(role),
    });
    await changeMembers(context, tx, changed, role, { add: members ?? [], remove: [] });
    return { status: 201, resource: await serialize(context, tx, changed, { role, group }) };
  });
}

const roleTarget = ({ id, name }: RoleRecord) => ({ kind: 'role', id, name });

/** Stores the groups, and returns the access with them. */
async function putGroups(tx: StoreTransaction, access: DirectoryAccess, groups: Group[]): Promise<DirectoryAccess> {
  const organization = { ...access.organization, directory: { isActive: true, groups } };
  await tx.updateOrganization(organization);
  return { ...access, organization };
}

interface GivenGroup {
  displayName?: string;
  externalId?: string;
  members?: string[];
}

function readGroup(body: unknown): GivenGroup {
  if (!isObject(body)) throw badRequest('invalidSyntax', 'The body must be a JSON object');
  const given: GivenGroup = {};
  for (const [name, value] of Object.entries(body)) {
    if (value === null) continue;
    const key = name.toLowerCase();
    if (key === 'displayname') given.displayName = readText('displayName', value);
    if (key === 'externalid') given.externalId = readText('externalId', value);
    if (key === 'members') given.members = memberIdsOf(value);
  }
  return given;
}

function readText(name: string, value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > 512 || /[\0\p{Surrogate}]/u.test(value))
    throw badRequest('invalidValue', `${name} must be a text of at most 512 characters`);
  return value;
}

export function replaceGroup(context: ScimContext, id: string, body: unknown): Promise<ScimResult> {
  const { displayName, externalId = null, members = [] } = readGroup(body);
  return changeGroup(context, id, async (tx, access, { role, group }) => {
    requireSameName(role, displayName);
    const present = (await membersOf(tx, access, role.id)).map(({ userId }) => userId);
    await changeMembers(context, tx, access, role, {
      add: members,
      remove: present.filter((userId) => !members.includes(userId)),
    });
    return { ...group, externalId };
  });
}

export function updateGroup(context: ScimContext, id: string, body: unknown): Promise<ScimResult> {
  const operations = readPatch(body);
  return changeGroup(context, id, async (tx, access, { role, group }) => {
    const before = new Set((await membersOf(tx, access, role.id)).map(({ userId }) => userId));
    const after = new Set(before);
    let changed = group;
    for (const operation of operations) changed = applyOperation(role, changed, after, operation);
    await changeMembers(context, tx, access, role, {
      add: [...after].filter((userId) => !before.has(userId)),
      remove: [...before].filter((userId) => !after.has(userId)),
    });
    return changed;
  });
}

/** Applies an operation to the ids of members, and returns the group. */
function applyOperation(role: RoleRecord, group: Group, members: Set<string>, operation: PatchOperation): Group {
  const { op, path, value } = operation;
  const name = path.attribute.toLowerCase();
  if (path.isEnterprise) throw badRequest('invalidPath', 'Groups have no enterprise extension');
  if (name === 'members') applyToMembers(members, operation);
  else if (name === 'displayname') requireSameName(role, op === 'remove' ? undefined : readText('displayName', value));
  else if (name === 'externalid')
    return { ...group, externalId: op === 'remove' || value === null ? null : readText('externalId', value) };
  else if (name === 'id') {
    // Okta repeats the id.
    if (op === 'remove' || value !== role.id) throw badRequest('mutability', 'id is read-only');
  } else if (!isNotStored(name)) throw badRequest('invalidPath', `${path.attribute} is not an attribute of groups`);
  return group;
}

function applyToMembers(members: Set<string>, { op, path, value }: PatchOperation): void {
  if (path.filter) {
    const ids = equalitiesOf(path.filter);
    if (
      op !== 'remove' ||
      path.sub !== undefined ||
      ids?.length !== 1 ||
      ids[0]!.path.attribute.toLowerCase() !== 'value'
    )
      throw badRequest('invalidPath', 'Members are removed by members[value eq "id"]');
    members.delete(String(ids[0]!.value));
    return;
  }
  if (path.sub !== undefined) throw badRequest('mutability', 'Members are added and removed as a whole');
  if (op === 'replace' || (op === 'remove' && (value === undefined || value === null))) members.clear();
  if (value === undefined || value === null) return;
  for (const id of memberIdsOf(value))
    if (op === 'remove') members.delete(id);
    else members.add(id);
}

function requireSameName(role: RoleRecord, name: string | undefined): void {
  if (name === undefined || foldName(name) !== foldName(role.name))
    throw badRequest('mutability', 'Roles are renamed in the application');
}

function changeGroup(
  context: ScimContext,
  id: string,
  change: (tx: StoreTransaction, access: DirectoryAccess, found: FoundGroup) => Promise<Group>,
): Promise<ScimResult> {
  context.denial.type = 'member.roles.update';
  return inDirectory(context, { lock: true }, async (tx, access) => {
    requirePermission(access, 'members:update');
    const found = findGroup(access, id);
    context.denial.target = roleTarget(found.role);
    if (context.request.headers.has('if-match'))
      requireVersion(context.request, await serialize(context, tx, access, found));
    const changed = await change(tx, access, found);
    const group = { ...changed, updatedAt: context.now };
    const groups = [...groupsOf(access).values()].map((one) => (one.roleId === id ? group : one));
    const current = await putGroups(tx, access, groups);
    // A PATCH is answered without the members, of whom there can be thousands.
    if (context.request.method === 'PATCH') return { status: 204 };
    return { status: 200, resource: await serialize(context, tx, current, { role: found.role, group }) };
  });
}

/** The members of the directory lose the role, which stays. */
export function deleteGroup(context: ScimContext, id: string): Promise<ScimResult> {
  context.denial.type = 'group.delete';
  return inDirectory(context, { lock: true }, async (tx, access) => {
    requirePermission(access, 'members:update');
    const { role, group } = findGroup(access, id);
    context.denial.target = roleTarget(role);
    if (context.request.headers.has('if-match'))
      requireVersion(context.request, await serialize(context, tx, access, { role, group }));
    const remove = (await membersOf(tx, access, id)).map(({ userId }) => userId);
    await changeMembers(context, tx, access, role, { add: [], remove });
    await putGroups(
      tx,
      access,
      [...groupsOf(access).values()].filter((one) => one.roleId !== id),
    );
    await recordChange(tx, context, access.user, {
      type: 'group.delete',
      organizationId: access.organization.id,
      target: roleTarget(role),
    });
    return { status: 204 };
  });
}
