/*
 * When a second factor is required. At Auth0 this is a post-login Action:
 *
 *   exports.onExecutePostLogin = async (event, api) => {
 *     if (event.transaction?.acr_values.includes(multifactor)) api.multifactor.enable('any', { allowRememberBrowser: false });
 *   };
 *
 * `factor-prompt.ts` and `mfa-step.ts` show the pages that ask for it.
 */

/** The class that an application names in `acr_values`, and that the ID token then carries as `acr`. */
export const multifactor = 'http://schemas.openid.net/pape/policies/2007/06/multi-factor';

/** What is known when it is decided. */
export interface MultifactorEvent {
  transaction: {
    /** What the application asks for. */
    acrValues: string[];
    /** Seconds that the proof may be old, where the application says so. */
    maxAge?: number;
  };
}

/** `maxAge`: a second factor is needed that is at most so many seconds old. `undefined`: none is. */
export function decideMultifactor({
  transaction: { acrValues, maxAge = 900 },
}: MultifactorEvent): { maxAge: number } | undefined {
  return acrValues.includes(multifactor) ? { maxAge } : undefined;
}
