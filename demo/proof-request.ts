/**
 * The parameter of a login that only proves a second account, for linking. At Auth0 parameters with the prefix `ext-` reach
 * the Actions.
 */
export const proofRequest = { 'ext-purpose': 'link-account' } as const;
