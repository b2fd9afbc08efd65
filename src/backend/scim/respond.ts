/*
 * Responses of SCIM, and their versions (RFC 7644, section 3.14).
 */
import { ScimError } from './errors.js';
import type { Resource } from './serialize.js';

export interface ScimResult {
  status: number;
  /** A resource, whose version becomes the ETag. */
  resource?: Resource;
  /** A body that is no resource. */
  body?: object;
}

const tagsOf = (header: string): string[] => header.match(/"[^"]*"/g) ?? [];

const versionOf = ({ meta }: Resource): string | undefined => meta['version'] as string | undefined;

const isNamed = (header: string, resource: Resource): boolean =>
  header.trim() === '*' || tagsOf(header).includes(tagsOf(versionOf(resource) ?? '')[0] ?? '');

/** Refuses a change that is based on another version: 412. Call it with the organization locked. */
export function requireVersion({ headers }: Request, resource: Resource): void {
  const header = headers.get('if-match');
  if (header !== null && !isNamed(header, resource))
    throw new ScimError(412, 'The resource has changed since it was read');
}

/** The response for a result. */
export function toResponse(request: Request, { status, resource, body }: ScimResult, requestId: string): Response {
  const headers = new Headers({
    'x-request-id': requestId,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  if (resource) {
    const version = versionOf(resource);
    if (version !== undefined) headers.set('etag', version);
    headers.set(status === 201 ? 'location' : 'content-location', String(resource.meta['location']));
    const known = request.headers.get('if-none-match');
    if (request.method === 'GET' && version !== undefined && known !== null && isNamed(known, resource))
      return new Response(null, { status: 304, headers });
  }
  const content = resource ?? body;
  if (content === undefined) return new Response(null, { status, headers });
  headers.set('content-type', 'application/scim+json');
  return new Response(request.method === 'HEAD' ? null : JSON.stringify(content), { status, headers });
}
