/*
 * Verifies the hash chains of audit events, without the functions of the database that write them.
 *
 * A link is the SHA-256 of the 32 bytes of the link before and of the event as a JSON array: `[id, organizationId, time,
 * type, actorId, actor, targetId, target, outcome, changes, ip, userAgent]`, in UTF-8, without spaces. The time is in
 * milliseconds since 1970; actor, target and changes are texts of JSON as they are stored; ip and userAgent may be null.
 * The first event of an organization follows 32 zero bytes, or after a removal the hash of the last removed event.
 */
import { createHash } from 'node:crypto';
import type { Connection, Driver } from './connection.js';

const PAGE_SIZE = 2_000;

/**
 * - `changed`: the event is not the one that was written, or its link was changed.
 * - `missing`: the event or its link is gone.
 * - `unlinked`: the event was written around the chain.
 */
export type AuditChainFault = 'changed' | 'missing' | 'unlinked';

export interface AuditChainReport {
  organizationId: string;
  /** How many events were verified. */
  events: number;
  /** Number of the last event, counted from 1, including removed ones. */
  lastNumber: number;
  /** SHA-256 of the last event, hexadecimal. Store it elsewhere to prove later that the log has only grown. */
  lastHash: string;
  /** The first event that is not as it was written. Absent if the chain is intact. */
  broken?: { number: number; eventId: string | null; fault: AuditChainFault };
}

interface ChainRow {
  organization_id: string;
  first_number: string;
  first_hash: Uint8Array;
  last_number: string;
  last_hash: Uint8Array;
}

interface LinkRow {
  number: string;
  hash: Uint8Array;
  id: string | null;
  organization_id: string | null;
  time: string;
  type: string;
  actor_id: string;
  actor: string;
  target_id: string;
  target: string;
  outcome: string;
  changes: string;
  ip: string | null;
  user_agent: string | null;
}

/** Verifies the chains of all organizations, or of one, in one snapshot. */
export async function verifyAuditChains(source: Driver, organizationId?: string): Promise<AuditChainReport[]> {
  const connection = await source.connect();
  try {
    await connection.query('begin isolation level repeatable read read only', []);
    await connection.query('set local statement_timeout = 0', []);
    const reports: AuditChainReport[] = [];
    const { rows } = await connection.query(
      `select organization_id, first_number::text, first_hash, last_number::text, last_hash from org_elements.audit_chains
       where $1::text is null or organization_id = $1 order by organization_id`,
      [organizationId ?? null],
    );
    for (const chain of rows as ChainRow[]) reports.push(await verifyChain(connection, chain));
    reports.push(...(await findUnchained(connection, organizationId)));
    return reports;
  } finally {
    await connection.query('rollback', []).finally(() => connection.release());
  }
}

async function verifyChain(connection: Connection, chain: ChainRow): Promise<AuditChainReport> {
  const last = Number(chain.last_number);
  let number = Number(chain.first_number) - 1;
  let hash = chain.first_hash;
  const report = (broken?: AuditChainReport['broken']): AuditChainReport => ({
    organizationId: chain.organization_id,
    events: number - Number(chain.first_number) + 1,
    lastNumber: number,
    lastHash: Buffer.from(hash).toString('hex'),
    ...(broken && { broken }),
  });
  for (let isLastPage = false; !isLastPage;) {
    const { rows } = await connection.query(linksAfter, [chain.organization_id, number, PAGE_SIZE]);
    isLastPage = rows.length < PAGE_SIZE;
    for (const row of rows as LinkRow[]) {
      const next = number + 1;
      if (Number(row.number) !== next || row.id === null)
        return report({ number: next, eventId: null, fault: 'missing' });
      const expected = hashOf(hash, row);
      if (!expected.equals(row.hash)) return report({ number: next, eventId: row.id, fault: 'changed' });
      [number, hash] = [next, expected];
    }
  }
  if (number < last) return report({ number: number + 1, eventId: null, fault: 'missing' });
  if (number > last || !Buffer.from(hash).equals(chain.last_hash))
    return report({ number, eventId: null, fault: 'changed' });
  const [unlinked] = (await connection.query(unlinkedEvents, [chain.organization_id])).rows as { id: string }[];
  return report(unlinked && { number: number + 1, eventId: unlinked.id, fault: 'unlinked' });
}

/** Events of organizations whose chain is gone. */
async function findUnchained(connection: Connection, organizationId: string | undefined): Promise<AuditChainReport[]> {
  const { rows } = await connection.query(
    `select organization_id, min(id) as id from org_elements.audit_events event
     where organization_id is not null and ($1::text is null or organization_id = $1)
       and not exists (select from org_elements.audit_chains chain where chain.organization_id = event.organization_id)
     group by organization_id order by organization_id`,
    [organizationId ?? null],
  );
  return (rows as { organization_id: string; id: string }[]).map(({ organization_id, id }) => ({
    organizationId: organization_id,
    events: 0,
    lastNumber: 0,
    lastHash: '',
    broken: { number: 1, eventId: id, fault: 'unlinked' },
  }));
}

function hashOf(previous: Uint8Array, row: LinkRow): Buffer {
  const { id, organization_id, time, type, actor_id, actor, target_id, target, outcome, changes, ip, user_agent } = row;
  const texts = [type, actor_id, actor, target_id, target, outcome, changes, ip, user_agent];
  const content = JSON.stringify([id, organization_id, Number(time), ...texts]);
  return createHash('sha256').update(previous).update(content).digest();
}

/** Looks each event up by its index, whatever the planner knows about the tables. */
const linksAfter = `
  select link.number::text, link.hash, event.id, event.organization_id,
    (extract(epoch from event.time) * 1000)::bigint::text as time, event.type, event.actor_id, event.actor::text,
    event.target_id, event.target::text, event.outcome, event.changes::text, event.ip, event.user_agent
  from (
    select number, hash, sequence from org_elements.audit_links
    where organization_id = $1 and number > $2::bigint order by number limit $3::int
  ) link
  left join lateral (select * from org_elements.audit_events found where found.sequence = link.sequence limit 1) event on true
  order by link.number`;

const unlinkedEvents = `
  select id from org_elements.audit_events where sequence = (
    select min(sequence) from (
      select sequence from org_elements.audit_events where organization_id = $1
      except select sequence from org_elements.audit_links where organization_id = $1
    ) unlinked
  )`;
