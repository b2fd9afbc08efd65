/*
 * Accounts: email address and name, with a password or at another identity provider. An account that is linked to another
 * one signs the user of that one in. Memberships are in the org backend; both share only the id.
 */
import { randomBytes, randomInt } from 'node:crypto';
import type { Database } from './database.js';
import { hashPassword, isPassword } from './passwords.js';

/** Minimum length of a new password (NIST SP 800-63B requires 8). */
export const MIN_PASSWORD_LENGTH = 10;

/** A user who can log in. */
export interface Account {
  id: string;
  email: string;
  /** Whether the owner has verified the address. */
  emailVerified: boolean;
  name: string;
  picture: string | null;
}

/** The account of the user who signs in, and how they do. */
export interface SignIn extends Account {
  /** The account that was used: this one, or one that is linked to it. */
  identityId: string;
  /** The address was never verified: a code from an email is needed first. */
  mustConfirm: boolean;
}

/** An account at another identity provider, by its claims. */
export interface FederatedAccount extends Omit<Account, 'id'> {
  /** The id of the connection. */
  provider: string;
  /** `sub`. */
  subject: string;
}

/** Validity of an emailed code in minutes, and the number of guesses. */
const CODE_MINUTES = 15;
const MAX_CODE_ATTEMPTS = 5;

interface Row extends Omit<Account, 'emailVerified'> {
  email_verified: boolean;
  /** Null at other identity providers. */
  password_hash: string | null;
  linked_to: string | null;
}

const toAccount = ({ id, email, email_verified, name, picture }: Row): Account => ({
  id,
  email,
  emailVerified: email_verified,
  name,
  picture,
});

/** A legacy user database. Its accounts are migrated when their owners log in. */
export interface LegacyUsers {
  /** The user if address and old password match. Takes as long for an unknown address. */
  login(email: string, password: string): Promise<Account | undefined>;
  getUser(email: string): Promise<Account | undefined>;
}

const nobodyElse: LegacyUsers = { login: async () => undefined, getUser: async () => undefined };

/** The accounts of the demo. */
export class Accounts {
  // Compared with if there is no such account, so that the response takes as long.
  readonly #nobody = hashPassword(randomBytes(16).toString('hex'));
  /** Called after the account of a legacy user was created. */
  onMigrated: (account: Account) => Promise<void> = async () => {};

  constructor(
    private readonly database: Database,
    private readonly legacy = nobodyElse,
  ) {}

  /** The account with this id, unless it is linked to another one. */
  async find(id: string): Promise<Account | undefined> {
    const [row] = await this.database.query<Row>('select * from demo_accounts where id = $1 and linked_to is null', [
      id,
    ]);
    return row && toAccount(row);
  }

  /**
   * The account of the user who has a password for this address, also one that has not been migrated; its id stays the
   * same. The address is another one if the account is linked.
   */
  async findByEmail(email: string): Promise<Account | undefined> {
    const row = await this.#row(email);
    return row ? this.#signIn(row) : this.legacy.getUser(email);
  }

  /** The account if address and password match. Migrates it from the legacy database, once. */
  async check(email: string, password: string): Promise<SignIn | undefined> {
    const row = await this.#row(email);
    const right = await isPassword(password, row?.password_hash ?? (await this.#nobody));
    if (row && right) return this.#signIn(row);
    // For a known address the legacy database is not used; the same work is done anyway.
    const old = await this.legacy.login(row ? '' : email, password);
    // A concurrent login of the same user has inserted it, with the same password.
    const created = old && (await this.create(old, password));
    if (created) await this.onMigrated(created);
    const account = created ?? (old && (await this.find(old.id)));
    return account && { ...account, identityId: account.id, mustConfirm: false };
  }

  /**
   * The account after a sign-in at another identity provider, created at the first one. It is never found by its address:
   * only its owner can link it, with proof of both.
   */
  async enter(account: FederatedAccount): Promise<SignIn> {
    const { provider, subject, email, emailVerified, name, picture } = account;
    const [row] = await this.database.query<Row>(
      `insert into demo_accounts (id, provider, subject, email, email_key, email_verified, name, picture)
       values ($1 || '|' || $2, $1, $2, $3, $4, $5, $6, $7)
       on conflict (provider, subject) where provider <> 'password' do update set email = excluded.email,
         email_key = excluded.email_key, email_verified = excluded.email_verified, name = excluded.name, picture = excluded.picture
       returning *`,
      [provider, subject, email, keyOf(email), emailVerified, name, picture],
    );
    return { ...(await this.#signIn(row!)), mustConfirm: false };
  }

  /** The account that this account at another identity provider signs in to. `undefined` before its first sign-in. */
  async findSubject(provider: string, subject: string): Promise<SignIn | undefined> {
    const [row] = await this.database.query<Row>('select * from demo_accounts where provider = $1 and subject = $2', [
      provider,
      subject,
    ]);
    return row && this.#signIn(row);
  }

  /** Whether an account of this identity provider is linked to the account. */
  async isLinkedTo(id: string, provider: string): Promise<boolean> {
    const rows = await this.database.query('select id from demo_accounts where linked_to = $1 and provider = $2', [
      id,
      provider,
    ]);
    return rows.length > 0;
  }

  /** Records that an account was used to sign in. */
  async recordSignIn(identityId: string): Promise<void> {
    await this.database.query('update demo_accounts set last_used_at = now() where id = $1', [identityId]);
  }

  /** Inserts an account with a password. Returns `undefined` when a verified account has the address; an unverified account is replaced. */
  async create(account: Account, password: string): Promise<Account | undefined> {
    const { id, email, emailVerified, name, picture } = account;
    const rows = await this.database.query<Row>(
      `insert into demo_accounts (id, email, email_key, email_verified, name, picture, password_hash) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (email_key) where provider = 'password' do update set id = excluded.id, email = excluded.email, email_verified = excluded.email_verified,
         name = excluded.name, picture = excluded.picture, password_hash = excluded.password_hash, code_hash = null
       where not demo_accounts.email_verified returning *`,
      [id, email, keyOf(email), emailVerified, name, picture, await hashPassword(password)],
    );
    return rows[0] && toAccount(rows[0]);
  }

  /** Creates a code that verifies the address of this account. An earlier one becomes invalid. */
  async newCode({ id }: Account): Promise<string> {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await this.database.query(
      `update demo_accounts set code_hash = $2, code_tries = 0, code_expires_at = now() + $3 * interval '1 minute' where id = $1`,
      [id, await hashPassword(code), CODE_MINUTES],
    );
    return code;
  }

  /** Verifies the address if the code is right. Each guess is counted before it is compared. */
  async confirm({ id }: Account, code: string): Promise<boolean> {
    const [row] = await this.database.query<{ code_hash: string }>(
      `update demo_accounts set code_tries = code_tries + 1
       where id = $1 and code_hash is not null and code_tries < $2 and code_expires_at > now() returning code_hash`,
      [id, MAX_CODE_ATTEMPTS],
    );
    if (!row || !(await isPassword(code.replace(/\s/g, ''), row.code_hash))) return false;
    const rows = await this.database.query(
      'update demo_accounts set email_verified = true, code_hash = null where id = $1 and code_hash = $2 returning id',
      [id, row.code_hash],
    );
    return rows.length > 0;
  }

  async #row(email: string): Promise<Row | undefined> {
    const [row] = await this.database.query<Row>(
      `select * from demo_accounts where email_key = $1 and provider = 'password'`,
      [keyOf(email)],
    );
    return row;
  }

  /** The account that a row signs in to. */
  async #signIn(row: Row): Promise<SignIn> {
    const profile = row.linked_to === null ? undefined : await this.find(row.linked_to);
    return profile
      ? { ...profile, identityId: row.id, mustConfirm: false }
      : { ...toAccount(row), identityId: row.id, mustConfirm: !row.email_verified };
  }
}

/** Addresses with the same key are equal. */
export const keyOf = (email: string) => email.trim().toLowerCase();
