import type { Capabilities, Page, Permission, Viewer } from '../contract/index.js';
import { createResource, organizationPath, path } from './http/resource.js';
import { shapes } from './http/response-shapes.js';
import { createTransport } from './http/transport.js';
import type { OrgClientOptions, RequestOptions } from './http/types.js';
import { createApiKeys } from './resources/api-keys.js';
import { createActivity } from './resources/activity.js';
import { createAuditEvents } from './resources/audit-events.js';
import { createBranding } from './resources/branding.js';
import { createConnections } from './resources/connections.js';
import { createDomains } from './resources/domains.js';
import { createIntegrations } from './resources/integrations.js';
import { createImports } from './resources/imports.js';
import { createInvitationOffers } from './resources/invitation-offers.js';
import { createInvitations } from './resources/invitations.js';
import { createJoinRequests } from './resources/join-requests.js';
import { createMembers } from './resources/members.js';
import { createMyIdentities } from './resources/my-identities.js';
import { createMyInvitations } from './resources/my-invitations.js';
import { createMyJoinRequests } from './resources/my-join-requests.js';
import { createMyOrganizations } from './resources/my-organizations.js';
import { createMySessions } from './resources/my-sessions.js';
import { createOrganizations } from './resources/organizations.js';
import { createProvisioningTokens } from './resources/provisioning-tokens.js';
import { createRoles } from './resources/roles.js';
import { createSecurityPolicy } from './resources/security-policy.js';
import { createWebhooks } from './resources/webhooks.js';

/**
 * Creates a client for one org API.
 *
 * ```js
 * const client = createOrgClient({ baseUrl: '/org-api' });
 * const page = await client.members.list('org_123', { q: 'ada', limit: 50 });
 * for await (const member of client.members.all('org_123')) console.log(member.email);
 * ```
 *
 * Every call takes `{ signal }` last and rejects with an `OrgError`. When the network fails, reads are retried twice.
 * Changes are retried once, and only under the same `Idempotency-Key` or `If-Match`, so nothing happens twice.
 */
export function createOrgClient(options: OrgClientOptions) {
  const transport = createTransport(options);
  const resource = createResource(transport);
  return {
    /** Registers the handler of `step_up_required` and `action_required`. `<org-provider>` registers one for its client. */
    onChallenge: transport.onChallenge,
    /** @internal The event stream of `watchChanges`. */
    openChanges: (organization: string, options: { signal: AbortSignal; refresh?: boolean }) =>
      transport.openStream(organizationPath(organization, 'changes'), options),

    capabilities: (options?: RequestOptions) =>
      resource.read<Capabilities>(path('capabilities'), shapes.capabilities, options),
    me: (options?: RequestOptions) => resource.read<Viewer>(path('me'), shapes.viewer, options),
    permissions: (options?: RequestOptions) =>
      resource.get<Page<Permission>>(path('permissions'), shapes.permission, undefined, options),

    myOrganizations: createMyOrganizations(resource),
    myInvitations: createMyInvitations(resource),
    myJoinRequests: createMyJoinRequests(resource),
    myIdentities: createMyIdentities(resource),
    mySessions: createMySessions(resource),
    organizations: createOrganizations(resource),
    branding: createBranding(resource),
    members: createMembers(resource),
    roles: createRoles(resource),
    securityPolicy: createSecurityPolicy(resource),
    domains: createDomains(resource),
    connections: createConnections(resource),
    provisioningTokens: createProvisioningTokens(resource),
    apiKeys: createApiKeys(resource),
    webhooks: createWebhooks(resource),
    integrations: createIntegrations(resource),
    joinRequests: createJoinRequests(resource),
    imports: createImports(resource, transport),
    invitations: createInvitations(resource),
    tickets: createInvitationOffers(resource),
    activity: createActivity(resource),
    auditEvents: createAuditEvents(resource, transport),
  };
}

export type OrgClient = ReturnType<typeof createOrgClient>;
