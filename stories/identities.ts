/*
 * Linked accounts of the users of stories and tests, as an identity provider stores them: it signs ID tokens, links and
 * unlinks accounts. Made for each user when they are first asked about, the same every time.
 */
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import {
  idTokenVerifier,
  type DuplicateRecord,
  type IdentityRecord,
  type IdentitySource,
  type VerifyIdToken,
} from '../src/backend/index.js';

const issuer = 'https://id.example.com/';
const clientId = 'sample-application';

/** The user of an account that is not linked. */
export const otherUser = 'user_other';

const day = 86_400_000;

export interface IdentityProviderOptions {
  /** Number of accounts of every user, up to 3. Default 3. */
  accounts?: number;
  /** Number of suggested duplicates, up to 2. Default 1. */
  duplicates?: number;
  now?: () => Date;
}

export interface IdentityProvider {
  source: IdentitySource;
  /** Signs an ID token for a user who has just signed in. `claims` overrides claims. */
  issueIdToken(userId: string, claims?: JWTPayload): Promise<string>;
  /** The accounts of a user. */
  accountsOf(userId: string): IdentityRecord[];
}

/** An identity provider in memory. */
export function sampleIdentities({
  accounts = 3,
  duplicates = 1,
  now = () => new Date(),
}: IdentityProviderOptions = {}): IdentityProvider {
  const known = new Map<string, IdentityRecord[]>();
  const dismissed = new Set<string>();
  let verifier: VerifyIdToken | undefined;
  let pair: ReturnType<typeof generateKeyPair> | undefined;
  const keys = () => (pair ??= generateKeyPair('ES256'));
  const accountsOf = (userId: string) => {
    const initial = userId === otherUser ? [otherAccount(now())] : accountsFor(userId, now()).slice(0, accounts);
    if (!known.has(userId)) known.set(userId, initial);
    return known.get(userId)!;
  };

  const source: IdentitySource = {
    verifyIdToken: async (token, at) => {
      const jwk = { ...(await exportJWK((await keys()).publicKey)), alg: 'ES256' };
      verifier ??= idTokenVerifier({ issuer, clientId, keys: { keys: [jwk] } });
      return verifier(token, at);
    },
    list: async ({ userId }) => accountsOf(userId),
    link: async ({ userId, otherUserId }) => {
      const others = accountsOf(otherUserId);
      if (others.length !== 1) return undefined;
      const linked = { ...others[0]!, primary: false, linkedAt: now().toISOString() };
      known.set(otherUserId, []);
      known.set(userId, [...accountsOf(userId), linked]);
      return linked;
    },
    unlink: async ({ userId, identityId }) => {
      const left = accountsOf(userId).filter(({ id }) => id !== identityId);
      if (left.length === 0 || left.length === accountsOf(userId).length) return false;
      known.set(userId, left);
      return true;
    },
    duplicates: {
      find: async ({ userId, email }) =>
        duplicatesOf(email, now())
          .slice(0, duplicates)
          .filter((duplicate) => !dismissed.has(`${userId} ${duplicate.userId}`)),
      dismiss: async ({ userId, otherUserId }) => void dismissed.add(`${userId} ${otherUserId}`),
    },
  };

  const issueIdToken = async (userId: string, claims: JWTPayload = {}) => {
    const time = Math.floor(now().getTime() / 1000);
    const standard = { iss: issuer, aud: clientId, sub: userId, iat: time, auth_time: time, exp: time + 3600 };
    return new SignJWT({ ...standard, jti: crypto.randomUUID(), ...claims })
      .setProtectedHeader({ alg: 'ES256' })
      .sign((await keys()).privateKey);
  };

  return { source, issueIdToken, accountsOf };
}

const before = (now: Date, days: number) => new Date(now.getTime() - days * day).toISOString();

const accountsFor = (userId: string, now: Date): IdentityRecord[] => [
  {
    id: `auth0|${userId}`,
    provider: 'auth0',
    email: `${userId}@example.com`,
    emailVerified: true,
    linkedAt: before(now, 400),
    lastUsedAt: before(now, 1),
    primary: true,
  },
  {
    id: `google-oauth2|${userId}`,
    provider: 'google-oauth2',
    email: `${userId}@mail.example`,
    emailVerified: true,
    linkedAt: before(now, 90),
    lastUsedAt: before(now, 21),
    primary: false,
  },
  {
    id: `okta|${userId}`,
    provider: 'okta',
    connection: 'kestrel',
    email: `${userId}@kestrel.example`,
    emailVerified: true,
    linkedAt: before(now, 60),
    primary: false,
    managedBy: 'Kestrel Robotics',
  },
];

const otherAccount = (now: Date): IdentityRecord => ({
  id: 'github|7',
  provider: 'github',
  email: 'grace.hopper@mail.example',
  emailVerified: true,
  linkedAt: before(now, 300),
  lastUsedAt: before(now, 260),
  primary: true,
});

const duplicatesOf = (email: string, now: Date): DuplicateRecord[] => [
  { userId: otherUser, provider: 'github', email, emailVerified: true, lastUsedAt: before(now, 260) },
  { userId: 'user_second', provider: 'linkedin', email, emailVerified: true, lastUsedAt: before(now, 500) },
];
