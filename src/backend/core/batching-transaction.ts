/*
 * One transaction for many changes of one organization, one after the other. Reads that items have in common are sent
 * once: the organization is locked, so only the items themselves can change the results, and their writes clear the
 * cache.
 */
import { addressKey } from '../identity/email-address.js';
import type { IdempotencyClaim, Instant, InvitationRecord, StoreTransaction } from '../store/store.js';
import { Loader } from './loader.js';

/** What the items will read. */
export interface Prefetch {
  organizationId: string;
  now: Instant;
  /** The `since` argument of `recentDeclines`. */
  declinedSince: Instant;
  /** Addresses that the items look up. */
  emails: string[];
  /** Idempotency keys that the items claim. */
  keys: { scope: string; names: string[] };
}

/** The arguments of a method of the store. */
type Arguments<Name extends keyof StoreTransaction> = Parameters<StoreTransaction[Name]>;

/**
 * Every method is written out: a method that is added to `StoreTransaction` is a type error here until it is either a
 * read (cached or not), a write, or an append. Appends are writes that no cached read returns.
 */
export class BatchingTransaction implements StoreTransaction {
  readonly #tx: StoreTransaction;
  readonly #expected: Prefetch;
  readonly #results = new Map<string, Promise<unknown>>();
  readonly #members: Loader<{ userId: string; name: string }>;
  readonly #invitations: Loader<InvitationRecord[]>;
  readonly #declines: Loader<Instant>;
  readonly #claims: Loader<IdempotencyClaim>;
  #writes = 0;

  constructor(tx: StoreTransaction, expected: Prefetch) {
    const { organizationId, now, declinedSince, emails, keys } = expected;
    this.#tx = tx;
    this.#expected = expected;
    this.#members = new Loader(emails, (asked) => tx.membersByEmail(organizationId, asked));
    this.#invitations = new Loader(emails, (asked) => tx.openInvitationsByEmail(organizationId, asked, now));
    this.#declines = new Loader(emails, (asked) => tx.recentDeclines(organizationId, { emails: asked }, declinedSince));
    this.#claims = new Loader(keys.names, (asked) => tx.claimIdempotencyKeys(keys.scope, asked, now));
  }

  /** The number of writes so far. */
  get writes(): number {
    return this.#writes;
  }

  /** Sends a read once until it is cleared. */
  #cached<Result>(request: string[], read: () => Promise<Result>): Promise<Result> {
    const key = JSON.stringify(request);
    const result = (this.#results.get(key) as Promise<Result> | undefined) ?? read();
    this.#results.set(key, result);
    return result;
  }

  /** Counts a write, and clears everything that is cached. */
  #write<Result>(write: () => Promise<Result>): Promise<Result> {
    this.#results.clear();
    this.#members.clear();
    this.#invitations.clear();
    this.#declines.clear();
    return this.#append(write);
  }

  #append<Result>(write: () => Promise<Result>): Promise<Result> {
    this.#writes += 1;
    return write();
  }

  #clearMembership(organizationId: string, userId: string): void {
    this.#results.delete(JSON.stringify(['membershipContext', organizationId, userId]));
    this.#members.clear();
  }

  // Cached reads.

  user(id: string) {
    return this.#cached(['user', id], () => this.#tx.user(id));
  }
  organization(...[id, options]: Arguments<'organization'>) {
    return options?.lock
      ? this.#tx.organization(id, options)
      : this.#cached(['organization', id], () => this.#tx.organization(id));
  }
  lockAsMember(...[id, userId]: Arguments<'lockAsMember'>) {
    return this.#cached(['lockAsMember', id, userId], () => this.#tx.lockAsMember(id, userId));
  }
  membershipContext(...[id, userId]: Arguments<'membershipContext'>) {
    return this.#cached(['membershipContext', id, userId], () => this.#tx.membershipContext(id, userId));
  }
  webhooks(organizationId: string) {
    return this.#cached(['webhooks', organizationId], () => this.#tx.webhooks(organizationId));
  }
  integrationConnections(organizationId: string) {
    return this.#cached(['integrationConnections', organizationId], () =>
      this.#tx.integrationConnections(organizationId),
    );
  }
  membersByEmail(...[id, emails]: Arguments<'membersByEmail'>) {
    return id === this.#expected.organizationId ? this.#members.load(emails) : this.#tx.membersByEmail(id, emails);
  }
  openInvitationsByEmail(...[id, emails, now]: Arguments<'openInvitationsByEmail'>) {
    return id === this.#expected.organizationId && now === this.#expected.now
      ? this.#invitations.load(emails)
      : this.#tx.openInvitationsByEmail(id, emails, now);
  }
  recentDeclines(...[id, invited, since]: Arguments<'recentDeclines'>) {
    const { organizationId, declinedSince } = this.#expected;
    return id === organizationId && since === declinedSince && invited.emails && !invited.userIds
      ? this.#declines.load(invited.emails)
      : this.#tx.recentDeclines(id, invited, since);
  }
  claimIdempotencyKeys(...[scope, keys, now]: Arguments<'claimIdempotencyKeys'>) {
    return scope === this.#expected.keys.scope && now === this.#expected.now
      ? this.#claims.load(keys)
      : this.#tx.claimIdempotencyKeys(scope, keys, now);
  }

  // Other reads.

  userByEmail(email: string) {
    return this.#tx.userByEmail(email);
  }
  usersByIds(ids: string[]) {
    return this.#tx.usersByIds(ids);
  }
  organizationByName(name: string) {
    return this.#tx.organizationByName(name);
  }
  membershipsOfUser(...parameters: Arguments<'membershipsOfUser'>) {
    return this.#tx.membershipsOfUser(...parameters);
  }
  membership(...parameters: Arguments<'membership'>) {
    return this.#tx.membership(...parameters);
  }
  member(...parameters: Arguments<'member'>) {
    return this.#tx.member(...parameters);
  }
  members(...parameters: Arguments<'members'>) {
    return this.#tx.members(...parameters);
  }
  membersByRequirements(...parameters: Arguments<'membersByRequirements'>) {
    return this.#tx.membersByRequirements(...parameters);
  }
  membersWithRoles(...parameters: Arguments<'membersWithRoles'>) {
    return this.#tx.membersWithRoles(...parameters);
  }
  roleSets(...parameters: Arguments<'roleSets'>) {
    return this.#tx.roleSets(...parameters);
  }
  countInvitationsWithRole(...parameters: Arguments<'countInvitationsWithRole'>) {
    return this.#tx.countInvitationsWithRole(...parameters);
  }
  countMembers(organizationId: string) {
    return this.#tx.countMembers(organizationId);
  }
  roles(organizationId: string) {
    return this.#tx.roles(organizationId);
  }
  rolesByIds(ids: string[]) {
    return this.#tx.rolesByIds(ids);
  }
  invitation(...parameters: Arguments<'invitation'>) {
    return this.#tx.invitation(...parameters);
  }
  invitationByTicketHash(...parameters: Arguments<'invitationByTicketHash'>) {
    return this.#tx.invitationByTicketHash(...parameters);
  }
  pendingInvitationsOf(...parameters: Arguments<'pendingInvitationsOf'>) {
    return this.#tx.pendingInvitationsOf(...parameters);
  }
  openInvitationsOf(...parameters: Arguments<'openInvitationsOf'>) {
    return this.#tx.openInvitationsOf(...parameters);
  }
  invitations(...parameters: Arguments<'invitations'>) {
    return this.#tx.invitations(...parameters);
  }
  domains(organizationId: string) {
    return this.#tx.domains(organizationId);
  }
  verifiedDomain(domain: string) {
    return this.#tx.verifiedDomain(domain);
  }
  connections(organizationId: string) {
    return this.#tx.connections(organizationId);
  }
  connection(id: string) {
    return this.#tx.connection(id);
  }
  countConnectionMembers(organizationId: string) {
    return this.#tx.countConnectionMembers(organizationId);
  }
  joinRequest(...parameters: Arguments<'joinRequest'>) {
    return this.#tx.joinRequest(...parameters);
  }
  joinRequestOf(...parameters: Arguments<'joinRequestOf'>) {
    return this.#tx.joinRequestOf(...parameters);
  }
  joinRequests(...parameters: Arguments<'joinRequests'>) {
    return this.#tx.joinRequests(...parameters);
  }
  joinRequestsOfUser(userId: string) {
    return this.#tx.joinRequestsOfUser(userId);
  }
  webhookDelivery(...parameters: Arguments<'webhookDelivery'>) {
    return this.#tx.webhookDelivery(...parameters);
  }
  webhookDeliveries(...parameters: Arguments<'webhookDeliveries'>) {
    return this.#tx.webhookDeliveries(...parameters);
  }
  countPendingWebhookDeliveries(organizationId: string) {
    return this.#tx.countPendingWebhookDeliveries(organizationId);
  }
  countDeliveries(...parameters: Arguments<'countDeliveries'>) {
    return this.#tx.countDeliveries(...parameters);
  }
  nextDeliveries(...parameters: Arguments<'nextDeliveries'>) {
    return this.#tx.nextDeliveries(...parameters);
  }
  provisioningTokens(organizationId: string) {
    return this.#tx.provisioningTokens(organizationId);
  }
  apiKeys(organizationId: string) {
    return this.#tx.apiKeys(organizationId);
  }
  apiKey(organizationId: string, id: string) {
    return this.#tx.apiKey(organizationId, id);
  }
  apiKeyByHash(hash: string) {
    return this.#tx.apiKeyByHash(hash);
  }
  provisioningTokenByHash(hash: string) {
    return this.#tx.provisioningTokenByHash(hash);
  }
  directoryUsers(...parameters: Arguments<'directoryUsers'>) {
    return this.#tx.directoryUsers(...parameters);
  }
  countDirectoryUsers(organizationId: string) {
    return this.#tx.countDirectoryUsers(organizationId);
  }
  findDirectoryUsers(...parameters: Arguments<'findDirectoryUsers'>) {
    return this.#tx.findDirectoryUsers(...parameters);
  }
  memberImports(organizationId: string) {
    return this.#tx.memberImports(organizationId);
  }
  memberImport(...parameters: Arguments<'memberImport'>) {
    return this.#tx.memberImport(...parameters);
  }
  importRows(...parameters: Arguments<'importRows'>) {
    return this.#tx.importRows(...parameters);
  }
  firstImportRows(...parameters: Arguments<'firstImportRows'>) {
    return this.#tx.firstImportRows(...parameters);
  }
  countImportRows(importId: string) {
    return this.#tx.countImportRows(importId);
  }
  auditEvents(...parameters: Arguments<'auditEvents'>) {
    return this.#tx.auditEvents(...parameters);
  }
  activityMember(...parameters: Arguments<'activityMember'>) {
    return this.#tx.activityMember(...parameters);
  }
  activity(...parameters: Arguments<'activity'>) {
    return this.#tx.activity(...parameters);
  }
  logo(id: string) {
    return this.#tx.logo(id);
  }

  // Writes that clear only what they change.

  putMembership(...[membership]: Arguments<'putMembership'>) {
    this.#clearMembership(membership.organizationId, membership.userId);
    return this.#append(() => this.#tx.putMembership(membership));
  }
  deleteMembership(...[organizationId, userId]: Arguments<'deleteMembership'>) {
    this.#clearMembership(organizationId, userId);
    return this.#append(() => this.#tx.deleteMembership(organizationId, userId));
  }
  putInvitation(...[invitation]: Arguments<'putInvitation'>) {
    this.#invitations.clear(addressKey(invitation.email) ?? '');
    return this.#append(() => this.#tx.putInvitation(invitation));
  }
  saveIdempotentResult(...[scope, key, result]: Arguments<'saveIdempotentResult'>) {
    this.#claims.clear(key);
    return this.#append(() => this.#tx.saveIdempotentResult(scope, key, result));
  }

  // Appends.

  appendAudit(...parameters: Arguments<'appendAudit'>) {
    return this.#append(() => this.#tx.appendAudit(...parameters));
  }
  announce(...parameters: Arguments<'announce'>) {
    return this.#append(() => this.#tx.announce(...parameters));
  }
  putActivityMember(...parameters: Arguments<'putActivityMember'>) {
    return this.#append(() => this.#tx.putActivityMember(...parameters));
  }
  addActivity(...parameters: Arguments<'addActivity'>) {
    return this.#append(() => this.#tx.addActivity(...parameters));
  }
  putWebhookDelivery(...parameters: Arguments<'putWebhookDelivery'>) {
    return this.#append(() => this.#tx.putWebhookDelivery(...parameters));
  }
  appendDelivery(...parameters: Arguments<'appendDelivery'>) {
    return this.#append(() => this.#tx.appendDelivery(...parameters));
  }
  putMemberImport(...parameters: Arguments<'putMemberImport'>) {
    return this.#append(() => this.#tx.putMemberImport(...parameters));
  }
  deleteMemberImport(...parameters: Arguments<'deleteMemberImport'>) {
    return this.#append(() => this.#tx.deleteMemberImport(...parameters));
  }
  putImportRows(...parameters: Arguments<'putImportRows'>) {
    return this.#append(() => this.#tx.putImportRows(...parameters));
  }
  deleteImportRows(...parameters: Arguments<'deleteImportRows'>) {
    return this.#append(() => this.#tx.deleteImportRows(...parameters));
  }

  // Other writes.

  leaseDomains(...parameters: Arguments<'leaseDomains'>) {
    return this.#write(() => this.#tx.leaseDomains(...parameters));
  }
  putDomain(...parameters: Arguments<'putDomain'>) {
    return this.#write(() => this.#tx.putDomain(...parameters));
  }
  deleteDomain(...parameters: Arguments<'deleteDomain'>) {
    return this.#write(() => this.#tx.deleteDomain(...parameters));
  }
  putConnection(...parameters: Arguments<'putConnection'>) {
    return this.#write(() => this.#tx.putConnection(...parameters));
  }
  deleteConnection(...parameters: Arguments<'deleteConnection'>) {
    return this.#write(() => this.#tx.deleteConnection(...parameters));
  }
  putConnectionSignIn(...parameters: Arguments<'putConnectionSignIn'>) {
    return this.#write(() => this.#tx.putConnectionSignIn(...parameters));
  }
  putJoinRequest(...parameters: Arguments<'putJoinRequest'>) {
    return this.#write(() => this.#tx.putJoinRequest(...parameters));
  }
  deleteJoinRequest(...parameters: Arguments<'deleteJoinRequest'>) {
    return this.#write(() => this.#tx.deleteJoinRequest(...parameters));
  }
  putApiKey(...parameters: Arguments<'putApiKey'>) {
    return this.#write(() => this.#tx.putApiKey(...parameters));
  }
  saveApiKeyUse(...parameters: Arguments<'saveApiKeyUse'>) {
    return this.#write(() => this.#tx.saveApiKeyUse(...parameters));
  }
  deleteApiKeys(...parameters: Arguments<'deleteApiKeys'>) {
    return this.#write(() => this.#tx.deleteApiKeys(...parameters));
  }
  putProvisioningToken(...parameters: Arguments<'putProvisioningToken'>) {
    return this.#write(() => this.#tx.putProvisioningToken(...parameters));
  }
  saveProvisioningTokenUse(...parameters: Arguments<'saveProvisioningTokenUse'>) {
    return this.#write(() => this.#tx.saveProvisioningTokenUse(...parameters));
  }
  deleteProvisioningToken(...parameters: Arguments<'deleteProvisioningToken'>) {
    return this.#write(() => this.#tx.deleteProvisioningToken(...parameters));
  }
  putDirectoryUser(...parameters: Arguments<'putDirectoryUser'>) {
    return this.#write(() => this.#tx.putDirectoryUser(...parameters));
  }
  removeAuditEvents(...parameters: Arguments<'removeAuditEvents'>) {
    return this.#write(() => this.#tx.removeAuditEvents(...parameters));
  }
  putUser(...parameters: Arguments<'putUser'>) {
    return this.#write(() => this.#tx.putUser(...parameters));
  }
  insertOrganization(...parameters: Arguments<'insertOrganization'>) {
    return this.#write(() => this.#tx.insertOrganization(...parameters));
  }
  updateOrganization(...parameters: Arguments<'updateOrganization'>) {
    return this.#write(() => this.#tx.updateOrganization(...parameters));
  }
  deleteOrganization(...parameters: Arguments<'deleteOrganization'>) {
    return this.#write(() => this.#tx.deleteOrganization(...parameters));
  }
  putRole(...parameters: Arguments<'putRole'>) {
    return this.#write(() => this.#tx.putRole(...parameters));
  }
  replaceRole(...parameters: Arguments<'replaceRole'>) {
    return this.#write(() => this.#tx.replaceRole(...parameters));
  }
  deleteRole(...parameters: Arguments<'deleteRole'>) {
    return this.#write(() => this.#tx.deleteRole(...parameters));
  }
  putLogo(...parameters: Arguments<'putLogo'>) {
    return this.#write(() => this.#tx.putLogo(...parameters));
  }
  deleteLogo(...parameters: Arguments<'deleteLogo'>) {
    return this.#write(() => this.#tx.deleteLogo(...parameters));
  }
  leaseDeliveries(...parameters: Arguments<'leaseDeliveries'>) {
    return this.#write(() => this.#tx.leaseDeliveries(...parameters));
  }
  scheduleDelivery(...parameters: Arguments<'scheduleDelivery'>) {
    return this.#write(() => this.#tx.scheduleDelivery(...parameters));
  }
  deleteDelivery(...parameters: Arguments<'deleteDelivery'>) {
    return this.#write(() => this.#tx.deleteDelivery(...parameters));
  }
  resumeDeliveries(...parameters: Arguments<'resumeDeliveries'>) {
    return this.#write(() => this.#tx.resumeDeliveries(...parameters));
  }
  removeDeliveries(...parameters: Arguments<'removeDeliveries'>) {
    return this.#write(() => this.#tx.removeDeliveries(...parameters));
  }
  putIntegrationConnection(...parameters: Arguments<'putIntegrationConnection'>) {
    return this.#write(() => this.#tx.putIntegrationConnection(...parameters));
  }
  deleteIntegrationConnection(...parameters: Arguments<'deleteIntegrationConnection'>) {
    return this.#write(() => this.#tx.deleteIntegrationConnection(...parameters));
  }
  leaseIntegrationConnections(...parameters: Arguments<'leaseIntegrationConnections'>) {
    return this.#write(() => this.#tx.leaseIntegrationConnections(...parameters));
  }
  putIntegrationAttempt(...parameters: Arguments<'putIntegrationAttempt'>) {
    return this.#append(() => this.#tx.putIntegrationAttempt(...parameters));
  }
  takeIntegrationAttempt(...parameters: Arguments<'takeIntegrationAttempt'>) {
    return this.#append(() => this.#tx.takeIntegrationAttempt(...parameters));
  }
  putWebhook(...parameters: Arguments<'putWebhook'>) {
    return this.#write(() => this.#tx.putWebhook(...parameters));
  }
  deleteWebhook(...parameters: Arguments<'deleteWebhook'>) {
    return this.#write(() => this.#tx.deleteWebhook(...parameters));
  }
  removeWebhookDeliveries(...parameters: Arguments<'removeWebhookDeliveries'>) {
    return this.#write(() => this.#tx.removeWebhookDeliveries(...parameters));
  }
}
