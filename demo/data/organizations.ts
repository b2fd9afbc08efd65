/*
 * The two organizations, their roles, and the invitations.
 */
import { permissions as orgPermissions } from '../../src/contract/index.js';
import type { InvitationRecord } from '../../src/backend/index.js';

/** The organizations. Their logos are `logos/{name}.svg` and `logos/{name}-dark.svg`. */
export const organizations = [
  {
    id: 'org_kestrel',
    name: 'kestrel',
    displayName: 'Kestrel Robotics',
    createdDaysAgo: 800,
    metadata: { plan: 'Business', region: 'eu-central' },
    colors: { primary: '#a63c14', pageBackground: '#f8f3ee' },
    logoAlt: 'Kestrel Robotics',
  },
  {
    id: 'org_baltic',
    name: 'baltic-freight',
    displayName: 'Baltic Freight Cooperative',
    createdDaysAgo: 640,
    metadata: { plan: 'Team', region: 'eu-north' },
    colors: { primary: '#0b5f7a', pageBackground: '#eef4f6' },
    logoAlt: 'Baltic Freight Cooperative',
  },
];

/** `dashboard:*` belongs to the application, all others to the org API. */
export const roles = [
  {
    id: 'org-admin',
    name: 'Organization administrator',
    isAdmin: true,
    description: 'Manages members, invitations, branding and the dashboard.',
    permissions: [...orgPermissions, 'dashboard:read', 'dashboard:manage'],
  },
  {
    id: 'dashboard-admin',
    name: 'Dashboard administrator',
    isAdmin: false,
    description: 'Sets up the dashboard and views members.',
    permissions: ['dashboard:read', 'dashboard:manage', 'members:read', 'roles:read'],
  },
  {
    id: 'dashboard-user',
    name: 'Dashboard user',
    isAdmin: false,
    description: 'Views the dashboard.',
    permissions: ['dashboard:read'],
  },
];

/** Roles that an organization has created itself. */
export const customRoles = [
  {
    id: 'kestrel-shift-lead',
    organizationId: 'org_kestrel',
    name: 'Shift lead',
    isAdmin: false,
    description: 'Sets up the dashboard of a shift and invites its people.',
    permissions: ['dashboard:read', 'dashboard:manage', 'members:read', 'invitations:read', 'invitations:create'],
  },
  {
    id: 'kestrel-visitor',
    organizationId: 'org_kestrel',
    name: 'Visitor',
    isAdmin: false,
    description: 'Views the dashboard during a visit.',
    permissions: ['dashboard:read'],
  },
];

/** An invitation. Times are relative to the first start. */
export interface SeedInvitation {
  id: string;
  organizationId: string;
  email: string;
  roleIds: string[];
  status: InvitationRecord['status'];
  inviter: string;
  createdHoursAgo: number;
  expiresInHours: number;
  message?: string;
  acceptedBy?: string;
}

const invitation = (
  id: string,
  organizationId: string,
  email: string,
  roleIds: string[],
  status: InvitationRecord['status'],
  inviter: string,
  createdHoursAgo: number,
  expiresInHours: number,
  more: Pick<SeedInvitation, 'message' | 'acceptedBy'> = {},
): SeedInvitation => ({
  id: `inv_${id}`,
  organizationId,
  email,
  roleIds,
  status,
  inviter: `demo|${inviter}`,
  createdHoursAgo,
  expiresInHours,
  ...more,
});

/** Emails of pending ones are sent at the first start, so that their links are in the mailbox. */
export const invitations: SeedInvitation[] = [
  invitation(
    'priya',
    'org_kestrel',
    'priya.raman@kestrel-robotics.example',
    ['dashboard-user'],
    'pending',
    'yuki',
    20,
    148,
    { message: 'Hi Priya, you can see your shift’s numbers here. Let me know if anything looks off.' },
  ),
  invitation(
    'kaarel',
    'org_kestrel',
    'kaarel.tamm@baltic-freight.example',
    ['dashboard-user'],
    'pending',
    'ines',
    30,
    138,
  ),
  invitation(
    'mateus',
    'org_kestrel',
    'mateus.figueiredo@kestrel-robotics.example',
    ['dashboard-user'],
    'accepted',
    'yuki',
    310,
    -142,
    { acceptedBy: 'demo|mateus' },
  ),
  invitation('dieter', 'org_kestrel', 'd.kessler@weldwerk.example', ['dashboard-user'], 'pending', 'ines', 500, -332),
  invitation(
    'hana',
    'org_kestrel',
    'hana.novakova@kestrel-robotics.example',
    ['dashboard-admin'],
    'revoked',
    'yuki',
    900,
    -732,
  ),
  invitation(
    'oskar',
    'org_baltic',
    'oskar.lindqvist@baltic-freight.example',
    ['dashboard-user'],
    'pending',
    'kaarel',
    150,
    18,
  ),
  invitation(
    'rasa',
    'org_baltic',
    'rasa.kazlauskiene@baltic-freight.example',
    ['dashboard-admin'],
    'pending',
    'ines',
    260,
    -92,
  ),
  invitation(
    'mikko',
    'org_baltic',
    'mikko.lahtinen@baltic-freight.example',
    ['dashboard-user'],
    'accepted',
    'kaarel',
    680,
    -512,
    { acceptedBy: 'demo|mikko' },
  ),
  invitation(
    'greta',
    'org_baltic',
    'greta.solberg@nordkai.example',
    ['dashboard-user'],
    'declined',
    'kaarel',
    720,
    -552,
  ),
];
