/*
 * Requests to addresses that customers enter. The server must not reach its own network for them: only https, only public
 * addresses (checked for the address that is connected to, so that a name cannot resolve to another one in between), no
 * redirects, a limited time and size.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { LookupFunction } from 'node:net';

/** Why there was no response, or no use of it. */
export type RequestProblem = 'not_https' | 'private_address' | 'unreachable' | 'timeout' | 'redirected';

export class GuardedRequestError extends Error {
  override name = 'GuardedRequestError';

  constructor(readonly code: RequestProblem) {
    super(code);
  }
}

/** `family`: 4 or 6. */
export type Resolve = (hostname: string) => Promise<{ address: string; family: number }[]>;

export interface GuardOptions {
  /** Accepts `http:` and addresses of private networks. */
  allowPrivateAddresses: boolean;
  /** Default: `dns.lookup` of Node, as for all connections. */
  resolve?: Resolve;
}

export interface GuardedRequest extends GuardOptions {
  method?: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  timeoutMs: number;
  /** More is not read. */
  maxBytes: number;
  /** Refuses a response before its body is read. */
  refuse?: (response: { status: number; headers: IncomingHttpHeaders }) => RequestProblem | undefined;
}

export interface GuardedResponse {
  status: number;
  headers: IncomingHttpHeaders;
  /** Up to `maxBytes`. */
  chunks: Uint8Array[];
  /** Whether the response is longer. */
  isCut: boolean;
}

/** Why the server does not connect to a URL, as far as the URL shows it. */
export async function urlProblem(
  url: string,
  { allowPrivateAddresses }: Pick<GuardOptions, 'allowPrivateAddresses'>,
): Promise<RequestProblem | undefined> {
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

/** Rejects with a `GuardedRequestError`. */
export async function sendGuarded(url: string, options: GuardedRequest): Promise<GuardedResponse> {
  const refused = await urlProblem(url, options);
  if (refused) throw new GuardedRequestError(refused);
  const modules = globalThis.process?.getBuiltinModule;
  if (!modules) throw new TypeError('This runtime has no node:https, which sends requests to other servers');
  const { request } = url.startsWith('https:') ? modules('node:https') : modules('node:http');
  const resolve: Resolve =
    options.resolve ?? ((hostname) => modules('node:dns').promises.lookup(hostname, { all: true }));
  const signal = AbortSignal.timeout(options.timeoutMs);
  return new Promise((done, fail) => {
    const reject = (error: unknown) => fail(toRequestError(error, signal));
    const sent = request(
      url,
      {
        method: options.method ?? 'GET',
        signal,
        agent: false,
        lookup: guardedLookup(resolve, options.allowPrivateAddresses),
        headers: options.headers,
      },
      (response) => {
        const { statusCode: status = 0, headers } = response;
        const code = options.refuse?.({ status, headers });
        if (code) {
          response.destroy();
          return fail(new GuardedRequestError(code));
        }
        const chunks: Uint8Array[] = [];
        let size = 0;
        response.on('data', (chunk: Uint8Array) => {
          const rest = options.maxBytes - size;
          size += chunk.length;
          if (rest > 0) chunks.push(chunk.subarray(0, rest));
          if (size <= options.maxBytes) return;
          response.destroy();
          done({ status, headers, chunks, isCut: true });
        });
        response.on('error', reject);
        response.on('end', () => done({ status, headers, chunks, isCut: false }));
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

function guardedLookup(resolve: Resolve, allowPrivateAddresses: boolean): LookupFunction {
  return (hostname, options, callback) => {
    const look = async () => {
      const addresses = await resolve(hostname);
      for (const { address } of addresses)
        if (!allowPrivateAddresses && !(await isPublic(address))) throw new GuardedRequestError('private_address');
      return addresses;
    };
    look().then(
      (addresses) =>
        options.all ? callback(null, addresses) : callback(null, addresses[0]!.address, addresses[0]!.family),
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}

function toRequestError(error: unknown, signal: AbortSignal): GuardedRequestError {
  if (error instanceof GuardedRequestError) return error;
  return new GuardedRequestError(signal.aborted ? 'timeout' : 'unreachable');
}
