/*
 * Accepting the terms: with a token, for its organization, or on a page of the cookie session, where the URL names the
 * organization.
 */
import { Hono, type Context } from 'hono';
import type { Store } from '../../src/backend/index.js';
import type { Api } from '../api.js';
import type { Card } from '../card-page.js';
import type { Session, Sessions } from '../data/sessions.js';
import { termsText, type Terms } from '../data/terms.js';
import { html } from '../html.js';
import { readBaseUrl } from '../base-url.js';
import { activeMembership, type ActiveMembership } from '../provider/users.js';
import { logInFirst, ownFormsOnly } from './forms.js';
import type { ShowCard } from './shell.js';

/** The dependencies of the terms. */
export interface TermsOptions {
  api: Api;
  store: Store;
  terms: Terms;
  sessions: Sessions;
  siteUrl: string;
  showCard: ShowCard;
}

const path = '/cookies/terms';
const answer = (status: number, body: unknown) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

/** `POST /api/terms` with a token; `/cookies/terms?organization=&return_to=`, as a page and as the form in it. */
export function termsRoutes({ api, store, terms, sessions, siteUrl, showCard }: TermsOptions): Hono {
  const app = new Hono();

  // Needs a token, which other sites cannot send.
  app.post('/api/terms', async ({ req }) => {
    const identity = await api.authenticate(req.raw).catch(() => null);
    if (!identity || identity.via !== 'token') return answer(401, { code: 'unauthenticated' });
    if (!identity.organizationId) return answer(403, { code: 'permission_denied' });
    await terms.accept(identity.userId, identity.organizationId);
    return answer(200, {});
  });

  app.use(path, ownFormsOnly(siteUrl));
  app.get(path, (context) => withActiveMembership(context, (_session, membership) => showCard(termsCard(membership))));
  app.post(path, (context) =>
    withActiveMembership(context, async ({ account }, { id }) => {
      await terms.accept(account.id, id);
      return context.redirect(readBaseUrl(context.req.query('return_to'), siteUrl, '/cookies'), 303);
    }),
  );

  async function withActiveMembership(
    context: Context,
    show: (session: Session, membership: ActiveMembership) => Promise<Response>,
  ): Promise<Response> {
    const session = await sessions.find(context.req.raw);
    if (!session) return logInFirst(context);
    const membership = await activeMembership(store, session.account, context.req.query('organization') ?? '');
    return membership ? show(session, membership) : showCard(strangerCard(), 403);
  }

  return app;
}

function termsCard({ displayName }: ActiveMembership): Card {
  return {
    title: 'Accept the terms',
    text: html`To continue to <strong>${displayName}</strong>, accept these terms.`,
    body: html` <p class="prose">${termsText}</p>
      <form method="post"><button class="primary">Accept terms</button></form>
      <form method="post" action="/session/end"><button class="quiet">Sign out</button></form>`,
  };
}

const strangerCard = (): Card => ({
  title: 'You’re not a member of this organization',
  text: 'Choose one of your own organizations to continue.',
  body: html`<div class="actions"><a class="button primary" href="/cookies">Go to your organizations</a></div>`,
});
