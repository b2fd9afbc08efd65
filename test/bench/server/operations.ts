/*
 * Measured operations: each as a request to the kit, and as the single statement of a hand-written handler.
 */
import type { Sizes } from '../seed/statements.js';

export interface Operation {
  name: string;
  ask(sizes: Sizes, turn: number): { method?: string; path: string; body?: unknown };
  /** `times`: how often the statement runs, for batch operations of the kit. */
  bare: { text(sizes: Sizes): string; values(sizes: Sizes, turn: number): unknown[]; times?: number };
  /** Reverts the turns from `first` (inclusive) to `last` (exclusive). */
  restore?: { text: string; values(sizes: Sizes, first: number, last: number): unknown[] };
  /** Why it is allowed to be slow. */
  reason?: string;
  /** Maximum number of runs in one round. */
  most?: number;
  status?: number;
}

const memberColumns = `u.id as "userId", u.name, u.email, u.picture, u.mfa_enrolled as "mfaEnrolled", m.role_ids as roles, m.status, m.managed_by as "managedBy",
  m.joined_at as "joinedAt", m.last_login_at as "lastLoginAt", m.version`;

interface ListOptions {
  key?: string;
  descending?: boolean;
  where?: string;
  offset?: number;
}

/** A page as an expert would write it: selects by index, then joins. */
function pageText({ key = 'm.sort_name', descending = false, where = 'true', offset = 0 }: ListOptions = {}): string {
  const direction = descending ? 'desc' : 'asc';
  const chosen = (
    columns: string,
  ) => `(select ${columns} from org_elements.memberships m where m.organization_id = $1 and ${where}
    order by ${key} ${direction}, m.user_id ${direction} limit 51 offset ${offset})`;
  return `select ${memberColumns} from ${
    offset === 0
      ? `${chosen('m.*')} m`
      : `${chosen('m.organization_id, m.user_id')} page
    join org_elements.memberships m on m.organization_id = page.organization_id and m.user_id = page.user_id`
  }
    join org_elements.users u on u.id = m.user_id order by ${key} ${direction}, m.user_id ${direction}`;
}

const list = (name: string, query: string, options: ListOptions, values: unknown[] = []): Operation => ({
  name,
  ask: () => ({ path: `/organizations/org_1/members?limit=50&${query}` }),
  bare: { text: () => pageText(options), values: () => ['org_1', ...values] },
});

/** Counts from the nearer end. The kit counts from anchors, which one statement cannot do. */
function jump(part: number): Operation {
  const position = ({ members }: Sizes) => Math.floor(members * part);
  return {
    name: `jump to ${100 * part} %`,
    ask: (sizes) => ({ path: `/organizations/org_1/members?limit=50&position=${position(sizes)}` }),
    bare: {
      text: (sizes) =>
        part > 0.5
          ? pageText({ descending: true, offset: sizes.members - position(sizes) - 51 })
          : pageText({ offset: position(sizes) }),
      values: () => ['org_1'],
    },
  };
}

const like = 'm.search_text like $2';
const search = (name: string, q: string) => list(name, `q=${encodeURIComponent(q)}`, { where: like }, [`%${q}%`]);
const starts = (name: string, q: string) =>
  list(name, `q=${encodeURIComponent(q)}`, { where: 'm.search_starts @> $2::text[]' }, [`{${q}}`]);
const role = (id: string) =>
  list(`role ${id}`, `role=${id}`, { where: 'm.role_keys && $2::text[]' }, [`{5:org_1:${id}}`]);

const mine = (name: string, query: string, where: string, values: unknown[] = []): Operation => ({
  name,
  ask: () => ({ path: `/me/organizations?limit=50&${query}` }),
  bare: {
    text: () => `select o.id, o.name, o.display_name as "displayName", o.branding, m.role_ids as roles, m.joined_at as "joinedAt", m.last_used_at as "lastUsedAt", m.pinned
      from org_elements.memberships m join org_elements.organizations o on o.id = m.organization_id
      where m.user_id = $1 and m.status = 'active' and ${where} order by m.recency, o.sort_name, o.id limit 51`,
    values: () => ['user_1', ...values],
  },
});

const audit = (name: string, query: string, where: string, values: unknown[] = []): Operation => ({
  name,
  ask: () => ({ path: `/organizations/org_1/audit-events?limit=50&${query}` }),
  bare: {
    text: () => `select id, time, type, actor, target, outcome, changes, ip, user_agent as "userAgent" from org_elements.audit_events
      where organization_id = $1 and ${where} order by time desc, sequence desc limit 51`,
    values: () => ['org_1', ...values],
  },
});

const invited = (turn: number, nth: number) => `new.${turn}.${nth}@example.net`;
/** Members without administrator roles, whose roles an owner can change. */
const someone = ({ members }: Sizes, turn: number) => `user_${7 + ((turn * 104_729) % Math.max(1, members - 10))}`;

const counting = 'counts index entries from the nearest anchor, 4,000 at most';
const gathering =
  'gathers and sorts those who match where the database expects few, or walks along the sort past those who do not';
const unused = 'organizations that were never used are sorted by name, which is no column of the membership';
const foreign =
  "the search finds organizations of others too, which are then left out, and all of one's own are counted and sorted";

export const reads: Operation[] = [
  list('first page by name', '', {}),
  list('by name, descending', 'sort=-name', { descending: true }),
  list('by joining', 'sort=joinedAt', { key: 'm.joined_at' }),
  list('by joining, descending', 'sort=-joinedAt', { key: 'm.joined_at', descending: true }),
  list('by last login', 'sort=lastLoginAt', { key: `coalesce(m.last_login_at, 'infinity'::timestamptz)` }),
  list('by last login, descending', 'sort=-lastLoginAt', {
    key: `coalesce(m.last_login_at, '-infinity'::timestamptz)`,
    descending: true,
  }),
  { ...jump(0.9), reason: counting },
  { ...jump(0.5), reason: counting },
  search('search one person', 'kwame.okafor17@'),
  { ...search('search frequent name', 'okafor'), reason: gathering },
  search('search what all have', 'example'),
  { ...starts('search two letters', 'ad'), reason: gathering },
  starts('search two rare letters', 'zq'),
  {
    ...list('search 王芳', `q=${encodeURIComponent('王芳')}`, { where: `${like} and m.search_starts @> $3::text[]` }, [
      '%王芳%',
      '{王,芳}',
    ]),
    reason: gathering,
  },
  role('owner'),
  { ...role('admin'), reason: gathering },
  { ...role('member'), reason: gathering },
  list('blocked', 'status=blocked', { where: `m.status = 'blocked'` }),
  list('active', 'status=active', { where: `m.status = 'active'` }),
  {
    name: 'one member',
    ask: (sizes, turn) => ({ path: `/organizations/org_1/members/${someone(sizes, turn)}` }),
    bare: {
      text: () =>
        `select ${memberColumns} from org_elements.memberships m join org_elements.users u on u.id = m.user_id where m.organization_id = $1 and m.user_id = $2`,
      values: (sizes, turn) => ['org_1', someone(sizes, turn)],
    },
  },
  { ...mine('my organizations', '', 'true'), reason: unused },
  {
    ...mine('my organizations, one', 'q=tidewater-foods-9', 'o.search_text like $2', ['%tidewater-foods-9%']),
    reason: foreign,
  },
  { ...mine('my organizations, many', 'q=acme', 'o.search_text like $2', ['%acme%']), reason: foreign },
  mine('my organizations, none', 'q=zzz', 'o.search_text like $2', ['%zzz%']),
  {
    name: 'invitations',
    ask: () => ({ path: '/organizations/org_1/invitations?limit=50' }),
    bare: {
      text: () =>
        'select * from org_elements.invitations where organization_id = $1 order by created_at desc, id desc limit 51',
      values: () => ['org_1'],
    },
  },
  {
    name: 'invitations, one address',
    ask: () => ({ path: '/organizations/org_1/invitations?limit=50&q=guest.19@' }),
    bare: {
      text: () =>
        'select * from org_elements.invitations where organization_id = $1 and search_text like $2 order by created_at desc, id desc limit 51',
      values: () => ['org_1', '%guest.19@%'],
    },
  },
  {
    name: 'invitations, failed',
    ask: () => ({ path: '/organizations/org_1/invitations?limit=50&status=failed' }),
    bare: {
      text: () =>
        `select * from org_elements.invitations where organization_id = $1 and status = 'failed' order by created_at desc, id desc limit 51`,
      values: () => ['org_1'],
    },
  },
  audit('audit', '', 'true'),
  audit('audit, one person did', 'actor=user_7', 'actor_id = $2', ['user_7']),
  audit('audit, rare type', 'type=organization.update', 'type = $2', ['organization.update']),
  audit('audit, members', 'type=member.*', `type like 'member.%'`),
];

const newRole = ({ members }: Sizes, turn: number) =>
  (turn + Math.floor(turn / (members - 10))) % 2 ? 'manager' : 'auditor';
const removed = ({ members }: Sizes, turn: number) => `user_${members - (turn % Math.floor(members / 2))}`;

export const writes: Operation[] = [
  {
    name: 'change roles',
    ask: (sizes, turn) => ({
      method: 'PUT',
      path: `/organizations/org_1/members/${someone(sizes, turn)}/roles`,
      body: { roleIds: [newRole(sizes, turn)] },
    }),
    bare: {
      text: () =>
        'update org_elements.memberships set role_ids = $3::text[], role_keys = $4::text[], version = version + 1 where organization_id = $1 and user_id = $2 returning version',
      values: (sizes, turn) => [
        'org_1',
        someone(sizes, turn),
        `{${newRole(sizes, turn)}}`,
        `{5:org_1:${newRole(sizes, turn)}}`,
      ],
    },
  },
  {
    name: 'remove a member',
    most: 20,
    status: 204,
    ask: (sizes, turn) => ({ method: 'DELETE', path: `/organizations/org_1/members/${removed(sizes, turn)}` }),
    bare: {
      text: () => 'delete from org_elements.memberships where organization_id = $1 and user_id = $2',
      values: (sizes, turn) => ['org_1', removed(sizes, turn)],
    },
    restore: {
      text: `insert into org_elements.memberships select 'org_1', id, '{member}', 'active', 'manual', created_at, null, null, false, 1, '{5:org_1:member}', 0, sort_name, search_text, mfa_enrolled
        from org_elements.users where id = any($1::text[]) on conflict do nothing`,
      values: (sizes, first, last) => [Array.from({ length: last - first }, (_, nth) => removed(sizes, first + nth))],
    },
  },
  {
    name: 'invite 50',
    most: 4,
    ask: (_, turn) => ({
      method: 'POST',
      path: '/organizations/org_1/batch/invitations',
      body: {
        invitations: Array.from({ length: 50 }, (_, nth) => ({ email: invited(turn, nth), roleIds: ['member'] })),
      },
    }),
    bare: {
      times: 50,
      text: () =>
        `insert into org_elements.invitations select 'b' || gen_random_uuid(), $1, $2, $2, '{member}', 'pending', '{}', null, null, 't' || gen_random_uuid(), now(), now(), now(), null, 1, $2 returning *`,
      values: (_, turn) => ['org_1', `bare.${turn}@example.net`],
    },
    restore: { text: `delete from org_elements.invitations where email like '%@example.net'`, values: () => [] },
  },
];
