/*
 * The pages that a login goes through, one for each prompt of the policy. Reads what was sent, decides, and shows the
 * next page or hands the result back to oidc-provider.
 */
import { randomUUID } from 'node:crypto';
import type { Context, Middleware } from 'koa';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { InvitationOffer } from '../../src/contract/index.js';
import { brandOf, type Brand } from '../branding.js';
import { passwordMinLength, type Account } from '../data/accounts.js';
import { factorStep } from './factor-step.js';
import { codePage, invitationPage, mismatchPage, ticketPage } from './invitation-pages.js';
import { AttemptLimit } from './limits.js';
import { choicePage, failurePage, loginPage } from './pages.js';
import { acceptTicket, membershipsOf, readTicket } from './people.js';
import type { ProviderOptions } from './provider.js';
import { formToken, isOwnForm, readForm, respond } from './respond.js';
import { currentSession, endSession } from './session.js';
import { epochSeconds, waitFor, type Login, type Outcome } from './step.js';

/** What the pages need of their surroundings. */
interface LoginOptions extends ProviderOptions {
  /** For forms. */
  secret: string;
}

/** Answers `/login/{uid}`. */
export function loginRoutes(
  provider: Provider,
  { accounts, api, secondFactor, sendCode, store, siteUrl, secret }: LoginOptions,
): Middleware {
  const limit = new AttemptLimit();
  const codeLimit = new AttemptLimit(5);
  const proveSecondFactor = factorStep(secondFactor);

  return async (ctx, next) => {
    const uid = /^\/login\/([\w-]+)$/.exec(ctx.path)?.[1];
    if (!uid) return next();
    try {
      const interaction = await provider.interactionDetails(ctx.req, ctx.res);
      const { prompt, params, session } = interaction;
      if (interaction.uid !== uid) throw new errors.SessionNotFound('another login has been started');
      const form = ctx.method === 'POST' ? await readForm(ctx) : new URLSearchParams();
      const login: Login = {
        ctx,
        uid,
        form,
        prompt: prompt.name,
        params: params as Login['params'],
        methods: session?.amr ?? [],
        kept: interaction.result,
        page: {
          siteUrl,
          token: formToken(secret, uid),
          brand: await findBrand(params['organization'] as string | undefined),
        },
        account: session?.accountId ? await accounts.find(session.accountId) : undefined,
      };
      if (ctx.method === 'POST' && !isOwnForm(ctx, form, secret, uid)) {
        return respond(
          ctx,
          failurePage({
            siteUrl,
            code: 'form_expired',
            description: 'The form wasn’t submitted from its own page. Go back and try again.',
          }),
          403,
        );
      }
      const outcome = await step(login);
      if ('page' in outcome) return respond(ctx, outcome.page, outcome.status);
      if ('keep' in outcome) {
        interaction.result = outcome.keep;
        await interaction.persist();
        return seeOther(ctx);
      }
      // Not the session that this login began with: another tab may have logged somebody in meanwhile.
      const current = (await currentSession(provider, ctx)).accountId;
      const accountId = outcome.result.login?.accountId;
      if (accountId && current && accountId !== current) {
        await endSession(provider, ctx);
        delete interaction.session;
        await interaction.persist();
      }
      // oidc-provider writes the answer itself; Koa must not.
      ctx.respond = false;
      await provider.interactionFinished(ctx.req, ctx.res, outcome.result, { mergeWithLastSubmission: true });
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      const { accountId } = await currentSession(provider, ctx);
      respond(ctx, failurePage({ siteUrl, code: accountId ? 'login_finished' : 'login_expired' }), 400);
    }
  };

  function step(login: Login): Promise<Outcome> {
    if (login.prompt === 'mfa') return proveSecondFactor(login);
    if (login.prompt === 'organization') return chooseOrganization(login);
    if (login.kept?.['confirming']) return confirmAddress(login, login.kept['confirming'] as string);
    if (login.params['invitation'] && (login.prompt === 'login' || login.prompt === 'invitation'))
      return answerInvitation(login, login.params['invitation']);
    return logIn(login);
  }

  async function findBrand(asked: string | undefined): Promise<Brand | undefined> {
    if (!asked) return undefined;
    const organization = await store.transaction(
      async (tx) => (await tx.organization(asked)) ?? (await tx.organizationByName(asked.toLowerCase())),
    );
    return organization && brandOf(organization, siteUrl);
  }

  /** Checks address and password, and how often that was tried. */
  async function authenticate(
    { ctx, form }: Login,
    email: string,
  ): Promise<{ account: Account } | { message: string; status: number }> {
    const key = `${email.trim().toLowerCase()} ${ctx.ip}`;
    const minutes = limit.wait(key);
    if (minutes) return { status: 429, message: waitFor(minutes) };
    limit.count(key);
    const account = await accounts.check(email, form.get('password') ?? '');
    if (!account) return { status: 401, message: 'Incorrect email address or password.' };
    limit.clear(key);
    if (account.emailVerified) await secondFactor.note(account);
    return { account };
  }

  async function logIn(login: Login): Promise<Outcome> {
    const email = login.form.get('email') ?? login.params['login_hint'] ?? '';
    if (login.ctx.method !== 'POST') return { page: loginPage(login.page, { email }) };
    const answer = await authenticate(login, email);
    if ('account' in answer)
      return answer.account.emailVerified
        ? { result: { login: byPassword(answer.account) } }
        : askForCode(login, answer.account);
    return { page: loginPage(login.page, { email, message: answer.message }), status: answer.status };
  }

  async function chooseOrganization(login: Login): Promise<Outcome> {
    const memberships = await membershipsOf(api, login.account!);
    const chosen = login.form.get('organization');
    if (chosen && memberships.some(({ organization }) => organization.id === chosen))
      return { result: { organization: chosen } };
    return { page: choicePage(login.page, { account: login.account!, memberships }) };
  }

  async function answerInvitation(login: Login, ticket: string): Promise<Outcome> {
    const { ctx, page, form, account } = login;
    const read = await readTicket(api, ticket);
    if ('problem' in read) return { page: ticketPage(page, read.problem), status: 410 };
    const { offer } = read;
    page.brand ??= await findBrand(offer.organization.id);
    const isOther = account && account.email.toLowerCase() !== offer.email.toLowerCase();
    // `prompt=login`: the application has said already that this is for another account.
    const wantsOther = ctx.query['switch'] || login.params['prompt'] === 'login';
    if (isOther && !wantsOther) return { page: mismatchPage(page, { offer, account }) };

    const found = isOther || !account ? await accounts.findByEmail(offer.email) : account;
    // An account whose address nobody has verified is no reason to turn its owner away.
    const known = found?.emailVerified ? found : undefined;
    // Where a login is asked for, having logged in earlier is not enough.
    const kind = !known ? 'new' : known === account && login.prompt !== 'login' ? 'signedIn' : 'known';
    const name = (form.get('name') ?? '')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 100);
    const again = (message: string, status: number): Outcome => ({
      page: invitationPage(page, { offer, kind, name, message }),
      status,
    });
    if (ctx.method !== 'POST') return { page: invitationPage(page, { offer, kind, name }) };
    if (kind === 'signedIn') return join(login, offer, account!);
    if (kind === 'known') {
      const answer = await authenticate(login, offer.email);
      return 'account' in answer ? join(login, offer, answer.account) : again(answer.message, answer.status);
    }
    const password = form.get('password') ?? '';
    if (!name) return again('Enter your name.', 422);
    if (password.length < passwordMinLength)
      return again(`Choose a password of at least ${passwordMinLength} characters.`, 422);
    const created = await accounts.create(
      { id: `demo|${randomUUID()}`, email: offer.email, emailVerified: offer.emailProven, name, picture: null },
      password,
    );
    if (!created) return again('An account with this address already exists. Reload the page to sign in.', 409);
    if (!created.emailVerified) return askForCode(login, created);
    await secondFactor.note(created);
    return join(login, offer, created);
  }

  /** Sends a code to the address of somebody whose password was right, and asks for it on the same page. */
  async function askForCode({ page, kept }: Login, account: Account): Promise<Outcome> {
    const key = account.email.toLowerCase();
    const minutes = codeLimit.wait(key);
    if (minutes) return { page: codePage(page, { email: account.email, message: waitFor(minutes) }), status: 429 };
    codeLimit.count(key);
    await sendCode(account.email, await accounts.newCode(account));
    return { keep: { ...kept, confirming: account.id } };
  }

  async function confirmAddress(login: Login, accountId: string): Promise<Outcome> {
    const {
      ctx,
      form,
      page,
      params: { invitation },
    } = login;
    const account = await accounts.find(accountId);
    // Somebody else has begun with the same address since.
    if (!account) return { keep: {} };
    if (form.has('again')) return askForCode(login, account);
    if (ctx.method !== 'POST') return { page: codePage(page, account) };
    if (!account.emailVerified && !(await accounts.confirm(account, form.get('code') ?? ''))) {
      return {
        page: codePage(page, {
          ...account,
          message: 'This code is incorrect or has expired. Try again, or request a new one.',
        }),
        status: 401,
      };
    }
    const confirmed = { ...account, emailVerified: true };
    await secondFactor.note(confirmed);
    if (!invitation) return { result: { login: byPassword(confirmed) } };
    const read = await readTicket(api, invitation);
    return 'problem' in read
      ? { page: ticketPage(page, read.problem), status: 410 }
      : join(login, read.offer, confirmed);
  }

  async function join(
    { page, params, account: signedIn }: Login,
    offer: InvitationOffer,
    account: Account,
  ): Promise<Outcome> {
    const { problem } = await acceptTicket(api, account, params['invitation']!);
    if (problem === 'account_mismatch') return { page: mismatchPage(page, { offer, account }), status: 409 };
    if (problem) return { page: ticketPage(page, problem), status: 410 };
    return {
      result: {
        ...(account !== signedIn && { login: byPassword(account) }),
        invitation: { accepted: true },
        organization: offer.organization.id,
      },
    };
  }
}

/** The login of somebody whose password was right just now. */
const byPassword = ({ id }: Account) => ({ accountId: id, ts: epochSeconds(), amr: ['pwd'] });

/** The same page again, as a new request: to be loaded again without sending the form again. */
function seeOther(ctx: Context): void {
  ctx.redirect(ctx.path);
  ctx.status = 303;
}
