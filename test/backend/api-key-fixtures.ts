/*
 * A backend with API keys, and requests with them.
 */
import type { ApiKey } from '../../src/contract/index.js';
import type { OrgBackendOptions } from '../../src/backend/index.js';
import { createTestBackend, origin, type Reply, type RequestOptions } from './fixtures.js';

export const path = '/organizations/org_1/api-keys';

export const send = (body: unknown, headers: Record<string, string> = {}): RequestOptions => ({
  method: 'POST',
  body,
  headers,
});

export function createKeys(options: Partial<OrgBackendOptions> = {}) {
  const fixture = createTestBackend({ apiKeys: {}, ...options });

  /** A new key of `org_1`. `by`: its creator. */
  const key = async ({ by = 'user_1', ...body }: { by?: string; [field: string]: unknown }) => {
    const reply = await fixture.api(by, path, send({ name: 'Key', permissions: ['members:read'], ...body }));
    if (reply.status !== 201) throw new Error(reply.text);
    return reply.body as ApiKey & { secret: string; etag: string };
  };

  /** Sends a request with a key, to a path below `/v1`. */
  const call = (secret: string, at: string, { headers, ...rest }: RequestOptions = {}): Promise<Reply> =>
    fixture.api(null, at, { ...rest, headers: { authorization: `Bearer ${secret}`, ...headers } });

  /** The same below the path of `org_1`. */
  const use = (secret: string, at: string, rest?: RequestOptions): Promise<Reply> =>
    call(secret, `/organizations/org_1${at}`, rest);

  /** A request to an API of the host. */
  const requestWith = (authorization: string): Request =>
    new Request(`${origin}/reports`, { headers: { authorization } });

  return { ...fixture, key, call, use, requestWith };
}
