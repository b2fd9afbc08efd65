/*
 * Implements the store port with the functions of this folder.
 */
import type {
  ApiKeyRecord,
  ActivityMemberRecord,
  AuditRecord,
  ChangeRecord,
  ConnectionRecord,
  ConnectionSignInRecord,
  DeliveryRecord,
  DirectoryUserRecord,
  DomainRecord,
  JoinRequestRecord,
  ImportRowRecord,
  InvitationRecord,
  LogoRecord,
  MemberImportRecord,
  MembershipRecord,
  OrganizationRecord,
  ProvisioningTokenRecord,
  RoleRecord,
  IdempotentResult,
  StoreTransaction,
  UserRecord,
  WebhookDeliveryRecord,
  WebhookRecord,
} from '../../store/store.js';
import { activity, activityMember } from './activity.js';
import { auditEvents, removeAuditEvents } from './audit.js';
import { apiKey, apiKeyByHash, apiKeys, deleteApiKeys, putApiKey, saveApiKeyUse } from './api-keys.js';
import {
  connection,
  connections,
  countConnectionMembers,
  deleteConnection,
  putConnection,
  putConnectionSignIn,
} from './connections.js';
import { deleteDomain, domains, leaseDomains, putDomain, verifiedDomain } from './domains.js';
import {
  deleteJoinRequest,
  joinRequest,
  joinRequestOf,
  joinRequests,
  joinRequestsOfUser,
  putJoinRequest,
} from './join-requests.js';
import { membershipContext } from './membership-context.js';
import { claimIdempotencyKeys } from './idempotency.js';
import {
  countImportRows,
  deleteImportRows,
  deleteMemberImport,
  firstImportRows,
  importRows,
  memberImport,
  memberImports,
  putImportRows,
  putMemberImport,
} from './imports.js';
import {
  countInvitationsWithRole,
  invitation,
  invitationByTicketHash,
  invitations,
  pendingInvitationsOf,
  openInvitationsByEmail,
  recentDeclines,
  openInvitationsOf,
} from './invitations.js';
import type { WriteBuffer } from './write-buffer.js';
import { deleteLogo, logo, putLogo } from './logos.js';
import { members } from './members.js';
import {
  countMembers,
  deleteMembership,
  member,
  membersByEmail,
  membership,
  membersWithRoles,
  putMembership,
} from './memberships.js';
import {
  deleteOrganization,
  insertOrganization,
  lockAsMember,
  organization,
  organizationByName,
  updateOrganization,
} from './organizations.js';
import { deleteDelivery, leaseDeliveries, resumeDeliveries, scheduleDelivery } from './outbox.js';
import {
  deleteProvisioningToken,
  directoryUsers,
  countDirectoryUsers,
  findDirectoryUsers,
  saveProvisioningTokenUse,
  provisioningTokenByHash,
  provisioningTokens,
  putDirectoryUser,
  putProvisioningToken,
} from './provisioning.js';
import { membersByRequirements } from './requirements.js';
import { membershipsOfUser } from './user-memberships.js';
import { deleteRole, putRole, replaceRole, roles, roleSets, rolesByIds } from './roles.js';
import type { Database } from './schema.js';
import { putUser, user, userByEmail, usersByIds } from './users.js';
import { integrationMethods } from './integrations.js';
import {
  countPendingWebhookDeliveries,
  deleteWebhook,
  putWebhook,
  putWebhookDelivery,
  removeWebhookDeliveries,
  webhookDeliveries,
  webhookDelivery,
  webhooks,
} from './webhooks.js';

/** `enter` is called before waiting for a lock on an organization. */
export function createTransaction(
  database: Database,
  buffer: WriteBuffer,
  enter: (organizationId: string) => void,
): StoreTransaction {
  let isEntered = false;
  const enterQueue = (organizationId: string) => {
    enter(organizationId);
    isEntered = true;
  };
  /** Writes buffered invitations first. */
  const afterInvitations = async <T>(ask: () => Promise<T>): Promise<T> => {
    await buffer.writeInvitations();
    return ask();
  };
  /** Writes buffered deliveries first. */
  const afterDeliveries = async <T>(ask: () => Promise<T>): Promise<T> => {
    await buffer.writeDeliveries();
    return ask();
  };
  /** Writes buffered activity first. */
  const afterActivity = async <T>(ask: () => Promise<T>): Promise<T> => {
    await buffer.writeActivity();
    return ask();
  };
  return {
    user: (id) => user(database, id),
    userByEmail: (email) => userByEmail(database, email),
    usersByIds: (ids) => usersByIds(database, ids),
    putUser: (record: UserRecord) => putUser(database, record),

    async organization(id, options) {
      if (options?.lock) enterQueue(id);
      return organization(database, id, options?.lock);
    },
    async lockAsMember(id, userId) {
      enterQueue(id);
      return lockAsMember(database, id, userId);
    },
    organizationByName: (name) => organizationByName(database, name),
    insertOrganization: (record: OrganizationRecord) => insertOrganization(database, record),
    updateOrganization: (record: OrganizationRecord) => updateOrganization(database, record),
    deleteOrganization: (id) => afterInvitations(() => afterActivity(() => deleteOrganization(database, id))),

    membershipsOfUser: (userId, query) => membershipsOfUser(database, userId, query),
    membership: (organizationId, userId) => membership(database, organizationId, userId),
    membershipContext: (organizationId, userId) => membershipContext(database, organizationId, userId),
    member: (organizationId, userId) => member(database, organizationId, userId),
    members: (organizationId, query) => members(database, organizationId, query),
    membersByRequirements: (organizationId, query) => membersByRequirements(database, organizationId, query),
    membersWithRoles: (organizationId, roleIds, limit) => membersWithRoles(database, organizationId, roleIds, limit),
    membersByEmail: (organizationId, emails) => membersByEmail(database, organizationId, emails),
    countMembers: (organizationId) => countMembers(database, organizationId),
    putMembership: (record: MembershipRecord) => putMembership(database, record),
    deleteMembership: (organizationId, userId) => deleteMembership(database, organizationId, userId),

    roles: (organizationId) => roles(database, organizationId),
    rolesByIds: (ids) => rolesByIds(database, ids),
    putRole: (record: RoleRecord) => putRole(database, record),
    deleteRole: (id) => deleteRole(database, id),
    roleSets: (organizationId, roleId) => roleSets(database, organizationId, roleId),
    countInvitationsWithRole: (organizationId, roleId, now) =>
      afterInvitations(() => countInvitationsWithRole(database, organizationId, roleId, now)),
    replaceRole: (organizationId, roleId, replacementId, now) =>
      afterInvitations(() => replaceRole(database, organizationId, roleId, replacementId, now)),

    invitation: (organizationId, id) => afterInvitations(() => invitation(database, organizationId, id)),
    invitationByTicketHash: (hash, options) =>
      afterInvitations(() => invitationByTicketHash(database, hash, options?.lock)),
    openInvitationsByEmail: (organizationId, emails, now) =>
      afterInvitations(() => openInvitationsByEmail(database, organizationId, emails, now)),
    openInvitationsOf: (organizationId, invitee, now) =>
      afterInvitations(() => openInvitationsOf(database, organizationId, invitee, now)),
    recentDeclines: (organizationId, invited, since) =>
      afterInvitations(() => recentDeclines(database, organizationId, invited, since)),
    pendingInvitationsOf: (invitee, now) => afterInvitations(() => pendingInvitationsOf(database, invitee, now)),
    invitations: (organizationId, query) => afterInvitations(() => invitations(database, organizationId, query)),
    putInvitation: (record: InvitationRecord) => buffer.putInvitation(record),

    domains: (organizationId) => domains(database, organizationId),
    verifiedDomain: (domain) => verifiedDomain(database, domain),
    leaseDomains: (query) => leaseDomains(database, query),
    putDomain: (record: DomainRecord) => putDomain(database, record),
    deleteDomain: (organizationId, id) => deleteDomain(database, organizationId, id),

    connections: (organizationId) => connections(database, organizationId),
    connection: (id) => connection(database, id),
    putConnection: (record: ConnectionRecord) => putConnection(database, record),
    deleteConnection: (organizationId, id) => deleteConnection(database, organizationId, id),
    putConnectionSignIn: (record: ConnectionSignInRecord) => putConnectionSignIn(database, record),
    countConnectionMembers: (organizationId) => countConnectionMembers(database, organizationId),

    joinRequest: (organizationId, id) => joinRequest(database, organizationId, id),
    joinRequestOf: (organizationId, userId) => joinRequestOf(database, organizationId, userId),
    joinRequests: (organizationId, query) => joinRequests(database, organizationId, query),
    joinRequestsOfUser: (userId) => joinRequestsOfUser(database, userId),
    putJoinRequest: (record: JoinRequestRecord) => putJoinRequest(database, record),
    deleteJoinRequest: (organizationId, id) => deleteJoinRequest(database, organizationId, id),

    provisioningTokens: (organizationId) => provisioningTokens(database, organizationId),
    provisioningTokenByHash: (hash) => provisioningTokenByHash(database, hash),
    putProvisioningToken: (record: ProvisioningTokenRecord) => putProvisioningToken(database, record),
    saveProvisioningTokenUse: (id, usedAt) => saveProvisioningTokenUse(database, id, usedAt),
    deleteProvisioningToken: (organizationId, id) => deleteProvisioningToken(database, organizationId, id),

    apiKeys: (organizationId) => apiKeys(database, organizationId),
    apiKey: (organizationId, id) => apiKey(database, organizationId, id),
    apiKeyByHash: (hash) => apiKeyByHash(database, hash),
    putApiKey: (record: ApiKeyRecord) => putApiKey(database, record),
    saveApiKeyUse: (id, usedAt) => saveApiKeyUse(database, id, usedAt),
    deleteApiKeys: (organizationId, ids) => deleteApiKeys(database, organizationId, ids),

    directoryUsers: (organizationId, userIds) => directoryUsers(database, organizationId, userIds),
    countDirectoryUsers: (organizationId) => countDirectoryUsers(database, organizationId),
    findDirectoryUsers: (organizationId, query) => findDirectoryUsers(database, organizationId, query),
    putDirectoryUser: (record: DirectoryUserRecord) => putDirectoryUser(database, record),

    webhooks: (organizationId) => webhooks(database, organizationId),
    putWebhook: (record: WebhookRecord) => putWebhook(database, record),
    deleteWebhook: (organizationId, id) => afterDeliveries(() => deleteWebhook(database, organizationId, id)),
    webhookDelivery: (webhookId, id) => webhookDelivery(database, webhookId, id),
    webhookDeliveries: (webhookId, query) => webhookDeliveries(database, webhookId, query),
    countPendingWebhookDeliveries: (organizationId) => countPendingWebhookDeliveries(database, organizationId),
    putWebhookDelivery: (record: WebhookDeliveryRecord) => putWebhookDelivery(database, record),
    removeWebhookDeliveries: (before, limit) => afterDeliveries(() => removeWebhookDeliveries(database, before, limit)),

    ...integrationMethods(database, afterDeliveries),

    memberImports: (organizationId) => memberImports(database, organizationId),
    memberImport: (organizationId, id) => memberImport(database, organizationId, id),
    putMemberImport: (record: MemberImportRecord) => putMemberImport(database, record),
    deleteMemberImport: (organizationId, id) => deleteMemberImport(database, organizationId, id),
    importRows: (importId, query) => importRows(database, importId, query),
    firstImportRows: (importId, keys) => firstImportRows(database, importId, keys),
    countImportRows: (importId) => countImportRows(database, importId),
    putImportRows: (rows: ImportRowRecord[]) => putImportRows(database, rows),
    deleteImportRows: (importId, rows) => deleteImportRows(database, importId, rows),

    async appendAudit(event: AuditRecord) {
      // The chain of its events is locked when they are written. Transactions that wait for two slots could block each other.
      if (!isEntered && event.organizationId !== null) enterQueue(event.organizationId);
      await buffer.appendAudit(event);
    },
    async auditEvents(organizationId, query) {
      await buffer.write();
      return auditEvents(database, organizationId, query);
    },
    async removeAuditEvents(before, limit) {
      await buffer.write();
      return removeAuditEvents(database, before, limit);
    },

    activityMember: (organizationId, userId) => afterActivity(() => activityMember(database, organizationId, userId)),
    putActivityMember: (record: ActivityMemberRecord) => buffer.putActivityMember(record),
    addActivity: (organizationId, counts) => buffer.addActivity({ organizationId, ...counts }),
    activity: (organizationId, range) => afterActivity(() => activity(database, organizationId, range)),

    putLogo: (record: LogoRecord) => putLogo(database, record),
    deleteLogo: (organizationId, variant) => deleteLogo(database, organizationId, variant),
    logo: (id) => logo(database, id),

    appendDelivery: (record: DeliveryRecord) => buffer.appendDelivery(record),
    leaseDeliveries: (query) => afterDeliveries(() => leaseDeliveries(database, query)),
    scheduleDelivery: (id, attempts, dueAt) => afterDeliveries(() => scheduleDelivery(database, id, attempts, dueAt)),
    deleteDelivery: (id) => afterDeliveries(() => deleteDelivery(database, id)),
    resumeDeliveries: (organizationId, hook, now) =>
      afterDeliveries(() => resumeDeliveries(database, organizationId, hook, now)),
    announce: (change: ChangeRecord) => buffer.announce(change),

    async claimIdempotencyKeys(scope, keys, now) {
      await buffer.write();
      return claimIdempotencyKeys(database, scope, keys, now);
    },
    saveIdempotentResult: (scope, key, answer: IdempotentResult) => buffer.saveIdempotentResult(scope, key, answer),
  };
}
