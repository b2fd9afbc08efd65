/*
 * Logos: up to two images for an organization.
 */
import type { LogoRecord } from '../../store/store.js';
import type { Database } from './schema.js';

export async function putLogo(database: Database, record: LogoRecord): Promise<void> {
  const row = {
    organization_id: record.organizationId,
    variant: record.variant,
    id: record.id,
    media_type: record.mediaType,
    // node-postgres sends a Buffer as bytes, and any other object as JSON.
    bytes: Buffer.from(record.bytes),
  };
  await database
    .insertInto('logos')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organization_id', 'variant']).doUpdateSet(row))
    .execute();
}

export async function deleteLogo(
  database: Database,
  organizationId: string,
  variant: LogoRecord['variant'],
): Promise<void> {
  await database
    .deleteFrom('logos')
    .where('organization_id', '=', organizationId)
    .where('variant', '=', variant)
    .execute();
}

export async function logo(database: Database, id: string): Promise<LogoRecord | undefined> {
  const row = await database
    .selectFrom('logos')
    .selectAll()
    .where('id', '=', id)
    .orderBy('organization_id')
    .orderBy('variant')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      organizationId: row.organization_id,
      variant: row.variant,
      mediaType: row.media_type,
      bytes: new Uint8Array(row.bytes),
    }
  );
}
