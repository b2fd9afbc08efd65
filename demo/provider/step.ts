/*
 * What the pages of a login work with, and what they end in.
 */
import type { Context } from 'koa';
import type { InteractionResults } from 'oidc-provider';
import type { Account } from '../data/accounts.js';
import type { Html } from '../html.js';
import type { PageContext } from './pages.js';

/** A request to a page of a login. */
export interface Login {
  ctx: Context;
  /** Names this step of this login. */
  uid: string;
  page: PageContext;
  prompt: string;
  params: Record<string, string | undefined>;
  /** Who is signed in at the provider already. */
  account?: Account;
  /** How they proved who they are. */
  methods: string[];
  form: URLSearchParams;
  /** What an earlier request to this page has left. */
  kept?: InteractionResults;
}

/** What a step ends in: a page, something to keep for the same page, or a result for oidc-provider. */
export type Outcome = { page: Html; status?: number } | { keep: InteractionResults } | { result: InteractionResults };

/** Seconds since 1970. */
export const epochSeconds = () => Math.floor(Date.now() / 1000);

/** What is said after too many attempts. */
export const waitFor = (minutes: number) =>
  `Too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
