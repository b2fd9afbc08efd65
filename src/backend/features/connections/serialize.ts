import type { Connection, ProblemCode, SigningCertificate } from '../../../contract/index.js';
import type { ConnectionSettings } from '../../core/connection-options.js';
import type { Access } from '../../core/grants.js';
import { withEtag } from '../../http/etag.js';
import type {
  CertificateRecord,
  ConnectionRecord,
  DomainRecord,
  Instant,
  StoreTransaction,
} from '../../store/store.js';
import { roleRefs } from '../roles/serialize.js';
import { expiryOf } from './certificates.js';
import { controls, enableDenial, isLastConnection, isTested } from './rules.js';

/** Everything of an organization that its connections show. */
export interface ConnectionParts {
  settings: ConnectionSettings;
  access: Access;
  domains: readonly DomainRecord[];
  connections: readonly ConnectionRecord[];
  members: ReadonlyMap<string, number>;
  now: Instant;
}

export async function readParts(
  settings: ConnectionSettings,
  tx: StoreTransaction,
  access: Access,
  now: Instant,
): Promise<ConnectionParts> {
  const { id } = access.organization;
  return {
    settings,
    access,
    domains: await tx.domains(id),
    connections: await tx.connections(id),
    members: await tx.countConnectionMembers(id),
    now,
  };
}

export const toSigningCertificate = ({
  pem,
  fingerprint,
  notBefore,
  notAfter,
  lastUsedAt,
}: CertificateRecord): SigningCertificate => ({
  fingerprint,
  notBefore,
  notAfter,
  pem,
  ...(lastUsedAt !== null && { lastUsedAt }),
});

/** Never contains the client secret, encrypted or not. */
export function serializeConnection(parts: ConnectionParts, record: ConnectionRecord): Connection {
  const { settings, access, domains, now } = parts;
  const { id, organizationId, strategy, provider, oidc, saml, lastTest } = record;
  const expiresAt = saml && expiryOf(saml.certificates, now);
  return withEtag(record.version, {
    id,
    name: record.name,
    strategy,
    ...(provider !== null && { provider }),
    enabled: record.enabled,
    idpInitiated: record.idpInitiated,
    autoMembership: record.autoMembership,
    defaultRoles: roleRefs(access.roles, record.defaultRoleIds),
    attributes: { ...record.attributes },
    roleMapping: record.roleMapping.flatMap(({ value, roleId }) =>
      roleRefs(access.roles, [roleId]).map((role) => ({ value, role })),
    ),
    domains: domains
      .filter((domain) => record.domainIds.includes(domain.id))
      .map((domain) => ({ id: domain.id, domain: domain.domain, status: domain.status })),
    ...(oidc && {
      oidc: {
        issuer: oidc.issuer,
        clientId: oidc.clientId,
        hasClientSecret: oidc.secret !== null,
        scopes: [...oidc.scopes],
      },
    }),
    ...(saml && {
      saml: {
        entityId: saml.entityId,
        ssoUrl: saml.ssoUrl,
        certificates: saml.certificates.map(toSigningCertificate),
      },
    }),
    setup: settings.setup({ organizationId, connectionId: id, strategy }),
    ...(lastTest && {
      lastTest: { at: lastTest.at, ok: lastTest.ok, steps: lastTest.steps.map((step) => ({ ...step })) },
    }),
    ...(settings.startTest && { tested: isTested(record) }),
    ...(expiresAt && { certificateExpiresAt: expiresAt }),
    memberCount: parts.members.get(id) ?? 0,
    createdAt: record.createdAt,
    ...permissions(parts, record),
  });
}

function permissions({ settings, access, connections }: ConnectionParts, record: ConnectionRecord) {
  const denied: ProblemCode | undefined = access.permissions.has('connections:manage')
    ? undefined
    : 'permission_denied';
  const isNeeded = record.enabled && isLastConnection(access, record, connections);
  const remove = denied ?? (isNeeded ? 'connection_required' : undefined);
  const update = denied ?? (controls(access, record) ? undefined : 'role_not_assignable');
  const enable = update ?? (record.enabled ? undefined : enableDenial(settings, record, connections));
  return {
    allowed: { update: !update, delete: !remove, enable: !enable },
    ...((update || remove || enable) && {
      reasons: { ...(update && { update }), ...(remove && { delete: remove }), ...(enable && { enable }) },
    }),
  };
}
