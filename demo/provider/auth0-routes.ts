/*
 * Differences between Auth0 and plain OpenID Connect: parameter names and the logout.
 */
import type { Context, Middleware } from 'koa';
import type Provider from 'oidc-provider';
import { multifactor } from './mfa.js';
import { failurePage } from './pages.js';
import { respond } from './respond.js';
import { isAccountProof } from './account-proof.js';
import { endSession } from './session.js';

/** Runs before the routes of oidc-provider. */
export function auth0Routes(provider: Provider, siteUrl: string): Middleware {
  return async (ctx, next) => {
    if (ctx.path === '/v2/logout') return logout(ctx, provider, siteUrl);
    if (ctx.path === '/') return ctx.redirect(siteUrl);
    if (ctx.path === '/authorize') {
      const { claims: _claims, resource: _resource, audience, ...others } = ctx.query;
      // The provider chooses the claims, not the request. The proof of an account is for no API.
      ctx.query = {
        ...others,
        ...(audience && !isAccountProof(ctx.query) && { audience, resource: audience }),
        ...(isFreshFactor(ctx) && { max_age: '1' }),
      };
    }
    return next();
  };
}

// oidc-provider reads 0 as "ask for the password" and drops the age.
const isFreshFactor = ({ query }: Context) =>
  query['max_age'] === '0' &&
  String(query['acr_values'] ?? '')
    .split(' ')
    .includes(multifactor);

/** Auth0's logout: ends the session with all its grants. */
async function logout(ctx: Context, provider: Provider, siteUrl: string): Promise<void> {
  await endSession(provider, ctx);
  const target = typeof ctx.query['returnTo'] === 'string' ? ctx.query['returnTo'] : siteUrl;
  if (URL.canParse(target) && new URL(target).origin === siteUrl) return ctx.redirect(target);
  respond(ctx, failurePage({ siteUrl, code: 'invalid_request', description: 'returnTo isn’t a URL of this app' }), 400);
}
