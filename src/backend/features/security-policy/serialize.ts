import type { SecurityPolicy } from '../../../contract/index.js';
import type { Access } from '../../core/grants.js';
import type { SecurityPolicyRecord, StoreTransaction, UserRecord } from '../../store/store.js';

export async function serializeSecurityPolicy(
  tx: StoreTransaction,
  access: Access,
  { mfa, allowedEmailDomains, sessionMaxAgeSeconds }: SecurityPolicyRecord,
): Promise<SecurityPolicy> {
  // Names of members are for those who can list them.
  const people = access.permissions.has('members:read') ? await readUsers(tx, mfa.exempt) : [];
  return {
    mfa: { mode: mfa.mode, factors: [...mfa.factors], exempt: [...mfa.exempt] },
    ssoRequired: false,
    ssoExempt: [],
    allowedEmailDomains: [...allowedEmailDomains],
    ...(sessionMaxAgeSeconds !== null && { sessionMaxAgeSeconds }),
    people: people.map(({ id, name, email, picture }) => ({
      userId: id,
      name,
      email,
      ...(picture !== null && { picture }),
    })),
  };
}

/** What the audit log records, with the names of users. */
export async function auditContent(
  tx: StoreTransaction,
  { mfa, allowedEmailDomains, sessionMaxAgeSeconds }: SecurityPolicyRecord,
): Promise<Record<string, unknown>> {
  const exempt = (await readUsers(tx, mfa.exempt)).map(({ id, name }) => ({ id, name }));
  return { mfa: mfa.mode, mfaFactors: mfa.factors, mfaExempt: exempt, allowedEmailDomains, sessionMaxAgeSeconds };
}

/** The users in the order of the ids. */
async function readUsers(tx: StoreTransaction, ids: string[]): Promise<UserRecord[]> {
  if (ids.length === 0) return [];
  const users = new Map((await tx.usersByIds(ids)).map((user) => [user.id, user]));
  return ids.flatMap((id) => users.get(id) ?? []);
}
