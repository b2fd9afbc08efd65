/*
 * Lists, creates, changes and deletes the connections of an organization.
 */
import type { ConnectionCreate, ConnectionUpdate } from '../../../contract/index.js';
import { newId } from '../../core/crypto.js';
import type { Access } from '../../core/grants.js';
import { differences, recordChange } from '../../core/record-change.js';
import { created, noContent, ok, okWithETag, type UserContext } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { requireMatch } from '../../http/etag.js';
import { invalidField, problem } from '../../http/problem.js';
import { allowParameters } from '../../http/query-parameters.js';
import type { AuditRecord, ConnectionRecord, DomainRecord, StoreTransaction } from '../../store/store.js';
import { roleRefs } from '../roles/serialize.js';
import { applyChange, DEFAULT_ATTRIBUTES } from './configuration.js';
import {
  connectionTarget,
  enableDenial,
  findConnection,
  requireConnections,
  requireAnother,
  requireControl,
  sharesDomain,
} from './rules.js';
import { readParts, serializeConnection } from './serialize.js';

const partsOf = (context: UserContext, tx: StoreTransaction, access: Access) =>
  readParts(requireConnections(context.settings), tx, access, context.now);

/** Not paginated: an organization has few connections. */
export const listConnections: OrganizationOperation = async (context, tx, access) => {
  requireConnections(context.settings);
  allowParameters(context, ['limit', 'cursor']);
  const parts = await partsOf(context, tx, access);
  const items = parts.connections.map((record) => serializeConnection(parts, record));
  return ok({ items, nextCursor: null, total: items.length });
};

export const getConnection: OrganizationOperation = async (context, tx, access) => {
  const record = await findConnection(context, tx, access.organization.id);
  return okWithETag(record.version, serializeConnection(await partsOf(context, tx, access), record));
};

const changeParts = (context: UserContext, access: Access, domains: readonly DomainRecord[]) => ({
  settings: requireConnections(context.settings),
  access,
  domains,
  rolesPerMember: context.settings.policy.rolesPerMember,
  now: context.now,
});

export const createConnection: OrganizationOperation = async (context, tx, access) => {
  const settings = requireConnections(context.settings);
  const organizationId = access.organization.id;
  const body = context.body as ConnectionCreate;
  const { strategy } = body;
  if (!settings.strategies.includes(strategy))
    throw invalidField('/strategy', 'unknown_value', 'This backend does not support the strategy');
  if ((await tx.connections(organizationId)).length >= settings.max)
    throw problem('connection_limit_reached', `An organization can have ${settings.max} connections`);
  const empty: ConnectionRecord = {
    id: newId('con'),
    organizationId,
    name: body.name,
    strategy,
    provider: null,
    enabled: false,
    idpInitiated: false,
    autoMembership: false,
    defaultRoleIds: [],
    attributes: DEFAULT_ATTRIBUTES[strategy],
    roleMapping: [],
    domainIds: [],
    oidc: null,
    saml: null,
    configVersion: 1,
    lastTest: null,
    tests: [],
    createdAt: context.now,
    version: 1,
  };
  const change = { ...(body as ConnectionUpdate), enabled: false };
  const record = await applyChange(empty, change, changeParts(context, access, await tx.domains(organizationId)));
  requireControl(access, record);
  await tx.putConnection(record);
  await recordChange(tx, context, access.user, {
    type: 'connection.create',
    organizationId,
    target: connectionTarget(record),
  });
  return created(
    context,
    `/organizations/${encodeURIComponent(organizationId)}/connections/${record.id}`,
    record.version,
    serializeConnection(await partsOf(context, tx, access), record),
  );
};

export const updateConnection: OrganizationOperation = async (context, tx, access) => {
  const settings = requireConnections(context.settings);
  const organizationId = access.organization.id;
  const before = await findConnection(context, tx, organizationId);
  requireMatch(context.request, before.version);
  const body = context.body as ConnectionUpdate;
  // Disabling gives no one anything, so that it is always possible.
  if (body.enabled !== false || Object.keys(body).length > 1) requireControl(access, before);
  const domains = await tx.domains(organizationId);
  const after = await applyChange(before, body, changeParts(context, access, domains));
  const changes = changesBetween(access, domains, before, after);
  if (changes.length === 0)
    return okWithETag(before.version, serializeConnection(await partsOf(context, tx, access), before));
  if (after.enabled || !before.enabled) requireControl(access, after);
  const changed: ConnectionRecord = {
    ...after,
    configVersion: before.configVersion + (isReconfigured(before, after) ? 1 : 0),
    version: before.version + 1,
  };
  const others = await tx.connections(organizationId);
  const denial = !changed.enabled
    ? undefined
    : before.enabled
      ? sharesDomain(changed, others) && 'connection_domain_taken'
      : enableDenial(settings, changed, others);
  if (denial) throw problem(denial, 'The connection cannot be enabled');
  if (before.enabled && !changed.enabled) requireAnother(access, before, others);
  await tx.putConnection(changed);
  await recordChange(tx, context, access.user, {
    type: 'connection.update',
    organizationId,
    target: connectionTarget(changed),
    changes,
  });
  return okWithETag(changed.version, serializeConnection(await partsOf(context, tx, access), changed));
};

export const deleteConnection: OrganizationOperation = async (context, tx, access) => {
  const record = await findConnection(context, tx, access.organization.id);
  requireMatch(context.request, record.version);
  if (record.enabled) requireAnother(access, record, await tx.connections(record.organizationId));
  await tx.deleteConnection(record.organizationId, record.id);
  await recordChange(tx, context, access.user, {
    type: 'connection.delete',
    organizationId: record.organizationId,
    target: connectionTarget(record),
    changes: differences({ enabled: record.enabled }, { enabled: false }),
    announce: [{ isGone: true }],
  });
  return noContent;
};

/** Whether a test of the earlier configuration says nothing about the new one. */
const isReconfigured = (before: ConnectionRecord, after: ConnectionRecord) =>
  JSON.stringify([before.oidc, before.saml, before.attributes]) !==
  JSON.stringify([after.oidc, after.saml, after.attributes]);

const auditFields = (
  access: Access,
  domains: readonly DomainRecord[],
  { oidc, saml, ...record }: ConnectionRecord,
): Record<string, unknown> => ({
  displayName: record.name,
  provider: record.provider,
  enabled: record.enabled,
  idpInitiated: record.idpInitiated,
  autoMembership: record.autoMembership,
  defaultRoles: roleRefs(access.roles, record.defaultRoleIds),
  roleMapping: record.roleMapping.map(({ value, roleId }) => `${value}: ${access.roles.get(roleId)?.name ?? roleId}`),
  domains: domains.filter(({ id }) => record.domainIds.includes(id)).map(({ domain }) => domain),
  attributes: record.attributes,
  issuer: oidc?.issuer,
  clientId: oidc?.clientId,
  scopes: oidc?.scopes,
  entityId: saml?.entityId,
  ssoUrl: saml?.ssoUrl,
  certificates: saml?.certificates.map(({ fingerprint }) => fingerprint),
});

/** For the audit log: of the secret only whether there is one, and that it was replaced. */
function changesBetween(
  access: Access,
  domains: readonly DomainRecord[],
  before: ConnectionRecord,
  after: ConnectionRecord,
): AuditRecord['changes'] {
  const [from, to] = [auditFields(access, domains, before), auditFields(access, domains, after)];
  const [had, has] = [before, after].map(({ oidc }) => (oidc?.secret ?? null) !== null);
  const isReplaced = before.oidc?.secret !== after.oidc?.secret && (had || has);
  return [...differences(from, to), ...(isReplaced ? [{ field: 'clientSecret', from: had, to: has }] : [])];
}
