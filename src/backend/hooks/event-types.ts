/*
 * The events that webhooks and integrations receive.
 */

/** The events of a change, by its type in the audit log. Changes without an entry have none. */
export const EVENTS: Readonly<Record<string, readonly string[]>> = {
  'organization.update': ['organization.updated'],
  'organization.transfer': ['organization.transferred'],
  'branding.update': ['branding.updated'],
  'member.add': ['member.added'],
  'member.join': ['member.added'],
  'member.provision': ['member.added'],
  'member.update': ['member.updated'],
  'member.roles.update': ['member.roles.updated'],
  'member.block': ['member.blocked'],
  'member.unblock': ['member.unblocked'],
  'member.remove': ['member.removed'],
  'member.leave': ['member.removed'],
  'role.create': ['role.created'],
  'role.update': ['role.updated'],
  'role.delete': ['role.deleted'],
  'invitation.create': ['invitation.created'],
  'invitation.update': ['invitation.updated'],
  'invitation.resend': ['invitation.resent'],
  'invitation.accept': ['invitation.accepted', 'member.added'],
  'invitation.decline': ['invitation.declined'],
  'invitation.revoke': ['invitation.revoked'],
  'join-request.create': ['join-request.created'],
  'join-request.approve': ['join-request.approved', 'member.added'],
  'join-request.deny': ['join-request.denied'],
  'join-request.withdraw': ['join-request.withdrawn'],
  'domain.create': ['domain.created'],
  'domain.verify': ['domain.verified'],
  'domain.update': ['domain.updated'],
  'domain.delete': ['domain.deleted'],
  'connection.create': ['connection.created'],
  'connection.update': ['connection.updated'],
  'connection.delete': ['connection.deleted'],
  'security-policy.update': ['security-policy.updated'],
};

/** All types that can be selected, in the order in which they are shown. */
export const EVENT_TYPES: readonly string[] = [...new Set(Object.values(EVENTS).flat())];
