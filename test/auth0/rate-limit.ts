/*
 * Token buckets with Auth0's headers. See https://auth0.com/docs/troubleshoot/customer-support/operational-policies/rate-limit-policy
 */
import { Refusal } from './http.js';

/** Requests: `burst` at once, then `perSecond`. */
export interface RateLimit {
  burst: number;
  perSecond: number;
}

export class Bucket {
  #left: number;
  #at = Date.now();

  constructor(readonly limit: RateLimit) {
    this.#left = limit.burst;
  }

  /** Takes one request. Returns the headers of its response, or throws 429. */
  take(): Record<string, string> {
    const now = Date.now();
    this.#left = Math.min(this.limit.burst, this.#left + ((now - this.#at) / 1000) * this.limit.perSecond);
    this.#at = now;
    const isFull = this.#left < 1;
    if (!isFull) this.#left--;
    const seconds = (1 - Math.min(1, this.#left)) / this.limit.perSecond;
    const headers = {
      'x-ratelimit-limit': String(this.limit.burst),
      'x-ratelimit-remaining': String(Math.max(0, Math.floor(this.#left))),
      'x-ratelimit-reset': String(Math.ceil((now + seconds * 1000) / 1000)),
    };
    if (isFull) throw tooMany({ ...headers, 'retry-after': String(Math.ceil(seconds)) });
    return headers;
  }
}

export const tooMany = (headers: Record<string, string>) =>
  new Refusal(429, 'Too Many Requests', 'Global limit has been reached', {
    headers: { 'x-auth0-error-kind': 'global-rate-limit', ...headers },
  });
