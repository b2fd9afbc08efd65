/*
 * Cookie sessions of the site: user, start, and the time of the last second factor.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Account, Accounts, SignIn } from './accounts.js';
import type { Database } from './database.js';

/** Name of the cookie. */
export const sessionCookie = 'fieldnote_session';

/** Lifetime of a session. */
export const SESSION_LIFETIME_SECONDS = 8 * 60 * 60;

/** Time to write down new recovery codes. */
const RECOVERY_CODES_LIFETIME_SECONDS = 15 * 60;

/** A session. */
export interface Session {
  /** Identifies the session. Cannot be used as the cookie. */
  id: string;
  account: Account;
  startedAt: Date;
  multifactorAt?: Date;
  /** Whether the user has just set up a second factor and has not confirmed its recovery codes. */
  mustShowRecoveryCodes: boolean;
}

interface Row {
  account_id: string;
  started_at: Date | string;
  multifactor_at: Date | string | null;
  owes_codes: boolean;
}

const hash = (token: string) => createHash('sha256').update(token).digest('base64url');

const readCookie = (request: Request) =>
  new RegExp(`(?:^|;\\s*)${sessionCookie}=([\\w-]+)`).exec(request.headers.get('cookie') ?? '')?.[1];

/** The sessions of the demo. */
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
  ) {}

  /** Starts a session. Resolves to the value of the cookie. */
  async start({ id, identityId }: SignIn): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.query(
      `insert into demo_sessions (token_hash, account_id, expires_at, started_at, identity_id) values ($1, $2, now() + $3 * interval '1 second', $4, $5)`,
      [hash(token), id, SESSION_LIFETIME_SECONDS, new Date().toISOString(), identityId],
    );
    await this.accounts.recordSignIn(identityId);
    return token;
  }

  /** The session of a request's cookie. */
  async find(request: Request): Promise<Session | undefined> {
    const token = readCookie(request);
    if (!token) return undefined;
    const id = hash(token);
    const [row] = await this.database.query<Row>(
      'select * from demo_sessions where token_hash = $1 and expires_at > now()',
      [id],
    );
    const account = row && (await this.accounts.find(row.account_id));
    if (!account) return undefined;
    const multifactorAt = row.multifactor_at === null ? undefined : new Date(row.multifactor_at);
    const isFresh =
      multifactorAt !== undefined && Date.now() - multifactorAt.getTime() < RECOVERY_CODES_LIFETIME_SECONDS * 1000;
    return {
      id,
      account,
      startedAt: new Date(row.started_at),
      multifactorAt,
      mustShowRecoveryCodes: row.owes_codes && isFresh,
    };
  }

  /** Records that a second factor was given; `isNew`: that it was set up as well. */
  async prove({ id }: Session, { isNew = false } = {}): Promise<void> {
    await this.database.query('update demo_sessions set multifactor_at = $2, owes_codes = $3 where token_hash = $1', [
      id,
      new Date().toISOString(),
      isNew,
    ]);
  }

  /** Records that the recovery codes were confirmed. */
  async keepCodes({ id }: Session): Promise<void> {
    await this.database.query('update demo_sessions set owes_codes = false where token_hash = $1', [id]);
  }

  /** Ends the session of a request's cookie. */
  async end(request: Request): Promise<void> {
    const token = readCookie(request);
    if (token) await this.database.query('delete from demo_sessions where token_hash = $1', [hash(token)]);
  }
}
