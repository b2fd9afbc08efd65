/*
 * Reads documents of identity providers from addresses that customers enter. The server must not reach its own network for
 * them: only https, only public addresses (checked for the address that is connected to, so that a name cannot resolve to
 * another one in between), no redirects, five seconds, 1 MiB.
 */
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** Why a document could not be read; the code of the field error. */
export type DocumentProblem =
  'not_https' | 'private_address' | 'unreachable' | 'timeout' | 'redirected' | 'too_large' | 'invalid_metadata';

export class DocumentError extends Error {
  override name = 'DocumentError';

  constructor(readonly code: DocumentProblem) {
    super(code);
  }
}

type Resolve = (hostname: string) => Promise<LookupAddress[]>;

export interface FetchOptions {
  allowPrivateAddresses: boolean;
  /** Default 5,000. */
  timeoutMs?: number;
  /** Default 1,048,576. */
  maxBytes?: number;
  /** Default: `dns.lookup` of Node, as for all connections. */
  resolve?: Resolve;
}

/** Why the server does not connect to a URL, as far as the URL shows it. */
export async function urlProblem(
  url: string,
  { allowPrivateAddresses }: Pick<FetchOptions, 'allowPrivateAddresses'>,
): Promise<DocumentProblem | undefined> {
  if (!URL.canParse(url)) return 'not_https';
  const { protocol, username, password, hostname } = new URL(url);
  if (username || password) return 'not_https';
  if (protocol !== 'https:' && !(allowPrivateAddresses && protocol === 'http:')) return 'not_https';
  const { default: ipaddr } = await import('ipaddr.js');
  const host = hostname.replace(/^\[|\]$/g, '');
  const isRefused = !allowPrivateAddresses && (ipaddr.isValid(host) ? !(await isPublic(host)) : isLocalName(host));
  return isRefused ? 'private_address' : undefined;
}

const isLocalName = (host: string) => /(^|\.)(localhost|local|internal)\.?$/.test(host) || !host.includes('.');

/** Whether an address is reachable by everyone. IPv4 addresses within IPv6 ones count as what they are. */
async function isPublic(address: string): Promise<boolean> {
  const { default: ipaddr } = await import('ipaddr.js');
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** Resolves to the text of the document. Rejects with a `DocumentError`. */
export async function fetchDocument(url: string, options: FetchOptions): Promise<string> {
  const refused = await urlProblem(url, options);
  if (refused) throw new DocumentError(refused);
  const modules = globalThis.process?.getBuiltinModule;
  if (!modules) throw new TypeError('This runtime has no node:https, which reads metadata');
  const { request } = url.startsWith('https:') ? modules('node:https') : modules('node:http');
  const { maxBytes = 1_048_576, timeoutMs = 5_000 } = options;
  const resolve: Resolve =
    options.resolve ?? ((hostname) => modules('node:dns').promises.lookup(hostname, { all: true }));
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((done, fail) => {
    const reject = (error: unknown) => fail(toDocumentError(error, signal));
    const sent = request(
      url,
      {
        signal,
        agent: false,
        lookup: guardedLookup(resolve, options.allowPrivateAddresses),
        headers: { accept: 'application/json, application/xml, text/xml;q=0.9, */*;q=0.5' },
      },
      (response) => {
        const stop = (code: DocumentProblem) => {
          response.destroy();
          fail(new DocumentError(code));
        };
        const { statusCode = 0 } = response;
        if (statusCode >= 300 && statusCode < 400) return stop('redirected');
        if (statusCode !== 200 || response.headers['content-encoding']) return stop('unreachable');
        const chunks: Uint8Array[] = [];
        let size = 0;
        response.on('data', (chunk: Uint8Array) => {
          size += chunk.length;
          if (size > maxBytes) stop('too_large');
          else chunks.push(chunk);
        });
        response.on('error', reject);
        response.on('end', () => {
          try {
            const decoder = new TextDecoder('utf-8', { fatal: true });
            done(chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode());
          } catch {
            fail(new DocumentError('invalid_metadata'));
          }
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

function guardedLookup(resolve: Resolve, allowPrivateAddresses: boolean): LookupFunction {
  return (hostname, options, callback) => {
    const look = async () => {
      const addresses = await resolve(hostname);
      for (const { address } of addresses)
        if (!allowPrivateAddresses && !(await isPublic(address))) throw new DocumentError('private_address');
      return addresses;
    };
    look().then(
      (addresses) =>
        options.all ? callback(null, addresses) : callback(null, addresses[0]!.address, addresses[0]!.family),
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}

function toDocumentError(error: unknown, signal: AbortSignal): DocumentError {
  if (error instanceof DocumentError) return error;
  return new DocumentError(signal.aborted ? 'timeout' : 'unreachable');
}
