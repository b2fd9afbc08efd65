/*
 * Rules: what people may and may not, whatever the request looks like. One file for each of the contract's rules;
 * they see records and identities, never a Request or a Response.
 *
 * Rule 1, first half: a token that is bound to an organization serves that one alone.
 */
import type { Identity } from './authenticate.js';
import { problem } from '../http/problem.js';

/** Refuses before anything is looked up, so the answer is the same whether the organization exists or not. */
export function requireBinding(identity: Identity, organizationId: string): void {
  if (identity.organizationId !== undefined && identity.organizationId !== organizationId) {
    throw problem('org_mismatch', 'The token belongs to another organization');
  }
}
