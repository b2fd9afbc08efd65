import { sql } from 'kysely';
import type { Database } from '../schema.js';

/**
 * Anchors, so that the half-millionth member is found without counting half a million: about every 2,000th member of a
 * large organization in each order, with the number of members until the next anchor. Triggers keep the numbers exact,
 * with the organization's member count locked.
 */
export async function offsetIndex(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

/**
 * Members between two anchors when they are created, and when a block is split. Organizations with fewer than the
 * second number have no anchors.
 */
const BLOCK_SIZE = 2_000;
const MAX_BLOCK_SIZE = 4_000;

const isLarge = `(c.members > ${MAX_BLOCK_SIZE} or exists (select 1 from org_elements.member_anchors a where a.organization_id = c.organization_id))`;
const orderOfAnchors = 'a.name desc, a.moment desc, a.user_id desc';

const statements = [
  // Names are in one column and times in the other, so that one comparison serves all orders.
  `create table org_elements.member_anchors (
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    sort text collate "C" not null,
    name text collate "C" not null,
    moment timestamptz(3) not null,
    user_id text collate "C" not null,
    members int not null,
    primary key (organization_id, sort, name, moment, user_id)
  )`,

  `create function org_elements.split_anchors(organizations text[]) returns void language plpgsql as $$
    declare
      crowded record;
      following record;
      key text;
      bound text;
    begin
      insert into org_elements.member_anchors
        select c.organization_id, sort, '', '-infinity', '', c.members
        from org_elements.organization_counts c, unnest('{name,joinedAt,lastLoginAt,-lastLoginAt}'::text[]) as sort
        where c.organization_id = any(organizations) and c.members > ${MAX_BLOCK_SIZE} on conflict do nothing;
      for crowded in select * from org_elements.member_anchors where organization_id = any(organizations) and members > ${MAX_BLOCK_SIZE} loop
        key := case crowded.sort when 'name' then 'sort_name' when 'joinedAt' then 'joined_at'
          else format('coalesce(last_login_at, %L::timestamptz)', case crowded.sort when 'lastLoginAt' then 'infinity' else '-infinity' end) end;
        bound := case crowded.sort when 'name' then '(%1$L::text, %3$L::text)' else '(%2$L::timestamptz, %3$L::text)' end;
        select a.name, a.moment, a.user_id into following from org_elements.member_anchors a
          where a.organization_id = crowded.organization_id and a.sort = crowded.sort
            and (a.name, a.moment, a.user_id) > (crowded.name, crowded.moment, crowded.user_id)
          order by a.name, a.moment, a.user_id limit 1;
        execute format('
          insert into org_elements.member_anchors
          select $1, $2, case nth when 1 then $3 else name end, case nth when 1 then $4 else moment end, case nth when 1 then $5 else user_id end,
            least(${BLOCK_SIZE}, total - nth + 1)
          from (
            select %s as name, %s as moment, user_id, row_number() over (order by %s, user_id) as nth, count(*) over () as total
            from org_elements.memberships where organization_id = $1 and (%3$s, user_id) >= %s %s
          ) as members where nth %% ${BLOCK_SIZE} = 1
          on conflict (organization_id, sort, name, moment, user_id) do update set members = excluded.members',
          case crowded.sort when 'name' then key else '''''' end, case crowded.sort when 'name' then '''-infinity''::timestamptz' else key end, key,
          format(bound, crowded.name, crowded.moment, crowded.user_id),
          case when found then format('and (%s, user_id) < ', key) || format(bound, following.name, following.moment, following.user_id) else '' end
        ) using crowded.organization_id, crowded.sort, crowded.name, crowded.moment, crowded.user_id;
      end loop;
    end
  $$`,

  `create function org_elements.shift_anchors() returns trigger language plpgsql as $$
    declare
      organizations text[];
    begin
      if tg_op = 'UPDATE' then
        select array_agg(distinct c.organization_id) into organizations
          from (
            select organization_id, user_id, sort_name, joined_at, last_login_at from before
            except select organization_id, user_id, sort_name, joined_at, last_login_at from after
          ) as moved join org_elements.organization_counts c using (organization_id) where ${isLarge};
      else
        select array_agg(distinct c.organization_id) into organizations
          from changed join org_elements.organization_counts c using (organization_id) where ${isLarge};
      end if;
      if organizations is null then
        return null;
      end if;
      -- Concurrent changes of the same organization wait here and then read the updated anchors.
      perform 1 from org_elements.organization_counts where organization_id = any(organizations) order by organization_id for update;
      execute format('
        with shifts as (
          select a.organization_id, a.sort, a.name, a.moment, a.user_id, sum(delta) as members
          from (%s) as m cross join lateral (
            values (''name'', sort_name, ''-infinity''::timestamptz), (''joinedAt'', '''', joined_at),
              (''lastLoginAt'', '''', coalesce(last_login_at, ''infinity'')), (''-lastLoginAt'', '''', coalesce(last_login_at, ''-infinity''))
          ) as k (sort, name, moment) cross join lateral (
            select * from org_elements.member_anchors a where a.organization_id = m.organization_id and a.sort = k.sort
              and (a.name, a.moment, a.user_id) <= (k.name, k.moment, m.user_id) order by ${orderOfAnchors} limit 1
          ) as a where m.organization_id = any($1) group by a.organization_id, a.sort, a.name, a.moment, a.user_id
        )
        update org_elements.member_anchors a set members = a.members + shifts.members from shifts
        where (a.organization_id, a.sort, a.name, a.moment, a.user_id) = (shifts.organization_id, shifts.sort, shifts.name, shifts.moment, shifts.user_id)
          and shifts.members <> 0',
        case tg_op when 'INSERT' then 'select *, 1 as delta from changed' when 'DELETE' then 'select *, -1 as delta from changed'
          else 'select *, -1 as delta from before union all select *, 1 from after' end
      ) using organizations;
      delete from org_elements.member_anchors a where a.organization_id = any(organizations) and a.members = 0 and a.user_id <> '';
      perform org_elements.split_anchors(organizations);
      return null;
    end
  $$`,

  // Triggers run in the order of their names: after those that count.
  `create trigger memberships_shifted_in after insert on org_elements.memberships
    referencing new table as changed for each statement execute function org_elements.shift_anchors()`,
  `create trigger memberships_shifted_out after delete on org_elements.memberships
    referencing old table as changed for each statement execute function org_elements.shift_anchors()`,
  `create trigger memberships_shifted after update on org_elements.memberships
    referencing old table as before new table as after for each statement execute function org_elements.shift_anchors()`,

  `select org_elements.split_anchors(array(select organization_id from org_elements.organization_counts where members > ${MAX_BLOCK_SIZE}))`,
];
