/*
 * Compiles only if the bodies of the My Organization API fit the types of Auth0's own packages. The SDK of that API is not
 * published to npm (November 2026), so the types of the same resources in the Management API stand in for it.
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Auth0Client } from '@auth0/auth0-spa-js';
import type { Management } from 'auth0';
import { auth0Auth } from '../../src/auth/auth0.js';
import { myOrganizationClient, myOrganizationScope } from '../../src/client/my-organization/index.js';
import type {
  MemberInvitation,
  MemberInvitationCreate,
  OrganizationBranding,
  OrganizationDetails,
  OrganizationMember,
  OrganizationRole,
} from '../../src/client/my-organization/types.js';

type Fits<Mine extends Theirs, Theirs> = [Mine, Theirs];
/** The Management API has no `null` for a logo that is removed. */
type WithLogo = Omit<OrganizationBranding, 'logo_url'> & { logo_url?: string };
/** Roles are ids in invitations, in both APIs. */
export type Checked = [
  Fits<WithLogo, Management.OrganizationBranding>,
  Fits<Required<OrganizationBranding>['colors'], Management.OrganizationBrandingColors>,
  Fits<Omit<OrganizationDetails, 'branding'>, Partial<Management.GetOrganizationResponseContent>>,
  Fits<Pick<OrganizationMember, 'user_id' | 'name' | 'email' | 'picture' | 'roles'>, Management.OrganizationMember>,
  Fits<OrganizationRole, Management.OrganizationMemberRole>,
  Fits<
    Pick<MemberInvitation, 'id' | 'created_at' | 'expires_at' | 'invitation_url' | 'roles'>,
    Management.OrganizationInvitation
  >,
  Fits<MemberInvitationCreate['inviter'], Management.OrganizationInvitationInviter>,
  Fits<Pick<MemberInvitationCreate['invitees'][number], 'email'>, Management.OrganizationInvitationInvitee>,
];

it('takes tokens from auth0-spa-js, and from auth0Auth', () => {
  const domain = 'tenant.eu.auth0.com';
  const auth0 = {} as Auth0Client;
  myOrganizationClient({
    domain,
    getToken: ({ audience, scope }) => auth0.getTokenSilently({ authorizationParams: { audience, scope } }),
  });
  const auth = auth0Auth(auth0, { audience: `https://${domain}/my-org/`, scope: myOrganizationScope });
  assert.ok(myOrganizationClient({ domain, getToken: auth.getToken }).members);
});
