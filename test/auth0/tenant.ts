/*
 * The data of the stand-in for an Auth0 tenant: users, organizations, roles, memberships and invitations.
 */
export interface Organization {
  id: string;
  name: string;
  display_name: string;
  branding?: { logo_url?: string | null; colors?: { primary: string; page_background: string } };
  metadata?: Record<string, string | null>;
}

export interface User {
  user_id: string;
  name: string;
  email: string;
  picture?: string;
  last_login?: string;
  created_at: string;
}

export interface Role {
  id: string;
  name: string;
  description?: string;
  /** Whether organizations may assign it. */
  visible?: boolean;
}

export interface Membership {
  user_id: string;
  roles: string[];
}

export interface Invitation {
  id: string;
  ticket_id: string;
  organization_id: string;
  inviter: { name: string };
  invitee: { email: string };
  identity_provider_id?: string;
  roles: string[];
  created_at: string;
  expires_at: string;
  invitation_url: string;
}

export interface Tenant {
  users: User[];
  roles: Role[];
  organizations: Organization[];
  /** By organization. */
  members: Record<string, Membership[]>;
  /** By organization, oldest first. */
  invitations: Record<string, Invitation[]>;
  /** Addresses that an email was sent to. */
  mails: string[];
}

const id = (prefix: string, count: number) => `${prefix}_${String(count).padStart(16, '0')}`;

export const northlight = id('org', 1);
export const ada = 'auth0|ada';
export const roles = { admin: id('rol', 1), editor: id('rol', 2), viewer: id('rol', 3), hidden: id('rol', 99) };

const names = ['Ada Byron', 'Grace Hopper', 'Jean Jennings', 'Alan Turing', 'Edith Clarke', 'Claude Shannon'];

/** An organization with an administrator, five other members, and one of another organization. */
export function sampleTenant(): Tenant {
  const users = [...names, 'Barbara Stone'].map((name, index) => {
    const first = name.split(' ')[0]!.toLowerCase();
    return {
      user_id: `auth0|${first}`,
      name,
      email: `${first}@northlight.example`,
      created_at: '2025-01-07T09:30:00.000Z',
      last_login: `2026-11-0${index + 1}T08:15:00.000Z`,
    };
  });
  return {
    users,
    roles: [
      { id: roles.admin, name: 'Organization admin', description: 'Manages the organization', visible: true },
      { id: roles.editor, name: 'Editor', description: 'Edits documents', visible: true },
      { id: roles.viewer, name: 'Viewer', visible: true },
      { id: roles.hidden, name: 'Internal support' },
    ],
    organizations: [
      {
        id: northlight,
        name: 'northlight',
        display_name: 'Northlight',
        branding: { logo_url: null, colors: { primary: '#2d5fbe', page_background: '#ffffff' } },
        metadata: { plan: 'team' },
      },
      { id: id('org', 2), name: 'kestrel', display_name: 'Kestrel Robotics' },
    ],
    members: {
      [northlight]: users
        .slice(0, 6)
        .map(({ user_id }, index) => ({ user_id, roles: [index ? roles.viewer : roles.admin] })),
      [id('org', 2)]: [{ user_id: 'auth0|barbara', roles: [] }],
    },
    invitations: { [northlight]: [], [id('org', 2)]: [] },
    mails: [],
  };
}

let created = 0;

/** Invites an address. Auth0 revokes the open invitations of the same address. */
export function invite(
  tenant: Tenant,
  organization: string,
  invitation: Pick<Invitation, 'invitee' | 'inviter' | 'roles' | 'identity_provider_id'> & { ttl_sec: number },
): Invitation {
  const { ttl_sec, ...fields } = invitation;
  const ticket = `ticket${++created}`;
  const { name } = tenant.organizations.find((one) => one.id === organization)!;
  const made: Invitation = {
    id: id('uinv', created),
    ticket_id: ticket,
    organization_id: organization,
    ...fields,
    created_at: new Date().toISOString(),
    expires_at: new Date(Date.now() + ttl_sec * 1000).toISOString(),
    invitation_url: `https://app.example/login?invitation=${ticket}&organization=${organization}&organization_name=${name}`,
  };
  const others = tenant.invitations[organization]!.filter(({ invitee }) => invitee.email !== fields.invitee.email);
  tenant.invitations[organization] = [...others, made];
  tenant.mails.push(fields.invitee.email);
  return made;
}

/** What happens when the invited person signs in: the invitation disappears, and the person is a member. */
export function accept(tenant: Tenant, invitation: Invitation): void {
  const { organization_id: organization, invitee, roles } = invitation;
  tenant.invitations[organization] = tenant.invitations[organization]!.filter(({ id }) => id !== invitation.id);
  const user_id = `auth0|${invitee.email}`;
  tenant.users.push({ user_id, name: invitee.email, email: invitee.email, created_at: new Date().toISOString() });
  tenant.members[organization]!.push({ user_id, roles });
}
