import type { RouteMatch } from '../http/router.js';
import type { Delivery } from '../hooks/delivery.js';
import type { Features } from './feature.js';
import type { RateLimiter } from './rate-limits.js';
import type { ChangeStreams } from './request-context.js';
import type { Settings } from './settings.js';

const partsByBackend = new WeakMap<object, BackendParts>();

/** Lets other handlers work with a backend. */
export function registerParts(backend: object, parts: BackendParts): void {
  partsByBackend.set(backend, parts);
}

/** The parts of a backend of `createOrgBackend`. Throws a `TypeError` for anything else. */
export function partsOf(backend: object): BackendParts {
  const parts = partsByBackend.get(backend);
  if (!parts) throw new TypeError('A backend of createOrgBackend is expected, from the same copy of org-elements');
  return parts;
}

/** Parts of a backend that outlive a request. */
export interface BackendParts {
  settings: Settings;
  features: Features;
  matchRoute: (method: string, path: string) => RouteMatch | { allow: string[] };
  /** The idempotency keys of requests that are running in this process. */
  running: Set<string>;
  delivery: Delivery;
  changeStreams: ChangeStreams;
  limiter: RateLimiter;
}
