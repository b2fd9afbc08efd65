/*
 * What the provider asks the org backend: memberships, permissions, invitations. What has rules goes through the API's
 * own client, so that they stay in one place.
 */
import type { Identity, ImportedUser, Store } from '../../src/backend/index.js';
import { isOrgError, type OrgClient } from '../../src/client/index.js';
import type { InvitationOffer, Membership, ProblemCode } from '../../src/contract/index.js';
import type { Api } from '../api.js';
import type { Account, Accounts } from '../data/accounts.js';
import type { SecondFactor } from '../factor/second-factor.js';

/** The identity of a person whose password was right. */
export const identityOf = ({ id, email, emailVerified, name, picture }: Account): Identity => ({
  userId: id,
  email,
  emailVerified,
  name,
  ...(picture && { picture }),
  via: 'token',
});

/** Looks up who has an account, for those who are to be added to an organization before they first come there. */
export const importFrom =
  (accounts: Accounts, secondFactor: SecondFactor) =>
  async (email: string): Promise<ImportedUser | null> => {
    const account = await accounts.findByEmail(email);
    if (!account?.emailVerified) return null;
    await secondFactor.note(account);
    return account;
  };

/** The organizations that a person belongs to, the last used first. */
export async function membershipsOf(api: Api, account: Account): Promise<Membership[]> {
  const memberships: Membership[] = [];
  for await (const membership of api.clientFor(identityOf(account)).myOrganizations.all()) memberships.push(membership);
  return memberships;
}

/** What a person is in an organization. */
export interface Standing {
  id: string;
  name: string;
  displayName: string;
  /** Names of their roles. */
  roles: string[];
  permissions: string[];
}

/**
 * What the person is in the organization right now; `undefined` for those who are no members. Read from the store:
 * whoever asks the API about an organization enters it, and a token is made before its owner does.
 */
export function standingIn(store: Store, account: Account, organizationId: string): Promise<Standing | undefined> {
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

/** Why an invitation cannot be taken up. */
export type TicketProblem = 'invitation_expired' | 'invitation_revoked' | 'invitation_used' | 'not_found';

const ticketProblems: readonly ProblemCode[] = [
  'invitation_expired',
  'invitation_revoked',
  'invitation_used',
  'not_found',
];

/** What a ticket offers, or why it offers nothing. */
export function readTicket(api: Api, ticket: string): Promise<{ offer: InvitationOffer } | { problem: TicketProblem }> {
  return ticketResult(async () => ({ offer: await api.clientFor(null).tickets.get(ticket) }));
}

/** Makes the person a member. */
export async function acceptTicket(
  api: Api,
  account: Account,
  ticket: string,
): Promise<{ problem?: TicketProblem | 'account_mismatch' }> {
  try {
    return await ticketResult(async () => {
      await clientOf(api, account).tickets.accept(ticket);
      return {};
    });
  } catch (error) {
    if (isOrgError(error, 'already_member')) return {};
    if (isOrgError(error, 'account_mismatch')) return { problem: 'account_mismatch' };
    throw error;
  }
}

const clientOf = (api: Api, account: Account): OrgClient => api.clientFor(identityOf(account));

async function ticketResult<T>(ask: () => Promise<T>): Promise<T | { problem: TicketProblem }> {
  try {
    return await ask();
  } catch (error) {
    if (isOrgError(error) && ticketProblems.includes(error.code as ProblemCode))
      return { problem: error.code as TicketProblem };
    throw error;
  }
}
