import type { ProblemCode } from '../../contract/index.js';
import { createOrgError, lostConnection } from './errors.js';

/**
 * Reads a download in parts. `open` sends the request, with a new token if `refresh` is set. Rejects with an `OrgError`,
 * also if the connection is lost halfway.
 */
export async function* readExport(
  open: (refresh: boolean) => Promise<Response>,
  type: string,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  try {
    let response = await open(false);
    if (response.status === 401) response = await open(true);
    if (!response.ok) throw await failureOf(response);
    if (!response.body || !response.headers.get('content-type')?.startsWith(type))
      throw createOrgError({
        code: 'invalid_response',
        status: response.status,
        message: `The response is not ${type}`,
      });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  } catch (cause) {
    if (signal.aborted) throw createOrgError({ code: 'aborted', status: 0, cause: signal.reason });
    throw cause instanceof TypeError ? lostConnection(cause) : cause;
  }
}

async function failureOf(response: Response) {
  const problem = (await response.json().catch(() => ({}))) as { code?: ProblemCode; requestId?: string };
  const { code = 'internal_error', requestId } = problem;
  const retryAfter = Number(response.headers.get('retry-after')) || undefined;
  return createOrgError({ code, status: response.status, requestId, retryAfter });
}
