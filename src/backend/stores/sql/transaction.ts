/*
 * The port, method by method, over the functions that do it.
 */
import type {
  AuditRecord,
  ChangeRecord,
  DeliveryRecord,
  InvitationRecord,
  LogoRecord,
  MembershipRecord,
  OrganizationRecord,
  RoleRecord,
  StoredAnswer,
  StoreTransaction,
  UserRecord,
} from '../../store/store.js';
import { auditEvents } from './audit.js';
import { entry } from './membership-context.js';
import { claimIdempotencyKeys } from './idempotency.js';
import {
  invitation,
  invitationByTicketHash,
  invitations,
  invitationsFor,
  openInvitations,
  recentDeclines,
  unansweredInvitations,
} from './invitations.js';
import type { Journal } from './write-buffer.js';
import { deleteLogo, logo, putLogo } from './logos.js';
import { members } from './members.js';
import {
  countMembers,
  deleteMembership,
  member,
  memberEmails,
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
import { deleteDelivery, leaseDeliveries, scheduleDelivery } from './outbox.js';
import { organizationsOf } from './user-memberships.js';
import { deleteRole, putRole, roles, rolesByIds } from './roles.js';
import type { Database } from './schema.js';
import { putUser, user, userByEmail, usersByIds } from './users.js';

/** `enter` is called before a lock on an organization is waited for. */
export function transactionOver(
  database: Database,
  journal: Journal,
  enter: (organizationId: string) => void,
): StoreTransaction {
  /** Once the invitations that wait are written. */
  const upToDate = async <T>(ask: () => Promise<T>): Promise<T> => {
    await journal.writeInvitations();
    return ask();
  };
  /** Once the deliveries that wait are written. */
  const withDeliveries = async <T>(ask: () => Promise<T>): Promise<T> => {
    await journal.writeDeliveries();
    return ask();
  };
  return {
    user: (id) => user(database, id),
    userByEmail: (email) => userByEmail(database, email),
    usersByIds: (ids) => usersByIds(database, ids),
    putUser: (record: UserRecord) => putUser(database, record),

    async organization(id, options) {
      if (options?.lock) enter(id);
      return organization(database, id, options?.lock);
    },
    async lockAsMember(id, userId) {
      enter(id);
      return lockAsMember(database, id, userId);
    },
    organizationByName: (name) => organizationByName(database, name),
    insertOrganization: (record: OrganizationRecord) => insertOrganization(database, record),
    updateOrganization: (record: OrganizationRecord) => updateOrganization(database, record),
    deleteOrganization: (id) => upToDate(() => deleteOrganization(database, id)),

    organizationsOf: (userId, query) => organizationsOf(database, userId, query),
    membership: (organizationId, userId) => membership(database, organizationId, userId),
    entry: (organizationId, userId) => entry(database, organizationId, userId),
    member: (organizationId, userId) => member(database, organizationId, userId),
    members: (organizationId, query) => members(database, organizationId, query),
    membersWithRoles: (organizationId, roleIds, limit) => membersWithRoles(database, organizationId, roleIds, limit),
    memberEmails: (organizationId, emails) => memberEmails(database, organizationId, emails),
    countMembers: (organizationId) => countMembers(database, organizationId),
    putMembership: (record: MembershipRecord) => putMembership(database, record),
    deleteMembership: (organizationId, userId) => deleteMembership(database, organizationId, userId),

    roles: (organizationId) => roles(database, organizationId),
    rolesByIds: (ids) => rolesByIds(database, ids),
    putRole: (record: RoleRecord) => putRole(database, record),
    deleteRole: (id) => deleteRole(database, id),

    invitation: (organizationId, id) => upToDate(() => invitation(database, organizationId, id)),
    invitationByTicketHash: (hash, options) => upToDate(() => invitationByTicketHash(database, hash, options?.lock)),
    openInvitations: (organizationId, emails, now) =>
      upToDate(() => openInvitations(database, organizationId, emails, now)),
    unansweredInvitations: (organizationId, whom, now) =>
      upToDate(() => unansweredInvitations(database, organizationId, whom, now)),
    recentDeclines: (organizationId, invited, since) =>
      upToDate(() => recentDeclines(database, organizationId, invited, since)),
    invitationsFor: (whom, now) => upToDate(() => invitationsFor(database, whom, now)),
    invitations: (organizationId, query) => upToDate(() => invitations(database, organizationId, query)),
    putInvitation: (record: InvitationRecord) => journal.putInvitation(record),

    appendAudit: (event: AuditRecord) => journal.appendAudit(event),
    async auditEvents(organizationId, query) {
      await journal.write();
      return auditEvents(database, organizationId, query);
    },

    putLogo: (record: LogoRecord) => putLogo(database, record),
    deleteLogo: (organizationId, variant) => deleteLogo(database, organizationId, variant),
    logo: (id) => logo(database, id),

    appendDelivery: (record: DeliveryRecord) => journal.appendDelivery(record),
    leaseDeliveries: (query) => withDeliveries(() => leaseDeliveries(database, query)),
    scheduleDelivery: (id, attempts, dueAt) => withDeliveries(() => scheduleDelivery(database, id, attempts, dueAt)),
    deleteDelivery: (id) => withDeliveries(() => deleteDelivery(database, id)),
    announce: (change: ChangeRecord) => journal.announce(change),

    async claimIdempotencyKeys(scope, keys, now) {
      await journal.write();
      return claimIdempotencyKeys(database, scope, keys, now);
    },
    keepAnswer: (scope, key, answer: StoredAnswer) => journal.keepAnswer(scope, key, answer),
  };
}
