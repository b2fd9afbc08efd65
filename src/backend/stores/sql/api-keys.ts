/*
 * API keys.
 */
import type { Selectable } from 'kysely';
import type { ApiKeyRecord, Instant } from '../../store/store.js';
import type { Database, Tables } from './schema.js';
import { toInstant, toInstantOrNull } from './sql-helpers.js';

const toKey = (row: Selectable<Tables['api_keys']>): ApiKeyRecord => ({
  id: row.id,
  organizationId: row.organization_id,
  name: row.name,
  hash: row.hash,
  prefix: row.prefix,
  permissions: row.permissions,
  createdBy: row.created_by,
  ttlSeconds: row.ttl_seconds,
  createdAt: toInstant(row.created_at),
  rotatedAt: toInstantOrNull(row.rotated_at),
  expiresAt: toInstantOrNull(row.expires_at),
  previous:
    row.previous_hash === null || row.previous_expires_at === null
      ? null
      : { hash: row.previous_hash, expiresAt: toInstant(row.previous_expires_at) },
  revoked:
    row.revoked_at === null || row.revoked_by === null ? null : { at: toInstant(row.revoked_at), by: row.revoked_by },
  lastUsedAt: toInstantOrNull(row.last_used_at),
  version: row.version,
});

export async function apiKeys(database: Database, organizationId: string): Promise<ApiKeyRecord[]> {
  const rows = await database
    .selectFrom('api_keys')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toKey);
}

export async function apiKey(
  database: Database,
  organizationId: string,
  id: string,
): Promise<ApiKeyRecord | undefined> {
  const row = await database
    .selectFrom('api_keys')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toKey(row);
}

export async function apiKeyByHash(database: Database, hash: string): Promise<ApiKeyRecord | undefined> {
  const row = await database
    .selectFrom('api_keys')
    .selectAll()
    .where((where) => where.or([where('hash', '=', hash), where('previous_hash', '=', hash)]))
    .executeTakeFirst();
  return row && toKey(row);
}

export async function putApiKey(database: Database, record: ApiKeyRecord): Promise<void> {
  const row = {
    id: record.id,
    organization_id: record.organizationId,
    name: record.name,
    hash: record.hash,
    prefix: record.prefix,
    permissions: record.permissions,
    created_by: JSON.stringify(record.createdBy),
    ttl_seconds: record.ttlSeconds,
    created_at: record.createdAt,
    rotated_at: record.rotatedAt,
    expires_at: record.expiresAt,
    previous_hash: record.previous?.hash ?? null,
    previous_expires_at: record.previous?.expiresAt ?? null,
    revoked_at: record.revoked?.at ?? null,
    revoked_by: record.revoked && JSON.stringify(record.revoked.by),
    version: record.version,
  };
  await database
    .insertInto('api_keys')
    .values({ ...row, last_used_at: record.lastUsedAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function saveApiKeyUse(database: Database, id: string, usedAt: Instant): Promise<void> {
  await database.updateTable('api_keys').set({ last_used_at: usedAt }).where('id', '=', id).execute();
}

export async function deleteApiKeys(database: Database, organizationId: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await database.deleteFrom('api_keys').where('organization_id', '=', organizationId).where('id', 'in', ids).execute();
}
