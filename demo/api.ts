/*
 * The org API of this application: the file that a host writes. Everything in it is a decision of the host; the rules
 * are the kit's.
 */
import {
  createOrgBackend,
  jwtAuthenticator,
  type Authenticate,
  type Hooks,
  type Identity,
  type ImportedUser,
  type InvitationMail,
  type OrgBackend,
  type SessionSource,
  type Store,
} from '../src/backend/index.js';
import { createOrgClient, type OrgClient } from '../src/client/index.js';
import { operations, type Operation, type OperationId } from '../src/contract/index.js';
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
  hooks: Hooks;
  /** Where people are signed in, if the provider tells. */
  sessions?: SessionSource;
  /** Finds people who have an account and have not been here yet. */
  importUser?: (email: string) => Promise<ImportedUser | null>;
}

/** Everything that needs a permission belongs to managing an organization; items of a batch are asked about one by one. */
const isManagement = (operation: OperationId) => (operations[operation] as Operation).permission !== undefined;

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
export function createApi({
  store,
  siteUrl,
  issuer,
  audience,
  cookieSession,
  sendInvitation,
  hooks,
  sessions,
  importUser,
}: ApiOptions): Api {
  const bearer = jwtAuthenticator({
    issuer,
    audience,
    claims: {
      email: `${claimNamespace}email`,
      emailVerified: `${claimNamespace}email_verified`,
      name: `${claimNamespace}name`,
      picture: `${claimNamespace}picture`,
      authenticatedAt: `${claimNamespace}auth_time`,
      multifactorAt: `${claimNamespace}mfa_at`,
      session: `${claimNamespace}session_id`,
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
      // Shows lazy migration. Leave this out where strangers can sign up; users are then asked before they join.
      addMember: 'direct',
      // One login serves all organizations, so nobody is asked for a password on the way from one to the other.
      switch: () => 'seamless',
      // Managing the organization wants a second factor from the first look on, and again after a quarter of an hour.
      stepUp: { maxAge: 900, operations: (operation, standard) => standard || isManagement(operation) },
      // The page with `<invitation-accept>`. The rest of the query is what Auth0 puts into its own links.
      invitationUrl: ({ ticket, organization }) =>
        `${siteUrl}/invitation?${new URLSearchParams({ invitation: ticket, organization: organization.id, organization_name: organization.name })}`,
    },
    sendInvitation,
    hooks,
    sessions,
    importUser,
  });

  const clientFor = (identity: Identity | null) =>
    createOrgClient({
      baseUrl: `${siteUrl}/org-api`,
      fetch: (input, init) => {
        const request = new Request(input, init);
        // The login pages check passwords and codes themselves; what they ask is proven.
        inside.set(request, identity && { ...identity, multifactorAt: Math.floor(Date.now() / 1000) });
        return backend(request);
      },
    });

  return { backend, authenticate, clientFor };
}
