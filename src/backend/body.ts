/*
 * Reading what a request carries, never more than is allowed. Whether the content makes sense is decided later.
 */
import type { FieldError } from '../contract/index.js';
import { refuse } from './problem.js';

/** Bytes that a body may have, JSON and images alike. */
export const bodyLimit = 1024 * 1024;

/** The body, read no further than the limit; throws `too_large`. */
export async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => refuse('too_large', `At most ${bodyLimit} bytes`);
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) throw tooLarge();
  // Not every browser has `Request.body`; where it is missing, this runs inside a page and the body is in memory anyway.
  if (request.body === undefined) {
    const whole = new Uint8Array(await request.arrayBuffer());
    if (whole.length > bodyLimit) throw tooLarge();
    return whole;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > bodyLimit) {
      // Not waited for: a sender that never stops may never let go either.
      reader.cancel().catch(() => {});
      throw tooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The media type without its parameters, lower case. */
export function mediaTypeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
}

/** The JSON in a body; throws `unsupported_media_type` and `malformed_request`. */
export function parseJson(bytes: Uint8Array, mediaType: string): unknown {
  if (mediaType !== 'application/json' && mediaType !== 'application/merge-patch+json') {
    throw refuse('unsupported_media_type', 'The body must be JSON');
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refuse('malformed_request', 'The body is not JSON in UTF-8');
  }
}

/** Where a null character stands in a value, which no database keeps in text. */
export function findNullCharacters(value: unknown, pointer = ''): FieldError[] {
  if (typeof value === 'string') {
    return value.includes('\0') ? [{ pointer, code: 'invalid_format', detail: 'Has a null character.' }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name.includes('\0') ? [{ pointer, code: 'invalid_format', detail: 'Has a null character in a name.' }] : []),
    ...findNullCharacters(inner, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  ]);
}
