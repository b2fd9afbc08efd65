/*
 * The second factor as a prompt of oidc-provider: after the password, before the organization. `mfa.ts` decides when it
 * is needed.
 */
import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { encodeLoginState } from './login-state.js';
import { decideMultifactor, multifactor } from './mfa.js';
import type { ProviderOptions } from './provider.js';
import { requirementsOfLogin } from './requirements.js';

const { Check, Prompt } = interactionPolicy;

/** The result of the page. */
export interface MultifactorAnswer {
  /** When the code was accepted, in seconds since 1970. */
  at: number;
  /** Whether it was set up in this login: recovery codes have to be shown first. */
  isNew?: boolean;
}

/** Stored with the session, in the one field with room for it. */
interface Proof {
  multifactorAt?: number;
}

// Longer than a redirect: otherwise a very small `max_age` could never be satisfied.
const returnPath = 60;

const methods = (known: string[] = []) => [...new Set([...known, 'mfa'])];

/** `isRequired`: by the organization of the login. */
function decide({ oidc: { params } }: KoaContextWithOIDC, isRequired = false) {
  const { acr_values: acrValues, max_age: maxAge } = params as { acr_values?: string; max_age?: string | number };
  return decideMultifactor({
    transaction: { acrValues: acrValues?.split(' ') ?? [], maxAge: maxAge === undefined ? undefined : Number(maxAge) },
    organization: { requiresMultifactor: isRequired },
  });
}

/** The check fails if the second factor is missing or too old. */
export function multifactorPrompt(options: ProviderOptions): interactionPolicy.Prompt {
  // Auth0's wording, which auth0-spa-js depends on.
  return new Prompt(
    { name: 'mfa', requestable: false },
    new Check('multifactor_missing', 'Multi-factor authentication required', 'login_required', async (ctx) => {
      const { session, client, result } = ctx.oidc;
      const proof = session!.authorizationFor(client!.clientId) as Proof;
      const answer = result?.['multifactor'] as MultifactorAnswer | undefined;
      if (answer) proof.multifactorAt = Math.max(answer.at, proof.multifactorAt ?? 0);
      encodeLoginState(ctx, 'mfa_at', proof.multifactorAt);
      const demand = decide(ctx, (await requirementsOfLogin(ctx, options)).multifactor);
      if (!demand) return false;
      const { multifactorAt: at } = proof;
      if (at === undefined || Date.now() / 1000 - at > Math.max(demand.maxAge, answer ? returnPath : 0)) return true;
      Object.assign(session!, {
        acr: multifactor,
        amr: methods(session!.amr),
        loginTs: Math.max(at, session!.loginTs ?? 0),
      });
      return false;
    }),
  );
}

/**
 * `max_age` of a request for a second factor concerns that factor: a fresh code counts as a login (it sets
 * `auth_time`), so the password is not needed again.
 */
export function ignoreMaxAge(policy: interactionPolicy.DefaultPolicy): void {
  const { checks } = policy.get('login')!;
  const { reason, description, error, check } = checks.get('max_age')!;
  checks.remove(reason);
  checks.add(new Check(reason, description, error!, (ctx) => !decide(ctx) && check(ctx)));
}
