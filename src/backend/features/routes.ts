/*
 * Which function answers which operation, what a hook may step in before, and what the audit log calls it.
 * An operation of the contract that is not named here answers `feature_disabled`.
 */
import type { RoutedOperation } from '../http/router.js';
import { listAuditEvents } from './audit/operations.js';
import { joinInvitation, joinMember, splitInvitations, splitMembers } from './batch.js';
import { deleteLogo, getBranding, putLogo, updateBranding } from './branding/operations.js';
import { getCapabilities } from './capabilities/operations.js';
import { watchChanges } from './changes/operations.js';
import {
  createInvitation,
  getInvitation,
  listInvitations,
  resendInvitation,
  revokeInvitation,
  updateInvitation,
} from './invitations/operations.js';
import { getLogo, readVariant, requireLogo } from './branding/logos.js';
import { getViewer, leaveOrganization, listMyOrganizations, updateMyMembership } from './viewer/operations.js';
import {
  addMember,
  getMember,
  getRemovalImpact,
  listMembers,
  removeMember,
  replaceMemberRoles,
  whomToAsk,
} from './members/operations.js';
import {
  checkOrganizationName,
  createOrganization,
  deleteOrganization,
  getOrganization,
  requireMayCreate,
  transferOrganization,
  updateOrganization,
} from './organizations/operations.js';
import {
  acceptInvitation,
  acceptInvitationSubject,
  acceptMyInvitation,
  acceptMyInvitationSubject,
  declineInvitation,
  declineMyInvitation,
  getInvitationOffer,
  listMyInvitations,
} from './invitations/received-operations.js';
import { listPermissions, listRoles } from './roles/operations.js';
import {
  listMemberSessions,
  listMySessions,
  resetMemberMfa,
  revokeMemberSession,
  revokeMemberSessions,
  revokeMySession,
  revokeMySessions,
} from './sessions/operations.js';
import type { Answer } from '../core/request-context.js';
import type { Instead, OrganizationOperation, Route } from '../core/pipeline.js';

const accepted = (answer: Answer): Answer => ({
  ...answer,
  status: 202,
  ...(answer.afterCommit && { afterCommit: async () => accepted(await answer.afterCommit!()) }),
});

/** Adding somebody who is asked first: an invitation, by the permission to add. */
const askToJoin: Route = {
  scope: 'organization',
  run: async (...parameters: Parameters<OrganizationOperation>) => accepted(await createInvitation(...parameters)),
  deed: 'invitation.create',
  hook: 'invitation.create',
  permission: 'members:add',
};

const askFirst: Instead = ({ settings }) =>
  settings.policy.addMember !== 'ask'
    ? undefined
    : async (call, tx, access) => {
        const whom = await whomToAsk(call, tx, access);
        return whom && { call: { ...call, ...whom, operation: 'createInvitation' }, route: askToJoin };
      };

export const routes: { readonly [Operation in RoutedOperation]?: Route } = {
  getCapabilities: { scope: 'anyone', run: getCapabilities },
  getLogo: { scope: 'anyone', run: getLogo },
  getInvitationOffer: { scope: 'anyone', run: getInvitationOffer },

  getViewer: { scope: 'person', run: getViewer },
  listMyOrganizations: { scope: 'person', run: listMyOrganizations },
  listMyInvitations: { scope: 'person', run: listMyInvitations },
  listMySessions: { scope: 'person', run: listMySessions },
  revokeMySessions: { scope: 'person', run: revokeMySessions, deed: 'session.revoke' },
  revokeMySession: { scope: 'person', run: revokeMySession, deed: 'session.revoke' },
  listPermissions: { scope: 'person', run: listPermissions },
  checkOrganizationName: { scope: 'person', run: checkOrganizationName },
  createOrganization: {
    scope: 'person',
    run: createOrganization,
    deed: 'organization.create',
    hook: 'organization.create',
    subject: async (call) => {
      requireMayCreate(call);
      return { input: call.body as object };
    },
  },
  acceptInvitation: {
    scope: 'person',
    run: acceptInvitation,
    deed: 'invitation.accept',
    hook: 'invitation.accept',
    subject: acceptInvitationSubject,
  },
  acceptMyInvitation: {
    scope: 'person',
    run: acceptMyInvitation,
    deed: 'invitation.accept',
    hook: 'invitation.accept',
    subject: acceptMyInvitationSubject,
  },
  declineInvitation: { scope: 'person', run: declineInvitation, deed: 'invitation.decline' },
  declineMyInvitation: { scope: 'person', run: declineMyInvitation, deed: 'invitation.decline' },

  updateMyMembership: { scope: 'organization', run: updateMyMembership, deed: 'membership.update' },
  leaveOrganization: {
    scope: 'organization',
    run: leaveOrganization,
    deed: 'member.leave',
    hook: 'member.remove',
    input: (call) => ({ userId: call.user.id }),
  },
  getOrganization: { scope: 'organization', run: getOrganization },
  updateOrganization: {
    scope: 'organization',
    run: updateOrganization,
    deed: 'organization.update',
    hook: 'organization.update',
  },
  deleteOrganization: { scope: 'organization', run: deleteOrganization, deed: 'organization.delete' },
  transferOrganization: { scope: 'organization', run: transferOrganization, deed: 'organization.transfer' },

  getBranding: { scope: 'organization', run: getBranding },
  updateBranding: { scope: 'organization', run: updateBranding, deed: 'branding.update', hook: 'branding.update' },
  putLogo: {
    scope: 'organization',
    run: putLogo,
    deed: 'branding.update',
    hook: 'branding.update',
    input: (call) => ({ logo: { variant: readVariant(call), mediaType: requireLogo(call).mediaType } }),
  },
  deleteLogo: {
    scope: 'organization',
    run: deleteLogo,
    deed: 'branding.update',
    hook: 'branding.update',
    input: (call) => ({ logo: { variant: readVariant(call), mediaType: null } }),
  },

  listMembers: { scope: 'organization', run: listMembers },
  getMember: { scope: 'organization', run: getMember },
  addMember: { scope: 'organization', run: addMember, deed: 'member.add', hook: 'member.add', instead: askFirst },
  replaceMemberRoles: {
    scope: 'organization',
    run: replaceMemberRoles,
    deed: 'member.roles.update',
    hook: 'member.roles.update',
    input: (call) => ({ ...(call.body as object), userId: call.params['u'] }),
  },
  removeMember: {
    scope: 'organization',
    run: removeMember,
    deed: 'member.remove',
    hook: 'member.remove',
    input: (call) => ({ userId: call.params['u'] }),
  },
  getRemovalImpact: { scope: 'organization', run: getRemovalImpact },
  listMemberSessions: { scope: 'organization', run: listMemberSessions },
  revokeMemberSessions: { scope: 'organization', run: revokeMemberSessions, deed: 'session.revoke' },
  revokeMemberSession: { scope: 'organization', run: revokeMemberSession, deed: 'session.revoke' },
  resetMemberMfa: { scope: 'organization', run: resetMemberMfa, deed: 'mfa.reset' },
  batchMembers: { scope: 'batch', split: splitMembers, join: joinMember },
  listRoles: { scope: 'organization', run: listRoles },

  listInvitations: { scope: 'organization', run: listInvitations },
  getInvitation: { scope: 'organization', run: getInvitation },
  createInvitation: {
    scope: 'organization',
    run: createInvitation,
    deed: 'invitation.create',
    hook: 'invitation.create',
  },
  updateInvitation: { scope: 'organization', run: updateInvitation, deed: 'invitation.update' },
  revokeInvitation: { scope: 'organization', run: revokeInvitation, deed: 'invitation.revoke' },
  resendInvitation: { scope: 'organization', run: resendInvitation, deed: 'invitation.resend' },
  batchInvitations: { scope: 'batch', split: splitInvitations, join: joinInvitation, deed: 'invitation.create' },

  listAuditEvents: { scope: 'organization', run: listAuditEvents },
  watchChanges: { scope: 'organization', run: watchChanges },
};
