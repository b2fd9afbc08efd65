/*
 * The user database that Fieldnote had before. At Auth0 these are the two scripts of a custom database connection with
 * "Import users" on: a user of that directory signs in once with the old password and is an ordinary user from then on.
 *
 *   function login(email, password, callback) { ... callback(null, profile); }
 *   function getByEmail(email, callback) { ... callback(null, profile); }
 *
 * Passwords there are PBKDF2 with HMAC-SHA-1, 1,000 rounds, 20 bytes, under a salt for each: too weak for today.
 */
import { pbkdf2, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Account } from '../data/accounts.js';

interface LegacyUser {
  userId: number;
  email: string;
  fullName: string;
  salt: string;
  hash: string;
}

const derive = promisify(pbkdf2);

// Compared with if there is no such user, so that the response takes as long.
const nobody: LegacyUser = { userId: 0, email: '', fullName: '', salt: 'nobody', hash: '00'.repeat(20) };

const readUsers = async (): Promise<LegacyUser[]> =>
  JSON.parse(await readFile(new URL('../data/legacy-users.json', import.meta.url), 'utf8')) as LegacyUser[];

async function find(email: string): Promise<LegacyUser | undefined> {
  const users = await readUsers();
  const key = email.trim().toLowerCase();
  return users.find((user) => user.email.toLowerCase() === key);
}

const toAccount = ({ userId, email, fullName }: LegacyUser): Account => ({
  id: `demo|legacy-${userId}`,
  email,
  emailVerified: true,
  name: fullName,
  picture: null,
});

/** The user if address and old password match. */
export async function login(email: string, password: string): Promise<Account | undefined> {
  const user = await find(email);
  const { salt, hash } = user ?? nobody;
  const isRight = timingSafeEqual(await derive(password, salt, 1000, 20, 'sha1'), Buffer.from(hash, 'hex'));
  return user && isRight ? toAccount(user) : undefined;
}

/** The user with this address. */
export async function getUser(email: string): Promise<Account | undefined> {
  const user = await find(email);
  return user && toAccount(user);
}

/** The number of users with an address at one of the domains. */
export async function count(domains: readonly string[]): Promise<number> {
  const users = await readUsers();
  return users.filter(({ email }) => domains.includes(email.slice(email.lastIndexOf('@') + 1))).length;
}
