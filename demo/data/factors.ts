/*
 * Second factors: the encrypted secret that an account shares with an authenticator app, and hashed recovery codes.
 * Every code works once, also with concurrent requests.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomInt } from 'node:crypto';
import type { Database } from './database.js';

/** Recovery codes of an account. */
export const RECOVERY_CODE_COUNT = 8;

// Without letters and digits that look alike.
const RECOVERY_ALPHABET = '23456789abcdefghjkmnpqrstvwxyz';

interface Row {
  secret: string;
}

/** The second factors of the demo. */
export class Factors {
  readonly #key: Buffer;

  /** @param key - 32 bytes, base64url. */
  constructor(
    private readonly database: Database,
    key: string,
  ) {
    this.#key = Buffer.from(key, 'base64url');
  }

  /** The secret of an account with a second factor. */
  async secret(accountId: string): Promise<Buffer | undefined> {
    const [row] = await this.database.query<Row>('select secret from demo_factors where account_id = $1', [accountId]);
    return row && this.#decrypt(row.secret, accountId);
  }

  /** A secret to set up: the same within a login, another one in every other login. */
  draft(accountId: string, login: string): Buffer {
    return createHmac('sha256', this.#key).update(`authenticator ${login} ${accountId}`).digest().subarray(0, 20);
  }

  /** Stores a secret after its first code was right. `false`: the account already has a second factor. */
  async enrol(accountId: string, secret: Buffer, step: number): Promise<boolean> {
    const rows = await this.database.query(
      'insert into demo_factors (account_id, secret, last_step) values ($1, $2, $3) on conflict do nothing returning account_id',
      [accountId, this.#encrypt(secret, accountId), step],
    );
    return rows.length > 0;
  }

  /** Marks the code of a step as used. `false`: it or a later one was used before. */
  async useStep(accountId: string, step: number): Promise<boolean> {
    const rows = await this.database.query(
      'update demo_factors set last_step = $2 where account_id = $1 and last_step < $2 returning account_id',
      [accountId, step],
    );
    return rows.length > 0;
  }

  /** Replaces the recovery codes. They are readable only in this result. */
  async renewRecoveryCodes(accountId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODE_COUNT }, makeRecoveryCode);
    const hashes = JSON.stringify(codes.map((code) => this.#hash(accountId, code)));
    await this.database.query('update demo_factors set recovery_hashes = $2::jsonb where account_id = $1', [
      accountId,
      hashes,
    ]);
    return codes;
  }

  /** Uses a recovery code. `false`: it does not exist or was used before. */
  async useRecoveryCode(accountId: string, code: string): Promise<boolean> {
    const rows = await this.database.query(
      `update demo_factors set recovery_hashes = recovery_hashes - $2::text
       where account_id = $1 and jsonb_exists(recovery_hashes, $2::text) returning account_id`,
      [accountId, this.#hash(accountId, code)],
    );
    return rows.length > 0;
  }

  #hash(accountId: string, code: string): string {
    return createHmac('sha256', this.#key)
      .update(`${accountId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
      .digest('base64url');
  }

  // The account is authenticated data of the encryption, so that a row cannot be moved to another account.
  #encrypt(secret: Buffer, accountId: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(accountId));
    return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  #decrypt(text: string, accountId: string): Buffer {
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12))
      .setAAD(Buffer.from(accountId))
      .setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
  }
}

/** Ten characters in two groups: 49 bits. */
function makeRecoveryCode(): string {
  const characters = Array.from({ length: 10 }, () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)]).join('');
  return `${characters.slice(0, 5)}-${characters.slice(5)}`;
}
