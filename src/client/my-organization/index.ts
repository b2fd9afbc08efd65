/*
 * The client for Auth0's My Organization API: the elements without a backend.
 */
export { myOrganizationClient, type MyOrganizationOptions } from './my-organization-client.js';
export type { AccessTokenRequest } from './access-token.js';
export { myOrganizationScope } from './scopes.js';
