/*
 * The identity provider of a customer that speaks SAML 2.0. Its applications are the connections of the demo's provider.
 */
import type { RequestListener } from 'node:http';
import Koa, { type Context, type Middleware } from 'koa';
import type { Database } from '../../data/database.js';
import { loadKeys } from '../../provider/keys.js';
import { loginPages } from '../../provider/login-pages.js';
import { failurePage } from '../../provider/pages.js';
import { formToken, isOwnForm, readForm, respond } from '../../provider/respond.js';
import type { ConnectionUser, IdentityProvider } from '../connections.js';
import { settingsRoute } from '../settings-page.js';
import { signInCheck, signInPage } from '../sign-in-page.js';
import { readAuthnRequest } from './authn-request.js';
import { loadSigningKeys } from './certificates.js';
import { samlFaultLabels, type SamlFaultName } from './faults.js';
import { samlAddresses } from './identity.js';
import { postPage, submitScript } from './post-page.js';
import { Responder, type Audience } from './response.js';
import { SignInSession } from './session.js';

interface SamlProviderOptions {
  database: Database;
  connection: IdentityProvider;
  /** URL of this identity provider, without a slash at the end. */
  url: string;
  siteUrl: string;
  /** URL of the demo's provider. */
  providerUrl: string;
  /** The application that users can open from here; `undefined` if there is none. */
  findApplication: () => Promise<Audience | undefined>;
}

interface SignInRequest {
  audience: Audience;
  relayState?: string;
  forceAuthn: boolean;
}

/** Creates it. The faults end with the process. */
export async function createSamlProvider(options: SamlProviderOptions): Promise<RequestListener> {
  const { database, connection, siteUrl, providerUrl, findApplication } = options;
  const { secret } = await loadKeys(database, `${connection.id}-keys`);
  const keys = await loadSigningKeys(database, connection.id);
  const check = await signInCheck(connection);
  const session = new SignInSession(connection);
  let faults: ReadonlySet<SamlFaultName> = new Set();
  const createResponder = () => new Responder({ ...samlAddresses(options), keys, faults });
  let responder = createResponder();

  const fail = (ctx: Context, code: string, description: string) =>
    respond(ctx, failurePage({ siteUrl, code, description }), 400);

  /** The request at `/sso`, or the one that the user begins at `/`. A response is sent to registered addresses only. */
  async function readRequest(ctx: Context): Promise<SignInRequest | { problem: string }> {
    if (ctx.path === '/') {
      const audience = await findApplication();
      return audience ? { audience, forceAuthn: false } : { problem: 'No application is registered' };
    }
    const request = readAuthnRequest(ctx.query['SAMLRequest']);
    if (!request) return { problem: 'The request is incomplete' };
    const { issuer, id, acsUrl = `${issuer}/acs`, forceAuthn } = request;
    const isKnown = issuer.startsWith(`${providerUrl}/saml/`) && /^[\w-]+$/.test(issuer.slice(providerUrl.length + 6));
    if (!isKnown || faults.has('client_unknown')) return { problem: 'The application is not registered' };
    const isOther = acsUrl !== `${issuer}/acs` || (faults.has('acs_url_missing') && request.acsUrl !== undefined);
    if (isOther) return { problem: 'The ACS URL is not registered' };
    const relayState = ctx.query['RelayState'];
    return {
      audience: { entityId: issuer, acsUrl, inResponseTo: id },
      forceAuthn,
      ...(typeof relayState === 'string' && { relayState }),
    };
  }

  async function signIn(ctx: Context): Promise<void> {
    const request = await readRequest(ctx);
    if ('problem' in request) return fail(ctx, 'invalid_request', request.problem);
    const { audience, forceAuthn } = request;
    const send = (response: string) =>
      postPage(ctx, { connection, siteUrl, action: audience.acsUrl, response, relayState: request.relayState });
    const enter = async (user: ConnectionUser, authenticatedAt: number) =>
      send(await responder.signIn(audience, user, authenticatedAt));
    const uid = audience.inResponseTo ?? 'start';
    const show = (email = '', message?: string, status = 200) =>
      respond(ctx, signInPage({ connection, siteUrl, token: formToken(secret, uid), email, message }), status);
    if (ctx.method !== 'POST') {
      const known = forceAuthn ? undefined : session.read(ctx);
      return known ? enter(known.user, known.authenticatedAt) : show();
    }
    const form = await readForm(ctx);
    if (!isOwnForm(ctx, form, secret, uid)) return fail(ctx, 'form_expired', '');
    if (form.has('cancel')) return send(await responder.cancel(audience));
    const checked = await check(ctx, form);
    if (!('user' in checked)) return show(checked.email, checked.message, checked.status);
    return enter(checked.user, session.begin(ctx, checked.user));
  }

  const routes: Middleware = async (ctx, next) => {
    if (ctx.path === '/submit.js') return submitScript(ctx);
    if (ctx.path === '/metadata') {
      ctx.type = 'application/samlmetadata+xml';
      ctx.body = responder.metadata();
      return;
    }
    return ctx.path === '/sso' || ctx.path === '/' ? signIn(ctx) : next();
  };

  const app = new Koa();
  app.keys = [secret];
  app.use(loginPages({ siteUrl, formTargets: [providerUrl, siteUrl] }));
  app.use(
    settingsRoute({
      connection,
      siteUrl,
      secret,
      labels: samlFaultLabels,
      values: [
        ['Metadata URL', `${options.url}/metadata`],
        ['Entity ID', samlAddresses(options).entityId],
        ['Sign-in URL', samlAddresses(options).ssoUrl],
      ],
      read: () => faults,
      change: (changed) => {
        faults = changed;
        responder = createResponder();
      },
    }),
  );
  app.use(routes);
  const listener = app.callback();
  return (request, response) => void listener(request, response);
}
