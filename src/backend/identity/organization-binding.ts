/*
 * Rule 1, first half: a token that is bound to an organization cannot be used for another one.
 */
import type { Identity } from './authenticate.js';
import { problem } from '../http/problem.js';
import { invalidApiKey } from './api-key-problems.js';

/** Refuses before any lookup, so the response is the same whether the organization exists or not. */
export function requireBinding(identity: Identity, organizationId: string): void {
  if (identity.organizationId !== undefined && identity.organizationId !== organizationId) {
    if (identity.apiKeyId !== undefined) throw invalidApiKey({ denied: true });
    throw problem('org_mismatch', 'The token belongs to another organization');
  }
}
