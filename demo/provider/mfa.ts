/*
 * When a second factor is required. At Auth0 this is a post-login Action:
 *
 *   exports.onExecutePostLogin = async (event, api) => {
 *     if (event.transaction?.acr_values.includes(multifactor) || event.organization?.metadata.mfa === 'required')
 *       api.multifactor.enable('any', { allowRememberBrowser: false });
 *   };
 *
 * `factor-prompt.ts` and `mfa-step.ts` show the pages that ask for it.
 */

/** The class that an application names in `acr_values`, and that the ID token then carries as `acr`. */
export const multifactor = 'http://schemas.openid.net/pape/policies/2007/06/multi-factor';

/** Input of the decision. */
export interface MultifactorEvent {
  transaction: {
    /** Requirements of the application. */
    acrValues: string[];
    /** Maximum age of the second factor in seconds, if the application sets one. */
    maxAge?: number;
  };
  organization: {
    /** Whether its security policy requires a second factor of the user. */
    requiresMultifactor: boolean;
  };
}

/** `maxAge`: a second factor is needed that is at most so many seconds old. `undefined`: none is. */
export function decideMultifactor({
  transaction: { acrValues, maxAge = 900 },
  organization: { requiresMultifactor },
}: MultifactorEvent): { maxAge: number } | undefined {
  if (acrValues.includes(multifactor)) return { maxAge };
  return requiresMultifactor ? { maxAge: Infinity } : undefined;
}
