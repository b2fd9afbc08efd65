import type { SessionPage } from '../../contract/index.js';
import { path, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';
import type { PageQuery } from './queries.js';

/** The viewer's own sessions, in every organization. */
export function createMySessions({ get, remove }: Resource) {
  return {
    list: (query?: PageQuery, options?: RequestOptions) =>
      get<SessionPage>(path('me', 'sessions'), shapes.session, query, options),
    revoke: (session: string, options?: RequestOptions) => remove(path('me', 'sessions', session), options),
    /** Signs the viewer out everywhere but here. */
    revokeAll: (options?: RequestOptions) => remove(path('me', 'sessions'), options),
  };
}
