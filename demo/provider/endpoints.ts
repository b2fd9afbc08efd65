/*
 * The identity providers that users can sign in with: one for all users, and those that organizations have connected.
 */
import type { ConnectionProvider, ProviderConnection, Store } from '../../src/backend/index.js';

interface CommonEndpoint {
  /** The first part of account ids, and the parameter `connection`. */
  id: string;
  name: string;
  attributes: ProviderConnection['attributes'];
  /** Whether it is that of an organization, which decides about its users. */
  hasOwnUsers: boolean;
  /** The organization that has connected it. */
  organizationId?: string;
  enabled: boolean;
}

/** An OpenID provider, and the client of the demo's provider there. */
export interface OidcEndpoint extends CommonEndpoint {
  strategy: 'oidc';
  issuer: string;
  clientId: string;
  clientSecret?: string;
  scopes: string[];
}

/** A SAML identity provider. */
export interface SamlEndpoint extends CommonEndpoint {
  strategy: 'saml';
  organizationId: string;
  /** Whether users can start at the identity provider. */
  idpInitiated: boolean;
  entityId: string;
  ssoUrl: string;
  /** PEM; those that have not expired. */
  certificates: string[];
}

/** An identity provider that users can sign in with. */
export type Endpoint = OidcEndpoint | SamlEndpoint;

/** The identity providers of all users, and the connections of the server kit. */
export class Endpoints {
  constructor(
    private readonly shared: readonly Endpoint[],
    private readonly connections: ConnectionProvider,
    private readonly store: Store,
  ) {}

  /** Those of a login page: for all users, and of these organizations. */
  async list(organizationIds: readonly string[]): Promise<Endpoint[]> {
    const records = await this.store.transaction(async (tx) => {
      const all = [];
      for (const id of organizationIds) all.push(...(await tx.connections(id)));
      return all;
    });
    const own = await Promise.all(records.filter(({ enabled }) => enabled).map(({ id }) => this.find(id)));
    return [...this.shared, ...own.filter((one) => one !== undefined)];
  }

  /** Also disabled ones: check `enabled`. */
  async find(id: string): Promise<Endpoint | undefined> {
    return this.shared.find((one) => one.id === id) ?? toEndpoint(await this.connections.find({ id }));
  }

  /** The enabled connection of the organization for an address: that of its domain, or else the first one. */
  async ofOrganization(organizationId: string, email: string): Promise<Endpoint | undefined> {
    const own = (await this.list([organizationId])).filter((one) => one.organizationId === organizationId);
    const byDomain = await this.forEmail(email);
    return own.find(({ id }) => id === byDomain?.id) ?? own[0];
  }

  /** The enabled connection of the organization that has verified the domain of the address. */
  async forEmail(email: string): Promise<Endpoint | undefined> {
    return toEndpoint(await this.connections.forEmail(email));
  }
}

function toEndpoint(connection: ProviderConnection | undefined): Endpoint | undefined {
  if (!connection) return undefined;
  const { id, organizationId, name, enabled, idpInitiated, attributes, oidc, saml } = connection;
  const common = { id, organizationId, name, enabled, attributes, hasOwnUsers: true };
  if (saml) return { ...common, strategy: 'saml', idpInitiated, ...saml };
  return oidc && { ...common, strategy: 'oidc', ...oidc };
}
