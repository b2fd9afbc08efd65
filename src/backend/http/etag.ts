/*
 * ETags and conditional requests (RFC 9110, sections 8.8.3 and 13).
 *
 * A tag is `"{version}-{hash}"`. The version is that of the record and decides whether a change is based on the current
 * state (`If-Match`). The hash covers the whole representation, including what depends on the viewer, and decides
 * whether a copy is current (`If-None-Match`).
 */
import { quickHash } from '../core/crypto.js';
import { problem } from './problem.js';

/** The strong ETag of a representation. */
export function etagOf(version: number, representation: unknown): string {
  return `"${version}-${quickHash(JSON.stringify(representation))}"`;
}

/** Adds the ETag to the representation, for items of lists. */
export function withEtag<T extends object>(version: number, representation: T): T & { etag: string } {
  return Object.assign(representation, { etag: etagOf(version, representation) });
}

/**
 * The tags of a condition as this backend created them. Compressing proxies make them weak (nginx, Cloudflare) or
 * append the coding (`"x-gzip"` Apache and Caddy, `"x--gzip"` Jetty, `"x;gz"` LiteSpeed).
 */
const tagsOf = (header: string) =>
  (header.match(/"[^"]*"/g) ?? []).map((tag) => tag.replace(/(--?|;)(gzip|gz|br|brotli|zstd|deflate)"$/, '"'));

/** Refuses a change that is based on another version: 412 `etag_mismatch`. Call it with the organization locked. */
export function requireMatch(request: { headers: Headers }, version: number): void {
  const header = request.headers.get('if-match');
  if (header === null || header.trim() === '*') return;
  if (!tagsOf(header).some((tag) => tag.startsWith(`"${version}-`))) {
    throw problem('etag_mismatch', 'The resource has changed since it was read');
  }
}

/** Whether the caller's copy is current. */
export function isCurrent(request: { headers: Headers }, etag: string): boolean {
  const header = request.headers.get('if-none-match');
  if (header === null) return false;
  return header.trim() === '*' || tagsOf(header).includes(etag);
}
