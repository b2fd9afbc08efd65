/*
 * Fernhill CRM: another product, connected with OAuth 2.0. New members become contacts, which its page shows.
 */
import { Hono } from 'hono';
import { IntegrationError, type IntegrationDefinition } from '../../src/backend/index.js';
import type { Card } from '../card-page.js';
import { html } from '../html.js';
import { ownFormsOnly } from '../web/forms.js';
import type { ShowCard } from '../web/shell.js';
import { crmClient, oauthRoutes } from './crm-oauth.js';
import type { PartnerTokens } from './tokens.js';

interface Contact {
  id: string;
  name: string;
  company: string;
}

const MAX_CONTACTS = 50;

export interface PartnerOptions {
  tokens: PartnerTokens;
  siteUrl: string;
  showCard: ShowCard;
}

/** `/fernhill`: the contacts, and an end to the access. `/fernhill/contacts`: the API. */
export function crmRoutes(options: PartnerOptions): Hono {
  const { tokens, siteUrl, showCard } = options;
  const contacts = new Map<string, Contact>();
  const grants = new Set<string>();
  const app = new Hono();
  app.route('/', oauthRoutes({ ...options, grants }));
  app.use('/fernhill', ownFormsOnly(siteUrl));
  app.get('/fernhill', () => showCard(crmCard([...contacts.values()])));
  app.post('/fernhill', (context) => {
    for (const grant of grants) tokens.revoke(grant);
    grants.clear();
    return context.redirect('/fernhill', 303);
  });
  app.put('/fernhill/contacts/:id', async (context) => {
    const token = context.req.header('authorization')?.replace(/^Bearer /, '') ?? '';
    if (!(await tokens.read('access', token))) return context.body(null, 401);
    const { name, company } = await context.req.json<Contact>();
    const { id } = context.req.param();
    if (contacts.size < MAX_CONTACTS) contacts.set(id, { id, name, company });
    return context.body(null, 204);
  });
  app.get('/fernhill/account', async (context) => {
    const token = context.req.header('authorization')?.replace(/^Bearer /, '') ?? '';
    if (!(await tokens.read('access', token))) return context.body(null, 401);
    return context.json({ name: 'kestrel.fernhill.example' });
  });
  return app;
}

const crmCard = (contacts: Contact[]): Card => ({
  title: 'Fernhill CRM',
  text: 'In this demo, Fernhill CRM is another product. New members of organizations that connect it become contacts.',
  body: html`${contacts.map(({ name, company }) => html`<p class="prose"><strong>${name}</strong><br />${company}</p>`)}
    <form method="post">
      <button class="quiet">Revoke access of Fieldnote</button>
    </form>`,
});

/** The integration. */
export function crmIntegration(siteUrl: string): IntegrationDefinition {
  const call = async (path: string, token: string, signal: AbortSignal, body?: object) => {
    const response = await fetch(`${siteUrl}/fernhill/${path}`, {
      method: body ? 'PUT' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      signal,
    });
    if (response.status === 401) throw new IntegrationError('access_revoked', 'Fernhill CRM revoked access.');
    if (!response.ok) throw new IntegrationError('unreachable');
    return response;
  };
  return {
    id: 'fernhill',
    name: 'Fernhill CRM',
    description: 'New members become contacts, with their company.',
    category: 'Sales',
    effects: ['Creates a contact for each new member'],
    disconnectEffects: ['New members no longer become contacts. Existing contacts stay in Fernhill CRM'],
    connect: {
      ...crmClient,
      authorizationUrl: `${siteUrl}/fernhill/authorize`,
      tokenUrl: `${siteUrl}/fernhill/token`,
      revocationUrl: `${siteUrl}/fernhill/revoke`,
      issuer: siteUrl,
    },
    check: async ({ getAccessToken, signal }) => {
      const response = await call('account', await getAccessToken(), signal);
      return { account: ((await response.json()) as { name: string }).name };
    },
    events: {
      types: ['member.added'],
      deliver: async ({ getAccessToken, signal }, [event]) => {
        const { target, organization } = event!;
        const path = `contacts/${encodeURIComponent(target.id)}`;
        await call(path, await getAccessToken(), signal, { name: target.name, company: organization.displayName });
      },
    },
  };
}
