/*
 * The login pages, one for each prompt of the policy. Reads the form, decides, and shows the next page or returns the
 * result to oidc-provider.
 */
import { randomUUID } from 'node:crypto';
import type { Context, Middleware } from 'koa';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { InvitationOffer } from '../../src/contract/index.js';
import { brandOf, type Brand } from '../branding.js';
import { MIN_PASSWORD_LENGTH, type Account, type SignIn } from '../data/accounts.js';
import type { Endpoint } from './endpoints.js';
import { isAccountProof } from './account-proof.js';
import { connectionStep, forwardResponse, type ConnectionFailure } from './connection-step.js';
import { mfaStep } from './mfa-step.js';
import { codePage, invitationPage, mismatchPage, ticketPage } from './invitation-pages.js';
import { AttemptLimit } from './limits.js';
import { choicePage, continuePage, failurePage, loginPage } from './pages.js';
import { acceptTicket, membershipsOf, readTicket } from './users.js';
import type { ProviderOptions } from './provider.js';
import { formToken, isOwnForm, readForm, respond } from './respond.js';
import { connectionOf } from './session-connection.js';
import { currentSession, endOtherSession } from './session.js';
import { byPassword, waitFor, type Login, type Outcome } from './login-step.js';

/** The dependencies of the pages. */
interface LoginOptions extends ProviderOptions {
  /** The secret of the form tokens. */
  secret: string;
}

/** Handles `/login/{uid}`. */
export function loginRoutes(provider: Provider, options: LoginOptions): Middleware {
  const { accounts, api, endpoints, openSessions, reportFailedLogin, secondFactor, sendCode, store, siteUrl, secret } =
    options;
  const limit = new AttemptLimit();
  const codeLimit = new AttemptLimit(5);
  const proveSecondFactor = mfaStep(secondFactor, reportFailedLogin);
  const useConnection = connectionStep(options);

  return async (ctx, next) => {
    if (forwardResponse(ctx)) return;
    const [, uid, action] = /^\/login\/([\w-]+)(?:\/([\w/-]+))?$/.exec(ctx.path) ?? [];
    if (!uid) return next();
    try {
      const interaction = await provider.interactionDetails(ctx.req, ctx.res);
      const { prompt, params, session } = interaction;
      if (interaction.uid !== uid) throw new errors.SessionNotFound('another login has been started');
      const form = ctx.method === 'POST' ? await readForm(ctx) : new URLSearchParams();
      const login: Login = {
        ctx,
        uid,
        action,
        form,
        prompt: prompt.name,
        ssoOrganizationId: prompt.details['ssoOrganizationId'] as string | undefined,
        params: params as Login['params'],
        methods: session?.amr ?? [],
        kept: interaction.result,
        page: {
          siteUrl,
          token: formToken(secret, uid),
          brand: await findBrand(params['organization'] as string | undefined),
        },
        account: session?.accountId ? await accounts.find(session.accountId) : undefined,
        connectionId: await connectionOf(openSessions, session?.uid),
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
        return seeOther(ctx, outcome.redirectTo ?? `/login/${uid}`);
      }
      await endOtherSession(provider, ctx, interaction, outcome.result.login?.accountId);
      // oidc-provider writes the response itself; Koa must not.
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

  /** Checks address, password and number of attempts. */
  async function authenticate(
    { ctx, form, params }: Login,
    email: string,
  ): Promise<{ account: SignIn } | { message: string; status: number }> {
    const key = `${email.trim().toLowerCase()} ${ctx.ip}`;
    const minutes = limit.wait(key);
    if (minutes) return { status: 429, message: waitFor(minutes) };
    limit.count(key);
    const account = await accounts.check(email, form.get('password') ?? '');
    if (!account) {
      const organization = params['organization'];
      reportFailedLogin({ email, organization, userAgent: ctx.get('user-agent'), reason: 'wrong_password' });
      return { status: 401, message: 'Incorrect email address or password.' };
    }
    limit.clear(key);
    if (!account.mustConfirm) await secondFactor.note(account);
    return { account };
  }

  async function logIn(login: Login): Promise<Outcome> {
    const { ctx, form, kept, page, params } = login;
    const outcome = await useConnection(login);
    if (outcome) return outcome;
    const isProof = isAccountProof(params);
    const organizationId = login.ssoOrganizationId ?? page.brand?.id;
    const offered = await endpoints.list(organizationId === undefined ? [] : [organizationId]);
    const email = form.get('email') ?? params['login_hint'] ?? '';
    const failure = kept?.['failure'] as ConnectionFailure | undefined;
    const show = (message?: string) =>
      loginPage(page, { email, message, connections: offered, uid: login.uid, isProof });
    if (ctx.method !== 'POST') return { page: show(failure?.message) };
    // The domain of the address decides where its users sign in; a password can be used too.
    if (!form.get('password')) {
      const connection = await endpoints.forEmail(email);
      if (connection) return { page: continuePage(page, { uid: login.uid, email, connection }) };
      return { page: show('Enter your password.'), status: 422 };
    }
    const answer = await authenticate(login, email);
    if ('account' in answer)
      return answer.account.mustConfirm ? askForCode(login, answer.account) : { result: byPassword(answer.account) };
    return { page: show(answer.message), status: answer.status };
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
    if ('problem' in read) return (await enterAsMember(login)) ?? { page: ticketPage(page, read.problem), status: 410 };
    const { offer } = read;
    const isOther = account && account.email.toLowerCase() !== offer.email.toLowerCase();
    // `prompt=login`: the application has already told the user that this is for another account.
    const wantsOther = ctx.query['switch'] || login.params['prompt'] === 'login';
    const connection = await requiredConnection(offer);
    const isConnected = account && login.prompt === 'invitation' && login.connectionId === connection?.id;
    if (connection && (!isConnected || (isOther && wantsOther))) {
      const outcome = await useConnection({ ...login, ssoOrganizationId: offer.organization.id });
      if (outcome) return outcome;
      const failure = login.kept?.['failure'] as ConnectionFailure | undefined;
      const parts = { email: offer.email, message: failure?.message, connections: [connection], uid: login.uid };
      return { page: loginPage(page, { ...parts, isProof: false }) };
    }
    page.brand ??= await findBrand(offer.organization.id);
    if (isOther && !wantsOther) return { page: mismatchPage(page, { offer, account }) };

    const found = isOther || !account ? await accounts.findByEmail(offer.email) : account;
    // An unverified account with this address must not lock out the owner of the address.
    const known = found?.emailVerified ? found : undefined;
    // If the request requires a login, an earlier one is not sufficient.
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
    if (password.length < MIN_PASSWORD_LENGTH)
      return again(`Choose a password of at least ${MIN_PASSWORD_LENGTH} characters.`, 422);
    const created = await accounts.create(
      { id: `demo|${randomUUID()}`, email: offer.email, emailVerified: offer.emailProven, name, picture: null },
      password,
    );
    if (!created) return again('An account with this address already exists. Reload the page to sign in.', 409);
    if (!created.emailVerified) return askForCode(login, created);
    await secondFactor.note(created);
    return join(login, offer, created);
  }

  /** The connection that the invited user has to sign in through. */
  async function requiredConnection({ organization: { id }, email }: InvitationOffer): Promise<Endpoint | undefined> {
    const organization = await store.transaction((tx) => tx.organization(id));
    return organization?.securityPolicy?.sso?.required ? endpoints.ofOrganization(id, email) : undefined;
  }

  /** Enters the organization of an invitation that is closed because its user has joined by single sign-on. */
  async function enterAsMember({ account, params, prompt }: Login): Promise<Outcome | undefined> {
    const organization = params['organization'];
    if (!account || !organization || prompt !== 'invitation') return undefined;
    const memberships = await membershipsOf(api, account);
    const isMember = memberships.some((membership) => membership.organization.id === organization);
    return isMember ? { result: { invitation: { accepted: true }, organization } } : undefined;
  }

  /** Sends a code to the address after a correct password, and shows the field for it on the same page. */
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
    // Another login has started with the same address since.
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
    if (!invitation) return { result: byPassword(confirmed) };
    const read = await readTicket(api, invitation);
    return 'problem' in read
      ? { page: ticketPage(page, read.problem), status: 410 }
      : join(login, read.offer, confirmed);
  }

  async function join(
    { page, params, account: signedIn, connectionId }: Login,
    offer: InvitationOffer,
    account: Account,
  ): Promise<Outcome> {
    const { problem } = await acceptTicket(api, account, params['invitation']!, connectionId);
    if (problem === 'account_mismatch') return { page: mismatchPage(page, { offer, account }), status: 409 };
    if (problem) return { page: ticketPage(page, problem), status: 410 };
    return {
      result: {
        ...(account !== signedIn && byPassword(account)),
        invitation: { accepted: true },
        organization: offer.organization.id,
      },
    };
  }
}

/** Redirects also to the same page, so that a reload does not submit the form again. */
function seeOther(ctx: Context, target: string): void {
  ctx.redirect(target);
  ctx.status = 303;
}
