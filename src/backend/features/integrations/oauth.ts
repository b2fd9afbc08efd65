/*
 * OAuth 2.0 with PKCE (RFC 6749, 7636), issuer identification (RFC 9207) and revocation (RFC 7009).
 */
import type * as OAuth from 'oauth4webapi';
import type { OAuthClientOptions } from '../../core/integration-options.js';
import { IntegrationError } from '../../core/integration-error.js';
import type { IntegrationSettings } from '../../core/integration-settings.js';
import type { Instant } from '../../store/store.js';

/** The tokens of a connection. */
export interface Tokens {
  accessToken: string;
  refreshToken?: string;
}

/** Tokens as the provider returned them. */
export interface NewTokens {
  tokens: Tokens;
  /** Null: it does not expire. */
  expiresAt: Instant | null;
}

type Options = Pick<IntegrationSettings, 'allowHttp' | 'timeoutSeconds' | 'fetch'>;

/** An optional peer dependency, loaded when an integration with OAuth is used. */
const load = () => import('oauth4webapi');

/** Metadata of the provider (RFC 8414). Without `issuer`, its origin is used, and `iss` of responses is not checked. */
const serverOf = ({
  issuer,
  authorizationUrl,
  tokenUrl,
  revocationUrl,
}: OAuthClientOptions): OAuth.AuthorizationServer => ({
  issuer: issuer ?? new URL(authorizationUrl).origin,
  authorization_endpoint: authorizationUrl,
  token_endpoint: tokenUrl,
  revocation_endpoint: revocationUrl,
  authorization_response_iss_parameter_supported: issuer !== undefined,
});

function authenticationOf(
  oauth: typeof OAuth,
  { clientSecret, clientAuthentication = 'basic' }: OAuthClientOptions,
): OAuth.ClientAuth {
  if (clientSecret === undefined) return oauth.None();
  return clientAuthentication === 'post' ? oauth.ClientSecretPost(clientSecret) : oauth.ClientSecretBasic(clientSecret);
}

const requestOptions = (oauth: typeof OAuth, { allowHttp, timeoutSeconds, fetch }: Options) => ({
  [oauth.allowInsecureRequests]: allowHttp,
  ...(fetch && { [oauth.customFetch]: fetch }),
  signal: () => AbortSignal.timeout(timeoutSeconds * 1000),
});

/** The page where the user gives access. */
export async function authorizationUrlOf(
  client: OAuthClientOptions,
  { state, verifier, redirectUri }: { state: string; verifier: string; redirectUri: string },
): Promise<string> {
  const oauth = await load();
  const url = new URL(client.authorizationUrl);
  const parameters = {
    ...client.parameters,
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: redirectUri,
    ...(client.scopes && { scope: client.scopes.join(' ') }),
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** Validates the parameters of the redirect. Throws an `IntegrationError` with the code of the provider's error. */
export async function readAuthorization(
  client: OAuthClientOptions,
  query: string,
  state: string,
): Promise<URLSearchParams> {
  const oauth = await load();
  const parameters = new URLSearchParams(query);
  if (client.issuer === undefined) parameters.delete('iss');
  try {
    return oauth.validateAuthResponse(serverOf(client), { client_id: client.clientId }, parameters, state);
  } catch (error) {
    const code = error instanceof oauth.AuthorizationResponseError ? error.error : 'invalid_response';
    throw new IntegrationError(/^[a-z_]{1,64}$/.test(code) ? code : 'invalid_response', undefined, { cause: error });
  }
}

/** Exchanges the code of a valid redirect. Rejects with an `IntegrationError`. */
export async function exchangeCode(
  client: OAuthClientOptions,
  options: Options,
  {
    parameters,
    verifier,
    redirectUri,
    now,
  }: Record<'verifier' | 'redirectUri', string> & {
    parameters: URLSearchParams;
    now: Date;
  },
): Promise<NewTokens> {
  const oauth = await load();
  const [server, id] = [serverOf(client), { client_id: client.clientId }];
  return request(oauth, async () => {
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      id,
      authenticationOf(oauth, client),
      parameters,
      redirectUri,
      verifier,
      requestOptions(oauth, options),
    );
    return toNewTokens(await oauth.processAuthorizationCodeResponse(server, id, response), now);
  });
}

/** Refreshes the tokens. Rejects with an `IntegrationError`: `access_revoked` if the provider no longer accepts the token. */
export async function refreshTokens(
  client: OAuthClientOptions,
  options: Options,
  refreshToken: string,
  now: Date,
): Promise<NewTokens> {
  const oauth = await load();
  const [server, id] = [serverOf(client), { client_id: client.clientId }];
  return request(oauth, async () => {
    const response = await oauth.refreshTokenGrantRequest(
      server,
      id,
      authenticationOf(oauth, client),
      refreshToken,
      requestOptions(oauth, options),
    );
    const { tokens, expiresAt } = toNewTokens(await oauth.processRefreshTokenResponse(server, id, response), now);
    // Without rotation the provider returns no new one.
    return { tokens: { refreshToken, ...tokens }, expiresAt };
  });
}

/** Revokes a token. Does nothing if the provider has no revocation endpoint. */
export async function revokeTokens(client: OAuthClientOptions, options: Options, tokens: Tokens): Promise<void> {
  if (client.revocationUrl === undefined) return;
  const oauth = await load();
  await request(oauth, async () => {
    const response = await oauth.revocationRequest(
      serverOf(client),
      { client_id: client.clientId },
      authenticationOf(oauth, client),
      tokens.refreshToken ?? tokens.accessToken,
      {
        ...requestOptions(oauth, options),
        additionalParameters: { token_type_hint: tokens.refreshToken === undefined ? 'access_token' : 'refresh_token' },
      },
    );
    await oauth.processRevocationResponse(response);
  });
}

function toNewTokens(response: OAuth.TokenEndpointResponse, now: Date): NewTokens {
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = response;
  return {
    tokens: { accessToken, ...(refreshToken !== undefined && { refreshToken }) },
    expiresAt: seconds === undefined ? null : new Date(now.getTime() + seconds * 1000).toISOString(),
  };
}

async function request<T>(oauth: typeof OAuth, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    throw new IntegrationError(codeOf(oauth, error), undefined, { cause: error });
  }
}

function codeOf(oauth: typeof OAuth, error: unknown): string {
  if (error instanceof oauth.ResponseBodyError) return error.error === 'invalid_grant' ? 'access_revoked' : error.error;
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'timeout';
  return error instanceof TypeError ? 'unreachable' : 'failed';
}
