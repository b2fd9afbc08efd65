/*
 * Differences between Auth0 and plain OpenID Connect: parameter names, the logout, and headers of pages.
 */
import { readFile } from 'node:fs/promises';
import type { Context, Middleware } from 'koa';
import type Provider from 'oidc-provider';
import { multifactor } from './mfa.js';
import { failurePage } from './pages.js';
import { respond } from './respond.js';
import { brandStyle } from '../branding.js';
import { endSession } from './session.js';

const stylesheet = readFile(new URL('./login.css', import.meta.url), 'utf8');

/** Runs before the routes of oidc-provider. */
export function auth0Routes(provider: Provider, siteUrl: string): Middleware {
  // Empty instead of 'none': oidc-provider adds the hash of the script of its web_message response.
  const policy =
    `default-src 'none';script-src;style-src 'self';img-src 'self' ${siteUrl} https: data:;form-action 'self' ${siteUrl};` +
    `base-uri 'none';frame-ancestors 'none'`;
  return async (ctx, next) => {
    ctx.set('content-security-policy', policy);
    ctx.set('x-content-type-options', 'nosniff');
    // Not `no-referrer`: forms would be sent with `Origin: null`.
    ctx.set('referrer-policy', 'same-origin');
    if (ctx.path === '/login.css') return style(ctx, await stylesheet);
    if (ctx.path.startsWith('/brand/')) return brand(ctx);
    if (ctx.path === '/v2/logout') return logout(ctx, provider, siteUrl);
    if (ctx.path === '/') return ctx.redirect(siteUrl);
    if (ctx.path === '/authorize') {
      const { claims: _claims, resource: _resource, audience, ...others } = ctx.query;
      // The provider chooses the claims, not the request.
      ctx.query = {
        ...others,
        ...(audience && { audience, resource: audience }),
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

function style(ctx: Context, text: string): void {
  ctx.type = 'css';
  ctx.set('cache-control', 'max-age=300');
  ctx.body = text;
}

/**
 * `/brand/b3401a-faf6f2.css`: a stylesheet with an organization's two colors, since the policy forbids inline styles.
 */
function brand(ctx: Context): void {
  const [, primary, pageBackground] = /^\/brand\/([0-9a-f]{6})-([0-9a-f]{6})\.css$/.exec(ctx.path) ?? [];
  if (!primary || !pageBackground) return ctx.throw(404);
  style(ctx, brandStyle({ primary, pageBackground }));
}

/** Auth0's logout: ends the session with all its grants. */
async function logout(ctx: Context, provider: Provider, siteUrl: string): Promise<void> {
  await endSession(provider, ctx);
  const target = typeof ctx.query['returnTo'] === 'string' ? ctx.query['returnTo'] : siteUrl;
  if (URL.canParse(target) && new URL(target).origin === siteUrl) return ctx.redirect(target);
  respond(ctx, failurePage({ siteUrl, code: 'invalid_request', description: 'returnTo isn’t a URL of this app' }), 400);
}
