/*
 * Lists, creates, changes, rotates and revokes the API keys of an organization.
 */
import type { ApiKeyCreate, ApiKeyRotation, ApiKeyUpdate } from '../../../contract/index.js';
import { createApiKeySecret } from '../../core/api-key-secret.js';
import { newId } from '../../core/crypto.js';
import { differences, recordChange } from '../../core/record-change.js';
import { created, noContent, ok, okWithETag } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { requireMatch } from '../../http/etag.js';
import { problem } from '../../http/problem.js';
import { allowParameters, readChoices, readSearch } from '../../http/query-parameters.js';
import { createMatcher, normalizeSearchText, parseSearchTerms } from '../../store/search.js';
import type { ApiKeyRecord, Instant } from '../../store/store.js';
import {
  deleteForgotten,
  expiryOf,
  findKey,
  isForgotten,
  keyTarget,
  requireApiKeys,
  requireNotRevoked,
  requirePermissions,
  rotateDenial,
} from './rules.js';
import { serializeKey, statusOf } from './serialize.js';

/** Not paginated: an organization has few keys. The newest first, revoked ones last. */
export const listApiKeys: OrganizationOperation = async (context, tx, access) => {
  requireApiKeys(context.settings);
  allowParameters(context, ['q', 'status', 'limit', 'cursor']);
  const statuses = readChoices(context, 'status', ['active', 'expired', 'revoked'] as const);
  const matches = createMatcher(parseSearchTerms(readSearch(context)));
  const records = (await tx.apiKeys(access.organization.id)).filter(
    (record) =>
      !isForgotten(record, context.now) &&
      (!statuses || statuses.includes(statusOf(record, context.now))) &&
      matches(normalizeSearchText(`${record.name} ${record.prefix}`)),
  );
  records.reverse();
  const sorted = [...records.filter(({ revoked }) => !revoked), ...records.filter(({ revoked }) => revoked)];
  const items = sorted.map((record) => serializeKey(context, access, record));
  return ok({ items, nextCursor: null, total: items.length });
};

export const createApiKey: OrganizationOperation = async (context, tx, access) => {
  const settings = requireApiKeys(context.settings);
  const { organization, user } = access;
  const { name, permissions, ttlSeconds = null } = context.body as ApiKeyCreate;
  requirePermissions(context.settings, access, permissions);
  await deleteForgotten(tx, organization.id, context.now);
  if ((await tx.apiKeys(organization.id)).filter(({ revoked }) => !revoked).length >= settings.max)
    throw problem('api_key_limit_reached', `An organization can have ${settings.max} API keys`);
  const { secret, ...stored } = await createApiKeySecret(settings.prefix);
  const record: ApiKeyRecord = {
    id: newId('key'),
    organizationId: organization.id,
    name: name.trim(),
    ...stored,
    permissions: [...permissions],
    createdBy: { userId: user.id, name: user.name },
    ttlSeconds,
    createdAt: context.now,
    rotatedAt: null,
    expiresAt: expiryOf(ttlSeconds, context.now),
    previous: null,
    revoked: null,
    lastUsedAt: null,
    version: 1,
  };
  await tx.putApiKey(record);
  await recordChange(tx, context, user, {
    type: 'api-key.create',
    organizationId: organization.id,
    target: keyTarget(record),
    changes: differences({}, { permissions: record.permissions, expiresAt: record.expiresAt }),
  });
  return created(
    context,
    `/organizations/${encodeURIComponent(organization.id)}/api-keys/${record.id}`,
    record.version,
    { ...serializeKey(context, access, record), secret },
  );
};

export const updateApiKey: OrganizationOperation = async (context, tx, access) => {
  const before = await findKey(context, tx, access.organization.id);
  requireMatch(context.request, before.version);
  requireNotRevoked(before);
  const { name, permissions = before.permissions } = context.body as ApiKeyUpdate;
  requirePermissions(context.settings, access, permissions, before.permissions);
  const changed = { name: name?.trim() ?? before.name, permissions: [...permissions] };
  const changes = differences(contentOf(before), contentOf(changed));
  if (changes.length === 0) return okWithETag(before.version, serializeKey(context, access, before));
  const record: ApiKeyRecord = { ...before, ...changed, version: before.version + 1 };
  await tx.putApiKey(record);
  await recordChange(tx, context, access.user, {
    type: 'api-key.update',
    organizationId: record.organizationId,
    target: keyTarget(record),
    changes,
  });
  return okWithETag(record.version, serializeKey(context, access, record));
};

/** What a change can change, as the audit log names it. */
const contentOf = ({ name, permissions }: Pick<ApiKeyRecord, 'name' | 'permissions'>) => ({
  displayName: name,
  permissions,
});

export const rotateApiKey: OrganizationOperation = async (context, tx, access) => {
  const settings = requireApiKeys(context.settings);
  const before = await findKey(context, tx, access.organization.id);
  requireMatch(context.request, before.version);
  requireNotRevoked(before);
  const denial = rotateDenial(context.settings, access, before);
  if (denial) throw problem(denial, 'The key has permissions that you do not hold');
  const { overlapSeconds } = context.body as ApiKeyRotation;
  const { secret, ...stored } = await createApiKeySecret(settings.prefix);
  const record: ApiKeyRecord = {
    ...before,
    ...stored,
    previous: previousOf(before, overlapSeconds, context.now),
    rotatedAt: context.now,
    expiresAt: expiryOf(before.ttlSeconds, context.now),
    version: before.version + 1,
  };
  await tx.putApiKey(record);
  await recordChange(tx, context, access.user, {
    type: 'api-key.rotate',
    organizationId: record.organizationId,
    target: keyTarget(record),
    changes: differences(
      { expiresAt: before.expiresAt, previousExpiresAt: null },
      { expiresAt: record.expiresAt, previousExpiresAt: record.previous?.expiresAt ?? null },
    ),
  });
  return okWithETag(record.version, { ...serializeKey(context, access, record), secret });
};

/** The secret that is replaced, if it still works for a while: at most for as long as it would have. */
function previousOf({ hash, expiresAt }: ApiKeyRecord, overlapSeconds: number, now: Instant): ApiKeyRecord['previous'] {
  const end = expiryOf(overlapSeconds, now)!;
  const last = expiresAt !== null && expiresAt < end ? expiresAt : end;
  return last > now ? { hash, expiresAt: last } : null;
}

export const revokeApiKey: OrganizationOperation = async (context, tx, access) => {
  const { organization, user } = access;
  const before = await findKey(context, tx, organization.id);
  requireMatch(context.request, before.version);
  if (before.revoked) return noContent;
  const record: ApiKeyRecord = {
    ...before,
    previous: null,
    revoked: { at: context.now, by: { userId: user.id, name: user.name } },
    version: before.version + 1,
  };
  await tx.putApiKey(record);
  await deleteForgotten(tx, organization.id, context.now);
  await recordChange(tx, context, user, {
    type: 'api-key.revoke',
    organizationId: organization.id,
    target: keyTarget(record),
  });
  return noContent;
};
