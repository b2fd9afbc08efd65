/*
 * Adds, checks, changes and removes the email domains of an organization.
 */
import type { DomainCreate, DomainUpdate } from '../../../contract/index.js';
import { newId, randomText } from '../../core/crypto.js';
import { differences, recordChange } from '../../core/record-change.js';
import { created, noContent, ok, okWithETag, type UserContext } from '../../core/request-context.js';
import { RestartTransaction } from '../../core/restart-transaction.js';
import type { OrganizationOperation } from '../../core/route.js';
import { requireMatch } from '../../http/etag.js';
import { invalidField, problem } from '../../http/problem.js';
import { allowParameters } from '../../http/query-parameters.js';
import type { DomainRecord } from '../../store/store.js';
import { nextCheckOf } from './check.js';
import { lookUp, toCheck, type Lookup } from './lookup.js';
import { recordCheck } from './record-check.js';
import { domainTarget, findDomain, readDomain, recordHost, requireDomains, requireJoinable } from './rules.js';
import { serializeDomain } from './serialize.js';

const domainTaken = () => problem('domain_taken', 'Another organization has verified the domain', { denied: true });

/** Not paginated: an organization has few domains. */
export const listDomains: OrganizationOperation = async (context, tx, access) => {
  const settings = requireDomains(context.settings);
  allowParameters(context, ['limit', 'cursor']);
  const items = (await tx.domains(access.organization.id)).map((record) => serializeDomain(settings, access, record));
  return ok({ items, nextCursor: null, total: items.length });
};

export const createDomain: OrganizationOperation = async (context, tx, access) => {
  const settings = requireDomains(context.settings);
  const organizationId = access.organization.id;
  const domain = readDomain(settings, (context.body as DomainCreate).domain);
  const existing = await tx.domains(organizationId);
  if (existing.some((one) => one.domain === domain))
    throw invalidField('/domain', 'duplicate', 'The organization has this domain already');
  if (existing.length >= settings.max)
    throw problem('domain_limit_reached', `An organization can have ${settings.max} domains`);
  if (await tx.verifiedDomain(domain)) throw domainTaken();
  const record: DomainRecord = {
    id: newId('dom'),
    organizationId,
    domain,
    status: 'pending',
    host: recordHost(settings.recordName, domain),
    value: `${settings.recordName}=${randomText(18)}`,
    autoJoin: 'off',
    createdAt: context.now,
    verifiedAt: null,
    checkedAt: null,
    lastCheck: null,
    missingSince: null,
    nextCheckAt: nextCheckOf({ createdAt: context.now }, context.now),
    version: 1,
  };
  await tx.putDomain(record);
  await recordChange(tx, context, access.user, {
    type: 'domain.create',
    organizationId,
    target: domainTarget(record),
  });
  return created(
    context,
    `/organizations/${encodeURIComponent(organizationId)}/domains/${record.id}`,
    record.version,
    serializeDomain(settings, access, record),
  );
};

export const updateDomain: OrganizationOperation = async (context, tx, access) => {
  const settings = requireDomains(context.settings);
  const record = await findDomain(context, tx, access.organization.id);
  requireMatch(context.request, record.version);
  const { autoJoin = record.autoJoin } = context.body as DomainUpdate;
  const changes = differences({ autoJoin: record.autoJoin }, { autoJoin });
  if (changes.length === 0) return okWithETag(record.version, serializeDomain(settings, access, record));
  if (autoJoin !== 'off') requireJoinable(settings, access, record);
  const changed = { ...record, autoJoin, version: record.version + 1 };
  await tx.putDomain(changed);
  await recordChange(tx, context, access.user, {
    type: 'domain.update',
    organizationId: access.organization.id,
    target: domainTarget(record),
    changes,
  });
  return okWithETag(changed.version, serializeDomain(settings, access, changed));
};

export const deleteDomain: OrganizationOperation = async (context, tx, access) => {
  const record = await findDomain(context, tx, access.organization.id);
  requireMatch(context.request, record.version);
  await tx.deleteDomain(access.organization.id, record.id);
  await recordChange(tx, context, access.user, {
    type: 'domain.delete',
    organizationId: access.organization.id,
    target: domainTarget(record),
    changes: differences({ status: record.status, autoJoin: record.autoJoin }, { status: null, autoJoin: 'off' }),
    announce: [{ isGone: true }],
  });
  return noContent;
};

/** The lookup of a request, made outside of its transaction. */
const lookups = new WeakMap<Request, { value: string; lookup: Lookup }>();

export const verifyDomain: OrganizationOperation = async (context, tx, access) => {
  const settings = requireDomains(context.settings);
  const record = await findDomain(context, tx, access.organization.id);
  const found = toCheck(record, await requireLookup(context, record));
  if (found.result === 'found' && record.status !== 'verified' && (await tx.verifiedDomain(record.domain)))
    throw domainTaken();
  const changed = await recordCheck(tx, context, record, found, { user: access.user });
  return okWithETag(changed.version, serializeDomain(settings, access, changed));
};

/** Returns the records of the domain. The transaction restarts after the lookup: no lock is held while name servers answer. */
async function requireLookup({ request, settings }: UserContext, record: DomainRecord): Promise<Lookup> {
  const earlier = lookups.get(request);
  if (earlier?.value === record.value) return earlier.lookup;
  throw new RestartTransaction(async () => {
    lookups.set(request, { value: record.value, lookup: await lookUp(requireDomains(settings), record) });
  });
}
