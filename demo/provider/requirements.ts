/*
 * What the organization of a login requires by its security policy. At Auth0 the post-login Action of the guide does this,
 * with a claim or metadata that has the policy.
 */
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { OrganizationRecord } from '../../src/backend/index.js';
import { decideOrganization, type OrganizationDecision } from './organization.js';
import { isAccountProof } from './account-proof.js';
import type { ProviderOptions } from './provider.js';
import { membershipsOf } from './users.js';

/** The requirements of a login. */
export interface Requirements {
  /** Whether the user needs a second factor, however long ago it was given. */
  multifactor: boolean;
  /** Maximum age of the sign-in in seconds; `undefined`: any age. */
  maxAge?: number;
  /** The organization whose connections users have to sign in through; `undefined`: any sign-in. */
  ssoOrganizationId?: string;
}

/** The organization of the login, as the application named it or the user chose it. `undefined` without an account. */
export async function organizationOfLogin(
  { oidc }: KoaContextWithOIDC,
  { accounts, api }: ProviderOptions,
): Promise<OrganizationDecision | undefined> {
  const { session, result, params } = oidc;
  if (isAccountProof(params)) return { kind: 'none' };
  const account = session?.accountId ? await accounts.find(session.accountId) : undefined;
  if (!account) return undefined;
  const asked = (result?.['organization'] ?? params!['organization']) as string | undefined;
  return decideOrganization(asked, await membershipsOf(api, account));
}

/** The requirements of the organization of the login. None while the organization is not decided. */
export async function requirementsOfLogin(ctx: KoaContextWithOIDC, options: ProviderOptions): Promise<Requirements> {
  const { params, session } = ctx.oidc;
  // Without its second factor an account could be taken over by linking it.
  if (isAccountProof(params) && session?.accountId)
    return { multifactor: await options.secondFactor.has({ id: session.accountId }) };
  const decision = await organizationOfLogin(ctx, options);
  if (decision?.kind !== 'organization') return { multifactor: false };
  const organization = await options.store.transaction((tx) => tx.organization(decision.organization.id));
  return organization ? requirementsOf(organization, ctx.oidc.session!.accountId!) : { multifactor: false };
}

function requirementsOf({ id, securityPolicy }: OrganizationRecord, userId: string): Requirements {
  if (!securityPolicy) return { multifactor: false };
  const { mfa, sso, sessionMaxAgeSeconds } = securityPolicy;
  return {
    multifactor: mfa.mode === 'required' && !mfa.exempt.includes(userId),
    ...(sessionMaxAgeSeconds !== null && { maxAge: sessionMaxAgeSeconds }),
    ...(sso?.required && !sso.exempt.includes(userId) && { ssoOrganizationId: id }),
  };
}
