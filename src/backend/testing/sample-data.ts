/*
 * Sample data for stories, tests and demos: deterministic, with realistic names. Published in `org-elements/testing.js`.
 */
import { permissions } from '../../contract/index.js';
import type {
  ActivityCounts,
  AuditRecord,
  InvitationRecord,
  MembershipRecord,
  OrganizationRecord,
  RoleRecord,
  UserRecord,
} from '../store/store.js';
import { mulberry32 } from './random.js';
import { createSampleActivity } from './sample-activity.js';

export interface SampleOptions {
  /** Members of the first organization; the others have a few. Default 25. */
  members?: number;
  /** Default 3. Ada, the owner, belongs to all of them. */
  organizations?: number;
  /** Invitations of the first organization, in all states. Default 8. */
  invitations?: number;
  /** Events in the audit log of the first organization. Default 20. */
  auditEvents?: number;
  /** Days of earlier activity of the first organization, the day of `now` included. Default 180. */
  activityDays?: number;
  /** The time that all dates are relative to. Default 2026-11-02T09:00:00.000Z. */
  now?: string;
}

/** A seed for a store. */
export interface SampleData {
  users: UserRecord[];
  organizations: OrganizationRecord[];
  roles: RoleRecord[];
  memberships: MembershipRecord[];
  invitations: InvitationRecord[];
  auditEvents: AuditRecord[];
  activity: ({ organizationId: string } & ActivityCounts)[];
}

/** The first members of the first organization, `org_1`: one for each role. */
export const samplePeople = {
  owner: 'user_1',
  admin: 'user_2',
  /** Manages members, without the other rights of an administrator. */
  manager: 'user_3',
  member: 'user_4',
  /** Has no role. */
  guest: 'user_5',
} as const;

const READ_ONLY_PERMISSIONS = permissions.filter((name) => name.endsWith(':read') && !name.startsWith('audit'));
const MANAGER_PERMISSIONS = [
  'members:read',
  'members:add',
  'members:update',
  'members:remove',
  'roles:read',
  'invitations:read',
  'invitations:create',
  'invitations:revoke',
];

/** Roles of every organization. */
export const sampleRoles: RoleRecord[] = [
  role('owner', 'Owner', 'Everything, deleting the organization included', true, [...permissions]),
  role(
    'admin',
    'Admin',
    'Everything but deleting the organization',
    true,
    permissions.filter((name) => name !== 'org:delete'),
  ),
  role('manager', 'People manager', 'Invites, adds and removes people', false, MANAGER_PERMISSIONS),
  role('auditor', 'Auditor', 'Sees everything, changes nothing', false, [...READ_ONLY_PERMISSIONS, 'audit:read']),
  role('member', 'Member', 'Sees who else is here', false, ['members:read', 'roles:read']),
];

function role(id: string, name: string, description: string, isAdmin: boolean, held: string[]): RoleRecord {
  return { id, organizationId: null, name, description, permissions: held, isAdmin, version: 1 };
}

// A name and its form in addresses.
const firstNames =
  `Ada Kwame Mei:美 Yusuf Ngozi Søren:soren Zoë:zoe José:jose Anaïs:anais Łukasz:lukasz Priya Hiroshi Fatima Dmitri
  Ama Siobhán:siobhan Nguyễn:nguyen Leilani Omar Ingrid Tariq Chiara Björn:bjorn Amara Ravi Xiulan Mateo Noor Kofi Elif
  Thandiwe Joaquín:joaquin Minh Aoife Sanjay Yara Bohdan Isabel Haruka Emre`
    .split(/\s+/)
    .map(split);
const family =
  `Okafor Lindqvist Nakamura Haddad García:garcia Müller:mueller Kowalski O’Brien:obrien Patel Ferrari Kaya Ivanova
  Mbeki Tran Singh Dubois Andersen Cohen Rossi Silva Nguyen Novák:novak Petrov Adeyemi Chen Kim Yilmaz Jensen Costa Moreau
  Ramírez:ramirez van.der.Berg:vanderberg Hassan Suzuki Popescu Horváth:horvath Fernández:fernandez Osei Bianchi Papadopoulos`
    .split(/\s+/)
    .map(split);
const whole = [
  ['李小龍', 'li.xiaolong'],
  ['محمد العلي', 'mohammed.alali'],
  ['דוד כהן', 'david.cohen'],
  ['佐藤 花子', 'sato.hanako'],
  ['Олена Шевченко', 'olena.shevchenko'],
  ['김민준', 'kim.minjun'],
];
const companies =
  `Acme Northwind Globex Umbrella Initech Contoso Hooli Wayfinder Bluebird Solaris Kestrel Meridian Juniper Lumen Orchard Tidewater`.split(
    ' ',
  );
const trades = ['Logistics', 'Health', 'Energy', 'Foods', 'Robotics', 'Studios', 'Labs', 'Partners', 'Travel', 'Media'];
const colors = ['#0059d6', '#0f766e', '#7c3aed', '#b91c1c', '#a16207', '#1d4ed8', '#be185d', '#15803d'];

function split(entry: string): [string, string] {
  const [name = '', spelled] = entry.split(':');
  return [
    name.replaceAll('.', ' ').replace('美', 'Mei 美'),
    (spelled && /^[a-z]/.test(spelled) ? spelled : name.split(':')[0]!).toLowerCase(),
  ];
}

/**
 * Sample data to seed a store with.
 *
 * ```ts
 * const store = createMemoryStore(createSampleData({ members: 10_000, organizations: 40 }));
 * ```
 */
export function createSampleData(options: SampleOptions = {}): SampleData {
  const {
    members = 25,
    organizations: organizationCount = 3,
    invitations: invitationCount = 8,
    auditEvents: eventCount = 20,
    activityDays = 180,
  } = options;
  const now = Date.parse(options.now ?? '2026-11-02T09:00:00.000Z');
  const random = mulberry32(20261102);
  const ago = (days: number) => new Date(now - Math.round(days * 86_400_000)).toISOString();

  const users = Array.from({ length: Math.max(members, 5) }, (_, at) => user(at, random, ago));
  const organizations = Array.from({ length: organizationCount }, (_, at) => organization(at, ago));
  const memberships = users
    .slice(0, members)
    .map((one, at) => membership('org_1', one.id, roleOf(at, random), at, random, ago));
  for (const [at, { id }] of organizations.entries()) {
    if (at === 0) continue;
    memberships.push({
      ...membership(id, 'user_1', [at % 3 === 1 ? 'owner' : 'member'], at, random, ago),
      status: 'active',
      lastUsedAt: at < 6 ? ago(at) : null,
    });
    if (at < 50) memberships.push({ ...membership(id, 'user_2', ['owner'], at, random, ago), status: 'active' });
  }
  return {
    users,
    organizations,
    memberships,
    roles: sampleRoles,
    invitations: Array.from({ length: invitationCount }, (_, at) => invitation(at, ago)),
    activity:
      activityDays > 0
        ? [
            {
              organizationId: 'org_1',
              ...createSampleActivity({ members, days: activityDays, now: new Date(now).toISOString() }),
            },
          ]
        : [],
    auditEvents: Array.from({ length: eventCount }, (_, at) => auditEvent(at, users, random, ago)),
  };
}

type Ago = (days: number) => string;

function user(at: number, random: () => number, ago: Ago): UserRecord {
  const special = at > 4 && at % 17 === 0 ? whole[(at / 17) % whole.length]! : undefined;
  const [first, firstSpelled] = firstNames[(at * 7) % firstNames.length]!;
  const [last, lastSpelled] = family[(at * 3 + Math.floor(at / family.length)) % family.length]!;
  const name = special?.[0] ?? `${first} ${last}`;
  const local = (special?.[1] ?? `${firstSpelled}.${lastSpelled}`).replace(/[^a-z.]/g, '');
  return {
    id: `user_${at + 1}`,
    name,
    email: `${local}${at < firstNames.length && !special ? '' : at}@example.com`,
    emailVerified: true,
    picture: null,
    mfaEnrolled: random() < 0.7,
    createdAt: ago(400 + (at % 300)),
  };
}

function roleOf(at: number, random: () => number): string[] {
  const first = [['owner'], ['admin'], ['manager'], ['member'], []][at];
  if (first) return first;
  const roll = random();
  if (roll < 0.02) return ['admin'];
  if (roll < 0.06) return ['manager', 'member'];
  return roll < 0.1 ? ['auditor', 'member'] : ['member'];
}

function membership(
  organizationId: string,
  userId: string,
  roleIds: string[],
  at: number,
  random: () => number,
  ago: Ago,
): MembershipRecord {
  const isFirst = at < 5;
  return {
    organizationId,
    userId,
    roleIds,
    status: !isFirst && random() < 0.04 ? 'blocked' : 'active',
    managedBy: isFirst || random() < 0.8 ? 'manual' : random() < 0.5 ? 'sso' : 'scim',
    joinedAt: ago(isFirst ? 390 - at : random() * 380),
    lastLoginAt: !isFirst && random() < 0.1 ? null : ago(random() * 60),
    lastUsedAt: ago(random() * 30),
    pinned: false,
    version: 1,
  };
}

function organization(at: number, ago: Ago): OrganizationRecord {
  const turn = Math.floor(at / companies.length);
  const displayName = `${companies[at % companies.length]} ${trades[(at + turn) % trades.length]}${turn < trades.length ? '' : ` ${turn}`}`;
  return {
    id: `org_${at + 1}`,
    name: `${displayName.toLowerCase().replaceAll(' ', '-')}${at < companies.length ? '' : `-${at}`}`,
    displayName,
    metadata: {},
    branding: {
      logoUrl: null,
      logoDarkUrl: null,
      logoAlt: null,
      colors: { primary: colors[at % colors.length]!, pageBackground: '#ffffff' },
    },
    createdAt: ago(390),
    version: 1,
    brandingVersion: 1,
  };
}

function invitation(at: number, ago: Ago): InvitationRecord {
  const status = (['pending', 'pending', 'pending', 'accepted', 'pending', 'declined', 'revoked', 'failed'] as const)[
    at % 8
  ]!;
  const [first] = firstNames[(at * 5 + 3) % firstNames.length]!;
  return {
    id: `inv_${at + 1}`,
    organizationId: 'org_1',
    email: `guest.${at + 1}@example.org`,
    userId: null,
    roleIds: at % 3 === 1 ? ['manager'] : ['member'],
    status,
    invitedBy: { userId: 'user_1', name: 'Ada Okafor' },
    message: at % 4 === 0 ? `Hello ${first}, please join us.` : null,
    locale: null,
    // These invitations have no ticket.
    ticketHash: `sample-${at + 1}`,
    mailHash: null,
    mailedAt: null,
    createdAt: ago(at + 0.5),
    updatedAt: ago(at + 0.5),
    expiresAt: ago(at % 8 === 4 ? 0.5 : at - 6.5),
    acceptedBy: null,
    version: 1,
  };
}

function auditEvent(at: number, users: UserRecord[], random: () => number, ago: Ago): AuditRecord {
  const actor = users[at % 3]!;
  const target = users[Math.floor(random() * users.length)]!;
  const type = ['member.roles.update', 'invitation.create', 'branding.update', 'member.add', 'member.remove'][at % 5]!;
  return {
    id: `evt_${at + 1}`,
    organizationId: 'org_1',
    time: ago(at * 0.7 + 0.1),
    type,
    actor: { id: actor.id, name: actor.name, kind: 'user' },
    target:
      type === 'branding.update'
        ? { kind: 'organization', id: 'org_1', name: 'Acme Logistics' }
        : { kind: 'member', id: target.id, name: target.name },
    outcome: at % 11 === 10 ? 'denied' : 'success',
    changes:
      type === 'member.roles.update'
        ? [
            {
              field: 'roles',
              from: [{ id: 'member', name: 'Member' }],
              to: [{ id: 'manager', name: 'People manager' }],
            },
          ]
        : [],
    ip: '192.0.2.7',
    userAgent: 'Mozilla/5.0',
  };
}
