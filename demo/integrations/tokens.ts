/*
 * Signed codes and tokens of the products that the demo connects. They are valid after a restart; what was used or revoked is
 * known until then.
 */
import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { Database } from '../data/database.js';
import { getOrCreateSetting } from '../data/tables.js';

type Kind = 'request' | 'code' | 'access' | 'refresh' | 'chat';

/** What a token has beyond its kind. */
export interface TokenContent extends JWTPayload {
  /** All tokens of one access that a user gave. */
  grant?: string;
}

export class PartnerTokens {
  readonly #used = new Set<string>();
  readonly #revoked = new Set<string>();

  private constructor(private readonly key: Uint8Array) {}

  static async open(database: Database): Promise<PartnerTokens> {
    const key = await getOrCreateSetting(database, 'partner-key', async () => randomBytes(32).toString('base64url'));
    return new PartnerTokens(Buffer.from(key, 'base64url'));
  }

  /** A new token. `seconds`: its lifetime; null: it does not expire. */
  issue(kind: Kind, content: TokenContent, seconds: number | null): Promise<string> {
    const token = new SignJWT({ ...content, kind })
      .setProtectedHeader({ alg: 'HS256' })
      .setJti(randomBytes(12).toString('hex'));
    return (seconds === null ? token : token.setExpirationTime(`${seconds}s`)).sign(this.key);
  }

  /** The content of a token that is valid now. */
  async read(kind: Kind, token: string): Promise<TokenContent | undefined> {
    const verified = await jwtVerify(token, this.key).catch(() => undefined);
    const content = verified?.payload as (TokenContent & { kind: string }) | undefined;
    if (content?.kind !== kind || (content.grant !== undefined && this.#revoked.has(content.grant))) return undefined;
    return content;
  }

  /** The same, once. A second use revokes the access: one of the two was not the holder. */
  async use(kind: Kind, token: string): Promise<TokenContent | undefined> {
    const content = await this.read(kind, token);
    if (content && this.#used.has(content.jti!)) {
      this.#revoked.add(content.grant!);
      return undefined;
    }
    if (content) this.#used.add(content.jti!);
    return content;
  }

  revoke(grant: string): void {
    this.#revoked.add(grant);
  }
}
