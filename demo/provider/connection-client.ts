/*
 * The demo's provider as a client of other identity providers: OpenID Connect by authorization code, with PKCE, `state` and
 * `nonce`. At Auth0 these are its connections.
 */
import * as client from 'openid-client';
import { toSignIn, type FederatedSignIn } from './connection-account.js';
import type { OidcEndpoint } from './endpoints.js';

/** Seconds since the sign-in at the other identity provider. */
const MAX_AGE_SECONDS = 120;

/** Time limit of each request to an identity provider. */
const TIMEOUT_SECONDS = 8;

/** How far the clock of an identity provider may be off. */
const CLOCK_TOLERANCE_SECONDS = 30;

/** A sign-in that has been started. It is stored in this browser, or with its login. */
export interface PendingSignIn {
  connectionId: string;
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Signs users in at other identity providers. */
export class ConnectionClient {
  /** @param redirectUri - Where the identity providers return to. */
  constructor(readonly redirectUri: string) {}

  /** Reads the metadata of an identity provider. Rejects if it cannot be reached, or names another issuer. */
  discover({ issuer, clientId, clientSecret }: OidcEndpoint): Promise<client.Configuration> {
    const url = new URL(issuer);
    const authentication = clientSecret ? client.ClientSecretBasic(clientSecret) : client.None();
    const metadata = { [client.clockTolerance]: CLOCK_TOLERANCE_SECONDS };
    return client.discovery(url, clientId, metadata, authentication, {
      timeout: TIMEOUT_SECONDS,
      execute: [
        // The ID token comes over TLS; verifying its signature as well finds a wrong key during a test.
        client.enableNonRepudiationChecks,
        ...(url.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    });
  }

  /** The address of the sign-in page. `statePrefix`: the part of `state` that finds the sign-in when the user returns. */
  async start(
    endpoint: OidcEndpoint,
    configuration: client.Configuration,
    { statePrefix, loginHint }: { statePrefix: string; loginHint?: string },
  ): Promise<{ url: URL; pending: PendingSignIn }> {
    const pending: PendingSignIn = {
      connectionId: endpoint.id,
      // The identity providers return to one address for all sign-ins.
      state: `${statePrefix}.${client.randomState()}`,
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri,
      scope: endpoint.scopes.join(' '),
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

  /** The user of a response. Rejects if the user canceled or the response is not the one to this sign-in. */
  async finish(
    endpoint: OidcEndpoint,
    configuration: client.Configuration,
    query: string,
    { state, nonce, codeVerifier }: PendingSignIn,
  ): Promise<FederatedSignIn> {
    const response = await client.authorizationCodeGrant(configuration, new URL(`${this.redirectUri}?${query}`), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      maxAge: MAX_AGE_SECONDS,
    });
    const idToken = response.claims()!;
    const needsMore =
      idToken[endpoint.attributes.email] === undefined && configuration.serverMetadata().userinfo_endpoint;
    const info = needsMore ? await client.fetchUserInfo(configuration, response.access_token, idToken.sub) : {};
    const claims: Record<string, unknown> = { ...info, ...idToken };
    return toSignIn(endpoint, idToken.sub, claims);
  }
}

/** Whether the user canceled at the identity provider. */
export const isCanceled = (error: unknown): boolean =>
  error instanceof client.AuthorizationResponseError && error.error === 'access_denied';
