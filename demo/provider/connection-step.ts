/*
 * Signing in at another identity provider, as a step of the login: `/login/{uid}/with/{connection}` goes there,
 * `/login/{uid}/callback` handles the response.
 */
import type { Context } from 'koa';
import type { IdentitySource, Store } from '../../src/backend/index.js';
import type { Api } from '../api.js';
import type { Accounts } from '../data/accounts.js';
import { reasonOf } from '../failure.js';
import type { SecondFactor } from '../factor/second-factor.js';
import { isAccountProof } from './account-proof.js';
import { EmailMissing, type FederatedSignIn } from './connection-account.js';
import { isCanceled, type ConnectionClient, type PendingSignIn } from './connection-client.js';
import { signInByConnection } from './connection-sign-in.js';
import type { Endpoint, Endpoints } from './endpoints.js';
import { signedIn, type Login, type Outcome } from './login-step.js';
import { refusalMessage } from './refusals.js';
import type { PendingSamlSignIn, SamlClient } from './saml-client.js';
import { SamlFault } from './saml-faults.js';

/** Why a sign-in at another identity provider failed, for the login page. */
export interface ConnectionFailure {
  connectionId: string;
  message: string;
}

interface ConnectionStepOptions {
  accounts: Accounts;
  api: Api;
  store: Store;
  identities: Pick<IdentitySource, 'link'>;
  connections: ConnectionClient;
  saml: SamlClient;
  endpoints: Endpoints;
  secondFactor: SecondFactor;
}

/** The steps. */
export function connectionStep(options: ConnectionStepOptions) {
  const { accounts, connections, endpoints, saml, secondFactor } = options;

  async function start(login: Login, endpoint: Endpoint): Promise<Outcome> {
    try {
      const { url, pending } = await request(login, endpoint);
      return { keep: { pending }, redirectTo: url.href };
    } catch (error) {
      console.error(`${endpoint.name} cannot be reached: ${reasonOf(error)}`);
      return fail(
        endpoint,
        login.ssoOrganizationId === undefined
          ? `${endpoint.name} isn’t responding. Try again, or sign in with your password.`
          : `${endpoint.name} isn’t responding. Try again.`,
      );
    }
  }

  /** The address of the identity provider, with a request. */
  async function request(
    { ctx, uid, params }: Login,
    endpoint: Endpoint,
  ): Promise<{ url: URL; pending: PendingSignIn | PendingSamlSignIn }> {
    if (endpoint.strategy === 'saml') {
      const prompts = params['prompt']?.split(' ') ?? [];
      const mustBeFresh = prompts.includes('login') || params['max_age'] !== undefined;
      // Users who come from their identity provider have signed in there.
      const forceAuthn = mustBeFresh || params['connection'] === undefined;
      return saml.start(endpoint, { path: `/login/${uid}`, forceAuthn, mustBeFresh });
    }
    const email = ctx.query['email'];
    const loginHint = typeof email === 'string' ? email : params['login_hint'];
    const configuration = await connections.discover(endpoint);
    return connections.start(endpoint, configuration, { statePrefix: uid, loginHint });
  }

  async function finish(login: Login): Promise<Outcome> {
    const { ctx, kept } = login;
    const pending = kept?.['pending'] as PendingSignIn | PendingSamlSignIn | undefined;
    const endpoint = pending && (await endpoints.find(pending.connectionId));
    if (!endpoint) return { keep: {} };
    try {
      const result = await enter(login, endpoint, await read(ctx, endpoint, pending));
      if ('refusal' in result) return fail(endpoint, refusalMessage(result.refusal, endpoint.name));
      await secondFactor.note(result.account);
      return { result: signedIn(result.account) };
    } catch (error) {
      const canceled = isCanceled(error) || (error instanceof SamlFault && error.code === 'sign_in_canceled');
      if (canceled) return fail(endpoint, `Sign-in with ${endpoint.name} was canceled.`);
      if (error instanceof EmailMissing) return fail(endpoint, refusalMessage('email_missing', endpoint.name));
      console.error(`The response of ${endpoint.name} was refused: ${reasonOf(error)}`);
      return fail(endpoint, `Couldn’t sign you in with ${endpoint.name}. Try again.`);
    }
  }

  /** The user of the response. */
  async function read(
    ctx: Context,
    endpoint: Endpoint,
    pending: PendingSignIn | PendingSamlSignIn,
  ): Promise<FederatedSignIn> {
    if (endpoint.strategy === 'saml' && 'requestId' in pending)
      return saml.finish(endpoint, String(ctx.query['response'] ?? ''), pending);
    if (endpoint.strategy === 'saml' || 'requestId' in pending) throw new Error('The connection has another protocol');
    return connections.finish(endpoint, await connections.discover(endpoint), ctx.querystring, pending);
  }

  async function enter(
    { ctx, params }: Login,
    endpoint: Endpoint,
    signIn: FederatedSignIn,
  ): ReturnType<typeof signInByConnection> {
    if (!endpoint.hasOwnUsers) return { account: await accounts.enter(signIn.account) };
    // To link an account is not to sign in to the organization: no one becomes a member.
    if (isAccountProof(params)) {
      if (!endpoint.enabled) return { refusal: 'connection_disabled' };
      const { email } = signIn.account;
      const isOwnDomain = (await endpoints.forEmail(email))?.id === endpoint.id;
      return isOwnDomain ? { account: await accounts.enter(signIn.account) } : { refusal: 'domain_not_verified' };
    }
    // Without the query, which has the code.
    const request = new Request(new URL(ctx.path, connections.redirectUri), {
      headers: { 'user-agent': ctx.get('user-agent') },
    });
    return signInByConnection(options, signIn, request);
  }

  const fail = ({ id }: Endpoint, message: string): Outcome => ({
    keep: { failure: { connectionId: id, message } satisfies ConnectionFailure },
  });

  /** The connection of the organization that requires one, once. */
  async function requiredBy({ account, params, ssoOrganizationId }: Login): Promise<Endpoint | undefined> {
    if (ssoOrganizationId === undefined) return undefined;
    return endpoints.ofOrganization(ssoOrganizationId, account?.email ?? params['login_hint'] ?? '');
  }

  /** Handles a request of a login; `undefined`: the login page is needed. */
  return async (login: Login): Promise<Outcome | undefined> => {
    const { ctx, action, kept, params } = login;
    if (ctx.method !== 'GET') return undefined;
    if (action === 'callback') return finish(login);
    // A login for one connection skips the login page, once.
    const wanted = action?.startsWith('with/') ? action.slice('with/'.length) : !kept && params['connection'];
    const endpoint = wanted ? await endpoints.find(wanted) : kept ? undefined : await requiredBy(login);
    return endpoint?.enabled ? start(login, endpoint) : undefined;
  };
}

/** Continues the login that a response belongs to: its cookie is sent only to its own address. `false`: no response. */
export function forwardResponse(ctx: Context): boolean {
  if (ctx.path !== '/login/callback') return false;
  const uid = /^[\w-]+(?=\.)/.exec(String(ctx.query['state'] ?? ''))?.[0];
  if (!uid) ctx.throw(400, 'The response belongs to no login');
  ctx.redirect(`/login/${uid}/callback?${ctx.querystring}`);
  return true;
}
