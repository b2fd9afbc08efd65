import type { InvitationCreate } from '../../../contract/index.js';
import { defineFeature } from '../../core/feature.js';
import { mailQueue } from './mail.js';
import { readAcceptance } from './received-operations.js';
import { routes } from './routes.js';

declare module '../../hooks/hooks.js' {
  interface HookInputs {
    /**
     * Also for an addition that creates an invitation (`policy.addMember`). The organization may not know the address
     * then.
     */
    'invitation.create': InvitationCreate;
    /** `roleIds`: the roles of the new member. The rest cannot be changed. */
    'invitation.accept': { invitationId: string; email: string; roleIds: string[] };
  }
}

/** Invitations: sent by an organization, received by a user. */
export const invitations = defineFeature({
  routes,
  topics: { invitation: 'invitations:read' },
  capabilities: ({ settings: { policy } }) => ({
    features: { batchInvitations: true },
    limits: {
      invitationTtlMaxSeconds: policy.invitationTtlMaxSeconds,
      resendAfterSeconds: policy.resendAfterSeconds,
      reinviteAfterSeconds: policy.reinviteAfterSeconds,
      invitationBatchMax: policy.invitationBatchMax,
    },
  }),
  hooks: {
    'invitation.create': (context) => ({ input: context.body as InvitationCreate }),
    'invitation.accept': readAcceptance,
  },
  queue: mailQueue,
});
