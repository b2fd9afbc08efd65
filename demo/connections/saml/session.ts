/*
 * The session of a user at the SAML identity provider, in a signed cookie.
 */
import type { Context } from 'koa';
import type { ConnectionUser, IdentityProvider } from '../connections.js';

const HOUR_MS = 60 * 60 * 1000;

/** Reads and begins sessions. */
export class SignInSession {
  constructor(private readonly connection: IdentityProvider) {}

  /** The user who is signed in, and when they signed in. */
  read(ctx: Context): { user: ConnectionUser; authenticatedAt: number } | undefined {
    const [, id, time] = /^([\w-]+)\.(\d+)$/.exec(ctx.cookies.get(this.#name, { signed: true }) ?? '') ?? [];
    const user = this.connection.users.find((one) => one.id === id);
    const authenticatedAt = Number(time);
    return user && Date.now() - authenticatedAt < HOUR_MS ? { user, authenticatedAt } : undefined;
  }

  /** Returns the time. */
  begin(ctx: Context, { id }: ConnectionUser): number {
    const now = Date.now();
    ctx.cookies.set(this.#name, `${id}.${now}`, { httpOnly: true, sameSite: 'lax', signed: true, maxAge: HOUR_MS });
    return now;
  }

  // Cookies do not depend on the port.
  get #name(): string {
    return `${this.connection.id}_session`;
  }
}
