/** A server cannot postpone the next attempt further. */
const MAX_SECONDS = 86_400;

/** Seconds until the time in `Retry-After`: a number of seconds or an HTTP date (RFC 9110, section 10.2.3). */
export function parseRetryAfter(value: string | null | undefined, now: Date): number {
  if (!value) return 0;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now.getTime()) / 1000);
  return Math.min(Math.max(0, seconds || 0), MAX_SECONDS);
}
