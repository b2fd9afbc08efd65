/*
 * Reads request bodies up to a limit.
 */
import { problem, ProblemError } from './problem.js';

/** Maximum size of a body unless the route says otherwise. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Maximum depth of lists and objects in JSON. */
const MAX_DEPTH = 64;

/** The host's setup has consumed the body. The caller cannot fix that, so `onError` receives it. */
const isConsumed = () =>
  new Error(
    'The body was read before this handler ran. Put it before body parsers such as express.json(), or leave its path out of them',
  );

/** Reads the body up to the limit. Throws `too_large`. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (request.bodyUsed) throw isConsumed();
  const tooLarge = () => problem('too_large', `The body has more than ${limit} bytes`);
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  // Some browsers lack `Request.body`. The code runs inside a page then, and the body is in memory already.
  if (request.body === undefined) {
    const whole = new Uint8Array(await request.arrayBuffer());
    if (whole.length > limit) throw tooLarge();
    return whole;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      // Not awaited: a sender that never stops may never settle the promise.
      reader.cancel().catch(() => {});
      throw tooLarge();
    }
    chunks.push(value);
  }
  if (!size && Number(request.headers.get('content-length') ?? 0) > 0) throw isConsumed();
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The media type without parameters, in lower case. */
export function mediaTypeOf(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
}

/** Parses JSON. Throws `unsupported_media_type` and `malformed_request`. */
export function parseJson(bytes: Uint8Array, mediaType: string): unknown {
  if (mediaType !== 'application/json' && mediaType !== 'application/merge-patch+json') {
    throw problem('unsupported_media_type', 'The body must be JSON');
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    requireShallow(text);
    return JSON.parse(text);
  } catch (error) {
    throw error instanceof ProblemError ? error : problem('malformed_request', 'The body is not JSON in UTF-8');
  }
}

/** Throws at the first bracket that exceeds the depth. Skips strings. */
function requireShallow(text: string): void {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isText = !isText;
    else if (isText) at += character === '\\' ? 1 : 0;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > MAX_DEPTH)
      throw problem('malformed_request', `The body has more than ${MAX_DEPTH} levels of lists and objects`);
  }
}
