/*
 * The linked accounts of users. At Auth0 this is the Management API: `GET /api/v2/users/{id}`, and `POST` and `DELETE` of
 * its `identities`. As there, an account that is unlinked is a user of its own again.
 */
import {
  idTokenVerifier,
  type DuplicateRecord,
  type IdentityRecord,
  type IdentitySource,
  type Store,
} from '../../src/backend/index.js';
import { pinemail } from '../connections/connections.js';
import { keyOf } from '../data/accounts.js';
import type { Database } from '../data/database.js';
import { ownClient } from '../settings.js';
import type { OpenSessions } from './open-sessions.js';

/** The dependencies of the source. */
export interface IdentitiesOptions {
  database: Database;
  store: Store;
  openSessions: OpenSessions;
  /** Issuer of the ID tokens, with the slash at the end. */
  issuer: string;
}

interface Row {
  id: string;
  provider: string;
  email: string;
  email_verified: boolean;
  linked_to: string | null;
  linked_at: Date | string | null;
  last_used_at: Date | string | null;
}

const instant = (time: Date | string | null) => time && new Date(time).toISOString();

/** The source, over the table `demo_accounts`. */
export function createIdentities({ database, store, openSessions, issuer }: IdentitiesOptions): IdentitySource {
  const nameOf = async (provider: string): Promise<string | undefined> => {
    if (provider === pinemail.id) return pinemail.name;
    return (await store.transaction((tx) => tx.connection(provider)))?.name;
  };

  const toIdentity = async (row: Row): Promise<IdentityRecord> => {
    const { id, provider, email, email_verified, linked_to, linked_at, last_used_at } = row;
    return {
      id,
      provider,
      connection: await nameOf(provider),
      email,
      emailVerified: email_verified,
      linkedAt: instant(linked_at),
      lastUsedAt: instant(last_used_at),
      primary: linked_to === null,
    };
  };

  const toDuplicate = async (row: Row): Promise<DuplicateRecord> => {
    const { id, provider, email, email_verified, last_used_at } = row;
    return {
      userId: id,
      provider,
      connection: await nameOf(provider),
      email,
      emailVerified: email_verified,
      lastUsedAt: instant(last_used_at),
    };
  };

  return {
    verifyIdToken: idTokenVerifier({ issuer, clientId: ownClient.clientId }),

    list: async ({ userId }) => {
      const rows = await database.query<Row>(
        `select * from demo_accounts where linked_to = $1 or (id = $1 and linked_to is null)`,
        [userId],
      );
      return Promise.all(rows.map(toIdentity));
    },

    link: async ({ userId, otherUserId }) => {
      // The locks make this atomic: both rows are locked, read again and written, so of two requests one finds a change.
      const rows = await database.query<Row>(
        `with pair as (select id, linked_to, linked_count from demo_accounts where id in ($1, $2) order by id for update)
         update demo_accounts set
           linked_to = case when id = $2 then $1 end, linked_at = case when id = $2 then now() end,
           linked_count = linked_count + case when id = $1 then 1 else 0 end
         where id in ($1, $2) and $1 <> $2 and (select count(*) from pair where linked_to is null) = 2
           and (select linked_count from pair where id = $2) = 0
         returning *`,
        [userId, otherUserId],
      );
      const linked = rows.find(({ id }) => id === otherUserId);
      if (!linked) return undefined;
      await openSessions.revoke({ userId: otherUserId });
      return toIdentity(linked);
    },

    unlink: async ({ userId, identityId }) => {
      // An account that is linked to another one is neither the primary one nor the last one.
      const rows = await database.query<Row>(
        `with pair as (select id, linked_to from demo_accounts where id in ($1, $2) order by id for update)
         update demo_accounts set
           linked_to = null, linked_at = null, linked_count = linked_count - case when id = $1 then 1 else 0 end
         where id in ($1, $2) and (select linked_to from pair where id = $2) = $1
         returning *`,
        [userId, identityId],
      );
      if (rows.length === 0) return false;
      await openSessions.revokeIdentity({ userId, identityId });
      return true;
    },

    duplicates: {
      find: async ({ userId, email }) => {
        const rows = await database.query<Row>(
          `select * from demo_accounts a where email_key = $2 and id <> $1 and email_verified and linked_to is null
             and linked_count = 0 and not exists (
               select from demo_dismissed_duplicates d where d.account_id = $1 and d.other_id = a.id)`,
          [userId, keyOf(email)],
        );
        return Promise.all(rows.map(toDuplicate));
      },
      dismiss: async ({ userId, otherUserId }) => {
        await database.query(
          'insert into demo_dismissed_duplicates (account_id, other_id) values ($1, $2) on conflict do nothing',
          [userId, otherUserId],
        );
      },
    },
  };
}
