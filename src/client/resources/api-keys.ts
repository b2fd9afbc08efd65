import type { ApiKey, ApiKeyCreate, ApiKeyRotation, ApiKeyUpdate, Page } from '../../contract/index.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';
import type { ApiKeyListQuery } from './queries.js';

/** Keys that scripts and services act for the organization with. Needs the capability `apiKeys`. */
export function createApiKeys({ list, post, patch, remove }: Resource) {
  const pathOf = (organization: string, ...parts: string[]) => organizationPath(organization, 'api-keys', ...parts);
  return {
    /** All keys that match, the newest first and revoked ones last, without their secrets. */
    list: (organization: string, query?: ApiKeyListQuery, options?: RequestOptions) =>
      list<ApiKey, Page<ApiKey>>(pathOf(organization), shapes.apiKey, ({ id }) => id, query, options),
    /** The response alone has the `secret`. */
    create: (organization: string, body: ApiKeyCreate, options?: RequestOptions) =>
      post<ApiKey>(pathOf(organization), body, options, shapes.apiKey),
    update: (organization: string, key: string, body: ApiKeyUpdate, options?: RequestOptions) =>
      patch<ApiKey>(pathOf(organization, key), body, shapes.apiKey, options),
    /** Replaces the secret. The old one works until the end of the overlap; the response alone has the new `secret`. */
    rotate: (organization: string, key: string, body: ApiKeyRotation, options?: RequestOptions) =>
      post<ApiKey>(pathOf(organization, key, 'rotate'), body, options, shapes.apiKey),
    /** Refuses requests with the key at once. It stays in the list for 30 days. */
    revoke: (organization: string, key: string, options?: RequestOptions) => remove(pathOf(organization, key), options),
  };
}
