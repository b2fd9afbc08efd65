/*
 * Reads documents of identity providers from addresses that customers enter, in five seconds and up to 1 MiB.
 */
import { GuardedRequestError, sendGuarded, type RequestProblem, type Resolve } from '../../core/guarded-request.js';

/** Why a document could not be read; the code of the field error. */
export type DocumentProblem = RequestProblem | 'too_large' | 'invalid_metadata';

export class DocumentError extends Error {
  override name = 'DocumentError';

  constructor(readonly code: DocumentProblem) {
    super(code);
  }
}

export interface FetchOptions {
  allowPrivateAddresses: boolean;
  /** Default 5,000. */
  timeoutMs?: number;
  /** Default 1,048,576. */
  maxBytes?: number;
  /** Default: `dns.lookup` of Node, as for all connections. */
  resolve?: Resolve;
}

/** Resolves to the text of the document. Rejects with a `DocumentError`. */
export async function fetchDocument(
  url: string,
  { allowPrivateAddresses, resolve, timeoutMs = 5_000, maxBytes = 1_048_576 }: FetchOptions,
): Promise<string> {
  const { chunks, isCut } = await sendGuarded(url, {
    allowPrivateAddresses,
    resolve,
    timeoutMs,
    maxBytes,
    headers: { accept: 'application/json, application/xml, text/xml;q=0.9, */*;q=0.5' },
    refuse: ({ status, headers }) => {
      if (status >= 300 && status < 400) return 'redirected';
      return status !== 200 || headers['content-encoding'] ? 'unreachable' : undefined;
    },
  }).catch((error: unknown) => {
    throw error instanceof GuardedRequestError ? new DocumentError(error.code) : error;
  });
  if (isCut) throw new DocumentError('too_large');
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
  } catch {
    throw new DocumentError('invalid_metadata');
  }
}
