/*
 * The users at the first start.
 */

/** Password of every demo account. */
export const demoPassword = 'fieldnote-demo';

const kestrel = 'org_kestrel';
const baltic = 'org_baltic';

type RoleId = 'org-admin' | 'dashboard-admin' | 'dashboard-user';

/** A user and their memberships. */
export interface DemoUser {
  id: string;
  name: string;
  email: string;
  memberships: {
    organizationId: string;
    roleIds: RoleId[];
    joinedDaysAgo: number;
    seenHoursAgo: number | null;
    blocked?: boolean;
    managedBy?: 'sso';
  }[];
  /** Has a second factor. The showcase accounts have none; it is set up on first use. */
  mfa?: boolean;
}

const at = (
  organizationId: string,
  roleIds: RoleId[],
  joinedDaysAgo: number,
  seenHoursAgo: number | null,
  more = {},
) => ({ organizationId, roleIds, joinedDaysAgo, seenHoursAgo, ...more });

const person = (
  id: string,
  name: string,
  email: string,
  memberships: DemoUser['memberships'],
  mfa = false,
): DemoUser => ({
  id: `demo|${id}`,
  name,
  email,
  memberships,
  mfa,
});

/** All users with their organizations. */
export const users: DemoUser[] = [
  person('ines', 'Ines Marchetti', 'ines@northlight.example', [
    at(kestrel, ['org-admin'], 790, 3),
    at(baltic, ['org-admin'], 420, 30),
  ]),
  person('tomasz', 'Tomasz Wójcik', 'tomasz.wojcik@kestrel-robotics.example', [
    at(kestrel, ['dashboard-admin'], 510, 26),
  ]),
  person('amara', 'Amara Okafor', 'amara.okafor@kestrel-robotics.example', [at(kestrel, ['dashboard-user'], 204, 5)]),
  person('lena', 'Lena Brandt', 'lena@northlight.example', [
    at(kestrel, ['dashboard-admin'], 388, 71),
    at(baltic, ['dashboard-user'], 96, 12),
  ]),
  person('yuki', 'Yuki Tanaka', 'yuki.tanaka@kestrel-robotics.example', [
    at(kestrel, ['org-admin', 'dashboard-admin'], 800, 1),
  ]),
  person(
    'siobhan',
    'Siobhán O’Rourke',
    'siobhan.orourke@kestrel-robotics.example',
    [at(kestrel, ['dashboard-user'], 143, 340)],
    true,
  ),
  person(
    'mateus',
    'Mateus Figueiredo',
    'mateus.figueiredo@kestrel-robotics.example',
    [at(kestrel, ['dashboard-user'], 12, 48)],
    true,
  ),
  person('noor', 'Noor Haddad', 'noor.haddad@kestrel-robotics.example', [at(kestrel, [], 3, null)]),
  person('kaarel', 'Kaarel Tamm', 'kaarel.tamm@baltic-freight.example', [at(baltic, ['org-admin'], 640, 8)]),
  person(
    'liga',
    'Līga Bērziņa',
    'liga.berzina@baltic-freight.example',
    [at(baltic, ['dashboard-admin'], 610, 22)],
    true,
  ),
  person('jonas', 'Jonas Petrauskas', 'jonas.petrauskas@baltic-freight.example', [
    at(baltic, ['dashboard-user'], 350, 190),
  ]),
  person(
    'freja',
    'Freja Østergaard',
    'freja.ostergaard@baltic-freight.example',
    [at(baltic, ['dashboard-user', 'dashboard-admin'], 333, 55)],
    true,
  ),
  person('aleksandra', 'Aleksandra Nowak', 'aleksandra.nowak@baltic-freight.example', [
    at(baltic, ['dashboard-user'], 290, 2160, { blocked: true }),
  ]),
  person('minhanh', 'Đặng Minh Anh', 'minhanh.dang@baltic-freight.example', [at(baltic, ['dashboard-user'], 61, 4)]),
  person('mikko', 'Mikko Lahtinen', 'mikko.lahtinen@baltic-freight.example', [
    at(baltic, ['dashboard-user'], 27, null),
  ]),
];

/** Users who have signed in with Pinemail before: one links it to the password account, one has a second account by it. */
export const pinemailUsers: { pinemailId: string; linkedTo?: string }[] = [
  { pinemailId: 'ines', linkedTo: 'demo|ines' },
  { pinemailId: 'amara' },
];

/** The accounts that the console and the landing page list, each with a different view of the demo. */
export const showcase = [
  { id: 'demo|ines', note: 'administrator of both organizations' },
  { id: 'demo|tomasz', note: 'dashboard administrator, Kestrel Robotics' },
  { id: 'demo|amara', note: 'dashboard user, Kestrel Robotics' },
  { id: 'demo|lena', note: 'a different role in each organization' },
]
  .map(({ id, note }) => {
    const { name, email } = users.find((one) => one.id === id)!;
    return { name, email, note };
  })
  .concat({
    name: 'Hilde Aas',
    email: 'hilde.aas@northlight.example',
    note: 'in no organization; comes over from the old user database at the first login',
  });
