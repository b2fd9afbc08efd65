/*
 * The OAuth 2.0 server of Fernhill CRM: authorization code with PKCE, rotation of refresh tokens, and revocation.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { OAuthClientOptions } from '../../src/backend/index.js';
import type { Card } from '../card-page.js';
import { html } from '../html.js';
import { ownFormsOnly } from '../web/forms.js';
import type { PartnerOptions } from './crm.js';

const REQUEST_SECONDS = 600;
const CODE_SECONDS = 60;
const ACCESS_SECONDS = 900;

/** Fieldnote at Fernhill CRM. */
export const crmClient = {
  method: 'oauth',
  clientId: 'fieldnote',
  clientSecret: 'fieldnote at fernhill',
  clientAuthentication: 'post',
  scopes: ['contacts'],
} as const satisfies Partial<OAuthClientOptions>;

/** `grants` collects the access that users gave. */
export function oauthRoutes({ tokens, siteUrl, showCard, grants }: PartnerOptions & { grants: Set<string> }): Hono {
  const redirectUri = `${siteUrl}/org-api/v1/integrations/callback`;
  const app = new Hono();
  app.use('/fernhill/authorize', ownFormsOnly(siteUrl));

  app.get('/fernhill/authorize', async ({ req }) => {
    const { client_id, redirect_uri, response_type, code_challenge, code_challenge_method, state = '' } = req.query();
    const isKnown = client_id === crmClient.clientId && redirect_uri === redirectUri;
    if (!isKnown || response_type !== 'code' || !code_challenge || code_challenge_method !== 'S256')
      return showCard({ title: 'Fernhill CRM', text: 'The request is not valid.', body: html`` }, 400);
    return showCard(accessCard(await tokens.issue('request', { state, challenge: code_challenge }, REQUEST_SECONDS)));
  });

  app.post('/fernhill/authorize', async (context) => {
    const form = await context.req.parseBody();
    const request = await tokens.read('request', String(form['request']));
    if (!request) return context.text('The request has expired.', 400);
    const grant = randomBytes(12).toString('hex');
    const answer: Record<string, string> =
      form['action'] === 'allow'
        ? { code: await tokens.issue('code', { grant, challenge: request['challenge'] }, CODE_SECONDS) }
        : { error: 'access_denied' };
    const query = new URLSearchParams({ ...answer, state: String(request['state']), iss: siteUrl });
    return context.redirect(`${redirectUri}?${query}`, 303);
  });

  app.post('/fernhill/token', async (context) => {
    const form = await context.req.parseBody();
    if (!isClient(form)) return context.json({ error: 'invalid_client' }, 401);
    const isCode = form['grant_type'] === 'authorization_code';
    const used = isCode
      ? await tokens.use('code', String(form['code']))
      : await tokens.use('refresh', String(form['refresh_token']));
    if (!used || (isCode && used['challenge'] !== challengeOf(String(form['code_verifier']))))
      return context.json({ error: 'invalid_grant' }, 400);
    const { grant = '' } = used;
    grants.add(grant);
    return context.json({
      token_type: 'Bearer',
      access_token: await tokens.issue('access', { grant }, ACCESS_SECONDS),
      refresh_token: await tokens.issue('refresh', { grant }, null),
      expires_in: ACCESS_SECONDS,
    });
  });

  app.post('/fernhill/revoke', async (context) => {
    const form = await context.req.parseBody();
    if (!isClient(form)) return context.json({ error: 'invalid_client' }, 401);
    const { grant } = (await tokens.read('refresh', String(form['token']))) ?? {};
    if (grant !== undefined) tokens.revoke(grant);
    return context.body(null, 200);
  });
  return app;
}

const isClient = (form: Record<string, unknown>) =>
  form['client_id'] === crmClient.clientId && form['client_secret'] === crmClient.clientSecret;

const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

const accessCard = (request: string): Card => ({
  title: 'Fernhill CRM',
  text: 'Fieldnote asks for access to the contacts of kestrel.fernhill.example.',
  body: html`<form method="post" action="/fernhill/authorize">
    <input type="hidden" name="request" value="${request}" />
    <button class="primary" name="action" value="allow">Allow access</button>
    <button class="quiet" name="action" value="deny">Cancel</button>
  </form>`,
});
