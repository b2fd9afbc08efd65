/*
 * The SAML service provider of each connection: `/saml/{connection}/acs` receives responses, `/saml/{connection}/metadata`
 * describes it.
 */
import type { Context, Middleware } from 'koa';
import { head } from '../card-page.js';
import { html } from '../html.js';
import type { Endpoints, SamlEndpoint } from './endpoints.js';
import { layout } from './pages.js';
import { readForm, respond } from './respond.js';
import type { SamlClient } from './saml-client.js';
import { SamlFault } from './saml-faults.js';

interface SamlRoutesOptions {
  saml: SamlClient;
  endpoints: Pick<Endpoints, 'find'>;
  siteUrl: string;
}

const RESPONSE_BYTES = 512 * 1024;

const expired = 'It was open too long, or you finished it in another tab. Nothing was changed.';
const notAllowed =
  'Your organization doesn’t allow sign-in from the page of its identity provider. Sign in at Fieldnote with your email address.';

/** Handles `/saml/{connection}`. */
export function samlRoutes({ saml, endpoints, siteUrl }: SamlRoutesOptions): Middleware {
  return async (ctx, next) => {
    const [, connectionId, page] = /^\/saml\/([\w-]+)\/(acs|metadata)$/.exec(ctx.path) ?? [];
    const endpoint = connectionId ? await endpoints.find(connectionId) : undefined;
    if (endpoint?.strategy !== 'saml') return next();
    if (page === 'acs' && ctx.method === 'POST') return receive(ctx, endpoint);
    if (page === 'metadata' && ctx.method === 'GET') {
      ctx.type = 'application/samlmetadata+xml';
      ctx.body = saml.metadata(endpoint.id);
      return;
    }
    return next();
  };

  async function receive(ctx: Context, endpoint: SamlEndpoint): Promise<void> {
    try {
      const path = await saml.receive(endpoint.id, await readForm(ctx, RESPONSE_BYTES));
      return seeOther(ctx, path);
    } catch (error) {
      if (!(error instanceof SamlFault)) throw error;
      if (error.code !== 'unsolicited') return refuse(ctx, 400, 'This sign-in has expired', expired);
      if (!endpoint.enabled || !endpoint.idpInitiated) return refuse(ctx, 403, 'Start at Fieldnote', notAllowed);
      // Nothing of the response is used: another person could have sent it. The user's browser begins a login of its own.
      const query = new URLSearchParams({ organization: endpoint.organizationId, connection: endpoint.id });
      return seeOther(ctx, `${siteUrl}/?${query}`);
    }
  }

  function refuse(ctx: Context, status: number, title: string, text: string): void {
    const body = html`${head({}, title, text)}
      <div class="actions"><a class="button primary" href="${siteUrl}/dashboard">Go to Fieldnote</a></div>`;
    respond(ctx, layout({ siteUrl, title: `${title} · Fieldnote`, body }), status);
  }
}

/** A GET request of the browser itself, which has the cookies that a POST from another site does not have. */
function seeOther(ctx: Context, target: string): void {
  ctx.set('cache-control', 'no-store');
  ctx.redirect(target);
  ctx.status = 303;
}
