/*
 * The function, hook and audit type of each operation. An operation of the contract that is missing here responds with
 * `feature_disabled`.
 */
import type { RoutedOperation } from '../http/router.js';
import { listAuditEvents } from './audit/operations.js';
import { toInvitationResult, toMemberResult, toInvitationItems, toMemberItems } from './batch.js';
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
  toInvitationRequest,
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
import type { OperationResult } from '../core/request-context.js';
import type { Replacement, OrganizationOperation, Route } from '../core/pipeline.js';

const withAcceptedStatus = (answer: OperationResult): OperationResult => ({
  ...answer,
  status: 202,
  ...(answer.afterCommit && { afterCommit: async () => withAcceptedStatus(await answer.afterCommit!()) }),
});

/** Adding a user by invitation, with the permission to add members. */
const addByInvitation: Route = {
  scope: 'organization',
  run: async (...parameters: Parameters<OrganizationOperation>) =>
    withAcceptedStatus(await createInvitation(...parameters)),
  auditType: 'invitation.create',
  hook: 'invitation.create',
  permission: 'members:add',
};

const inviteInstead: Replacement = ({ settings }) =>
  settings.policy.addMember !== 'ask'
    ? undefined
    : async (context, tx, access) => {
        const addition = await toInvitationRequest(context, tx, access);
        return (
          addition && { context: { ...context, ...addition, operation: 'createInvitation' }, route: addByInvitation }
        );
      };

export const routes: { readonly [Operation in RoutedOperation]?: Route } = {
  getCapabilities: { scope: 'anyone', run: getCapabilities },
  getLogo: { scope: 'anyone', run: getLogo },
  getInvitationOffer: { scope: 'anyone', run: getInvitationOffer },

  getViewer: { scope: 'user', run: getViewer },
  listMyOrganizations: { scope: 'user', run: listMyOrganizations },
  listMyInvitations: { scope: 'user', run: listMyInvitations },
  listMySessions: { scope: 'user', run: listMySessions },
  revokeMySessions: { scope: 'user', run: revokeMySessions, auditType: 'session.revoke' },
  revokeMySession: { scope: 'user', run: revokeMySession, auditType: 'session.revoke' },
  listPermissions: { scope: 'user', run: listPermissions },
  checkOrganizationName: { scope: 'user', run: checkOrganizationName },
  createOrganization: {
    scope: 'user',
    run: createOrganization,
    auditType: 'organization.create',
    hook: 'organization.create',
    hookSubject: async (context) => {
      requireMayCreate(context);
      return { input: context.body as object };
    },
  },
  acceptInvitation: {
    scope: 'user',
    run: acceptInvitation,
    auditType: 'invitation.accept',
    hook: 'invitation.accept',
    hookSubject: acceptInvitationSubject,
  },
  acceptMyInvitation: {
    scope: 'user',
    run: acceptMyInvitation,
    auditType: 'invitation.accept',
    hook: 'invitation.accept',
    hookSubject: acceptMyInvitationSubject,
  },
  declineInvitation: { scope: 'user', run: declineInvitation, auditType: 'invitation.decline' },
  declineMyInvitation: { scope: 'user', run: declineMyInvitation, auditType: 'invitation.decline' },

  updateMyMembership: { scope: 'organization', run: updateMyMembership, auditType: 'membership.update' },
  leaveOrganization: {
    scope: 'organization',
    run: leaveOrganization,
    auditType: 'member.leave',
    hook: 'member.remove',
    input: (context) => ({ userId: context.user.id }),
  },
  getOrganization: { scope: 'organization', run: getOrganization },
  updateOrganization: {
    scope: 'organization',
    run: updateOrganization,
    auditType: 'organization.update',
    hook: 'organization.update',
  },
  deleteOrganization: { scope: 'organization', run: deleteOrganization, auditType: 'organization.delete' },
  transferOrganization: {
    scope: 'organization',
    run: transferOrganization,
    auditType: 'organization.transfer',
  },

  getBranding: { scope: 'organization', run: getBranding },
  updateBranding: {
    scope: 'organization',
    run: updateBranding,
    auditType: 'branding.update',
    hook: 'branding.update',
  },
  putLogo: {
    scope: 'organization',
    run: putLogo,
    auditType: 'branding.update',
    hook: 'branding.update',
    input: (context) => ({ logo: { variant: readVariant(context), mediaType: requireLogo(context).mediaType } }),
  },
  deleteLogo: {
    scope: 'organization',
    run: deleteLogo,
    auditType: 'branding.update',
    hook: 'branding.update',
    input: (context) => ({ logo: { variant: readVariant(context), mediaType: null } }),
  },

  listMembers: { scope: 'organization', run: listMembers },
  getMember: { scope: 'organization', run: getMember },
  addMember: {
    scope: 'organization',
    run: addMember,
    auditType: 'member.add',
    hook: 'member.add',
    replacement: inviteInstead,
  },
  replaceMemberRoles: {
    scope: 'organization',
    run: replaceMemberRoles,
    auditType: 'member.roles.update',
    hook: 'member.roles.update',
    input: (context) => ({ ...(context.body as object), userId: context.params['u'] }),
  },
  removeMember: {
    scope: 'organization',
    run: removeMember,
    auditType: 'member.remove',
    hook: 'member.remove',
    input: (context) => ({ userId: context.params['u'] }),
  },
  getRemovalImpact: { scope: 'organization', run: getRemovalImpact },
  listMemberSessions: { scope: 'organization', run: listMemberSessions },
  revokeMemberSessions: { scope: 'organization', run: revokeMemberSessions, auditType: 'session.revoke' },
  revokeMemberSession: { scope: 'organization', run: revokeMemberSession, auditType: 'session.revoke' },
  resetMemberMfa: { scope: 'organization', run: resetMemberMfa, auditType: 'mfa.reset' },
  batchMembers: { scope: 'batch', toBatchItems: toMemberItems, toBatchResult: toMemberResult },
  listRoles: { scope: 'organization', run: listRoles },

  listInvitations: { scope: 'organization', run: listInvitations },
  getInvitation: { scope: 'organization', run: getInvitation },
  createInvitation: {
    scope: 'organization',
    run: createInvitation,
    auditType: 'invitation.create',
    hook: 'invitation.create',
  },
  updateInvitation: { scope: 'organization', run: updateInvitation, auditType: 'invitation.update' },
  revokeInvitation: { scope: 'organization', run: revokeInvitation, auditType: 'invitation.revoke' },
  resendInvitation: { scope: 'organization', run: resendInvitation, auditType: 'invitation.resend' },
  batchInvitations: {
    scope: 'batch',
    toBatchItems: toInvitationItems,
    toBatchResult: toInvitationResult,
    auditType: 'invitation.create',
  },

  listAuditEvents: { scope: 'organization', run: listAuditEvents },
  watchChanges: { scope: 'organization', run: watchChanges },
};
