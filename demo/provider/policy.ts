/*
 * The prompts of a login: password, invitation, second factor, organization, in this order. The first unsatisfied one
 * shows its page.
 */
import { errors, interactionPolicy } from 'oidc-provider';
import { encodeLoginState } from './login-state.js';
import { ignoreMaxAge, multifactorPrompt } from './factor-prompt.js';
import { organizationOfLogin, requirementsOfLogin } from './requirements.js';
import type { ProviderOptions } from './provider.js';

/** The policy of the provider. */
export function createPolicy(options: ProviderOptions): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  ignoreMaxAge(policy);
  requireRecentSignIn(policy, options);
  requireConnection(policy, options);
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
  policy.add(multifactorPrompt(options));
  policy.add(
    new interactionPolicy.Prompt(
      { name: 'organization', requestable: false },
      new interactionPolicy.Check('organization_unknown', 'An organization is required', async (ctx) => {
        const decision = await organizationOfLogin(ctx, options);
        if (!decision) throw new errors.AccessDenied('the account does not exist any more');
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

/** Signs in again, through a connection of the organization, if it requires single sign-on. */
function requireConnection(policy: interactionPolicy.DefaultPolicy, options: ProviderOptions): void {
  policy.get('login')!.checks.add(
    new interactionPolicy.Check(
      'sso_missing',
      'The organization requires single sign-on',
      'login_required',
      async (ctx) => {
        const { session, result } = ctx.oidc;
        if (!session?.accountId) return false;
        const { ssoOrganizationId } = await requirementsOfLogin(ctx, options);
        if (ssoOrganizationId === undefined) return false;
        const entered = result?.['identity'] as string | undefined;
        const identityId = entered ?? (await options.openSessions.identityOf(session.uid));
        const endpoint = await options.endpoints.find(identityId?.split('|')[0] ?? '');
        return endpoint?.organizationId !== ssoOrganizationId || !endpoint.enabled;
      },
      async (ctx) => ({ ssoOrganizationId: (await requirementsOfLogin(ctx, options)).ssoOrganizationId }),
    ),
  );
}

/** Signs in again if the sign-in is older than the organization allows. */
function requireRecentSignIn(policy: interactionPolicy.DefaultPolicy, options: ProviderOptions): void {
  policy.get('login')!.checks.add(
    new interactionPolicy.Check(
      'sign_in_too_old',
      'The organization requires a more recent sign-in',
      'login_required',
      async (ctx) => {
        const { session, result } = ctx.oidc;
        if (!session?.accountId || result?.login) return false;
        const { maxAge } = await requirementsOfLogin(ctx, options);
        return maxAge !== undefined && session.past(maxAge);
      },
    ),
  );
}
