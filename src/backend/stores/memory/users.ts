/*
 * Users, organizations, memberships and roles of the memory store, within a transaction. Reads include earlier writes;
 * the undo log reverts them.
 */
import { addressKey, verifiedAddress } from '../../identity/email-address.js';
import { createMatcher, parseSearchTerms } from '../../store/search.js';
import { normalizeSearchText } from '../../store/search.js';
import {
  SlugTakenError,
  type MembershipRecord,
  type OrganizationRecord,
  type UserMembershipRecord,
  type RoleRecord,
  type StoreTransaction,
} from '../../store/store.js';
import { compareKeys, pageOf, sortRows, type SortKey } from '../../core/cursor.js';
import { deleteApiKeysOf, type ApiKeyMethods } from './api-keys.js';
import { deleteActivity, type ActivityMethods } from './activity.js';
import type { OutboxMethods } from './outbox.js';
import { deleteConnections, deleteConnectionSignIn, type ConnectionMethods } from './connections.js';
import { deleteDomains, type DomainMethods } from './domains.js';
import { deleteImports, type ImportMethods } from './imports.js';
import { deleteJoinRequests, type JoinRequestMethods } from './join-requests.js';
import { deleteDirectoryUser, deleteProvisioningTokens, type ProvisioningMethods } from './provisioning.js';
import { deleteIntegrations, type IntegrationMethods } from './integrations.js';
import { deleteRecords, type RecordMethods } from './records.js';
import { findAll, freezeCopy, type MemoryTables, type UserMembershipRow, type UndoLog } from './tables.js';
import { deleteWebhooks, type WebhookMethods } from './webhooks.js';

type UserMethods = Omit<
  StoreTransaction,
  | keyof RecordMethods
  | keyof DomainMethods
  | keyof ConnectionMethods
  | keyof JoinRequestMethods
  | keyof ProvisioningMethods
  | keyof ApiKeyMethods
  | keyof WebhookMethods
  | keyof IntegrationMethods
  | keyof ImportMethods
  | keyof OutboxMethods
  | keyof ActivityMethods
>;

export function userMethods(tables: MemoryTables, undo: UndoLog): UserMethods {
  function putOrganization(organization: OrganizationRecord): void {
    const holder = tables.organizationIdsByName.get(organization.name);
    if (holder !== undefined && holder !== organization.id)
      throw new SlugTakenError(`The name ${organization.name} is already in use`);
    const before = tables.organizations.get(organization.id);
    if (before && before.name !== organization.name) undo.delete(tables.organizationIdsByName, before.name);
    undo.set(tables.organizationIdsByName, organization.name, organization.id);
    undo.set(tables.organizations, organization.id, organization);
    tables.membershipsByUser.clear();
  }

  function ownList(userId: string): UserMembershipRow[] {
    let list = tables.membershipsByUser.get(userId);
    if (!list) {
      const rows = [...(tables.organizationIdsOf.get(userId) ?? [])].flatMap((id) => {
        const membership = tables.membersOf(id).membership(userId);
        const organization = tables.organizations.get(id);
        return membership?.status === 'active' && organization
          ? [toUserMembershipRow({ ...membership, organization })]
          : [];
      });
      list = rows.sort((one, other) => compareUserMemberships(one.key, other.key));
      tables.membershipsByUser.set(userId, list);
    }
    return list;
  }

  function deleteMembership(organizationId: string, userId: string): void {
    const index = tables.membersOf(organizationId);
    const before = index.membership(userId);
    if (!before) return;
    index.remove(userId);
    undo.add(() => index.put(before, tables.users.get(userId)!));
    undo.unlink(tables.organizationIdsOf, userId, organizationId);
    deleteConnectionSignIn(tables, undo, organizationId, userId);
    deleteDirectoryUser(tables, undo, organizationId, userId);
    tables.membershipsByUser.delete(userId);
  }

  function putMembership(given: MembershipRecord): void {
    const membership = freezeCopy(given);
    const { organizationId, userId } = membership;
    const user = tables.users.get(userId);
    if (!user || !tables.organizations.has(organizationId))
      throw new Error('A membership needs a user and an organization');
    const index = tables.membersOf(organizationId);
    const before = index.membership(userId);
    index.put(membership, user);
    undo.add(() => (before ? index.put(before, tables.users.get(userId)!) : index.remove(userId)));
    undo.link(tables.organizationIdsOf, userId, organizationId);
    tables.membershipsByUser.delete(userId);
  }

  function rolesOf(organizationId: string): RoleRecord[] {
    const found = [...tables.roles.values()].filter(
      (role) => role.organizationId === null || role.organizationId === organizationId,
    );
    return sortRows(found, (role) => [normalizeSearchText(role.name), role.id]);
  }

  return {
    async user(id) {
      return tables.users.get(id);
    },

    async userByEmail(email) {
      const found = findAll(tables.users, tables.userIdsByEmail.get(addressKey(email) ?? '') ?? []);
      return sortRows(found, (user) => [user.createdAt, user.id])[0];
    },

    async usersByIds(wanted) {
      return findAll(tables.users, new Set(wanted));
    },

    async putUser(given) {
      const before = tables.users.get(given.id);
      const user = freezeCopy({ ...(before?.importedAt && { importedAt: before.importedAt }), ...given });
      const [old, key] = [before && verifiedAddress(before), verifiedAddress(user)];
      if (old) undo.unlink(tables.userIdsByEmail, old, user.id);
      if (key) undo.link(tables.userIdsByEmail, key, user.id);
      undo.set(tables.users, user.id, user);
      for (const organizationId of tables.organizationIdsOf.get(user.id) ?? []) {
        const index = tables.membersOf(organizationId);
        const membership = index.membership(user.id)!;
        index.put(membership, user);
        undo.add(() => index.put(membership, before!));
      }
    },

    async organization(id) {
      return tables.organizations.get(id);
    },

    async lockAsMember(id, userId) {
      return tables.members.get(id)?.membership(userId)?.status === 'active';
    },

    async organizationByName(name) {
      return tables.organizations.get(tables.organizationIdsByName.get(name) ?? '');
    },

    async insertOrganization(given) {
      putOrganization(freezeCopy(given));
    },

    async updateOrganization(given) {
      putOrganization(freezeCopy(given));
    },

    async deleteOrganization(id) {
      const organization = tables.organizations.get(id);
      if (!organization) return;
      for (const userId of [...tables.membersOf(id).userIds()]) deleteMembership(id, userId);
      undo.delete(tables.members, id);
      deleteRecords(tables, undo, id);
      deleteDomains(tables, undo, id);
      deleteConnections(tables, undo, id);
      deleteJoinRequests(tables, undo, id);
      deleteProvisioningTokens(tables, undo, id);
      deleteApiKeysOf(tables, undo, id);
      deleteWebhooks(tables, undo, id);
      deleteIntegrations(tables, undo, id);
      deleteImports(tables, undo, id);
      deleteActivity(tables, undo, id);
      for (const role of [...tables.roles.values()]) if (role.organizationId === id) undo.delete(tables.roles, role.id);
      undo.delete(tables.organizationIdsByName, organization.name);
      undo.delete(tables.organizations, id);
      tables.membershipsByUser.clear();
    },

    async membershipsOfUser(userId, query) {
      const words = parseSearchTerms(query.q);
      const finds = createMatcher(words);
      const list = ownList(userId);
      const rows = words.length === 0 ? list : list.filter(({ search }) => finds(search));
      const page = pageOf('own', rows, query, ({ key }) => key, [0, '', '', ''], compareUserMemberships);
      return { ...page, items: page.items.map(({ record }) => record) };
    },

    async membership(organizationId, userId) {
      return tables.members.get(organizationId)?.membership(userId);
    },

    async membershipContext(organizationId, userId) {
      return {
        user: tables.users.get(userId),
        organization: tables.organizations.get(organizationId),
        membership: tables.members.get(organizationId)?.membership(userId),
        roles: rolesOf(organizationId),
      };
    },

    async member(organizationId, userId) {
      return tables.members.get(organizationId)?.get(userId);
    },

    async members(organizationId, query) {
      return tables.membersOf(organizationId).list(query);
    },

    async membersByRequirements(organizationId, query) {
      return tables.membersOf(organizationId).byRequirements(query);
    },

    async membersWithRoles(organizationId, roleIds, limit) {
      const found: MembershipRecord[] = [];
      for (const membership of tables.membersOf(organizationId).holdersOf(roleIds)) {
        if (found.length === limit) break;
        found.push(membership);
      }
      return found;
    },

    async membersByEmail(organizationId, emails) {
      const found = new Map<string, { userId: string; name: string }>();
      for (const email of emails.flatMap((one) => addressKey(one) ?? [])) {
        for (const user of findAll(tables.users, tables.userIdsByEmail.get(email) ?? [])) {
          if (tables.membersOf(organizationId).membership(user.id))
            found.set(email, { userId: user.id, name: user.name });
        }
      }
      return found;
    },

    async countMembers(organizationId) {
      return tables.membersOf(organizationId).size;
    },

    async putMembership(given) {
      putMembership(given);
    },

    async deleteMembership(organizationId, userId) {
      deleteMembership(organizationId, userId);
    },

    async roles(organizationId) {
      return rolesOf(organizationId);
    },

    async rolesByIds(wanted) {
      return findAll(tables.roles, new Set(wanted));
    },

    async putRole(role) {
      undo.set(tables.roles, role.id, freezeCopy(role));
    },

    async deleteRole(id) {
      undo.delete(tables.roles, id);
    },

    async roleSets(organizationId, roleId) {
      return tables.membersOf(organizationId).roleSets(roleId);
    },

    async replaceRole(organizationId, roleId, replacementId, now) {
      for (const membership of tables.membersOf(organizationId).withRole(roleId)) {
        const roleIds = replaceId(membership.roleIds, roleId, replacementId);
        putMembership({ ...membership, roleIds, version: membership.version + 1 });
      }
      for (const invitation of findAll(tables.invitations, tables.invitationIdsOf.get(organizationId) ?? [])) {
        if (!invitation.roleIds.includes(roleId) || !['pending', 'failed'].includes(invitation.status)) continue;
        const roleIds = replaceId(invitation.roleIds, roleId, replacementId);
        const moved = { ...invitation, roleIds, updatedAt: now, version: invitation.version + 1 };
        undo.set(tables.invitations, invitation.id, freezeCopy(moved));
      }
    },
  };
}

/** Replaces an id in place; removes it without a replacement or if the replacement is there already. */
function replaceId(ids: string[], id: string, replacement: string | null): string[] {
  if (replacement === null || ids.includes(replacement)) return ids.filter((one) => one !== id);
  return ids.map((one) => (one === id ? replacement : one));
}

/** Pinned first, then the most recently used, then by name. */
function toUserMembershipRow(record: UserMembershipRecord): UserMembershipRow {
  const { pinned, lastUsedAt, organization } = record;
  const name = normalizeSearchText(organization.displayName);
  return {
    record,
    key: [pinned ? 0 : 1, lastUsedAt ?? '', name, organization.id],
    search: `${name} ${normalizeSearchText(organization.name)}`,
  };
}

function compareUserMemberships(one: SortKey, other: SortKey): number {
  if (one[0] === other[0] && one[1] !== other[1]) return one[1]! > other[1]! ? -1 : 1;
  return compareKeys(one, other);
}
