/*
 * The org API of this application: the file that a host writes. Everything in it is a decision of the host; the rules
 * are the kit's.
 */
import { createOrgBackend, jwtAuthenticator, type Authenticate, type Identity, type InvitationMail, type OrgBackend, type Store } from '../src/backend/index.js';
import { createOrgClient, type OrgClient } from '../src/client/index.js';
import { claimNamespace } from './settings.js';

/** What the API needs of its surroundings. */
export interface ApiOptions {
  store: Store;
  /** Address of the site. */
  siteUrl: string;
  /** Who issues access tokens, with the slash at the end, and for which API. */
  issuer: string;
  audience: string;
  /** Who is asking, for requests without a bearer token. */
  cookieSession: Authenticate;
  sendInvitation: (mail: InvitationMail) => Promise<void>;
}

/** The API, and the ways in. */
export interface Api {
  /** Answers requests to `/org-api`. */
  backend: OrgBackend;
  /** Who is asking: a bearer token, else the cookie. */
  authenticate: Authenticate;
  /** A client that acts for this person, without a token and without the network: how the login pages use the API. */
  clientFor(identity: Identity | null): OrgClient;
}

/** Makes the API. */
export function createApi({ store, siteUrl, issuer, audience, cookieSession, sendInvitation }: ApiOptions): Api {
  const bearer = jwtAuthenticator({
    issuer,
    audience,
    claims: {
      email: `${claimNamespace}email`,
      emailVerified: `${claimNamespace}email_verified`,
      name: `${claimNamespace}name`,
      picture: `${claimNamespace}picture`,
    },
  });
  const inside = new WeakMap<Request, Identity | null>();
  const authenticate: Authenticate = async (request) =>
    inside.has(request) ? inside.get(request)! : ((await bearer(request)) ?? (await cookieSession(request)));

  const backend = createOrgBackend({
    store,
    authenticate,
    basePath: '/org-api',
    publicUrl: `${siteUrl}/org-api`,
    policy: {
      ownerRoleIds: ['org-admin'],
      // One login serves all organizations, so nobody is asked for a password on the way from one to the other.
      switch: () => 'seamless',
      // As Auth0 does it: the link leads to the application, which goes to the login page with both of them.
      invitationUrl: ({ ticket, organization }) =>
        `${siteUrl}/?${new URLSearchParams({ invitation: ticket, organization: organization.id, organization_name: organization.name })}`,
    },
    sendInvitation,
  });

  const clientFor = (identity: Identity | null) =>
    createOrgClient({
      baseUrl: `${siteUrl}/org-api`,
      fetch: (input, init) => {
        const request = new Request(input, init);
        inside.set(request, identity);
        return backend(request);
      },
    });

  return { backend, authenticate, clientFor };
}
