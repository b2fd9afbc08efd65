/*
 * From an invitation to the link and the e-mail. Nothing here decides; the mail itself is the host's to write.
 */
import type { Answer, PersonCall } from '../../core/request-context.js';
import { refs } from '../serialize.js';
import { record } from '../audit/record-change.js';
import type { Access } from '../../core/grants.js';
import type { InvitationRecord, OrganizationRecord } from '../../store/store.js';

const patience = 10_000;

/** The link with the secret in it. */
export function linkOf(
  call: PersonCall,
  organization: OrganizationRecord,
  { id, email, locale }: InvitationRecord,
  ticket: string,
): string {
  const { invitationUrl } = call.settings.policy;
  if (!invitationUrl) return `${new URL(call.baseUrl).origin}/?invitation=${ticket}`;
  const { id: organizationId, name, displayName } = organization;
  return invitationUrl({
    ticket,
    organization: { id: organizationId, name, displayName },
    invitation: { id, email },
    locale,
  });
}

/**
 * What is left to do when the invitation has been kept: send the e-mail. If that does not work, the invitation
 * is kept as `failed`, and answered so. `ticket`: the one for the email; undefined where none is wanted.
 */
export function deliver(
  call: PersonCall,
  access: Access,
  invitation: InvitationRecord,
  ticket: string | undefined,
  answer: (kept: InvitationRecord) => Answer,
): Pick<Answer, 'afterCommit'> {
  const { sendInvitation, onError } = call.settings;
  if (!sendInvitation || ticket === undefined) return {};
  const { user, roles, organization } = access;
  const afterCommit = async () => {
    const signal = AbortSignal.timeout(patience);
    try {
      const sending = sendInvitation({
        invitation: {
          id: invitation.id,
          email: invitation.email,
          roles: refs(roles, invitation.roleIds),
          expiresAt: invitation.expiresAt,
        },
        organization,
        inviter: { userId: user.id, name: user.name, email: user.email },
        acceptUrl: linkOf(call, organization, invitation, ticket),
        message: invitation.message,
        locale: invitation.locale,
        signal,
      });
      await Promise.race([sending, whenAborted(signal)]);
      return answer(invitation);
    } catch (error) {
      onError(error, { requestId: call.requestId, request: call.request });
      return answer(await keepAsFailed(call, access, invitation));
    }
  };
  return { afterCommit };
}

const whenAborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );

async function keepAsFailed(
  call: PersonCall,
  { user, organization }: Access,
  invitation: InvitationRecord,
): Promise<InvitationRecord> {
  return call.settings.store.transaction(async (tx) => {
    await tx.organization(organization.id, { lock: true });
    const current = await tx.invitation(organization.id, invitation.id);
    // Answered, revoked or sent again while the mail server was being asked: that counts, not what this mail came to.
    if (current?.status !== 'pending' || current.ticketHash !== invitation.ticketHash) return current ?? invitation;
    const failed: InvitationRecord = {
      ...current,
      status: 'failed',
      updatedAt: call.now,
      version: current.version + 1,
    };
    await tx.putInvitation(failed);
    await record(tx, call, user, {
      type: 'invitation.send',
      organizationId: organization.id,
      outcome: 'failed',
      target: { kind: 'invitation', id: invitation.id, name: invitation.email },
    });
    return failed;
  });
}
