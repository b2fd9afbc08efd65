/*
 * The features of the API, one line each. To add a resource, add its folder and its line.
 */
export { activity } from './activity/index.js';
export { apiKeys } from './api-keys/index.js';
export { audit } from './audit/index.js';
export { branding } from './branding/index.js';
export { capabilities } from './capabilities/index.js';
export { changes } from './changes/index.js';
export { connections } from './connections/index.js';
export { domains } from './domains/index.js';
export { identities } from './identities/index.js';
export { imports } from './imports/index.js';
export { integrations } from './integrations/index.js';
export { invitations } from './invitations/index.js';
export { joinRequests } from './join-requests/index.js';
export { members } from './members/index.js';
export { memberships } from './memberships/index.js';
export { organizations } from './organizations/index.js';
export { provisioningTokens } from './provisioning-tokens/index.js';
export { roles } from './roles/index.js';
export { securityPolicy } from './security-policy/index.js';
export { sessions } from './sessions/index.js';
export { viewer } from './viewer/index.js';
export { webhooks } from './webhooks/index.js';
