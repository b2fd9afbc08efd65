/*
 * Cross-site request forgery: other sites can make a browser send its cookies, but not a custom header (OWASP,
 * "Cross-Site Request Forgery Prevention").
 */
import type { Identity } from '../identity/authenticate.js';
import { problem } from './problem.js';

/** Refuses a change by a cookie session that lacks the header. */
export function requireOwnPage(request: Request, identity: Identity): void {
  const isSafe = request.method === 'GET' || request.method === 'HEAD';
  if (identity.via === 'cookie' && !isSafe && request.headers.get('x-requested-with') !== 'org-elements') {
    throw problem('csrf_required', 'With a cookie session the request must carry X-Requested-With: org-elements');
  }
}
