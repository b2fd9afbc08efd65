/*
 * The prompts of a login: password, invitation, second factor, organization, in this order. The first unsatisfied one
 * shows its page.
 */
import { errors, interactionPolicy } from 'oidc-provider';
import { encodeLoginState } from './login-state.js';
import { ignoreMaxAge, multifactorPrompt } from './factor-prompt.js';
import { decideOrganization } from './organization.js';
import { membershipsOf } from './users.js';
import type { ProviderOptions } from './provider.js';

/** The policy of the provider. */
export function createPolicy({ accounts, api }: ProviderOptions): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  ignoreMaxAge(policy);
  policy.add(
    new interactionPolicy.Prompt(
      { name: 'invitation', requestable: false },
      new interactionPolicy.Check(
        'invitation_unanswered',
        'An invitation is pending',
        ({ oidc }) => Boolean(oidc.params!['invitation']) && !oidc.result?.['invitation'],
      ),
    ),
  );
  policy.add(multifactorPrompt());
  policy.add(
    new interactionPolicy.Prompt(
      { name: 'organization', requestable: false },
      new interactionPolicy.Check('organization_unknown', 'An organization is required', async (ctx) => {
        const { oidc } = ctx;
        const account = await accounts.find(oidc.session!.accountId!);
        if (!account) throw new errors.AccessDenied('the account does not exist any more');
        const asked = (oidc.result?.['organization'] ?? oidc.params!['organization']) as string | undefined;
        const decision = decideOrganization(asked, await membershipsOf(api, account));
        if (decision.kind === 'denied') throw new errors.AccessDenied('user is not part of the organization');
        if (decision.kind === 'choose') return true;
        const organization = decision.kind === 'organization' ? decision.organization : undefined;
        encodeLoginState(ctx, 'org_id', organization?.id);
        encodeLoginState(ctx, 'org_name', organization?.name);
        return false;
      }),
    ),
  );
  return policy;
}
