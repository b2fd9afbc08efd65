/*
 * Reports failed logins to the server kit, which writes them to the audit log and counts them.
 */
import type { Store } from '../../src/backend/index.js';
import type { Api } from '../api.js';
import type { Accounts } from '../data/accounts.js';

export interface FailedLogin {
  email: string;
  /** Id or name of the organization that the login is for. Default: every organization of the account. */
  organization?: string | undefined;
  userAgent?: string;
  reason: 'wrong_password' | 'wrong_second_factor';
}

export type ReportFailedLogin = (login: FailedLogin) => void;

/**
 * Creates a function that returns at once: a response must not take longer for an address that has an account. An address
 * without an account is reported only for an organization that the login names, and without the address.
 */
export function createFailedLoginReport({
  accounts,
  api,
  store,
}: {
  accounts: Accounts;
  api: Api;
  store: Store;
}): ReportFailedLogin {
  const report = async ({ email, organization: named, userAgent, reason }: FailedLogin): Promise<void> => {
    const account = await accounts.findByEmail(email);
    const ids = await store.transaction(async (tx) => {
      if (named) return [((await tx.organization(named)) ?? (await tx.organizationByName(named.toLowerCase())))?.id];
      if (!account) return [];
      const { items } = await tx.membershipsOfUser(account.id, { limit: 20 });
      return items.map(({ organizationId }) => organizationId);
    });
    const request = new Request('http://localhost', { headers: userAgent ? { 'user-agent': userAgent } : {} });
    for (const organizationId of ids)
      if (organizationId)
        await api.backend.recordLogin({
          organizationId,
          userId: account?.id,
          outcome: 'failed',
          reason,
          request,
        });
  };
  return (login) => {
    report(login).catch((error: unknown) => console.error('A failed login was not recorded.', error));
  };
}
