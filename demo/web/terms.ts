/*
 * How the terms are accepted: by whoever holds a token, for its organization, and on a page of the server's own in a
 * cookie session, where nothing but the address says which organization it is about.
 */
import { Hono, type Context } from 'hono';
import type { Store } from '../../src/backend/index.js';
import type { Api } from '../api.js';
import type { Card } from '../card.js';
import type { Session, Sessions } from '../data/sessions.js';
import { termsText, type Terms } from '../data/terms.js';
import { html } from '../html.js';
import { ownAddress } from '../own-address.js';
import { standingIn, type Standing } from '../provider/people.js';
import { logInFirst, ownFormsOnly } from './forms.js';
import type { ShowCard } from './shell.js';

/** What the terms need of their surroundings. */
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

  // Needs a token: no other site can send one.
  app.post('/api/terms', async ({ req }) => {
    const identity = await api.authenticate(req.raw).catch(() => null);
    if (!identity || identity.via !== 'token') return answer(401, { code: 'unauthenticated' });
    if (!identity.organizationId) return answer(403, { code: 'permission_denied' });
    await terms.accept(identity.userId, identity.organizationId);
    return answer(200, {});
  });

  app.use(path, ownFormsOnly(siteUrl));
  app.get(path, (context) => withStanding(context, (_session, standing) => showCard(termsCard(standing))));
  app.post(path, (context) =>
    withStanding(context, async ({ account }, { id }) => {
      await terms.accept(account.id, id);
      return context.redirect(ownAddress(context.req.query('return_to'), siteUrl, '/cookies'), 303);
    }),
  );

  async function withStanding(
    context: Context,
    show: (session: Session, standing: Standing) => Promise<Response>,
  ): Promise<Response> {
    const session = await sessions.find(context.req.raw);
    if (!session) return logInFirst(context);
    const standing = await standingIn(store, session.account, context.req.query('organization') ?? '');
    return standing ? show(session, standing) : showCard(strangerCard(), 403);
  }

  return app;
}

function termsCard({ displayName }: Standing): Card {
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
