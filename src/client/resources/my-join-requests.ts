import type { JoinableOrganization, JoinRequestCreate, Page } from '../../contract/index.js';
import { path, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';

/** Organizations that the viewer can ask to join. Needs the capability `joinRequests`. */
export function createMyJoinRequests({ get, post, remove }: Resource) {
  return {
    /** Organizations that the viewer can ask to join, or has asked. */
    list: (options?: RequestOptions) =>
      get<Page<JoinableOrganization>>(path('me', 'joinable-organizations'), shapes.joinable, undefined, options),
    /** Asks to join. Resolves to the open request if there is one already. */
    create: (body: JoinRequestCreate, options?: RequestOptions) =>
      post<JoinableOrganization>(path('me', 'join-requests'), body, options, shapes.joinable),
    withdraw: (request: string, options?: RequestOptions) => remove(path('me', 'join-requests', request), options),
  };
}
