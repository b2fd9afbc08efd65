import type { ProvisioningToken, ProvisioningTokenCreate, ProvisioningTokenPage } from '../../contract/index.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';

/** Tokens that a directory manages members with, by SCIM. Needs the capability `provisioning`. */
export function createProvisioningTokens({ list, post, remove }: Resource) {
  const pathOf = (organization: string, ...parts: string[]) =>
    organizationPath(organization, 'provisioning-tokens', ...parts);
  return {
    /** All tokens, the oldest first, without their secrets, and what the directory manages. */
    list: (organization: string, options?: RequestOptions) =>
      list<ProvisioningToken, ProvisioningTokenPage>(
        pathOf(organization),
        shapes.provisioningToken,
        ({ id }) => id,
        undefined,
        options,
      ),
    /** The response alone has the `secret`. */
    create: (organization: string, body: ProvisioningTokenCreate, options?: RequestOptions) =>
      post<ProvisioningToken>(pathOf(organization), body, options, shapes.provisioningToken),
    /** Replaces the secret. The old one stops working at once; the response alone has the new `secret`. */
    rotate: (organization: string, token: string, options?: RequestOptions) =>
      post<ProvisioningToken>(pathOf(organization, token, 'rotate'), undefined, options, shapes.provisioningToken),
    /** Refuses requests with the token at once. Members stay. */
    revoke: (organization: string, token: string, options?: RequestOptions) =>
      remove(pathOf(organization, token), options),
  };
}
