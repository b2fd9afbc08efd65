/*
 * What the provider asks the org backend: memberships, permissions, invitations. Everything goes through the API's
 * own client, so that its rules stay in one place.
 */
import type { Identity, Store } from '../../src/backend/index.js';
import { isOrgError, type OrgClient } from '../../src/client/index.js';
import type { InvitationOffer, Membership, ProblemCode } from '../../src/contract/index.js';
import type { Api } from '../api.js';
import type { Account } from '../data/accounts.js';

/** The identity of a person whose password was right. */
export const identityOf = ({ id, email, name, picture }: Account): Identity =>
  ({ userId: id, email, emailVerified: true, name, ...(picture && { picture }), via: 'token' });

/** The organizations that a person belongs to, the last used first. */
export async function membershipsOf(api: Api, account: Account): Promise<Membership[]> {
  const memberships: Membership[] = [];
  for await (const membership of api.clientFor(identityOf(account)).myOrganizations.all()) memberships.push(membership);
  return memberships;
}

/** What the person may do in the organization right now; `undefined` for those who are no members. */
export async function permissionsIn(api: Api, account: Account, organizationId: string): Promise<string[] | undefined> {
  try {
    return (await api.clientFor(identityOf(account)).organizations.get(organizationId)).viewer.permissions;
  } catch (error) {
    if (isOrgError(error, 'not_found')) return undefined;
    throw error;
  }
}

/** Why an invitation cannot be taken up. */
export type TicketProblem = 'invitation_expired' | 'invitation_revoked' | 'invitation_used' | 'not_found';

const ticketProblems: readonly ProblemCode[] = ['invitation_expired', 'invitation_revoked', 'invitation_used', 'not_found'];

/** What a ticket offers, or why it offers nothing. */
export function readTicket(api: Api, ticket: string): Promise<{ offer: InvitationOffer } | { problem: TicketProblem }> {
  return ticketResult(async () => ({ offer: await api.clientFor(null).tickets.get(ticket) }));
}

/** Makes the person a member. */
export async function acceptTicket(api: Api, account: Account, ticket: string): Promise<{ problem?: TicketProblem | 'account_mismatch' }> {
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
    if (isOrgError(error) && ticketProblems.includes(error.code as ProblemCode)) return { problem: error.code as TicketProblem };
    throw error;
  }
}

/** Keeps when the person last came: what "last login" in the list of members shows. */
export async function noteLogin(store: Store, account: Account, organizationId: string): Promise<void> {
  await store.transaction(async (tx) => {
    // Somebody may be changing the same membership.
    await tx.organization(organizationId, { lock: true });
    const membership = await tx.membership(organizationId, account.id);
    const now = new Date().toISOString();
    if (membership) await tx.putMembership({ ...membership, lastLoginAt: now, lastUsedAt: now });
  });
}
