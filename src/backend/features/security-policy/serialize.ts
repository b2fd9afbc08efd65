import type { SecurityPolicy } from '../../../contract/index.js';
import type { Access } from '../../core/grants.js';
import { ssoOf } from '../../identity/security-policy.js';
import type { SecurityPolicyRecord, StoreTransaction, UserRecord } from '../../store/store.js';

export async function serializeSecurityPolicy(
  tx: StoreTransaction,
  access: Access,
  policy: SecurityPolicyRecord,
): Promise<SecurityPolicy> {
  const { mfa, allowedEmailDomains, sessionMaxAgeSeconds } = policy;
  const sso = ssoOf(policy);
  const named = [...new Set([...mfa.exempt, ...sso.exempt])];
  // Names of members are for those who can list them.
  const people = access.permissions.has('members:read') ? await readUsers(tx, named) : [];
  return {
    mfa: { mode: mfa.mode, factors: [...mfa.factors], exempt: [...mfa.exempt] },
    ssoRequired: sso.required,
    ssoExempt: [...sso.exempt],
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
  policy: SecurityPolicyRecord,
): Promise<Record<string, unknown>> {
  const { mfa, allowedEmailDomains, sessionMaxAgeSeconds } = policy;
  const sso = ssoOf(policy);
  const names = async (ids: string[]) => (await readUsers(tx, ids)).map(({ id, name }) => ({ id, name }));
  return {
    mfa: mfa.mode,
    mfaFactors: mfa.factors,
    mfaExempt: await names(mfa.exempt),
    ssoRequired: sso.required,
    ssoExempt: await names(sso.exempt),
    allowedEmailDomains,
    sessionMaxAgeSeconds,
  };
}

/** The users in the order of the ids. */
async function readUsers(tx: StoreTransaction, ids: string[]): Promise<UserRecord[]> {
  if (ids.length === 0) return [];
  const users = new Map((await tx.usersByIds(ids)).map((user) => [user.id, user]));
  return ids.flatMap((id) => users.get(id) ?? []);
}
