/*
 * The demo's provider as a client of other identity providers: OpenID Connect by authorization code, with PKCE, `state` and
 * `nonce`. At Auth0 these are its connections.
 */
import * as client from 'openid-client';
import type { Connection } from '../connections/connections.js';
import type { FederatedAccount } from '../data/accounts.js';

/** Seconds since the sign-in at the other identity provider. */
const MAX_AGE_SECONDS = 120;

/** A connection and how to reach it. */
export interface ConnectionEndpoint {
  connection: Connection;
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** A sign-in that has been started. It is stored with the login in this browser. */
export interface PendingSignIn {
  connectionId: string;
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Signs users in at other identity providers. */
export class ConnectionClients {
  readonly #configurations = new Map<string, Promise<client.Configuration>>();

  /** @param redirectUri - Where the identity providers return to. */
  constructor(
    readonly redirectUri: string,
    private readonly endpoints: ConnectionEndpoint[] = [],
  ) {}

  /** The connections of a login: those for all users, and those of its organization. `undefined`: of every organization. */
  list(organizationId: string | null | undefined): Connection[] {
    return this.endpoints
      .map(({ connection }) => connection)
      .filter((one) => !one.organizationId || organizationId === undefined || one.organizationId === organizationId);
  }

  /** The address of the sign-in page. Rejects if the identity provider cannot be reached. */
  async start(
    connection: Connection,
    { loginId, loginHint }: { loginId: string; loginHint?: string },
  ): Promise<{ url: URL; pending: PendingSignIn }> {
    const configuration = await this.#configuration(connection.id);
    const pending: PendingSignIn = {
      connectionId: connection.id,
      // The identity provider returns to one address for all logins; the first part finds this one.
      state: `${loginId}.${client.randomState()}`,
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri,
      scope: 'openid profile email',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
      // Users choose the account, and a sign-in proves it each time.
      prompt: 'login',
      max_age: String(MAX_AGE_SECONDS),
      ...(loginHint && { login_hint: loginHint }),
    });
    return { url, pending };
  }

  /** The account of a response. Rejects if the user canceled or the response is not the one to this sign-in. */
  async finish(query: string, { connectionId, state, nonce, codeVerifier }: PendingSignIn): Promise<FederatedAccount> {
    const configuration = await this.#configuration(connectionId);
    const response = await client.authorizationCodeGrant(configuration, new URL(`${this.redirectUri}?${query}`), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      maxAge: MAX_AGE_SECONDS,
    });
    const { sub: subject, ...rest } = response.claims()!;
    const { email, email_verified, name } = rest as Record<string, unknown>;
    if (typeof email !== 'string') throw new TypeError('The ID token has no email address');
    return {
      provider: connectionId,
      subject,
      email,
      emailVerified: email_verified === true,
      name: typeof name === 'string' ? name : email,
      picture: null,
    };
  }

  /** Reads the metadata once. After a failure it is read again. */
  #configuration(connectionId: string): Promise<client.Configuration> {
    const known = this.#configurations.get(connectionId);
    if (known) return known;
    const { issuer, clientId, clientSecret } = this.endpoints.find(({ connection }) => connection.id === connectionId)!;
    const url = new URL(issuer);
    const configuration = client.discovery(url, clientId, undefined, client.ClientSecretBasic(clientSecret), {
      execute: url.protocol === 'http:' ? [client.allowInsecureRequests] : [],
    });
    this.#configurations.set(connectionId, configuration);
    configuration.catch(() => this.#configurations.delete(connectionId));
    return configuration;
  }
}

/** Whether the user canceled at the identity provider. */
export const isCanceled = (error: unknown): boolean =>
  error instanceof client.AuthorizationResponseError && error.error === 'access_denied';
