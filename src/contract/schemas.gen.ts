// Generated from openapi.yaml by generate.ts. Do not edit.
import type { components } from './types.gen.js';

type Properties<Name extends keyof components['schemas']> = components['schemas'][Name];

/** A problem (RFC 9457). Identify problems by `code`; `title` and `detail` are for developers. */
export interface Problem extends Properties<'Problem'> {}

/** An error in one field of a request. */
export interface FieldError extends Properties<'FieldError'> {}

/** The features of this backend. The elements hide features that are not supported. */
export interface Capabilities extends Properties<'Capabilities'> {}

/** A role, by id and name. */
export interface RoleRef extends Properties<'RoleRef'> {}

/** A role that members can have. Never infer anything from its name. */
export interface Role extends Properties<'Role'> {}

/** A custom role to create. */
export interface RoleCreate extends Properties<'RoleCreate'> {}

/** Merge patch of a custom role. */
export interface RoleUpdate extends Properties<'RoleUpdate'> {}

/** A change of a role to preview: the same patch as `updateRole`, or `delete: true` for its deletion. Members receive
`replacementRoleId` instead of a deleted role; without it they lose the role.
 */
export interface RoleImpactRequest extends Properties<'RoleImpactRequest'> {}

/** What a change of a role means for its members, before it is saved. Permissions that a member holds through another
role are not gained or lost.
 */
export interface RoleImpact extends Properties<'RoleImpact'> {}

/** A permission that members gain or lose. */
export interface PermissionChange extends Properties<'PermissionChange'> {}

/** A permission that a role can hold. The elements have labels for the permissions of this contract. Those of the
host have theirs here, in the language of `Accept-Language`.
 */
export interface Permission extends Properties<'Permission'> {}

/** The signed-in user, with roles and permissions in the current organization (empty without one). */
export interface Viewer extends Properties<'Viewer'> {}

/** One of the viewer's organizations. */
export interface Membership extends Properties<'Membership'> {}

/** Merge patch of one of the viewer's memberships. */
export interface MembershipUpdate extends Properties<'MembershipUpdate'> {}

/** An open invitation addressed to the viewer's verified email address. */
export interface ReceivedInvitation extends Properties<'ReceivedInvitation'> {}

/** The organization summary in lists and invitations. */
export interface OrganizationRef extends Properties<'OrganizationRef'> {}

/** An organization with the viewer's permissions in it. */
export interface Organization extends Properties<'Organization'> {}

/** An organization to create; the viewer becomes its owner. */
export interface OrganizationCreate extends Properties<'OrganizationCreate'> {}

/** Merge patch of an organization. */
export interface OrganizationUpdate extends Properties<'OrganizationUpdate'> {}

/** The new owner. */
export interface OrganizationTransfer extends Properties<'OrganizationTransfer'> {}

/** Whether a name is available. */
export interface NameAvailability extends Properties<'NameAvailability'> {}

/** The branding of an organization. */
export interface Branding extends Properties<'Branding'> {}

/** Merge patch of branding. Null restores the default of the backend. */
export interface BrandingUpdate extends Properties<'BrandingUpdate'> {}

/** A member of the organization. */
export interface Member extends Properties<'Member'> {}

/** An existing user to add, by verified `email` or by `userId`; if both are given, `userId` takes precedence. */
export interface MemberAdd extends Properties<'MemberAdd'> {}

/** The new roles of the member. */
export interface MemberRolesUpdate extends Properties<'MemberRolesUpdate'> {}

/** Independent changes of several members; a failure does not affect the other changes. */
export interface MemberBatch extends Properties<'MemberBatch'> {}

/** One result for each operation, in the order of the request. */
export interface MemberBatchResult extends Properties<'MemberBatchResult'> {}

/** The consequences of removing a member. */
export interface RemovalImpact extends Properties<'RemovalImpact'> {}

/** The member who sent the invitation. */
export interface Inviter extends Properties<'Inviter'> {}

/** An invitation, for members who manage invitations. */
export interface Invitation extends Properties<'Invitation'> {}

/** An invitation to create. */
export interface InvitationCreate extends Properties<'InvitationCreate'> {}

/** Merge patch of an invitation that has not been accepted. */
export interface InvitationUpdate extends Properties<'InvitationUpdate'> {}

/** How to renew an invitation. */
export interface InvitationResend extends Properties<'InvitationResend'> {}

/** Independent invitations to send; a failure does not affect the other invitations. */
export interface InvitationBatch extends Properties<'InvitationBatch'> {}

/** One result for each invitation, in the order of the request. */
export interface InvitationBatchResult extends Properties<'InvitationBatchResult'> {}

/** The invitation as shown to the holder of its ticket. */
export interface InvitationOffer extends Properties<'InvitationOffer'> {}

/** The organization that the viewer has joined. */
export interface InvitationAcceptance extends Properties<'InvitationAcceptance'> {}

/** An email domain of the organization. Only one organization can have a domain verified; several can have it
pending, and the first that publishes its record gets it.
 */
export interface Domain extends Properties<'Domain'> {}

/** What the last check of a domain found. */
export interface DomainCheck extends Properties<'DomainCheck'> {}

/** A domain to claim. Refused with a field error: `public_email_domain` for domains of public mail services,
`duplicate` for a domain that the organization has already.
 */
export interface DomainCreate extends Properties<'DomainCreate'> {}

/** Merge patch of a domain. `request` and `join` need a verified domain. */
export interface DomainUpdate extends Properties<'DomainUpdate'> {}

/** An open request to join, by a user with a verified address of a domain that allows requests. */
export interface JoinRequest extends Properties<'JoinRequest'> {}

/** The roles of the new member. Without them, the user gets the roles of users who join by domain. */
export interface JoinRequestApproval extends Properties<'JoinRequestApproval'> {}

/** Independent decisions about several requests; a failure does not affect the others. */
export interface JoinRequestBatch extends Properties<'JoinRequestBatch'> {}

/** One result for each operation, in the order of the request. */
export interface JoinRequestBatchResult extends Properties<'JoinRequestBatchResult'> {}

/** The organization that the viewer asks to join. */
export interface JoinRequestCreate extends Properties<'JoinRequestCreate'> {}

/** An organization that the viewer can ask to join, or has asked. It shows nothing about the organization that its
sign-in page does not show.
 */
export interface JoinableOrganization extends Properties<'JoinableOrganization'> {}

/** A way to sign in to the organization: the customer's own identity provider. It is disabled until a test has passed.
 */
export interface Connection extends Properties<'Connection'> {}

/** Names of the claims (OpenID Connect) or attributes (SAML) that contain the profile. Absent ones are not read. */
export interface ConnectionAttributes extends Properties<'ConnectionAttributes'> {}

/** A certificate (X.509) that the identity provider signs with. It is public. */
export interface SigningCertificate extends Properties<'SigningCertificate'> {}

/** Values to copy to the identity provider: `redirectUri` for OpenID Connect, the others for SAML. */
export interface ConnectionSetup extends Properties<'ConnectionSetup'> {}

/** A connection to create. It is disabled. Everything but name and strategy can be set later. Refused with a field
error: `not_https`, `private_address`, `invalid_certificate`, `too_many`, `duplicate`, `unknown_value`.
 */
export interface ConnectionCreate extends Properties<'ConnectionCreate'> {}

/** Merge patch of a connection, with the same field errors as for a new one. A secret that is absent is unchanged. After
a change of the configuration, `oidc`, `saml` or `attributes`, a disabled connection has to be tested again.
 */
export interface ConnectionUpdate extends Properties<'ConnectionUpdate'> {}

/** Merge patch of the names. By default `email`, `name`, `given_name`, `family_name` and `groups` for OpenID Connect;
`email`, `firstName`, `lastName` and `groups` for SAML.
 */
export interface ConnectionAttributesUpdate extends Properties<'ConnectionAttributesUpdate'> {}

/** Merge patch of the configuration for OpenID Connect. */
export interface OidcUpdate extends Properties<'OidcUpdate'> {}

/** Merge patch of the configuration for SAML 2.0. */
export interface SamlUpdate extends Properties<'SamlUpdate'> {}

/** Where the configuration is: exactly one of them. Refused with a field error: `not_https`, `private_address`,
`unreachable`, `timeout`, `redirected`, `too_large`, `invalid_metadata`, `no_certificate`, `issuer_mismatch`.
 */
export interface ConnectionMetadataRequest extends Properties<'ConnectionMetadataRequest'> {}

/** The configuration that was found. Nothing is stored. */
export interface ConnectionMetadata extends Properties<'ConnectionMetadata'> {}

/** A step of a test. Steps after the first that failed were not run. */
export interface ConnectionTestStep extends Properties<'ConnectionTestStep'> {}

/** The result of a test, step by step. */
export interface ConnectionTestResult extends Properties<'ConnectionTestResult'> {}

/** A test that has begun. Open `url` in a window and sign in there. */
export interface ConnectionTestStart extends Properties<'ConnectionTestStart'> {}

/** A test of a connection with a real sign-in. It changes nothing. Kept for a day. */
export interface ConnectionTest extends Properties<'ConnectionTest'> {}

/** Link to a hosted wizard that sets up a connection. */
export interface SetupLink extends Properties<'SetupLink'> {}

/** The requirements for signing in to the organization. A request of a member who does not meet them is refused:
`step_up_required` if signing in again helps, otherwise `email_domain_not_allowed`.
 */
export interface SecurityPolicy extends Properties<'SecurityPolicy'> {}

/** Merge patch of the security policy. Lists are replaced as a whole. A part that the backend does not enforce, see
`securityPolicy` of the capabilities, cannot be set.
 */
export interface SecurityPolicyUpdate extends Properties<'SecurityPolicyUpdate'> {}

/** The active members who would be locked out by a change, before it is saved. Members who do not meet the present
policy either are not included.
 */
export interface SecurityPolicyImpact extends Properties<'SecurityPolicyImpact'> {}

/** An audit event with actor, action and target. */
export interface AuditEvent extends Properties<'AuditEvent'> {}

/** Daily statistics of this organization. */
export interface Activity extends Properties<'Activity'> {}

/** A change in the organization; the data of a Server-Sent Event. */
export interface Change extends Properties<'Change'> {}

/** A session of a user on a device. An organization has full access to a session that was created for that
organization only, or if the user belongs to no other organization. Otherwise `ip` and `userAgent` are omitted and
the organization cannot revoke it. Sessions that were created for another organization are not listed. Users
have full access to all of their own sessions.
 */
export interface Session extends Properties<'Session'> {}

/** One of the viewer's linked accounts. */
export interface Identity extends Properties<'Identity'> {}

/** An account of another profile with the viewer's verified email address, which its identity provider has verified
as well. Shown to the viewer only.
 */
export interface IdentitySuggestion extends Properties<'IdentitySuggestion'> {}

/** Proof that the second account also belongs to the viewer. */
export interface IdentityLink extends Properties<'IdentityLink'> {}

/** What linking an account changes. */
export interface IdentityPreview extends Properties<'IdentityPreview'> {}

/** An integration of the catalog, and its connection to the organization. `status` is `available` (not connected),
`connected`, `needs_attention` (it works in part, or failed events are repeated) or `error` (it does not work).
 */
export interface Integration extends Properties<'Integration'> {}

/** How to connect an integration. `settings` are required where the schema of an integration with `settings` requires
them; after OAuth they can be set later. `returnUrl` is the page that the browser returns to after OAuth; its origin must
be one that the backend knows (field error `unknown_origin`).
 */
export interface IntegrationConnect extends Properties<'IntegrationConnect'> {}

/** The connected integration, or the page where the user continues. */
export interface IntegrationConnectResult extends Properties<'IntegrationConnectResult'> {}

/** The ticket that the browser returned with. */
export interface IntegrationComplete extends Properties<'IntegrationComplete'> {}

/** Merge patch of the settings, validated as a whole against the schema, with field errors below `/settings`. Null removes a
value; a secret that is absent stays.
 */
export interface IntegrationUpdate extends Properties<'IntegrationUpdate'> {}

/** Values by name. */
export interface IntegrationSettings extends Properties<'IntegrationSettings'> {}

/** A token that a directory manages members with, by SCIM 2.0. It can do what the user who created it could do then:
give roles with permissions that they held, and add, change or remove members if they could.
 */
export interface ProvisioningToken extends Properties<'ProvisioningToken'> {}

/** A token to create. */
export interface ProvisioningTokenCreate extends Properties<'ProvisioningTokenCreate'> {}

/** A key that scripts and services send as a bearer token. It acts for the organization, not for a user, and in this
organization alone. It belongs to the organization, and stays when its creator leaves. Revoked keys stay in the list
for 30 days.
 */
export interface ApiKey extends Properties<'ApiKey'> {}

/** A user who has created or revoked a key. The name is the one of that time. */
export interface ApiKeyUser extends Properties<'ApiKeyUser'> {}

/** A key to create. */
export interface ApiKeyCreate extends Properties<'ApiKeyCreate'> {}

/** Merge patch of a key. */
export interface ApiKeyUpdate extends Properties<'ApiKeyUpdate'> {}

/** How to replace the secret of a key. */
export interface ApiKeyRotation extends Properties<'ApiKeyRotation'> {}

/** An endpoint that receives events of the organization. Requests are signed as described by Standard Webhooks
(https://www.standardwebhooks.com). Events are delivered in order and at least once. A delivery that fails is
repeated, and later ones wait.
 */
export interface Webhook extends Properties<'Webhook'> {}

/** A webhook to create. It is enabled. Refused with a field error for the URL: `not_https` (also for a URL with a user
name), `private_address`.
 */
export interface WebhookCreate extends Properties<'WebhookCreate'> {}

/** Merge patch of a webhook, with the same field errors as for a new one. An `eventTypes` of null selects all. With
`enabled`, waiting deliveries are sent, the oldest first.
 */
export interface WebhookUpdate extends Properties<'WebhookUpdate'> {}

/** One attempt to deliver an event. */
export interface WebhookAttempt extends Properties<'WebhookAttempt'> {}

/** An event, and the attempts to deliver it. */
export interface WebhookDelivery extends Properties<'WebhookDelivery'> {}

/** A job that adds many people. Rows are uploaded in parts to a `draft` and checked (`checking`, then `checked`) before
anything happens. It runs on the server (`running`), each row once, with the permissions that its starter has at that
time. It can be paused, stopped, and undone for an hour (`undoing`, then `undone`).
 */
export interface MemberImport extends Properties<'MemberImport'> {}

/** An import to create, without rows. */
export interface MemberImportCreate extends Properties<'MemberImportCreate'> {}

/** Consecutive rows. */
export interface ImportRowsUpload extends Properties<'ImportRowsUpload'> {}

/** A row and its result. */
export interface ImportRow extends Properties<'ImportRow'> {}

/** A page of the viewer's organizations. */
export interface MembershipPage extends Properties<'MembershipPage'> {}

/** A page of invitations addressed to the viewer. */
export interface ReceivedInvitationPage extends Properties<'ReceivedInvitationPage'> {}

/** A page of members. */
export interface MemberPage extends Properties<'MemberPage'> {}

/** A page of roles. */
export interface RolePage extends Properties<'RolePage'> {}

/** A page of permissions. */
export interface PermissionPage extends Properties<'PermissionPage'> {}

/** A page of invitations. */
export interface InvitationPage extends Properties<'InvitationPage'> {}

/** A page of domains. */
export interface DomainPage extends Properties<'DomainPage'> {}

/** A page of requests to join. */
export interface JoinRequestPage extends Properties<'JoinRequestPage'> {}

/** A page of organizations that the viewer can ask to join. */
export interface JoinableOrganizationPage extends Properties<'JoinableOrganizationPage'> {}

/** A page of connections. */
export interface ConnectionPage extends Properties<'ConnectionPage'> {}

/** A page of audit events, newest first. */
export interface AuditEventPage extends Properties<'AuditEventPage'> {}

/** A page of sessions. */
export interface SessionPage extends Properties<'SessionPage'> {}

/** A page of the viewer's linked accounts. */
export interface IdentityPage extends Properties<'IdentityPage'> {}

/** The integrations of the catalog. */
export interface IntegrationPage extends Properties<'IntegrationPage'> {}

/** A page of provisioning tokens, without their secrets, and what the directory manages. */
export interface ProvisioningTokenPage extends Properties<'ProvisioningTokenPage'> {}

/** A page of API keys, without their secrets. */
export interface ApiKeyPage extends Properties<'ApiKeyPage'> {}

/** A page of webhooks, without their secrets. */
export interface WebhookPage extends Properties<'WebhookPage'> {}

/** A page of deliveries, the newest first. */
export interface WebhookDeliveryPage extends Properties<'WebhookDeliveryPage'> {}

/** The last imports, the newest first. */
export interface MemberImportPage extends Properties<'MemberImportPage'> {}

/** A page of rows of an import, in the order of the file. */
export interface ImportRowPage extends Properties<'ImportRowPage'> {}
