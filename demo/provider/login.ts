/*
 * The pages that a login goes through, one for each prompt of the policy. Reads what was sent, decides, and shows the
 * next page or hands the result back to oidc-provider.
 */
import { randomUUID } from 'node:crypto';
import type { Context, Middleware } from 'koa';
import type Provider from 'oidc-provider';
import { errors, type InteractionResults } from 'oidc-provider';
import type { InvitationOffer } from '../../src/contract/index.js';
import { brandOf, type Brand } from '../branding.js';
import { passwordMinLength, type Account } from '../data/accounts.js';
import type { Html } from '../html.js';
import { invitationPage, mismatchPage, ticketPage } from './invitation-pages.js';
import { AttemptLimit } from './limits.js';
import { choicePage, failurePage, loginPage, type PageContext } from './pages.js';
import { acceptTicket, membershipsOf, readTicket } from './people.js';
import type { ProviderOptions } from './provider.js';
import { formToken, isOwnForm, readForm, respond } from './respond.js';
import { endSession } from './session.js';

interface Login {
  ctx: Context;
  page: PageContext;
  prompt: string;
  params: Record<string, string | undefined>;
  /** Who is signed in at the provider already. */
  account?: Account;
  form: URLSearchParams;
}

/** What a step ends in: a page, or a result for oidc-provider. */
type Outcome = { page: Html; status?: number } | { result: InteractionResults };

/** Answers `/login/{uid}`. */
export function loginRoutes(provider: Provider, { accounts, api, store, siteUrl, secret }: ProviderOptions & { secret: string }): Middleware {
  const limit = new AttemptLimit();

  return async (ctx, next) => {
    const uid = /^\/login\/([\w-]+)$/.exec(ctx.path)?.[1];
    if (!uid) return next();
    try {
      const interaction = await provider.interactionDetails(ctx.req, ctx.res);
      const { prompt, params, session } = interaction;
      if (interaction.uid !== uid) throw new errors.SessionNotFound('another login has been started');
      const form = ctx.method === 'POST' ? await readForm(ctx) : new URLSearchParams();
      const login: Login = {
        ctx, form, prompt: prompt.name, params: params as Login['params'],
        page: { siteUrl, token: formToken(secret, uid), brand: await findBrand(params['organization'] as string | undefined) },
        account: session?.accountId ? await accounts.find(session.accountId) : undefined,
      };
      if (ctx.method === 'POST' && !isOwnForm(ctx, form, secret, uid)) {
        return respond(ctx, failurePage({ siteUrl, code: 'form_expired', description: 'The form was not sent from its own page. Go back and try again.' }), 403);
      }
      const outcome = await step(login);
      if ('page' in outcome) return respond(ctx, outcome.page, outcome.status);
      const accountId = outcome.result.login?.accountId;
      if (accountId && login.account && accountId !== login.account.id) {
        await endSession(provider, ctx);
        delete interaction.session;
        await interaction.persist();
      }
      // oidc-provider writes the answer itself; Koa must not.
      ctx.respond = false;
      await provider.interactionFinished(ctx.req, ctx.res, outcome.result, { mergeWithLastSubmission: true });
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      respond(ctx, failurePage({ siteUrl, code: 'login_expired' }), 400);
    }
  };

  function step(login: Login): Promise<Outcome> {
    if (login.prompt === 'organization') return chooseOrganization(login);
    if (login.params['invitation'] && (login.prompt === 'login' || login.prompt === 'invitation')) return answerInvitation(login, login.params['invitation']);
    return logIn(login);
  }

  async function findBrand(asked: string | undefined): Promise<Brand | undefined> {
    if (!asked) return undefined;
    const organization = await store.transaction(async (tx) => (await tx.organization(asked)) ?? (await tx.organizationByName(asked.toLowerCase())));
    return organization && brandOf(organization, siteUrl);
  }

  /** Checks address and password, and how often that was tried. */
  async function authenticate({ ctx, form }: Login, email: string): Promise<{ account: Account } | { message: string; status: number }> {
    const key = `${email.trim().toLowerCase()} ${ctx.ip}`;
    const minutes = limit.wait(key);
    if (minutes) return { status: 429, message: `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.` };
    limit.count(key);
    const account = await accounts.check(email, form.get('password') ?? '');
    if (!account) return { status: 401, message: 'E-mail address and password do not match. Nothing was changed.' };
    limit.clear(key);
    return { account };
  }

  async function logIn(login: Login): Promise<Outcome> {
    const email = login.form.get('email') ?? login.params['login_hint'] ?? '';
    if (login.ctx.method !== 'POST') return { page: loginPage(login.page, { email }) };
    const answer = await authenticate(login, email);
    if ('account' in answer) return { result: { login: { accountId: answer.account.id, amr: ['pwd'] } } };
    return { page: loginPage(login.page, { email, message: answer.message }), status: answer.status };
  }

  async function chooseOrganization(login: Login): Promise<Outcome> {
    const memberships = await membershipsOf(api, login.account!);
    const chosen = login.form.get('organization');
    if (chosen && memberships.some(({ organization }) => organization.id === chosen)) return { result: { organization: chosen } };
    return { page: choicePage(login.page, { account: login.account!, memberships }) };
  }

  async function answerInvitation(login: Login, ticket: string): Promise<Outcome> {
    const { ctx, page, form, account } = login;
    const read = await readTicket(api, ticket);
    if ('problem' in read) return { page: ticketPage(page, read.problem), status: 410 };
    const { offer } = read;
    page.brand ??= await findBrand(offer.organization.id);
    const isOther = account && account.email.toLowerCase() !== offer.email.toLowerCase();
    if (isOther && !ctx.query['switch']) return { page: mismatchPage(page, { offer, account }) };

    const known = isOther || !account ? await accounts.findByEmail(offer.email) : account;
    const kind = !known ? 'new' : known === account ? 'signedIn' : 'known';
    const name = (form.get('name') ?? '').replace(/\p{Cc}/gu, ' ').trim().slice(0, 100);
    const again = (message: string, status: number): Outcome => ({ page: invitationPage(page, { offer, kind, name, message }), status });
    if (ctx.method !== 'POST') return { page: invitationPage(page, { offer, kind, name }) };
    if (kind === 'signedIn') return join(page, offer, account!, ticket);
    if (kind === 'known') {
      const answer = await authenticate(login, offer.email);
      return 'account' in answer ? join(page, offer, answer.account, ticket) : again(answer.message, answer.status);
    }
    const password = form.get('password') ?? '';
    if (!name) return again('Enter your name, as the others will see it.', 422);
    if (password.length < passwordMinLength) return again(`Choose a password of at least ${passwordMinLength} characters.`, 422);
    const created = await accounts.create({ id: `demo|${randomUUID()}`, email: offer.email, name, picture: null }, password);
    return created ? join(page, offer, created, ticket) : again('There is an account with this address already. Load the page again to log in.', 409);
  }

  async function join(page: PageContext, offer: InvitationOffer, account: Account, ticket: string): Promise<Outcome> {
    const { problem } = await acceptTicket(api, account, ticket);
    if (problem === 'account_mismatch') return { page: mismatchPage(page, { offer, account }), status: 409 };
    if (problem) return { page: ticketPage(page, problem), status: 410 };
    return { result: { login: { accountId: account.id, amr: ['pwd'] }, invitation: { accepted: true }, organization: offer.organization.id } };
  }
}
