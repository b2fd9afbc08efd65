/*
 * Signs users of a connection in. The server kit decides; accounts are created at the first sign-in. An account that exists
 * already is used only for its own address, and only if its user belongs to this organization and to no other one: its
 * identity provider must not sign anyone in to the organizations of others.
 */
import type { IdentitySource, SignInRefusal, Store } from '../../src/backend/index.js';
import type { Api } from '../api.js';
import { keyOf, type Account, type Accounts, type FederatedAccount, type SignIn } from '../data/accounts.js';
import type { FederatedSignIn } from './connection-account.js';

interface ConnectionSignInOptions {
  accounts: Accounts;
  identities: Pick<IdentitySource, 'link'>;
  api: Api;
  store: Store;
}

/** The account, or why the sign-in is refused. */
export type ConnectionSignInResult = { account: SignIn } | { refusal: SignInRefusal | 'address_taken' };

/** Signs a user in, and resolves to their account. */
export async function signInByConnection(
  options: ConnectionSignInOptions,
  { account, claims, certificate }: FederatedSignIn,
  request: Request,
): Promise<ConnectionSignInResult> {
  const { accounts, api, identities } = options;
  const found = await findOwner(options, account);
  if (found === 'address_taken') return { refusal: found };
  const id = `${account.provider}|${account.subject}`;
  const { email, emailVerified, name, picture } = account;
  const owner: Account = found ?? { id, email, emailVerified, name, picture };
  const result = await api.backend.connections.recordSignIn({
    connectionId: account.provider,
    user: {
      userId: owner.id,
      email: owner.email,
      emailVerified: emailVerified && owner.emailVerified,
      name: owner.name,
      ...(owner.picture && { picture: owner.picture }),
    },
    claims,
    ...(certificate && { certificate }),
    request,
  });
  if (!result.ok) return { refusal: result.code };
  const entered = await accounts.enter(account);
  // From now on the account is found by connection and subject, whatever its address becomes.
  if (owner.id === id || entered.id === owner.id) return { account: entered };
  await identities.link({ userId: owner.id, otherUserId: id });
  return { account: await accounts.enter(account) };
}

/** The account that signs in: one that the subject belongs to, or else one with the address. `undefined`: a new one. */
async function findOwner(
  { accounts, api, store }: ConnectionSignInOptions,
  { provider, subject, email, emailVerified }: FederatedAccount,
): Promise<Account | 'address_taken' | undefined> {
  const known = await accounts.findSubject(provider, subject);
  if (known && known.id !== known.identityId) return known;
  const connection = await api.backend.connections.find({ id: provider });
  const isOwnDomain = emailVerified && (await api.backend.connections.forEmail(email))?.id === provider;
  const account = isOwnDomain ? await accounts.findByEmail(email) : undefined;
  if (!connection || !account?.emailVerified || keyOf(account.email) !== keyOf(email)) return undefined;
  const organizations = await store.transaction(async (tx) => {
    // The subject has joined with an account of its own.
    if (known && (await tx.membership(connection.organizationId, known.id))) return [];
    const { items } = await tx.membershipsOfUser(account.id, { limit: 2 });
    return items.map(({ organizationId }) => organizationId);
  });
  if (organizations.length !== 1 || organizations[0] !== connection.organizationId) return undefined;
  return (await accounts.isLinkedTo(account.id, provider)) ? 'address_taken' : account;
}
