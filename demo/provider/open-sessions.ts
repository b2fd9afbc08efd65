/*
 * Sessions at the provider and cookie sessions of the site. At Auth0 these are the sessions of the Management API,
 * which contain the device.
 */
import type { SessionRecord, SessionSource } from '../../src/backend/index.js';
import type { Database } from '../data/database.js';

interface Row {
  id: string;
  created_at: string | number;
  last_seen_at: string | number;
  ip: string | null;
  user_agent: string | null;
}

/** A request with the cookie of a session. */
interface Visit {
  ip: string;
  userAgent: string;
  /** The account that was used, if the user has just signed in. */
  identityId?: string | null;
}

// Open sites renew their refresh tokens without sending the session cookie.
const atProvider = `
  select s.uid as id, (s.payload->>'loginTs')::bigint as created_at, d.ip, d.user_agent,
    greatest((s.payload->>'loginTs')::bigint, extract(epoch from d.seen_at)::bigint,
      (select max((r.payload->>'iat')::bigint) from demo_oidc r where r.model = 'RefreshToken' and r.payload->>'sessionUid' = s.uid)) as last_seen_at
  from demo_oidc s left join demo_devices d on d.session_uid = s.uid
  where s.model = 'Session' and s.payload->>'accountId' = $1 and s.expires_at > now()`;

const onSite = `
  select token_hash as id, extract(epoch from started_at)::bigint as created_at, null as ip, null as user_agent,
    extract(epoch from greatest(started_at, multifactor_at))::bigint as last_seen_at
  from demo_sessions where account_id = $1 and expires_at > now()`;

/** The open sessions of the demo. */
export class OpenSessions implements SessionSource {
  constructor(private readonly database: Database) {}

  async list({ userId }: { userId: string }): Promise<SessionRecord[]> {
    const rows = [
      ...(await this.database.query<Row>(atProvider, [userId])),
      ...(await this.database.query<Row>(onSite, [userId])),
    ];
    return rows.map(({ id, created_at, last_seen_at, ip, user_agent }) => ({
      id,
      createdAt: instant(created_at),
      lastSeenAt: instant(last_seen_at),
      ip,
      userAgent: user_agent,
    }));
  }

  /** Ends sessions with all their grants and refresh tokens. Access tokens last ten minutes at most. */
  async revoke({ userId, sessionId = null }: { userId: string; sessionId?: string | null }): Promise<void> {
    // Read before the sessions are deleted: a refresh token may belong to a session that has expired.
    const grants = await this.database.query<{ grant_id: string }>(
      `select distinct grant_id from demo_oidc where grant_id is not null and payload->>'accountId' = $1 and ($2::text is null or payload->>'sessionUid' = $2)
       union select a.value->>'grantId' from demo_oidc s, jsonb_each(s.payload->'authorizations') a
       where s.model = 'Session' and s.payload->>'accountId' = $1 and ($2::text is null or s.uid = $2) and a.value->>'grantId' is not null`,
      [userId, sessionId],
    );
    const ids = JSON.stringify(grants.map(({ grant_id }) => grant_id));
    await this.database.query(
      `delete from demo_oidc where model = 'Session' and payload->>'accountId' = $1 and ($2::text is null or uid = $2)`,
      [userId, sessionId],
    );
    await this.database.query(
      `delete from demo_oidc where grant_id in (select jsonb_array_elements_text($1::jsonb))
       or (model = 'Grant' and id in (select jsonb_array_elements_text($1::jsonb)))`,
      [ids],
    );
    await this.database.query(
      'delete from demo_sessions where account_id = $1 and ($2::text is null or token_hash = $2)',
      [userId, sessionId],
    );
  }

  /** Ends the sessions of a user that started with this account. Earlier versions did not record the account. */
  async revokeIdentity({ userId, identityId }: { userId: string; identityId: string }): Promise<void> {
    const sessions = await this.database.query<{ id: string }>(
      `select s.uid as id from demo_oidc s join demo_devices d on d.session_uid = s.uid
       where s.model = 'Session' and s.payload->>'accountId' = $1 and d.identity_id = $2
       union select token_hash from demo_sessions where account_id = $1 and identity_id = $2`,
      [userId, identityId],
    );
    for (const { id } of sessions) await this.revoke({ userId, sessionId: id });
  }

  /** The account that a session started with. */
  async identityOf(sessionId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ identity_id: string | null }>(
      'select identity_id from demo_devices where session_uid = $1',
      [sessionId],
    );
    return row?.identity_id ?? undefined;
  }

  /** The user sets up a new one when a second factor is needed next. */
  async resetMfa({ userId }: { userId: string }): Promise<void> {
    await this.database.query('delete from demo_factors where account_id = $1', [userId]);
  }

  /** Records the device of a user, and after a sign-in the account that was used. */
  async note(sessionId: string, { ip, userAgent, identityId = null }: Visit): Promise<void> {
    await this.database.query(
      `insert into demo_devices (session_uid, ip, user_agent, identity_id, seen_at) values ($1, $2, $3, $4, now())
       on conflict (session_uid) do update set ip = excluded.ip, user_agent = excluded.user_agent, seen_at = excluded.seen_at,
         identity_id = coalesce(excluded.identity_id, demo_devices.identity_id)`,
      // An IPv4 address in the notation of a dual-stack socket.
      [sessionId, ip.replace(/^::ffff:/, ''), userAgent.slice(0, 512), identityId],
    );
  }
}

const instant = (seconds: string | number) => new Date(Number(seconds) * 1000).toISOString();
