/*
 * ETags and the conditions made from them (RFC 9110, sections 8.8.3 and 13).
 *
 * A tag is `"{version}-{hash}"`. The version is the record's and decides whether a change was made from what is
 * current (`If-Match`). The hash is of the whole representation, which also holds what is not the record's own,
 * such as what the viewer may do, and decides whether a copy is still good (`If-None-Match`).
 */
import { quickHash } from '../core/crypto.js';
import { problem } from './problem.js';

/** The strong tag of a representation. */
export function etagOf(version: number, representation: unknown): string {
  return `"${version}-${quickHash(JSON.stringify(representation))}"`;
}

/** Puts its own tag into the representation, as items of lists carry it. */
export function withEtag<T extends object>(version: number, representation: T): T & { etag: string } {
  return Object.assign(representation, { etag: etagOf(version, representation) });
}

/**
 * Tags of a condition as this backend wrote them: proxies that compress make them weak (nginx, Cloudflare) or append the
 * coding (`"x-gzip"` Apache and Caddy, `"x--gzip"` Jetty, `"x;gz"` LiteSpeed). The representation is the same.
 */
const tagsOf = (header: string) =>
  (header.match(/"[^"]*"/g) ?? []).map((tag) => tag.replace(/(--?|;)(gzip|gz|br|brotli|zstd|deflate)"$/, '"'));

/** Refuses a change that was made from another version: 412 `etag_mismatch`. Call it under the lock. */
export function requireMatch(request: { headers: Headers }, version: number): void {
  const header = request.headers.get('if-match');
  if (header === null || header.trim() === '*') return;
  if (!tagsOf(header).some((tag) => tag.startsWith(`"${version}-`))) {
    throw problem('etag_mismatch', 'It has been changed meanwhile');
  }
}

/** Whether the caller's copy is still good. */
export function isCurrent(request: { headers: Headers }, etag: string): boolean {
  const header = request.headers.get('if-none-match');
  if (header === null) return false;
  return header.trim() === '*' || tagsOf(header).includes(etag);
}
