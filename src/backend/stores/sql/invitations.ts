/*
 * Invitations. "Expired" depends on the caller's `now` and is not a stored status.
 */
import { sql, type RawBuilder, type Selectable } from 'kysely';
import { normalizeSearchText } from '../../store/search.js';
import type { Instant, InvitationQuery, InvitationRecord, RecordPage } from '../../store/store.js';
import { preparable } from './connection.js';
import { pageOf, readCursor, type Key } from './cursor.js';
import type { Database, Tables } from './schema.js';
import {
  andAll,
  containsWords,
  boundedCount,
  lookupKey,
  toInstant,
  toInstantOrNull,
  readTotal,
} from './sql-helpers.js';

type InvitationRow = Selectable<Tables['invitations']>;

function toInvitation(row: InvitationRow): InvitationRecord {
  return {
    id: row.id,
    organizationId: row.organization_id,
    email: row.email,
    userId: row.user_id,
    roleIds: row.role_ids,
    status: row.status,
    invitedBy: row.invited_by,
    message: row.message,
    locale: row.locale,
    ticketHash: row.ticket_hash,
    mailHash: row.mail_hash,
    mailedAt: toInstantOrNull(row.mailed_at),
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
    expiresAt: toInstant(row.expires_at),
    acceptedBy: row.accepted_by,
    version: row.version,
  };
}

export async function invitation(
  database: Database,
  organizationId: string,
  id: string,
): Promise<InvitationRecord | undefined> {
  const row = await database
    .selectFrom('invitations')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toInvitation(row);
}

export async function invitationByTicketHash(
  database: Database,
  hash: string,
  lock = false,
): Promise<InvitationRecord | undefined> {
  const query = database
    .selectFrom('invitations')
    .selectAll()
    .where((row) => row.or([row('ticket_hash', '=', hash), row('mail_hash', '=', hash)]));
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && toInvitation(row);
}

const isOpen = (now: Instant) => sql<boolean>`status in ('pending', 'failed') and expires_at > ${now}::timestamptz`;

const isPending = (now: Instant) => sql<boolean>`status = 'pending' and expires_at > ${now}::timestamptz`;

export async function openInvitationsByEmail(
  database: Database,
  organizationId: string,
  emails: string[],
  now: Instant,
): Promise<Map<string, InvitationRecord[]>> {
  const keys = emails.map(lookupKey).filter(Boolean);
  if (keys.length === 0) return new Map();
  const { rows } = await sql<InvitationRow>`
    select * from org_elements.invitations
    where organization_id = ${organizationId} and email_lower = any(${keys}::text[]) and ${isOpen(now)}
    order by created_at, id`.execute(database);
  const found = new Map<string, InvitationRecord[]>();
  for (const row of rows) found.set(row.email_lower, [...(found.get(row.email_lower) ?? []), toInvitation(row)]);
  return found;
}

interface Invitee {
  email?: string;
  userId?: string;
}

function isFor({ email = '', userId }: Invitee): RawBuilder<unknown> {
  const key = lookupKey(email);
  const conditions = [
    ...(key === '' ? [] : [sql`email_lower = ${key}`]),
    ...(userId === undefined ? [] : [sql`user_id = ${userId}`]),
  ];
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`;
}

export async function pendingInvitationsOf(
  database: Database,
  invitee: Invitee,
  now: Instant,
): Promise<InvitationRecord[]> {
  const { rows } = await sql<InvitationRow>`
    select * from org_elements.invitations where ${isFor(invitee)} and ${isPending(now)} order by created_at desc, id desc`.execute(
    database,
  );
  return rows.map(toInvitation);
}

export async function openInvitationsOf(
  database: Database,
  organizationId: string,
  invitee: Invitee,
  now: Instant,
): Promise<InvitationRecord[]> {
  const { rows } = await sql<InvitationRow>`
    select * from org_elements.invitations where organization_id = ${organizationId} and ${isFor(invitee)} and ${isOpen(now)}`.execute(
    database,
  );
  return rows.map(toInvitation);
}

export async function countInvitationsWithRole(
  database: Database,
  organizationId: string,
  roleId: string,
  now: Instant,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from org_elements.invitations
    where organization_id = ${organizationId} and ${isOpen(now)} and ${roleId}::text = any(role_ids)`.execute(database);
  return rows[0]!.count;
}

export async function recentDeclines(
  database: Database,
  organizationId: string,
  { emails = [], userIds = [] }: { emails?: string[]; userIds?: string[] },
  since: Instant,
): Promise<Map<string, Instant>> {
  const keys = emails.map(lookupKey).filter(Boolean);
  if (keys.length + userIds.length === 0) return new Map();
  const { rows } = await sql<{ key: string; declined_at: Date | string }>`
    select coalesce(user_id, email_lower) as key, max(updated_at) as declined_at from org_elements.invitations
    where organization_id = ${organizationId} and status = 'declined' and updated_at > ${since}::timestamptz
      and (email_lower = any(${keys}::text[]) or user_id = any(${userIds}::text[]))
    group by 1`.execute(database);
  return new Map(rows.map((row) => [row.key, toInstant(row.declined_at)]));
}

/** Writes them in one statement. No id occurs twice. */
export async function putInvitations(database: Database, records: InvitationRecord[]): Promise<void> {
  const of = <T>(value: (record: InvitationRecord) => T) => records.map(value);
  await sql`
    insert into org_elements.invitations (
      id, organization_id, email, email_lower, role_ids, status, invited_by, message, locale, ticket_hash, mail_hash, created_at, updated_at, expires_at,
      accepted_by, version, search_text, user_id, mailed_at
    )
    select id, organization_id, email, email_lower, array(select json_array_elements_text(role_ids::json)), status, invited_by::json, message, locale,
      ticket_hash, mail_hash, created_at, updated_at, expires_at, accepted_by, version, search_text, user_id, mailed_at
    from unnest(
      ${of(({ id }) => id)}::text[], ${of(({ organizationId }) => organizationId)}::text[], ${of(({ email }) => email)}::text[],
      ${of(({ email }) => lookupKey(email))}::text[], ${of(({ roleIds }) => JSON.stringify(roleIds))}::text[], ${of(({ status }) => status)}::text[],
      ${of(({ invitedBy }) => JSON.stringify(invitedBy))}::text[], ${of(({ message }) => message)}::text[], ${of(({ locale }) => locale)}::text[],
      ${of(({ ticketHash }) => ticketHash)}::text[], ${of(({ mailHash }) => mailHash)}::text[], ${of(({ createdAt }) => createdAt)}::timestamptz[],
      ${of(({ updatedAt }) => updatedAt)}::timestamptz[], ${of(({ expiresAt }) => expiresAt)}::timestamptz[],
      ${of(({ acceptedBy }) => acceptedBy)}::text[], ${of(({ version }) => version)}::int[], ${of(({ email }) => normalizeSearchText(email))}::text[],
      ${of(({ userId }) => userId)}::text[], ${of(({ mailedAt }) => mailedAt)}::timestamptz[]
    ) as invitation (
      id, organization_id, email, email_lower, role_ids, status, invited_by, message, locale, ticket_hash, mail_hash, created_at, updated_at, expires_at,
      accepted_by, version, search_text, user_id, mailed_at
    )
    on conflict (id) do update set
      organization_id = excluded.organization_id, email = excluded.email, email_lower = excluded.email_lower, role_ids = excluded.role_ids,
      status = excluded.status, invited_by = excluded.invited_by, message = excluded.message, locale = excluded.locale,
      ticket_hash = excluded.ticket_hash, mail_hash = excluded.mail_hash, created_at = excluded.created_at, updated_at = excluded.updated_at, expires_at = excluded.expires_at,
      accepted_by = excluded.accepted_by, version = excluded.version, search_text = excluded.search_text,
      user_id = excluded.user_id, mailed_at = excluded.mailed_at
    ${preparable}`.execute(database);
}

const keys: Record<
  'createdAt' | 'expiresAt' | 'email',
  { column: string; keyOf: (row: InvitationRow) => string; type: 'text' | 'instant' }
> = {
  createdAt: { column: 'created_at', keyOf: (row) => toInstant(row.created_at), type: 'instant' },
  expiresAt: { column: 'expires_at', keyOf: (row) => toInstant(row.expires_at), type: 'instant' },
  email: { column: 'search_text', keyOf: (row) => row.search_text, type: 'text' },
};

export async function invitations(
  database: Database,
  organizationId: string,
  query: InvitationQuery,
): Promise<RecordPage<InvitationRecord>> {
  const list = `invitations ${query.sort}`;
  const { column, keyOf, type } = keys[query.sort.replace('-', '') as keyof typeof keys];
  const key = sql.id(column);
  const descending = query.sort.startsWith('-');
  const filters = [...containsWords(sql`search_text`, query.q), ...statusFilter(query)];
  const conditions = [sql`organization_id = ${organizationId}`, ...filters];
  if (query.cursor !== undefined) {
    const [value, id]: Key = readCursor(list, query.cursor, [type, 'text']);
    const cast = sql.raw(type === 'text' ? 'text' : 'timestamptz');
    conditions.push(sql`(${key}, id) ${sql.raw(descending ? '<' : '>')} (${value}::${cast}, ${id}::text)`);
  }
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const counting = boundedCount(
    sql`org_elements.invitations where organization_id = ${organizationId} and ${andAll(filters)}`,
  );
  const { rows } = await sql<InvitationRow & { total: number | null }>`
    select *, ${counting} as total from org_elements.invitations where ${andAll(conditions)}
    order by ${key} ${direction}, id ${direction} limit ${query.limit + 1}::int`.execute(database);
  const total = await readTotal(database, rows, counting);
  const page = pageOf(list, query, rows, (row) => [keyOf(row), row.id], toInvitation);
  return { ...page, ...(total !== undefined && { total }) };
}

function statusFilter({ statuses, now }: InvitationQuery): RawBuilder<unknown>[] {
  if (!statuses) return [];
  // One condition for each status: a single status is a range of an index in the order of the list.
  const wanted = statuses.map((status) => {
    if (status === 'pending') return sql`(${isPending(now)})`;
    return status === 'expired'
      ? sql`(status = 'pending' and expires_at <= ${now}::timestamptz)`
      : sql`status = ${status}`;
  });
  return [wanted.length > 0 ? sql`(${sql.join(wanted, sql` or `)})` : sql`false`];
}
