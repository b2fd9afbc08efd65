/*
 * Organizations: made, read, renamed, handed over, deleted.
 */
import type {
  NameAvailability,
  OrganizationCreate,
  OrganizationTransfer,
  OrganizationUpdate,
} from '../../../contract/index.js';
import { slugOf } from '../../../contract/slug.js';
import { created, done, ok, okTagged, type PersonCall, type PersonOperation } from '../../core/request-context.js';
import { newId } from '../../core/crypto.js';
import { requireMatch } from '../../http/etag.js';
import type { OrganizationOperation } from '../../core/pipeline.js';
import { presentOrganization, refs } from '../serialize.js';
import { invalidField, refuse } from '../../http/problem.js';
import { differences, memberTarget, organizationTarget, record } from '../audit/record-change.js';
import {
  effectivePermissions,
  isAdministrator,
  requireGrantable,
  requireKnownRoles,
  type Access,
} from '../../core/grants.js';
import { findSoleAdmin, requireAdminRemains } from '../members/last-administrator.js';
import type { MembershipRecord, OrganizationRecord } from '../../store/store.js';
import { touch } from '../../identity/login-tracking.js';
import { namePattern } from '../capabilities/operations.js';

export const checkOrganizationName: PersonOperation = async (call, tx) => {
  const name = call.params['name']!;
  const longest = call.settings.policy.nameMaxLength;
  const isValid = (candidate: string) => new RegExp(namePattern).test(candidate) && candidate.length <= longest;
  const isFree = async (candidate: string) => isValid(candidate) && !(await tx.organizationByName(candidate));
  if (await isFree(name)) return ok({ available: true } satisfies NameAvailability);

  const reason = isValid(name) ? 'taken' : 'invalid';
  const base = (isValid(name) ? name : slugOf(name)).slice(0, longest - 3).replace(/[-_]+$/, '');
  for (const candidate of [base, ...Array.from({ length: 8 }, (_, at) => `${base || 'org'}-${at + 2}`)]) {
    if (await isFree(candidate))
      return ok({ available: false, reason, suggestion: candidate } satisfies NameAvailability);
  }
  return ok({ available: false, reason } satisfies NameAvailability);
};

/** Also what the hook is asked after. */
export function requireMayCreate(call: PersonCall): void {
  const { createOrganization } = call.settings.policy;
  if (createOrganization === false) throw refuse('feature_disabled', 'Organizations cannot be created here');
  if (typeof createOrganization === 'function' && !createOrganization(call.identity)) {
    throw refuse('permission_denied', 'You may not create organizations');
  }
}

export const createOrganization: PersonOperation = async (call, tx) => {
  requireMayCreate(call);
  const { name, displayName, metadata = {} } = call.body as OrganizationCreate;
  const { ownerRoleIds, colors } = call.settings.policy;
  requireName(call, name);
  const organization: OrganizationRecord = {
    id: newId('org'),
    name,
    displayName: displayName.trim(),
    metadata,
    branding: { logoUrl: null, logoDarkUrl: null, logoAlt: null, colors },
    createdAt: call.now,
    version: 1,
    brandingVersion: 1,
  };
  await tx.insertOrganization(organization);
  const membership: MembershipRecord = {
    organizationId: organization.id,
    userId: call.user.id,
    roleIds: ownerRoleIds,
    status: 'active',
    managedBy: 'manual',
    joinedAt: call.now,
    lastLoginAt: null,
    lastUsedAt: call.now,
    pinned: false,
    version: 1,
  };
  await tx.putMembership(membership);
  await record(tx, call, call.user, {
    type: 'organization.create',
    organizationId: organization.id,
    target: organizationTarget(organization),
    changes: differences({}, { name, displayName: organization.displayName }),
    hook: { name: 'organization.create', input: { name, displayName: organization.displayName, metadata } },
  });

  const roles = new Map((await tx.roles(organization.id)).map((role) => [role.id, role]));
  const permissions = effectivePermissions(ownerRoleIds, roles, call.identity);
  const access: Access = { identity: call.identity, user: call.user, organization, membership, roles, permissions };
  return created(
    call,
    `/organizations/${encodeURIComponent(organization.id)}`,
    1,
    presentOrganization(call, access, 1),
  );
};

function requireName(call: PersonCall, name: string): void {
  const { nameMaxLength } = call.settings.policy;
  if (name.length > nameMaxLength)
    throw invalidField('/name', 'too_long', `Must have at most ${nameMaxLength} characters.`);
}

export const getOrganization: OrganizationOperation = async (call, tx, access) => {
  const current = await touch(call, tx, access);
  const memberCount = await tx.countMembers(current.organization.id);
  return okTagged(current.organization.version, presentOrganization(call, current, memberCount));
};

export const updateOrganization: OrganizationOperation = async (call, tx, access) => {
  const { organization } = access;
  requireMatch(call.request, organization.version);
  const patch = call.body as OrganizationUpdate;
  if (patch.name !== undefined) requireName(call, patch.name);
  const wanted = {
    name: patch.name ?? organization.name,
    displayName: patch.displayName === undefined ? organization.displayName : patch.displayName.trim(),
    metadata: mergeMetadata(organization.metadata, patch.metadata),
  };
  const changes = differences({ ...organization }, wanted);
  const changed = changes.length > 0 ? { ...organization, ...wanted, version: organization.version + 1 } : organization;
  if (changes.length > 0) {
    await tx.updateOrganization(changed);
    await record(tx, call, access.user, {
      type: 'organization.update',
      organizationId: organization.id,
      target: organizationTarget(changed),
      changes,
      hook: { name: 'organization.update', input: patch },
    });
  }
  const memberCount = await tx.countMembers(organization.id);
  return okTagged(changed.version, presentOrganization(call, { ...access, organization: changed }, memberCount));
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

export const deleteOrganization: OrganizationOperation = async (call, tx, { organization, user }) => {
  requireMatch(call.request, organization.version);
  await tx.deleteOrganization(organization.id);
  await record(tx, call, user, {
    type: 'organization.delete',
    organizationId: organization.id,
    target: organizationTarget(organization),
    announce: [{ isGone: true }],
  });
  return done;
};

export const transferOrganization: OrganizationOperation = async (call, tx, access) => {
  const { userId, keepRoles = [] } = call.body as OrganizationTransfer;
  const { organization, membership, user } = access;
  const { ownerRoleIds } = call.settings.policy;
  if (ownerRoleIds.length === 0) throw refuse('feature_disabled', 'There are no owners here');
  if (userId === user.id) throw refuse('self_action_forbidden', 'You own it already');
  const heir = await tx.member(organization.id, userId);
  if (heir?.status !== 'active') throw refuse('not_found', 'There is no such member');
  call.about.target = memberTarget(heir.user);
  requireKnownRoles(access, keepRoles, call.settings.policy.rolesPerMember, '/keepRoles');
  const unheld = keepRoles.findIndex((id) => !membership.roleIds.includes(id));
  if (unheld >= 0) throw invalidField(`/keepRoles/${unheld}`, 'unknown_value', 'You do not have this role');
  const heirRoleIds = [...new Set([...heir.roleIds, ...ownerRoleIds])];
  requireGrantable(access, heir.roleIds, heirRoleIds);

  const { user: heirUser, ...heirMembership } = heir;
  await tx.putMembership({ ...heirMembership, roleIds: heirRoleIds, version: heir.version + 1 });
  // Looked for once the heir has the new roles: from now on it may be they who administer.
  if (!isAdministrator(access, keepRoles))
    requireAdminRemains(await findSoleAdmin(tx, organization.id, access.roles), user.id);
  const mine = { ...membership, roleIds: keepRoles, version: membership.version + 1 };
  await tx.putMembership(mine);
  await record(tx, call, user, {
    type: 'organization.transfer',
    organizationId: organization.id,
    target: memberTarget(heirUser),
    announce: [{}, { id: user.id }],
    changes: [
      ...differences({ roles: refs(access.roles, heir.roleIds) }, { roles: refs(access.roles, heirRoleIds) }),
      ...differences({ ownRoles: refs(access.roles, membership.roleIds) }, { ownRoles: refs(access.roles, keepRoles) }),
    ],
  });
  const permissions = effectivePermissions(keepRoles, access.roles, access.identity);
  const memberCount = await tx.countMembers(organization.id);
  return okTagged(
    organization.version,
    presentOrganization(call, { ...access, membership: mine, permissions }, memberCount),
  );
};
