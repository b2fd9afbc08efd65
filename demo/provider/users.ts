/*
 * Data of the org backend for the provider: memberships, permissions, invitations. Operations with rules use the
 * client of the API.
 */
import type { Identity, ImportedUser, Store } from '../../src/backend/index.js';
import { isOrgError, type OrgClient } from '../../src/client/index.js';
import type { InvitationOffer, Membership, ProblemCode } from '../../src/contract/index.js';
import type { Api } from '../api.js';
import { keyOf, type Account, type Accounts } from '../data/accounts.js';
import type { SecondFactor } from '../factor/second-factor.js';

/** The identity of a user after the password was right. */
export const identityOf = ({ id, email, emailVerified, name, picture }: Account): Identity => ({
  userId: id,
  email,
  emailVerified,
  name,
  ...(picture && { picture }),
  via: 'token',
});

/** Finds the account of a user who is added to an organization before their first visit. */
export const importFrom =
  (accounts: Accounts, secondFactor: SecondFactor) =>
  async (email: string): Promise<ImportedUser | null> => {
    const account = await accounts.findByEmail(email);
    // The user of a linked account has another address.
    if (!account?.emailVerified || keyOf(account.email) !== keyOf(email)) return null;
    await secondFactor.note(account);
    return account;
  };

/** The organizations of a user, the most recently used first. */
export async function membershipsOf(api: Api, account: Account): Promise<Membership[]> {
  const memberships: Membership[] = [];
  for await (const membership of api.clientFor(identityOf(account)).myOrganizations.all()) memberships.push(membership);
  return memberships;
}

/** An active membership with what the token needs. */
export interface ActiveMembership {
  id: string;
  name: string;
  displayName: string;
  /** Names of their roles. */
  roles: string[];
  permissions: string[];
}

/**
 * The current membership of the user; `undefined` for non-members. Read from the store: a request to the API counts as
 * a use of the organization, and tokens are created before that.
 */
export function activeMembership(
  store: Store,
  account: Account,
  organizationId: string,
): Promise<ActiveMembership | undefined> {
  return store.transaction(async (tx) => {
    const organization = await tx.organization(organizationId);
    const membership = await tx.membership(organizationId, account.id);
    if (!organization || membership?.status !== 'active') return undefined;
    const roles = await tx.rolesByIds(membership.roleIds);
    const { id, name, displayName } = organization;
    return {
      id,
      name,
      displayName,
      roles: roles.map((role) => role.name),
      permissions: [...new Set(roles.flatMap(({ permissions }) => permissions))],
    };
  });
}

/** Why an invitation cannot be used. */
export type TicketProblem = 'invitation_expired' | 'invitation_revoked' | 'invitation_used' | 'not_found';

const ticketProblems: readonly ProblemCode[] = [
  'invitation_expired',
  'invitation_revoked',
  'invitation_used',
  'not_found',
];

/** The offer of a ticket, or why there is none. */
export function readTicket(api: Api, ticket: string): Promise<{ offer: InvitationOffer } | { problem: TicketProblem }> {
  return ticketResult(async () => ({ offer: await api.clientFor(null).tickets.get(ticket) }));
}

/** Accepts the invitation as an account that signed in through a connection. */
export async function acceptTicket(
  api: Api,
  account: Account,
  ticket: string,
  connectionId: string,
): Promise<{ problem?: TicketProblem | 'account_mismatch' }> {
  try {
    return await ticketResult(async () => {
      await clientOf(api, account, connectionId).tickets.accept(ticket);
      return {};
    });
  } catch (error) {
    if (isOrgError(error, 'already_member')) return {};
    if (isOrgError(error, 'account_mismatch')) return { problem: 'account_mismatch' };
    throw error;
  }
}

/** The person has just signed in. */
const clientOf = (api: Api, account: Account, connectionId: string): OrgClient =>
  api.clientFor({ ...identityOf(account), connectionId, authenticatedAt: Math.floor(Date.now() / 1000) });

async function ticketResult<T>(ask: () => Promise<T>): Promise<T | { problem: TicketProblem }> {
  try {
    return await ask();
  } catch (error) {
    if (isOrgError(error) && ticketProblems.includes(error.code as ProblemCode))
      return { problem: error.code as TicketProblem };
    throw error;
  }
}
