// Generated from openapi.yaml by generate.ts. Do not edit.
import type { components } from './types.gen.js';

type Properties<Name extends keyof components['schemas']> = components['schemas'][Name];

/** What went wrong (RFC 9457). Tell problems apart by `code`; `title` and `detail` are for developers. */
export interface Problem extends Properties<'Problem'> {}

/** What is wrong with one field of a request. */
export interface FieldError extends Properties<'FieldError'> {}

/** What this backend can do. What it lacks, the elements do not show. */
export interface Capabilities extends Properties<'Capabilities'> {}

/** A role, by id and name. */
export interface RoleRef extends Properties<'RoleRef'> {}

/** A role that members can have. Never infer anything from its name. */
export interface Role extends Properties<'Role'> {}

/** A custom role to make. */
export interface RoleCreate extends Properties<'RoleCreate'> {}

/** Merge patch of a custom role. */
export interface RoleUpdate extends Properties<'RoleUpdate'> {}

/** A permission that a role can hold. */
export interface Permission extends Properties<'Permission'> {}

/** The signed-in person, with their roles and permissions in the organization at hand (empty without one). */
export interface Viewer extends Properties<'Viewer'> {}

/** One of the viewer's organizations. */
export interface Membership extends Properties<'Membership'> {}

/** Merge patch of one of the viewer's memberships. */
export interface MembershipUpdate extends Properties<'MembershipUpdate'> {}

/** An open invitation addressed to the viewer's verified e-mail address. */
export interface ReceivedInvitation extends Properties<'ReceivedInvitation'> {}

/** An organization as it is shown in lists and on invitations. */
export interface OrganizationRef extends Properties<'OrganizationRef'> {}

/** An organization as its members see it. The viewer's permissions in it travel along. */
export interface Organization extends Properties<'Organization'> {}

/** An organization to make; whoever makes it becomes its owner. */
export interface OrganizationCreate extends Properties<'OrganizationCreate'> {}

/** Merge patch of an organization. */
export interface OrganizationUpdate extends Properties<'OrganizationUpdate'> {}

/** Who becomes the owner. */
export interface OrganizationTransfer extends Properties<'OrganizationTransfer'> {}

/** Whether a name is free. */
export interface NameAvailability extends Properties<'NameAvailability'> {}

/** How an organization looks. */
export interface Branding extends Properties<'Branding'> {}

/** Merge patch of branding. Null brings back the backend's default. */
export interface BrandingUpdate extends Properties<'BrandingUpdate'> {}

/** Somebody who belongs to the organization. */
export interface Member extends Properties<'Member'> {}

/** An existing user to add, by verified `email` or by `userId`; where both are given, `userId` counts. */
export interface MemberAdd extends Properties<'MemberAdd'> {}

/** The roles that the member has from now on. */
export interface MemberRolesUpdate extends Properties<'MemberRolesUpdate'> {}

/** Changes of several members, each on its own; one that fails does not stop the others. */
export interface MemberBatch extends Properties<'MemberBatch'> {}

/** One result for each operation, in the order of the request. */
export interface MemberBatchResult extends Properties<'MemberBatchResult'> {}

/** What removing a member entails. */
export interface RemovalImpact extends Properties<'RemovalImpact'> {}

/** Who invited. */
export interface Inviter extends Properties<'Inviter'> {}

/** An invitation, as those see it who manage them. */
export interface Invitation extends Properties<'Invitation'> {}

/** Whom to invite to what. */
export interface InvitationCreate extends Properties<'InvitationCreate'> {}

/** Merge patch of an invitation that has not been accepted. */
export interface InvitationUpdate extends Properties<'InvitationUpdate'> {}

/** How to renew an invitation. */
export interface InvitationResend extends Properties<'InvitationResend'> {}

/** Invitations to send, each on its own; one that fails does not stop the others. */
export interface InvitationBatch extends Properties<'InvitationBatch'> {}

/** One result for each invitation, in the order of the request. */
export interface InvitationBatchResult extends Properties<'InvitationBatchResult'> {}

/** What the holder of a ticket is offered. */
export interface InvitationOffer extends Properties<'InvitationOffer'> {}

/** What the viewer has just joined. */
export interface InvitationAcceptance extends Properties<'InvitationAcceptance'> {}

/** An e-mail domain of the organization. */
export interface Domain extends Properties<'Domain'> {}

/** A domain to claim. */
export interface DomainCreate extends Properties<'DomainCreate'> {}

/** Merge patch of a domain. */
export interface DomainUpdate extends Properties<'DomainUpdate'> {}

/** Somebody with an address of a domain that lets people ask to join. */
export interface JoinRequest extends Properties<'JoinRequest'> {}

/** The roles that the new member gets. */
export interface JoinRequestApproval extends Properties<'JoinRequestApproval'> {}

/** A way to sign in to the organization, such as the customer's own identity provider. */
export interface Connection extends Properties<'Connection'> {}

/** A connection to set up. */
export interface ConnectionCreate extends Properties<'ConnectionCreate'> {}

/** Merge patch of a connection. A secret that is absent stays. */
export interface ConnectionUpdate extends Properties<'ConnectionUpdate'> {}

/** How a try of the connection went, step by step. */
export interface ConnectionTest extends Properties<'ConnectionTest'> {}

/** Link to a hosted wizard that sets up a connection. */
export interface SetupLink extends Properties<'SetupLink'> {}

/** What the organization asks of those who sign in. */
export interface SecurityPolicy extends Properties<'SecurityPolicy'> {}

/** Merge patch of the security policy. */
export interface SecurityPolicyUpdate extends Properties<'SecurityPolicyUpdate'> {}

/** Who would be locked out by a change, before it is saved. */
export interface SecurityPolicyImpact extends Properties<'SecurityPolicyImpact'> {}

/** Who did what to whom. */
export interface AuditEvent extends Properties<'AuditEvent'> {}

/** Daily numbers of this organization alone. */
export interface Activity extends Properties<'Activity'> {}

/** Something in the organization that has changed; the data of a Server-Sent Event. */
export interface Change extends Properties<'Change'> {}

/** A device on which somebody is signed in. To an organization it is theirs in full where it was opened for that
organization alone, or the person belongs to no other. Where it is not, `ip` and `userAgent` are left out and
it cannot be revoked there; a session that was opened for another organization is not listed at all. To the
person themselves every session is theirs.
 */
export interface Session extends Properties<'Session'> {}

/** One of the viewer's linked accounts. */
export interface Identity extends Properties<'Identity'> {}

/** Proof that the second account is the viewer's too. */
export interface IdentityLink extends Properties<'IdentityLink'> {}

/** Something that the organization can connect. */
export interface Integration extends Properties<'Integration'> {}

/** How to connect or configure an integration. */
export interface IntegrationSettings extends Properties<'IntegrationSettings'> {}

/** A token with which an identity provider maintains members by SCIM 2.0. */
export interface ProvisioningToken extends Properties<'ProvisioningToken'> {}

/** A token to make. */
export interface ProvisioningTokenCreate extends Properties<'ProvisioningTokenCreate'> {}

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

/** A page of connections. */
export interface ConnectionPage extends Properties<'ConnectionPage'> {}

/** A page of audit events, newest first. */
export interface AuditEventPage extends Properties<'AuditEventPage'> {}

/** A page of sessions. */
export interface SessionPage extends Properties<'SessionPage'> {}

/** A page of the viewer's linked accounts. */
export interface IdentityPage extends Properties<'IdentityPage'> {}

/** A page of integrations. */
export interface IntegrationPage extends Properties<'IntegrationPage'> {}

/** A page of provisioning tokens, without their secrets. */
export interface ProvisioningTokenPage extends Properties<'ProvisioningTokenPage'> {}
