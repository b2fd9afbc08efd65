/*
 * Where the second factor stands in a login: after the password, before the organization. `mfa.ts` says when it is
 * needed; here that becomes a check of oidc-provider.
 */
import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { carry } from './carried.js';
import { decideMultifactor, multifactor } from './mfa.js';

const { Check, Prompt } = interactionPolicy;

/** How the page answers. */
export interface MultifactorAnswer {
  /** When the code was right, in seconds since 1970. */
  at: number;
  /** Set up in this login: recovery codes have to be shown before it goes on. */
  isNew?: boolean;
}

/** Kept with the session, in the one place of it that has room for more. */
interface Proof {
  multifactorAt?: number;
}

// Longer than any way back from the page, or a very small `max_age` could never be met.
const wayBack = 60;

const methods = (known: string[] = []) => [...new Set([...known, 'mfa'])];

function decide({ oidc: { params } }: KoaContextWithOIDC) {
  const { acr_values: acrValues, max_age: maxAge } = params as { acr_values?: string; max_age?: string | number };
  return decideMultifactor({
    transaction: { acrValues: acrValues?.split(' ') ?? [], maxAge: maxAge === undefined ? undefined : Number(maxAge) },
  });
}

/** The check that lets nobody pass whose second factor is missing or too old. */
export function multifactorPrompt(): interactionPolicy.Prompt {
  // Auth0's own words: auth0-spa-js looks for them.
  return new Prompt(
    { name: 'mfa', requestable: false },
    new Check('multifactor_missing', 'Multi-factor authentication required', 'login_required', (ctx) => {
      const { session, client, result } = ctx.oidc;
      const proof = session!.authorizationFor(client!.clientId) as Proof;
      const answer = result?.['multifactor'] as MultifactorAnswer | undefined;
      if (answer) proof.multifactorAt = Math.max(answer.at, proof.multifactorAt ?? 0);
      carry(ctx, 'mfa_at', proof.multifactorAt);
      const demand = decide(ctx);
      if (!demand) return false;
      const at = proof.multifactorAt ?? 0;
      if (Date.now() / 1000 - at > Math.max(demand.maxAge, answer ? wayBack : 0)) return true;
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
 * `max_age` of a request for a second factor is about that one: a fresh code is a login (it sets `auth_time`), so the
 * password is not asked for again.
 */
export function leaveAgeToSecondFactor(policy: interactionPolicy.DefaultPolicy): void {
  const { checks } = policy.get('login')!;
  const { reason, description, error, check } = checks.get('max_age')!;
  checks.remove(reason);
  checks.add(new Check(reason, description, error!, (ctx) => !decide(ctx) && check(ctx)));
}
