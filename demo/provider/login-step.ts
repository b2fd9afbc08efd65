/*
 * Input and result of the login pages.
 */
import type { Context } from 'koa';
import type { InteractionResults } from 'oidc-provider';
import type { Account, SignIn } from '../data/accounts.js';
import type { Html } from '../html.js';
import type { PageContext } from './pages.js';

/** A request to a page of a login. */
export interface Login {
  ctx: Context;
  /** Identifies this step of this login. */
  uid: string;
  /** The rest of the path, after the id. */
  action?: string;
  page: PageContext;
  prompt: string;
  /** The organization that requires a sign-in through one of its connections. */
  ssoOrganizationId?: string;
  params: Record<string, string | undefined>;
  /** The account that is logged in at the provider. */
  account?: Account;
  /** The connection that the account logged in through. */
  connectionId: string;
  /** How the user authenticated. */
  methods: string[];
  form: URLSearchParams;
  /** State of an earlier request to this page. */
  kept?: InteractionResults;
}

/** The result of a step: a page, state for the next request (to the same page, or elsewhere), or a result for oidc-provider. */
export type Outcome =
  { page: Html; status?: number } | { keep: InteractionResults; redirectTo?: string } | { result: InteractionResults };

/** Seconds since 1970. */
export const toEpochSeconds = () => Math.floor(Date.now() / 1000);

/** The result after a sign-in. `identity` is recorded with the session. */
export const signedIn = ({ id, identityId }: Pick<SignIn, 'id' | 'identityId'>, amr?: string[]) => ({
  login: { accountId: id, ts: toEpochSeconds(), ...(amr && { amr }) },
  identity: identityId,
});

/** The result after a password was right. */
export const byPassword = ({ id, identityId = id }: Account & Partial<SignIn>) => signedIn({ id, identityId }, ['pwd']);

/** The message after too many attempts. */
export const waitFor = (minutes: number) =>
  `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
