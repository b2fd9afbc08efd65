/*
 * Bodies of Auth0's My Organization API, as far as the client uses them. Members, invitations and roles are in beta.
 * See https://auth0.com/docs/manage-users/my-organization-api
 */

export interface OrganizationDetails {
  id?: string;
  name?: string;
  display_name?: string;
  branding?: OrganizationBranding;
}

export interface OrganizationBranding {
  /** An `https` URL. */
  logo_url?: string | null;
  /** Both colors are required. */
  colors?: { primary: string; page_background: string };
}

export interface OrganizationDetailsUpdate {
  name?: string;
  display_name?: string;
  branding?: OrganizationBranding;
}

export interface OrganizationRole {
  id: string;
  name: string;
  description?: string;
}

export interface OrganizationMember {
  user_id: string;
  name?: string;
  nickname?: string;
  email?: string;
  picture?: string;
  /** At most ten. Only with the scope `read:my_org:member_roles`. */
  roles?: OrganizationRole[];
  last_login?: string;
}

export interface MemberInvitation {
  id: string;
  inviter?: { name?: string };
  invitee?: { email?: string };
  identity_provider_id?: string;
  created_at?: string;
  expires_at?: string;
  /** Ids. */
  roles?: string[];
  invitation_url?: string;
}

export interface MemberInvitationCreate {
  /** One to ten. */
  invitees: { email: string; roles?: string[] }[];
  inviter: { name: string };
  identity_provider_id?: string;
  /** Seconds, 604,800 by default. */
  ttl_sec?: number;
}

/** Checkpoint paging: `from` is the `next` of the previous page. The last page can be empty. */
export interface Checkpoint {
  next?: string | null;
}

/** Body of a refusal. Its members are those of RFC 9457. */
export interface ErrorDocument {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  validation_errors?: { detail?: string; field?: string; pointer?: string; source?: string }[];
}
