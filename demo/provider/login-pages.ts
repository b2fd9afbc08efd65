/*
 * Headers and stylesheets of the pages of an identity provider.
 */
import { readFile } from 'node:fs/promises';
import type { Context, Middleware } from 'koa';
import { brandStyle } from '../branding.js';

const stylesheet = readFile(new URL('./login.css', import.meta.url), 'utf8');

/** Runs before all other routes. `formTargets`: where a form can redirect to, besides the identity provider itself. */
export function loginPages({ siteUrl, formTargets }: { siteUrl: string; formTargets: string[] }): Middleware {
  // Empty instead of 'none': oidc-provider adds the hash of the script of its web_message response.
  const policy =
    `default-src 'none';script-src;style-src 'self';img-src 'self' ${siteUrl} https: data:;` +
    `form-action 'self' ${formTargets.join(' ')};base-uri 'none';frame-ancestors 'none'`;
  return async (ctx, next) => {
    ctx.set('content-security-policy', policy);
    ctx.set('x-content-type-options', 'nosniff');
    // Not `no-referrer`: forms would be sent with `Origin: null`.
    ctx.set('referrer-policy', 'same-origin');
    if (ctx.path === '/login.css') return style(ctx, await stylesheet);
    if (ctx.path.startsWith('/brand/')) return brand(ctx);
    return next();
  };
}

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
