/*
 * Adds the person of a row: by an invitation, as an existing user, or with a new account.
 */
import type { InvitationCreate, MemberAdd } from '../../../contract/index.js';
import { requireGrantable, requireKnownRoles, type Access } from '../../core/grants.js';
import type { ImportOptions } from '../../core/import-options.js';
import { RestartTransaction } from '../../core/restart-transaction.js';
import { addressKey, verifiedAddress } from '../../identity/email-address.js';
import { userNotFound } from '../../identity/users.js';
import type { MemberImportRecord, StoreTransaction, UserRecord } from '../../store/store.js';
import { invite, type InvitingContext } from '../invitations/operations.js';
import { createMembership, findByAddress, findUser } from '../members/additions.js';
import { requireAllowedAddress } from '../security-policy/addresses.js';

type CreateUser = NonNullable<ImportOptions['createUser']>;

/** The account that the host has created for a row, while its transaction starts again. */
export interface RowMemory {
  account?: Awaited<ReturnType<CreateUser>>;
}

export const createMemory = (): RowMemory => ({});

interface Person {
  mode: MemberImportRecord['mode'];
  input: (InvitationCreate | MemberAdd) & { email: string };
  name: string | null;
  memory: RowMemory;
  createUser: CreateUser | undefined;
}

/** Resolves to the id of the invitation or of the new member. Throws a `ProblemError` if a rule refuses the person. */
export async function addPerson(
  context: InvitingContext,
  tx: StoreTransaction,
  access: Access,
  person: Person,
): Promise<string> {
  const { mode, input } = person;
  if (mode === 'invite') return inviteByEmail(context, tx, access, input);
  const { settings } = context;
  requireKnownRoles(access, input.roleIds, settings.policy.rolesPerMember);
  requireGrantable(access, [], input.roleIds);
  requireAllowedAddress(context, access.organization, input.email);
  const user =
    mode === 'create' ? await findByAddress(tx, input.email) : await findUser(context, tx, { email: input.email });
  // Users who have an account are asked where the host says so.
  if (user && settings.policy.addMember !== 'direct') return inviteByEmail(context, tx, access, input);
  const member = user ?? (await createAccount(context, tx, access, person));
  await createMembership(context, tx, access, member, { email: input.email, roleIds: input.roleIds });
  return member.id;
}

const inviteByEmail = async (
  context: InvitingContext,
  tx: StoreTransaction,
  access: Access,
  input: (InvitationCreate | MemberAdd) & { email: string },
): Promise<string> => (await invite(context, tx, access, input)).invitation.id;

async function createAccount(
  { now }: InvitingContext,
  tx: StoreTransaction,
  { organization }: Access,
  { input: { email }, name, memory, createUser }: Person,
): Promise<UserRecord> {
  if (!createUser) throw userNotFound();
  if (memory.account === undefined)
    throw new RestartTransaction(async () => {
      memory.account = await createUser({ organizationId: organization.id, email, ...(name && { name }) });
    });
  if (!memory.account?.emailVerified) throw userNotFound();
  const { userId } = memory.account;
  const existing = await tx.user(userId);
  if (existing) {
    // Created by an earlier attempt, or by a sign-in in between.
    if (verifiedAddress(existing) === addressKey(email)) return existing;
    throw new TypeError('imports.createUser returned a user with another email address');
  }
  const user: UserRecord = {
    id: userId,
    email,
    emailVerified: true,
    name: name ?? email,
    picture: null,
    mfaEnrolled: null,
    createdAt: now,
  };
  await tx.putUser(user);
  return user;
}
