/*
 * Organizations: create, read, rename, transfer, delete.
 */
import type {
  NameAvailability,
  OrganizationCreate,
  OrganizationTransfer,
  OrganizationUpdate,
} from '../../../contract/index.js';
import { slugOf } from '../../../contract/slug.js';
import { countJoin, countUse } from '../../identity/activity.js';
import { created, noContent, ok, okWithETag, type UserOperation } from '../../core/request-context.js';
import { newId } from '../../core/crypto.js';
import { requireMatch } from '../../http/etag.js';
import type { OrganizationOperation } from '../../core/route.js';
import { roleRefs } from '../roles/serialize.js';
import { endIntegration } from '../integrations/operations.js';
import { serializeOrganization } from './serialize.js';
import { invalidField, problem } from '../../http/problem.js';
import { differences, memberTarget, organizationTarget, recordChange } from '../../core/record-change.js';
import {
  effectivePermissions,
  hasRolesOfDirectory,
  isAdministrator,
  requireGrantable,
  requireKnownRoles,
  type Access,
} from '../../core/grants.js';
import { findSoleAdmin, requireAdminRemains } from '../members/last-administrator.js';
import type { MembershipRecord, OrganizationRecord } from '../../store/store.js';
import { touchMembership } from '../../identity/login-tracking.js';
import { NAME_PATTERN, requireMayCreate, requireName } from './rules.js';

export const checkOrganizationName: UserOperation = async (context, tx) => {
  const name = context.params['name']!;
  const maxLength = context.settings.policy.nameMaxLength;
  const isValid = (candidate: string) => new RegExp(NAME_PATTERN).test(candidate) && candidate.length <= maxLength;
  const isFree = async (candidate: string) => isValid(candidate) && !(await tx.organizationByName(candidate));
  if (await isFree(name)) return ok({ available: true } satisfies NameAvailability);

  const reason = isValid(name) ? 'taken' : 'invalid';
  const base = (isValid(name) ? name : slugOf(name)).slice(0, maxLength - 3).replace(/[-_]+$/, '');
  for (const candidate of [base, ...Array.from({ length: 8 }, (_, at) => `${base || 'org'}-${at + 2}`)]) {
    if (await isFree(candidate))
      return ok({ available: false, reason, suggestion: candidate } satisfies NameAvailability);
  }
  return ok({ available: false, reason } satisfies NameAvailability);
};

export const createOrganization: UserOperation = async (context, tx) => {
  requireMayCreate(context);
  const { name, displayName, metadata = {} } = context.body as OrganizationCreate;
  const { ownerRoleIds, colors } = context.settings.policy;
  requireName(context, name);
  const organization: OrganizationRecord = {
    id: newId('org'),
    name,
    displayName: displayName.trim(),
    metadata,
    branding: { logoUrl: null, logoDarkUrl: null, logoAlt: null, colors },
    createdAt: context.now,
    version: 1,
    brandingVersion: 1,
  };
  await tx.insertOrganization(organization);
  const membership: MembershipRecord = {
    organizationId: organization.id,
    userId: context.user.id,
    roleIds: ownerRoleIds,
    status: 'active',
    managedBy: 'manual',
    joinedAt: context.now,
    lastLoginAt: null,
    lastUsedAt: context.now,
    pinned: false,
    version: 1,
  };
  await tx.putMembership(membership);
  const { user, now } = context;
  await countJoin(tx, { organizationId: organization.id, user, now });
  await countUse(tx, { organizationId: organization.id, userId: user.id, now });
  await recordChange(tx, context, context.user, {
    type: 'organization.create',
    organizationId: organization.id,
    target: organizationTarget(organization),
    changes: differences({}, { name, displayName: organization.displayName }),
    hook: { name: 'organization.create', input: { name, displayName: organization.displayName, metadata } },
  });

  const roles = new Map((await tx.roles(organization.id)).map((role) => [role.id, role]));
  const permissions = effectivePermissions(ownerRoleIds, roles, context.identity);
  const access: Access = {
    identity: context.identity,
    user: context.user,
    organization,
    membership,
    roles,
    permissions,
  };
  return created(
    context,
    `/organizations/${encodeURIComponent(organization.id)}`,
    1,
    serializeOrganization(context, access, 1),
  );
};

export const getOrganization: OrganizationOperation = async (context, tx, access) => {
  const current = await touchMembership(context, tx, access);
  const memberCount = await tx.countMembers(current.organization.id);
  return okWithETag(current.organization.version, serializeOrganization(context, current, memberCount));
};

export const updateOrganization: OrganizationOperation = async (context, tx, access) => {
  const { organization } = access;
  requireMatch(context.request, organization.version);
  const patch = context.body as OrganizationUpdate;
  if (patch.name !== undefined) requireName(context, patch.name);
  const requested = {
    name: patch.name ?? organization.name,
    displayName: patch.displayName === undefined ? organization.displayName : patch.displayName.trim(),
    metadata: mergeMetadata(organization.metadata, patch.metadata),
  };
  const changes = differences({ ...organization }, requested);
  const changed =
    changes.length > 0 ? { ...organization, ...requested, version: organization.version + 1 } : organization;
  if (changes.length > 0) {
    await tx.updateOrganization(changed);
    await recordChange(tx, context, access.user, {
      type: 'organization.update',
      organizationId: organization.id,
      target: organizationTarget(changed),
      changes,
      hook: { name: 'organization.update', input: patch },
    });
  }
  const memberCount = await tx.countMembers(organization.id);
  return okWithETag(changed.version, serializeOrganization(context, { ...access, organization: changed }, memberCount));
};

function mergeMetadata(before: Record<string, string>, patch: OrganizationUpdate['metadata']): Record<string, string> {
  if (patch === undefined) return before;
  const merged = new Map(patch === null ? [] : Object.entries(before));
  for (const [key, value] of Object.entries(patch ?? {})) {
    if (value === null) merged.delete(key);
    else merged.set(key, value);
  }
  if (merged.size > 25) throw invalidField('/metadata', 'too_many', 'Must have at most 25 items.');
  return Object.fromEntries(merged);
}

export const deleteOrganization: OrganizationOperation = async (context, tx, { organization, user }) => {
  requireMatch(context.request, organization.version);
  // Their deliveries would stay in the outbox.
  for (const { id } of await tx.webhooks(organization.id)) await tx.deleteWebhook(organization.id, id);
  for (const record of await tx.integrationConnections(organization.id)) await endIntegration(tx, context, record);
  await tx.deleteOrganization(organization.id);
  await recordChange(tx, context, user, {
    type: 'organization.delete',
    organizationId: organization.id,
    target: organizationTarget(organization),
    announce: [{ isGone: true }],
  });
  return noContent;
};

export const transferOrganization: OrganizationOperation = async (context, tx, access) => {
  const { userId, keepRoles = [] } = context.body as OrganizationTransfer;
  const { organization, membership, user } = access;
  const { ownerRoleIds } = context.settings.policy;
  if (ownerRoleIds.length === 0) throw problem('feature_disabled', 'This backend has no owner roles');
  if (userId === user.id) throw problem('self_action_forbidden', 'You already own the organization');
  const newOwner = await tx.member(organization.id, userId);
  if (newOwner?.status !== 'active') throw problem('not_found', 'The member does not exist');
  context.auditInfo.target = memberTarget(newOwner.user);
  if ([membership, newOwner].some((member) => hasRolesOfDirectory(access, member)))
    throw problem('managed_by_directory', 'The directory of the organization decides who has these roles');
  requireKnownRoles(access, keepRoles, context.settings.policy.rolesPerMember, '/keepRoles');
  const missing = keepRoles.findIndex((id) => !membership.roleIds.includes(id));
  if (missing >= 0) throw invalidField(`/keepRoles/${missing}`, 'unknown_value', 'You do not have this role');
  const newOwnerRoleIds = [...new Set([...newOwner.roleIds, ...ownerRoleIds])];
  requireGrantable(access, newOwner.roleIds, newOwnerRoleIds);

  const { user: newOwnerUser, ...newOwnerMembership } = newOwner;
  await tx.putMembership({ ...newOwnerMembership, roleIds: newOwnerRoleIds, version: newOwner.version + 1 });
  // Read after the new owner has the roles, since they may be the only administrator now.
  if (!isAdministrator(access, keepRoles))
    requireAdminRemains(await findSoleAdmin(tx, organization, access.roles), user.id);
  const ownRoleIds = { ...membership, roleIds: keepRoles, version: membership.version + 1 };
  await tx.putMembership(ownRoleIds);
  await recordChange(tx, context, user, {
    type: 'organization.transfer',
    organizationId: organization.id,
    target: memberTarget(newOwnerUser),
    announce: [{}, { id: user.id }],
    changes: [
      ...differences(
        { roles: roleRefs(access.roles, newOwner.roleIds) },
        { roles: roleRefs(access.roles, newOwnerRoleIds) },
      ),
      ...differences(
        { ownRoles: roleRefs(access.roles, membership.roleIds) },
        { ownRoles: roleRefs(access.roles, keepRoles) },
      ),
    ],
  });
  const permissions = effectivePermissions(keepRoles, access.roles, access.identity);
  const memberCount = await tx.countMembers(organization.id);
  return okWithETag(
    organization.version,
    serializeOrganization(context, { ...access, membership: ownRoleIds, permissions }, memberCount),
  );
};
