/*
 * The page that sends a response to the service provider (HTTP-POST binding).
 */
import type { Context } from 'koa';
import { head } from '../../card-page.js';
import { html } from '../../html.js';
import { layout } from '../../provider/pages.js';
import { respond } from '../../provider/respond.js';
import type { IdentityProvider } from '../connections.js';
import { brandOfConnection } from '../sign-in-page.js';

interface PostPage {
  connection: IdentityProvider;
  siteUrl: string;
  /** The address of the service provider. */
  action: string;
  response: string;
  relayState?: string;
}

/** Responds with the page. A script submits its form. */
export function postPage(ctx: Context, { connection, siteUrl, action, response, relayState }: PostPage): void {
  const brand = brandOfConnection(connection);
  respond(
    ctx,
    layout({
      siteUrl,
      brand,
      title: `Continue to Fieldnote · ${connection.name}`,
      footer: html`${connection.name}`,
      body: html`${head({ brand }, 'Continue to Fieldnote')}
        <form method="post" action="${action}">
          <input type="hidden" name="SAMLResponse" value="${response}" />
          ${relayState !== undefined && html`<input type="hidden" name="RelayState" value="${relayState}" />`}
          <button class="primary">Continue</button>
        </form>
        <script src="/submit.js"></script>`,
    }),
  );
  const policy = String(ctx.response.get('content-security-policy'));
  ctx.set('content-security-policy', policy.replace('script-src;', "script-src 'self';"));
}

export function submitScript(ctx: Context): void {
  ctx.type = 'js';
  ctx.body = 'document.forms[0].submit();';
}
