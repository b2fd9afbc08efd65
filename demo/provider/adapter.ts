/*
 * Storage of oidc-provider: sessions, codes, grants and refresh tokens in one table, so that logins survive a restart.
 */
import type { Adapter, AdapterConstructor, AdapterPayload } from 'oidc-provider';
import type { Database } from '../data/database.js';

/** An adapter class over the table `demo_oidc`. `prefix`: of the models, so that several providers share the table. */
export function createAdapter(database: Database, prefix = ''): AdapterConstructor {
  return class DatabaseAdapter implements Adapter {
    private readonly model: string;

    constructor(model: string) {
      this.model = prefix + model;
    }

    async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
      const expiresAt = expiresIn ? new Date(Date.now() + expiresIn * 1000).toISOString() : null;
      await database.query(
        `insert into demo_oidc (model, id, payload, grant_id, uid, expires_at) values ($1, $2, $3::jsonb, $4, $5, $6)
         on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`,
        [this.model, id, JSON.stringify(payload), payload.grantId ?? null, payload.uid ?? null, expiresAt],
      );
    }

    find(id: string): Promise<AdapterPayload | undefined> {
      return this.#read('id', id);
    }

    findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return this.#read('uid', uid);
    }

    async findByUserCode(): Promise<undefined> {
      return undefined;
    }

    async consume(id: string): Promise<void> {
      await database.query(
        `update demo_oidc set payload = payload || jsonb_build_object('consumed', extract(epoch from now())::bigint) where model = $1 and id = $2`,
        [this.model, id],
      );
    }

    async destroy(id: string): Promise<void> {
      await database.query('delete from demo_oidc where model = $1 and id = $2', [this.model, id]);
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      await database.query('delete from demo_oidc where grant_id = $1', [grantId]);
    }

    async #read(column: 'id' | 'uid', value: string): Promise<AdapterPayload | undefined> {
      const rows = await database.query<{ payload: AdapterPayload }>(
        `select payload from demo_oidc where model = $1 and ${column} = $2 and (expires_at is null or expires_at > now())`,
        [this.model, value],
      );
      return rows[0]?.payload;
    }
  };
}

/** Deletes expired rows. */
export async function sweep(database: Database): Promise<void> {
  await database.query('delete from demo_oidc where expires_at < now()');
  await database.query('delete from demo_sessions where expires_at < now()');
  await database.query('delete from demo_saml_requests where expires_at < now()');
  await database.query(
    `delete from demo_devices where session_uid not in (select uid from demo_oidc where model = 'Session')`,
  );
}
