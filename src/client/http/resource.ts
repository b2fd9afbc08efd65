import type { Page } from '../../contract/index.js';
import { pageOf, type Shape } from './response-shapes.js';
import type { createTransport } from './transport.js';
import type { ApiRequest, RequestOptions } from './types.js';

/** A path of the API. Each part is percent-encoded, so ids may contain any character: `auth0|abc`. */
export const path = (...parts: string[]) => ({ path: `/${parts.map(encodeURIComponent).join('/')}` });

/** A path below an organization, and the organization that the access token is for. */
export const organizationPath = (organization: string, ...parts: string[]) => ({
  organization,
  ...path('organizations', organization, ...parts),
});

/** The calls that resources are made of. */
export function createResource({
  send,
  rememberETag,
}: Pick<ReturnType<typeof createTransport>, 'send' | 'rememberETag'>) {
  const call = async <T>(request: ApiRequest, options?: RequestOptions) => (await send<T>(request, options)).body;
  const read = <T>(request: ApiRequest, shape: Shape, options?: RequestOptions) =>
    call<T>({ ...request, shape }, options);
  const get = <T>(request: ApiRequest, item: Shape, query?: object, options?: RequestOptions) =>
    read<T>({ ...request, query }, pageOf(item), options);
  return {
    call,
    /** `GET` one resource. */
    read,
    /** `GET` a page of items. */
    get,
    /** `GET` a page of items and remember their ETags for later changes. */
    async list<T extends { etag?: string }, P extends Page<T>>(
      request: ApiRequest,
      item: Shape,
      idOf: (item: T) => string,
      query?: object,
      options?: RequestOptions,
    ) {
      const page = await get<P>(request, item, query, options);
      for (const item of page.items) rememberETag(`${request.path}/${encodeURIComponent(idOf(item))}`, item.etag);
      return page;
    },
    post: <T>(request: ApiRequest, body?: unknown, options?: RequestOptions, shape?: Shape) =>
      call<T>({ ...request, method: 'POST', body, shape }, options),
    patch: <T>(request: ApiRequest, body: unknown, shape: Shape, options?: RequestOptions) =>
      call<T>({ ...request, method: 'PATCH', body, shape, contentType: 'application/merge-patch+json' }, options),
    remove: (request: ApiRequest, options?: RequestOptions) => call<void>({ ...request, method: 'DELETE' }, options),
  };
}

export type Resource = ReturnType<typeof createResource>;
