/*
 * The data of a large database as SQL: each statement inserts all rows of a table, generated from numbers, so that equal sizes
 * give equal rows everywhere.
 *
 * `org_1` has all members. `user_1` owns it and belongs to 40 % of the other organizations, which have one to eight members.
 * Users, invitations and events have rare and frequent values, for searches and filters.
 */
import { sampleRoles } from '../../../src/backend/testing/sample-data.js';
import { names } from './names.js';

export interface Sizes {
  /** Members of `org_1`, and the number of users. At least 10. */
  members: number;
  organizations: number;
}

export interface Statement {
  what: string;
  text: string;
  values: unknown[];
}

/** The time of the newest event. */
export const seededAt = '2026-11-02T09:00:00.000Z';

/** The number of organizations of `user_1`, without `org_1`. */
export const ownOrganizations = ({ organizations }: Sizes) => Math.floor((organizations - 1) * 0.4);

const instant = `'${seededAt}'::timestamptz`;
/** A pseudorandom number from 0 (inclusive) to `below` (exclusive), derived from a number and `salt`. */
const chance = (from: string, salt: number, below: number | string) =>
  `((hashint8extended(${from}::bigint, ${salt}) & 2147483647) % ${below})::int`;
const pick = (array: string, index: string) => `(${array}::text[])[1 + ${index}]`;

const roles = (from: string) => `case when ${from} = 1 then array['owner'] when ${from} = 2 then array['admin']
  when ${chance(from, 1, 100)} < 2 then array['admin'] when ${chance(from, 1, 100)} < 6 then array['manager', 'member']
  when ${chance(from, 1, 100)} < 10 then array['auditor', 'member'] else array['member'] end`;

const membershipColumns = `organization_id, user_id, role_ids, status, managed_by, joined_at, last_login_at, last_used_at, pinned, version,
  role_keys, recency, sort_name, search_text, mfa_enrolled, email_domain`;
const roleKeys = `(select array_agg(length(organization) || ':' || organization || ':' || role) from unnest(role_ids) as role)`;

export function statements({ members, organizations }: Sizes): Statement[] {
  const { given, family, whole, companies, trades } = names;
  return [
    {
      what: 'roles',
      text: `insert into org_elements.roles (id, organization_id, name, description, permissions, is_admin, version)
        select r->>'id', null, r->>'name', r->>'description', array(select json_array_elements_text(r->'permissions')), (r->>'isAdmin')::boolean, 1
        from json_array_elements($1::json) as r on conflict do nothing`,
      values: [JSON.stringify(sampleRoles)],
    },
    {
      what: 'people',
      text: `insert into org_elements.users (id, email, email_lower, email_verified, name, picture, mfa_enrolled, created_at, sort_name, search_text)
        select 'user_' || i, email, email, i % 20 > 0, name, null, ${chance('i', 2, 10)} < 7, ${instant} - (400 + i % 300) * interval '1 day', folded, folded || ' ' || email
        from (
          select i,
            case when w is null then ${pick('$1', 'g')} || ' ' || ${pick('$4', 'f')} else ${pick('$7', 'w')} end as name,
            case when w is null then ${pick('$2', 'g')} || ' ' || ${pick('$5', 'f')} else ${pick('$8', 'w')} end as folded,
            case when w is null then ${pick('$3', 'g')} || '.' || ${pick('$6', 'f')} else 'person' end || i || '@example.' || ${pick(`'{com,com,com,org,net}'`, 'i % 5')} as email
          from (
            select i, ${chance('i', 3, given.written.length)} as g,
              -- The first family names are more frequent than the last.
              least(${chance('i', 4, family.written.length)}, ${chance('i', 5, family.written.length)}) as f,
              case when i > 5 and i % 33 = 0 then ${chance('i', 6, whole.written.length)} end as w
            from generate_series(1, $9::int) as i
          ) as picked
        ) as people`,
      values: [
        given.written,
        given.folded,
        given.spelled,
        family.written,
        family.folded,
        family.spelled,
        whole.written,
        whole.folded,
        members,
      ],
    },
    {
      what: 'organizations',
      text: `insert into org_elements.organizations (id, name, display_name, metadata, branding, created_at, version, branding_version, sort_name, search_text)
        select 'org_' || i, lower(name) || '-' || i, display, '{}', '{"logoUrl":null,"logoDarkUrl":null,"logoAlt":null,"colors":{"primary":"#0059d6","pageBackground":"#ffffff"}}',
          ${instant} - interval '390 days', 1, 1, lower(display), lower(display) || ' ' || lower(name) || '-' || i
        from (
          select i, company || '-' || trade as name, company || ' ' || trade || ' ' || i as display
          from (select i, ${pick('$1', chance('i', 7, companies.written.length))} as company, ${pick('$2', chance('i', 8, trades.written.length))} as trade
            from generate_series(1, $3::int) as i) as picked
        ) as named`,
      values: [companies.written, trades.written, organizations],
    },
    {
      what: 'members of the large organization',
      text: `insert into org_elements.memberships (${membershipColumns})
        select organization, id, role_ids, case when i > 5 and i % 25 = 0 then 'blocked' else 'active' end, ${pick(`'{manual,manual,manual,manual,sso,scim}'`, 'i % 6')},
          ${instant} - ${chance('i', 9, 32_000_000)} * interval '1 s', case when i < 6 or i % 10 > 0 then ${instant} - ${chance('i', 10, 5_000_000)} * interval '1 s' end,
          case when i = 1 then ${instant} end, false, 1, ${roleKeys}, case when i = 1 then -(extract(epoch from ${instant}) * 1000)::bigint else 0 end, sort_name, search_text, mfa_enrolled, email_domain
        from (
          select *, 'org_1' as organization, ${roles('i')} as role_ids
          from (select *, substr(id, 6)::int as i from org_elements.users) as people
        ) as chosen`,
      values: [],
    },
    {
      what: 'members of the other organizations',
      text: `insert into org_elements.memberships (${membershipColumns})
        select organization, u.id, role_ids, 'active', 'manual', ${instant} - nth * interval '1 day' - k * interval '1 s', null, used, false, 1, ${roleKeys},
          coalesce(-(extract(epoch from used) * 1000)::bigint, 0), u.sort_name, u.search_text, u.mfa_enrolled, u.email_domain
        from (
          select k, nth, 'org_' || k as organization, case when nth = 0 then array['owner'] else array['member'] end as role_ids,
            case when nth = 9 then 1 else 2 + (${chance('k', 11, '($1::int - 10)')} + nth * 7) % ($1::int - 1) end as i,
            case when nth = 9 and k <= 200 then ${instant} - k * interval '1 minute' end as used
          from generate_series(2, $2::int) as k, lateral (
            select n from generate_series(0, k % 8) as n union all select 9 where k <= $3::int + 1
          ) as places (nth)
        ) as chosen join org_elements.users u on u.id = 'user_' || i
        on conflict do nothing`,
      values: [members, organizations, ownOrganizations({ members, organizations })],
    },
    {
      what: 'invitations',
      text: `insert into org_elements.invitations (id, organization_id, email, email_lower, role_ids, status, invited_by, message, locale, ticket_hash, created_at, updated_at,
          expires_at, accepted_by, version, search_text)
        select 'inv_' || i, 'org_1', email, email, array['member'], case when i % 1000 = 7 then 'failed' else ${pick(`'{pending,pending,accepted,accepted,accepted,accepted,declined,revoked}'`, 'i % 8')} end,
          '{"userId":"user_1","name":"Ada Okafor"}', null, null, 'seeded-' || i, made, made, made + interval '7 days', null, 1, email
        from (select i, 'guest.' || i || '@example.org' as email, ${instant} - i * interval '97 s' as made from generate_series(1, $1::int) as i) as invited`,
      values: [Math.max(20, Math.floor(members / 20))],
    },
    {
      what: 'audit events',
      text: `insert into org_elements.audit_events (id, organization_id, time, type, actor_id, actor, target_id, target, outcome, changes, ip, user_agent)
        select 'evt_' || i, 'org_1', ${instant} - (events - i) * interval '31 s',
          case when i % 5000 = 3 then 'organization.update' else ${pick(`'{member.roles.update,invitation.create,invitation.create,member.add,member.remove}'`, 'i % 5')} end,
          actor, json_build_object('id', actor, 'name', 'Ada Okafor', 'kind', 'user'), target, json_build_object('kind', 'member', 'id', target, 'name', 'Somebody'),
          case when i % 40 = 39 then 'denied' else 'success' end, '[]', '192.0.2.7', 'Mozilla/5.0'
        from (
          select i, $1::int as events, 'user_' || (1 + ${chance('i', 12, 20)}) as actor, 'user_' || (1 + ${chance('i', 13, '$2::int')}) as target from generate_series(1, $1::int) as i
        ) as happened`,
      values: [Math.max(50, Math.floor(members / 2)), members],
    },
  ];
}
