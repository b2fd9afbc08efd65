import { sql } from 'kysely';
import type { Database } from '../schema.js';

/**
 * The hash chain of audit events, one for each organization. Each link has the SHA-256 of the previous link's hash and of
 * the content of its event, so that a changed, removed or inserted event is found; see `audit-chain.ts`. A trigger links
 * events that any release writes. Existing events are linked here, in the order of time.
 *
 * Also an index of denied and failed events.
 */
export async function auditChain(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create index audit_events_refused on org_elements.audit_events (organization_id, time, sequence) where outcome <> 'success'`,

  // `first_hash` is the hash before the first event that is left; `oldest` is the time of that event.
  `create table org_elements.audit_chains (
    organization_id text collate "C" primary key,
    first_number bigint not null default 1,
    first_hash bytea not null default decode(repeat('00', 32), 'hex'),
    last_number bigint not null default 0,
    last_hash bytea not null default decode(repeat('00', 32), 'hex'),
    oldest timestamptz(3)
  )`,
  `create index audit_chains_oldest on org_elements.audit_chains (oldest)`,
  `create table org_elements.audit_links (
    organization_id text collate "C" not null,
    number bigint not null,
    sequence bigint not null,
    hash bytea not null,
    primary key (organization_id, number)
  )`,

  // JSON as JavaScript writes it, without spaces.
  `create function org_elements.audit_hash(previous bytea, event org_elements.audit_events) returns bytea
  language sql immutable as $$
    select sha256(previous || convert_to(
      '[' || to_json(event.id) || ',' || to_json(event.organization_id) || ',' || (extract(epoch from event.time) * 1000)::bigint
      || ',' || to_json(event.type) || ',' || to_json(event.actor_id) || ',' || to_json(event.actor::text)
      || ',' || to_json(event.target_id) || ',' || to_json(event.target::text) || ',' || to_json(event.outcome)
      || ',' || to_json(event.changes::text) || ',' || coalesce(to_json(event.ip)::text, 'null')
      || ',' || coalesce(to_json(event.user_agent)::text, 'null') || ']', 'UTF8'))
  $$`,

  // The row of the chain is locked until the commit, so that transactions append one after the other.
  `create function org_elements.link_audit_events() returns trigger language plpgsql as $$
  declare
    organization text;
    chain org_elements.audit_chains;
    event org_elements.audit_events;
  begin
    for organization in
      select distinct organization_id from inserted where organization_id is not null order by organization_id
    loop
      select * into chain from org_elements.audit_chains where organization_id = organization for update;
      if not found then
        insert into org_elements.audit_chains (organization_id) values (organization) on conflict do nothing;
        select * into chain from org_elements.audit_chains where organization_id = organization for update;
      end if;
      for event in select * from inserted where organization_id = organization order by sequence loop
        if chain.first_number > chain.last_number then chain.oldest := event.time; end if;
        chain.last_number := chain.last_number + 1;
        chain.last_hash := org_elements.audit_hash(chain.last_hash, event);
        insert into org_elements.audit_links (organization_id, number, sequence, hash)
          values (organization, chain.last_number, event.sequence, chain.last_hash);
      end loop;
      update org_elements.audit_chains
        set last_number = chain.last_number, last_hash = chain.last_hash, oldest = chain.oldest
        where organization_id = organization;
    end loop;
    return null;
  end $$`,

  `create function org_elements.refuse_audit_changes() returns trigger language plpgsql as $$
  begin
    if current_setting('org_elements.audit_removal', true) = 'on' then return null; end if;
    raise exception 'Audit events are append-only: they are removed by remove_audit_events only';
  end $$`,

  // The oldest events of one chain after the other. What is left starts at first_hash.
  `create function org_elements.remove_audit_events(before timestamptz, most int) returns int language plpgsql as $$
  declare
    chain org_elements.audit_chains;
    stop bigint;
    total bigint;
  begin
    perform set_config('org_elements.audit_removal', 'on', true);
    delete from org_elements.audit_events where sequence in (
      select sequence from org_elements.audit_events where organization_id is null and time < before order by time limit most
    );
    get diagnostics total = row_count;
    while total < most loop
      select * into chain from org_elements.audit_chains where oldest < before order by oldest limit 1 for update;
      exit when not found;
      stop := least(chain.first_number + most - total, chain.last_number + 1);
      stop := coalesce((
        select min(link.number) from org_elements.audit_links link join org_elements.audit_events event using (sequence)
        where link.organization_id = chain.organization_id and link.number >= chain.first_number and link.number < stop
          and event.time >= before
      ), stop);
      delete from org_elements.audit_events event using org_elements.audit_links link
        where link.organization_id = chain.organization_id and link.number < stop and event.sequence = link.sequence;
      update org_elements.audit_chains set
        first_number = stop,
        first_hash = coalesce((
          select hash from org_elements.audit_links
          where organization_id = chain.organization_id and number = stop - 1), first_hash),
        oldest = case when stop <= last_number then coalesce((
          select event.time from org_elements.audit_links link join org_elements.audit_events event using (sequence)
          where link.organization_id = chain.organization_id and link.number = stop), oldest) end
        where organization_id = chain.organization_id;
      delete from org_elements.audit_links where organization_id = chain.organization_id and number < stop;
      total := total + stop - chain.first_number;
    end loop;
    perform set_config('org_elements.audit_removal', '', true);
    return total;
  end $$`,

  // No event is written between the existing ones and the trigger.
  `lock table org_elements.audit_events in share row exclusive mode`,
  `do $$
  declare
    chain org_elements.audit_chains;
    event org_elements.audit_events;
  begin
    for event in
      select * from org_elements.audit_events where organization_id is not null order by organization_id, time, sequence
    loop
      if chain.organization_id is distinct from event.organization_id then
        update org_elements.audit_chains set last_number = chain.last_number, last_hash = chain.last_hash
          where organization_id = chain.organization_id;
        insert into org_elements.audit_chains (organization_id, oldest) values (event.organization_id, event.time)
          returning * into chain;
      end if;
      chain.last_number := chain.last_number + 1;
      chain.last_hash := org_elements.audit_hash(chain.last_hash, event);
      insert into org_elements.audit_links (organization_id, number, sequence, hash)
        values (event.organization_id, chain.last_number, event.sequence, chain.last_hash);
    end loop;
    update org_elements.audit_chains set last_number = chain.last_number, last_hash = chain.last_hash
      where organization_id = chain.organization_id;
  end $$`,
  `create trigger link_audit_events after insert on org_elements.audit_events
    referencing new table as inserted for each statement execute function org_elements.link_audit_events()`,
  `create trigger refuse_audit_changes before update or delete on org_elements.audit_events
    for each statement execute function org_elements.refuse_audit_changes()`,
];
