/*
 * What the host's provider calls: it reads the configuration of connections, and reports tests and sign-ins.
 */
import type { Settings } from '../../core/settings.js';
import { addressKey } from '../../identity/email-address.js';
import type { ConnectionRecord } from '../../store/store.js';
import { requireConnections } from './rules.js';
import { decryptSecret } from '../../core/secrets.js';
import { recordSignIn, type ConnectionSignIn, type ConnectionSignInResult } from './sign-in.js';
import { recordTest, type ReportedConnectionTest } from './tests.js';

/** The configuration of a connection for the host's provider. Contains the client secret: keep it on the server. */
export interface ProviderConnection {
  id: string;
  organizationId: string;
  name: string;
  strategy: 'oidc' | 'saml';
  enabled: boolean;
  /** Whether responses without a request are accepted. */
  idpInitiated: boolean;
  attributes: ConnectionRecord['attributes'];
  oidc?: { issuer: string; clientId: string; clientSecret?: string; scopes: string[] };
  /** `certificates`: PEM; those that have not expired. */
  saml?: { entityId: string; ssoUrl: string; certificates: string[] };
}

/** The connections of all organizations, for the host's provider. */
export interface ConnectionProvider {
  /** Also disabled connections, for tests. `undefined` for an unknown id. */
  find(connection: { id: string }): Promise<ProviderConnection | undefined>;
  /**
   * The enabled connection for an address: that of the organization which has verified its domain. Sign-in begins with it:
   * the user enters an address, and is sent to this connection if there is one.
   */
  forEmail(email: string): Promise<ProviderConnection | undefined>;
  /** Reports the result of a test. Resolves to `false` if there is no such test, or if it has ended. */
  recordTest(test: ReportedConnectionTest): Promise<boolean>;
  /**
   * Reports a sign-in before the host creates its session, and decides whether it is allowed. Refuses addresses that the
   * organization has not verified the domain of, whatever the identity provider says.
   */
  recordSignIn(signIn: ConnectionSignIn): Promise<ConnectionSignInResult>;
}

/** Its functions throw `feature_disabled` without the option `connections`. */
export function createConnectionProvider(settings: Settings): ConnectionProvider {
  const { store } = settings;
  return {
    find: async ({ id }) => {
      requireConnections(settings);
      return toProviderConnection(settings, await store.transaction((tx) => tx.connection(id)));
    },
    forEmail: async (email) => {
      requireConnections(settings);
      const key = addressKey(email);
      if (key === undefined) return undefined;
      const record = await store.transaction(async (tx) => {
        const domain = await tx.verifiedDomain(key.slice(key.lastIndexOf('@') + 1));
        const connections = domain ? await tx.connections(domain.organizationId) : [];
        return connections.find(({ enabled, domainIds }) => enabled && domainIds.includes(domain!.id));
      });
      return toProviderConnection(settings, record);
    },
    recordTest: async (test) => {
      requireConnections(settings);
      return recordTest(settings, test);
    },
    recordSignIn: async (signIn) => {
      requireConnections(settings);
      return recordSignIn(settings, signIn);
    },
  };
}

async function toProviderConnection(
  settings: Settings,
  record: ConnectionRecord | undefined,
): Promise<ProviderConnection | undefined> {
  if (!record) return undefined;
  const { id, organizationId, name, strategy, enabled, idpInitiated, attributes, oidc, saml } = record;
  const now = settings.clock().toISOString();
  const clientSecret = oidc?.secret
    ? await decryptSecret(requireConnections(settings), record, oidc.secret)
    : undefined;
  return {
    id,
    organizationId,
    name,
    strategy,
    enabled,
    idpInitiated,
    attributes: { ...attributes },
    ...(oidc && {
      oidc: {
        issuer: oidc.issuer,
        clientId: oidc.clientId,
        ...(clientSecret !== undefined && { clientSecret }),
        scopes: [...oidc.scopes],
      },
    }),
    ...(saml && {
      saml: {
        entityId: saml.entityId,
        ssoUrl: saml.ssoUrl,
        certificates: saml.certificates.filter(({ notAfter }) => notAfter > now).map(({ pem }) => pem),
      },
    }),
  };
}
