/*
 * Sessions of the site's own, by a cookie: who began them, when, and when a second factor was last given in them.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Account, Accounts } from './accounts.js';
import type { Database } from './database.js';

/** Name of the cookie. */
export const sessionCookie = 'fieldnote_session';

/** Seconds that a session lasts. */
export const sessionLifetime = 8 * 60 * 60;

/** Seconds that somebody has to write new recovery codes down. */
const timeForCodes = 15 * 60;

/** Somebody's session. */
export interface Session {
  /** Names it, and is of no use to whoever reads it in the database. */
  id: string;
  account: Account;
  startedAt: Date;
  multifactorAt?: Date;
  /** Whether the person has set up a second factor here just now, and has not kept its recovery codes yet. */
  owesCodes: boolean;
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

  /** Begins one; answers what goes into the cookie. */
  async start({ id }: Account): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.query(
      `insert into demo_sessions (token_hash, account_id, expires_at, started_at) values ($1, $2, now() + $3 * interval '1 second', $4)`,
      [hash(token), id, sessionLifetime, new Date().toISOString()],
    );
    return token;
  }

  /** The session that the cookie of a request belongs to. */
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
    const isFresh = multifactorAt !== undefined && Date.now() - multifactorAt.getTime() < timeForCodes * 1000;
    return { id, account, startedAt: new Date(row.started_at), multifactorAt, owesCodes: row.owes_codes && isFresh };
  }

  /** Notes that a second factor was given just now; `isNew`: and set up with it. */
  async prove({ id }: Session, { isNew = false } = {}): Promise<void> {
    await this.database.query('update demo_sessions set multifactor_at = $2, owes_codes = $3 where token_hash = $1', [
      id,
      new Date().toISOString(),
      isNew,
    ]);
  }

  /** Notes that the recovery codes have been kept. */
  async keepCodes({ id }: Session): Promise<void> {
    await this.database.query('update demo_sessions set owes_codes = false where token_hash = $1', [id]);
  }

  /** Ends the session that the cookie of a request belongs to. */
  async end(request: Request): Promise<void> {
    const token = readCookie(request);
    if (token) await this.database.query('delete from demo_sessions where token_hash = $1', [hash(token)]);
  }
}
