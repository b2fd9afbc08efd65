/*
 * The hooks of this application: the three that most hosts write.
 */
import { ActionRequired, HookRejection, type Hooks } from '../src/backend/index.js';
import type { Crm } from './data/crm.js';
import type { Terms } from './data/terms.js';

/** Domains of disposable addresses. */
const throwaway = ['trashmail.example', 'ten-minutes.example'];

/** Creates the hooks. */
export function createHooks({ terms, crm, siteUrl }: { terms: Terms; crm: Crm; siteUrl: string }): Hooks {
  return {
    before: {
      // Auth0: a pre-user-registration Action with `api.access.deny()`.
      'invitation.create': ({ input: { email } }) => {
        const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
        if (throwaway.includes(domain)) throw new HookRejection(`Addresses at ${domain} can’t be invited`);
      },
      // Auth0: a post-login Action with `api.redirect.sendUserTo()`.
      login: async ({ identity: { userId, via }, organization }) => {
        if (!organization || (await terms.areAccepted(userId, organization.id))) return;
        // Only a token names its organization.
        throw new ActionRequired(
          via === 'cookie'
            ? `${siteUrl}/cookies/terms?${new URLSearchParams({ organization: organization.id })}`
            : `${siteUrl}/terms`,
        );
      },
    },
    after: {
      // Auth0: a post-user-registration Action. Delivered at least once, so a repeated event adds nothing.
      'invitation.accept': ({ id, actor, organization, occurredAt }) =>
        crm.add({ id, userId: actor.userId, organization, via: 'invitation', occurredAt }),
      'member.add': ({ id, target, organization, occurredAt }) =>
        crm.add({ id, userId: target.id, organization, via: 'added', occurredAt }),
    },
  };
}
