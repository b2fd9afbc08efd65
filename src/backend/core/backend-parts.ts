import type { RouteMatch } from '../http/router.js';
import type { Delivery } from '../hooks/delivery.js';
import type { Features } from './feature.js';
import type { RateLimiter } from './rate-limits.js';
import type { ChangeStreams } from './request-context.js';
import type { Settings } from './settings.js';

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
