/*
 * The demo's provider as a SAML service provider of other identity providers: requests by redirect, responses by POST, with
 * signed assertions.
 */
import { SAML } from '@node-saml/node-saml';
import type { Database } from '../data/database.js';
import { toSignIn, type FederatedSignIn } from './connection-account.js';
import { failed, type Step } from './connection-faults.js';
import type { SamlEndpoint } from './endpoints.js';
import { parseResponse } from './saml-document.js';
import { SamlFault } from './saml-faults.js';
import { SamlRequests } from './saml-requests.js';
import { verifyResponse } from './saml-response.js';
import { samlSetup } from './saml-setup.js';

/** Time limit of a request to an identity provider. */
const TIMEOUT_MS = 8000;

const nothing = async () => null;

/** A sign-in that has been started. It is stored in this browser, or with its login. */
export interface PendingSamlSignIn {
  connectionId: string;
  requestId: string;
}

interface StartOptions {
  /** Of the login or test. */
  path: string;
  /** Asks the identity provider to let the user sign in again, even if they are signed in there. */
  forceAuthn: boolean;
  /** Refuses a user who did not. Some identity providers cannot do it. */
  mustBeFresh: boolean;
}

/** Signs users in at SAML identity providers. */
export class SamlClient {
  readonly #requests: SamlRequests;

  constructor(
    database: Database,
    private readonly providerUrl: string,
  ) {
    this.#requests = new SamlRequests(database);
  }

  /** The metadata of the service provider for a connection. */
  metadata(connectionId: string): string {
    return this.#saml({ id: connectionId }).generateServiceProviderMetadata(null);
  }

  /** The address of the sign-in page, with the request. */
  async start(
    endpoint: SamlEndpoint,
    { path, forceAuthn, mustBeFresh }: StartOptions,
  ): Promise<{ url: URL; pending: PendingSamlSignIn }> {
    const requestId = await this.#requests.create({ connectionId: endpoint.id, path, mustBeFresh });
    // `RelayState` finds the request again, and is never an address.
    const url = await this.#saml(endpoint, { forceAuthn, id: requestId }).getAuthorizeUrlAsync(
      requestId,
      undefined,
      {},
    );
    return { url: new URL(url), pending: { connectionId: endpoint.id, requestId } };
  }

  /**
   * Stores a response, and resolves to the address that continues its login. Rejects with a `SamlFault`: `unsolicited` if the
   * response is to no request, `response_replayed` if it is not the first one to an open request, `response_invalid` if it is none.
   */
  async receive(connectionId: string, form: URLSearchParams): Promise<string> {
    const response = form.get('SAMLResponse') ?? '';
    const inResponseTo = readInResponseTo(response);
    for (const id of [form.get('RelayState'), inResponseTo]) {
      const received = id ? await this.#requests.receive(id, { connectionId, response }) : undefined;
      if (received) return `${received.path}/callback?${new URLSearchParams({ response: received.handle })}`;
    }
    if (inResponseTo === false) throw new SamlFault('response', 'response_invalid');
    throw new SamlFault('response', inResponseTo === undefined ? 'unsolicited' : 'response_replayed');
  }

  /** The user of a response. `handle`: of the response. Rejects with a `SamlFault` if the response is refused. */
  async finish(endpoint: SamlEndpoint, handle: string, { requestId }: PendingSamlSignIn): Promise<FederatedSignIn> {
    const request = await this.#requests.take(requestId, { connectionId: endpoint.id, handle });
    if (!request) throw new SamlFault('response', 'response_replayed');
    const { nameId, attributes, certificate } = await verifyResponse(request.response, {
      request,
      setup: samlSetup(this.providerUrl, endpoint.id),
      identityProvider: endpoint,
    });
    // Connections can select the name ID as the email address.
    const claims = Object.fromEntries([...attributes, ['NameID', [nameId]]]) as Record<string, string[]>;
    return toSignIn(endpoint, nameId, claims, certificate);
  }

  /**
   * The step `authorization` before the user is sent there. Identity providers do not return to an address that they do not
   * know, so a refused request is found by sending it without a browser; without the address, it is accepted if only the
   * address is wrong. `undefined` if the request is accepted. A provider on the internet must not do this for private addresses.
   */
  async authorizationFault(endpoint: SamlEndpoint): Promise<Step | undefined> {
    if (!(await this.#isRefused(endpoint, { hasAddress: true }))) return undefined;
    const { entityId, acsUrl } = samlSetup(this.providerUrl, endpoint.id);
    return (await this.#isRefused(endpoint, { hasAddress: false }))
      ? failed('authorization', 'client_unknown', { received: entityId })
      : failed('authorization', 'redirect_uri_mismatch', { received: acsUrl });
  }

  async #isRefused(endpoint: SamlEndpoint, { hasAddress }: { hasAddress: boolean }): Promise<boolean> {
    const url = await this.#saml(endpoint, { hasAddress, forceAuthn: true }).getAuthorizeUrlAsync('', undefined, {});
    const { status } = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    return status >= 400 && status < 500;
  }

  #saml(
    endpoint: { id: string } & Partial<SamlEndpoint>,
    { id, forceAuthn = false, hasAddress = true }: { id?: string; forceAuthn?: boolean; hasAddress?: boolean } = {},
  ): SAML {
    const { entityId, acsUrl } = samlSetup(this.providerUrl, endpoint.id);
    return new SAML({
      // Only responses are verified, in `saml-response.ts`.
      idpCert: endpoint.certificates?.length ? endpoint.certificates : 'none',
      issuer: entityId,
      callbackUrl: acsUrl,
      entryPoint: endpoint.ssoUrl,
      disableRequestAcsUrl: !hasAddress,
      forceAuthn,
      // The identity provider decides how users sign in, and by what they are named.
      disableRequestedAuthnContext: true,
      identifierFormat: null,
      wantAssertionsSigned: true,
      // The default one has a timer for each client. Requests are stored by `SamlRequests`.
      cacheProvider: { getAsync: nothing, saveAsync: nothing, removeAsync: nothing },
      ...(id && { generateUniqueId: () => id }),
    });
  }
}

/** The id of the request, which is verified later. `false`: this is no response. */
function readInResponseTo(response: string): string | undefined | false {
  try {
    return parseResponse(response).getAttribute('InResponseTo') || undefined;
  } catch {
    return false;
  }
}
