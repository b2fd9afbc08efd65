/*
 * Provisioning tokens, and what directories have sent about members.
 */
import type { Selectable } from 'kysely';
import { userNameKey } from '../../store/user-name-key.js';
import type { DirectoryUserRecord, Instant, ProvisioningTokenRecord, StoreTransaction } from '../../store/store.js';
import type { Database, Tables } from './schema.js';
import { toInstant, toInstantOrNull } from './sql-helpers.js';

const toToken = (row: Selectable<Tables['provisioning_tokens']>): ProvisioningTokenRecord => ({
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
  lastUsedAt: toInstantOrNull(row.last_used_at),
  version: row.version,
});

export async function provisioningTokens(
  database: Database,
  organizationId: string,
): Promise<ProvisioningTokenRecord[]> {
  const rows = await database
    .selectFrom('provisioning_tokens')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toToken);
}

export async function provisioningTokenByHash(
  database: Database,
  hash: string,
): Promise<ProvisioningTokenRecord | undefined> {
  const row = await database.selectFrom('provisioning_tokens').selectAll().where('hash', '=', hash).executeTakeFirst();
  return row && toToken(row);
}

export async function putProvisioningToken(database: Database, record: ProvisioningTokenRecord): Promise<void> {
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
    version: record.version,
  };
  await database
    .insertInto('provisioning_tokens')
    .values({ ...row, last_used_at: record.lastUsedAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function saveProvisioningTokenUse(database: Database, id: string, usedAt: Instant): Promise<void> {
  await database.updateTable('provisioning_tokens').set({ last_used_at: usedAt }).where('id', '=', id).execute();
}

export async function deleteProvisioningToken(database: Database, organizationId: string, id: string): Promise<void> {
  await database
    .deleteFrom('provisioning_tokens')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

const toDirectoryUser = (row: Selectable<Tables['directory_users']>): DirectoryUserRecord => ({
  organizationId: row.organization_id,
  userId: row.user_id,
  userName: row.user_name,
  externalId: row.external_id,
  email: row.email,
  attributes: row.attributes,
  createdAt: toInstant(row.created_at),
  updatedAt: toInstant(row.updated_at),
});

export async function directoryUsers(
  database: Database,
  organizationId: string,
  userIds: string[],
): Promise<DirectoryUserRecord[]> {
  if (userIds.length === 0) return [];
  const rows = await database
    .selectFrom('directory_users')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('user_id', 'in', userIds)
    .execute();
  return rows.map(toDirectoryUser);
}

export async function findDirectoryUsers(
  database: Database,
  organizationId: string,
  query: Parameters<StoreTransaction['findDirectoryUsers']>[1],
): Promise<DirectoryUserRecord[]> {
  const all = database.selectFrom('directory_users').selectAll().where('organization_id', '=', organizationId);
  const found =
    'userName' in query
      ? all.where('user_name_key', '=', userNameKey(query.userName))
      : 'externalId' in query
        ? all.where('external_id', '=', query.externalId)
        : all.where('email', '=', query.email);
  return (await found.execute()).map(toDirectoryUser);
}

export async function countDirectoryUsers(database: Database, organizationId: string): Promise<number> {
  const { users } = await database
    .selectFrom('directory_users')
    .select(({ fn }) => fn.countAll<number | string>().as('users'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow();
  return Number(users);
}

export async function putDirectoryUser(database: Database, record: DirectoryUserRecord): Promise<void> {
  const row = {
    organization_id: record.organizationId,
    user_id: record.userId,
    user_name: record.userName,
    user_name_key: userNameKey(record.userName),
    external_id: record.externalId,
    email: record.email,
    attributes: JSON.stringify(record.attributes),
    created_at: record.createdAt,
    updated_at: record.updatedAt,
  };
  await database
    .insertInto('directory_users')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organization_id', 'user_id']).doUpdateSet(row))
    .execute();
}
