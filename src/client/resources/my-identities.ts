import type { Identity, IdentityLink, IdentityPage, IdentityPreview } from '../../contract/index.js';
import { path, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';
import type { PageQuery } from './queries.js';

/** The accounts that the viewer signs in with. */
export function createMyIdentities({ get, post, remove }: Resource) {
  return {
    list: (query?: PageQuery, options?: RequestOptions) =>
      get<IdentityPage>(path('me', 'identities'), shapes.identity, query, options),
    /** What linking the account of an ID token changes. */
    preview: (proof: IdentityLink, options?: RequestOptions) =>
      post<IdentityPreview>(path('me', 'identities', 'preview'), proof, options, shapes.identityPreview),
    link: (proof: IdentityLink, options?: RequestOptions) =>
      post<Identity>(path('me', 'identities'), proof, options, shapes.identity),
    unlink: (identity: string, options?: RequestOptions) => remove(path('me', 'identities', identity), options),
    /** Dismisses a suggested duplicate for good. */
    dismiss: (suggestion: string, options?: RequestOptions) =>
      remove(path('me', 'identity-suggestions', suggestion), options),
  };
}
