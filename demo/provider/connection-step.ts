/*
 * Signing in at another identity provider, as a step of the login: `/login/{uid}/with/{connection}` goes there,
 * `/login/{uid}/callback` handles the response.
 */
import type { Context } from 'koa';
import type { Connection } from '../connections/connections.js';
import type { Accounts } from '../data/accounts.js';
import { reasonOf } from '../failure.js';
import type { SecondFactor } from '../factor/second-factor.js';
import { isCanceled, type ConnectionClients, type PendingSignIn } from './connection-client.js';
import { signedIn, type Login, type Outcome } from './login-step.js';

/** Why a sign-in at another identity provider failed, for the login page. */
export interface ConnectionFailure {
  connectionId: string;
  message: string;
}

interface ConnectionStepOptions {
  accounts: Accounts;
  connections: ConnectionClients;
  secondFactor: SecondFactor;
}

/** The steps. `offered`: the connections of this login. */
export function connectionStep({ accounts, connections, secondFactor }: ConnectionStepOptions) {
  async function start(login: Login, connection: Connection): Promise<Outcome> {
    const { uid, params } = login;
    try {
      const { url, pending } = await connections.start(connection, { loginId: uid, loginHint: params['login_hint'] });
      return { keep: { pending }, redirectTo: url.href };
    } catch (error) {
      console.error(`${connection.name} cannot be reached: ${reasonOf(error)}`);
      return fail(connection.id, `${connection.name} isn’t responding. Try again, or sign in with your password.`);
    }
  }

  async function finish({ ctx, kept }: Login, offered: Connection[]): Promise<Outcome> {
    const pending = kept?.['pending'] as PendingSignIn | undefined;
    const connection = offered.find(({ id }) => id === pending?.connectionId);
    if (!pending || !connection) return { keep: {} };
    try {
      const account = await accounts.enter(await connections.finish(ctx.querystring, pending));
      await secondFactor.note(account);
      return { result: signedIn(account) };
    } catch (error) {
      if (isCanceled(error)) return fail(connection.id, `Sign-in with ${connection.name} was canceled.`);
      console.error(`The response of ${connection.name} was refused: ${reasonOf(error)}`);
      return fail(connection.id, `Couldn’t sign you in with ${connection.name}. Try again.`);
    }
  }

  const fail = (connectionId: string, message: string): Outcome => ({
    keep: { failure: { connectionId, message } satisfies ConnectionFailure },
  });

  /** Handles a request of a login; `undefined`: the login page is needed. */
  return async (login: Login, offered: Connection[]): Promise<Outcome | undefined> => {
    const { ctx, action, kept, params } = login;
    if (ctx.method !== 'GET') return undefined;
    if (action === 'callback') return finish(login, offered);
    // A login for one connection skips the login page, once.
    const wanted = action?.startsWith('with/') ? action.slice('with/'.length) : !kept && params['connection'];
    const connection = offered.find(({ id }) => id === wanted);
    return connection && start(login, connection);
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
