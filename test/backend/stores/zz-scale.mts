import { findPostgres, startPostgres } from './postgres-server.js';
import { openSqlStore } from '../../../src/backend/stores/sql/index.js';
import pg from 'pg';
const found = findPostgres() as { bin: string };
const server = await startPostgres(found.bin);
const url = await server.createDatabase();
const store = await openSqlStore({ url });
const db = new pg.Client({ connectionString: url }); await db.connect();
const sizes: Record<string, number> = { small: 1000, big: 1_000_000 };
let t = Date.now();
for (const [org, n] of Object.entries(sizes)) {
  await db.query(`insert into org_elements.organizations select $1,$1,$1,'{}','{}',now(),1,1,$1,$1`, [org]);
  await db.query(`insert into org_elements.users select $1||i, 'user'||i||'@example.com', 'user'||i||'@example.com', true, nm, null, i%2=0, now(), lower(nm), lower(nm||' user'||i||'@example.com')
   from (select i, initcap(translate(substr(md5(i::text),1,6),'0123456789','ghijklmnop'))||' '||initcap(translate(substr(md5('x'||i),1,8),'0123456789','qrstuvwxyz')) nm from generate_series(1,$2::int) i) x on conflict do nothing`, [org, n]);
  await db.query(`insert into org_elements.memberships select $1, u.id, array['member'], case when i%500=0 then 'blocked' else 'active' end, 'manual', now() - i*interval '1 second', case when i%3=0 then null else now()-i*interval '7 second' end, null,false,1,
   array[length($1)||':'||$1||':'||case when i=7 then 'owner' when i%100=0 then 'admin' else 'member' end], 0, sort_name, search_text, mfa_enrolled from (select *, substr(id,length($1)+1)::int i from org_elements.users where id like $1||'%') u`, [org]);
}
console.log('load', Date.now() - t);
t = Date.now(); await db.query('vacuum analyze'); console.log('vacuum', Date.now() - t);
console.log((await db.query('select * from org_elements.organization_counts')).rows);
t = Date.now(); await db.query(`select count(*) from org_elements.memberships where organization_id='big'`); console.log('count(*)', Date.now() - t);
const median = (x: number[]) => x.sort((a, b) => a - b)[x.length >> 1]!;
async function time(f: (org: string) => Promise<unknown>, times = 60) {
  const r: Record<string, number> = {};
  for (const org of ['small', 'big']) { const xs: number[] = []; for (let i = 0; i < times; i++) { const s = performance.now(); await f(org); xs.push(performance.now() - s); } r[org] = median(xs); }
  return `${r.small!.toFixed(2)} -> ${r.big!.toFixed(2)} ms  (x${(r.big! / r.small!).toFixed(2)})`;
}
const cursors: Record<string, string> = {};
for (const sort of ['name', '-name', 'joinedAt', '-joinedAt', 'lastLoginAt', '-lastLoginAt'] as const) {
  for (const org of ['small', 'big']) cursors[org + sort] = (await store.transaction((tx) => tx.members(org, { sort, limit: 50, position: sizes[org]! / 2 }))).nextCursor!;
  console.log(sort, 'first', await time((org) => store.transaction((tx) => tx.members(org, { sort, limit: 50 }))), ' mid', await time((org) => store.transaction((tx) => tx.members(org, { sort, limit: 50, cursor: cursors[org + sort] }))));
}
const q = (name: string, query: any, n = 30) => time((org) => store.transaction((tx) => tx.members(org, { sort: 'name', limit: 50, ...query })), n).then((r) => console.log(name, r));
await q('q rare', { q: 'user7777@' });
await q('q 3 letters', { q: 'abc' });
await q('q common', { q: 'user' });
await q('q 1 letter', { q: 'z' });
await q('q 2 words', { q: 'user12 example' });
await q('q 2 letters rare', { q: '%%' });
await q('role owner', { roleIds: ['owner'] });
await q('role admin', { roleIds: ['admin'] });
await q('role member', { roleIds: ['member'] });
await q('blocked', { status: 'blocked' });
await q('active', { status: 'active' });
await q('blocked -joinedAt', { status: 'blocked', sort: '-joinedAt' });
await q('mfa false', { mfaEnrolled: false });
for (const p of [0.01, 0.25, 0.5, 0.75, 0.999]) console.log('position', p, await time((org) => store.transaction((tx) => tx.members(org, { sort: 'name', limit: 50, position: Math.floor(sizes[org]! * p) })), 15));
console.log('membersWithRoles owner', await time((org) => store.transaction((tx) => tx.membersWithRoles(org, ['owner'], 2))));
console.log('membersWithRoles admin', await time((org) => store.transaction((tx) => tx.membersWithRoles(org, ['admin'], 2))));
console.log('membersWithRoles member', await time((org) => store.transaction((tx) => tx.membersWithRoles(org, ['member'], 2))));
console.log('memberEmails 50', await time((org) => store.transaction((tx) => tx.memberEmails(org, Array.from({ length: 50 }, (_, i) => `user${i * 3}@example.com`)))));
console.log('empty tx', await time(() => store.transaction(async () => 1)));
let k = 0;
console.log('putMembership update', await time((org) => store.transaction(async (tx) => { const m = await tx.membership(org, `${org}${1 + (k++ % 900)}`); await tx.putMembership({ ...m!, lastLoginAt: new Date().toISOString(), version: 2 }); })));
// 40,000 organizations of one person
await db.query(`insert into org_elements.organizations select 'x'||i,'x'||i,'Org '||md5(i::text),'{}','{"colors":{}}',now(),1,1,'org '||md5(i::text),'org '||md5(i::text) from generate_series(1,40050) i`);
await db.query(`insert into org_elements.users select p,p,p,true,p,null,null,now(),p,p from unnest(array['small','big']) p`);
await db.query(`insert into org_elements.memberships select 'x'||i, case when i<=50 then 'small' else 'big' end, '{}','active','manual',now(),null,case when i%20=0 then now()-i*interval '1 minute' end,false,1,'{}', case when i%20=0 then -(extract(epoch from now()-i*interval '1 minute')*1000)::bigint else 0 end,'s','s',null from generate_series(1,40050) i`);
await db.query('analyze');
console.log('organizationsOf', await time((u) => store.transaction((tx) => tx.organizationsOf(u, { limit: 50 })), 20));
console.log('organizationsOf q', await time((u) => store.transaction((tx) => tx.organizationsOf(u, { limit: 50, q: 'abc' })), 20));
const own: Record<string, string | null> = {};
for (const u of ['small','big']) { let c: string | undefined; for (let i = 0; i < 45; i++) { const p = await store.transaction((tx) => tx.organizationsOf(u, { limit: u === 'big' ? 50 : 3, cursor: c })); if (!p.nextCursor) break; c = p.nextCursor; if (u === 'small' && i > 3) break; } own[u] = c!; }
console.log('organizationsOf, never used ones', await time((u) => store.transaction((tx) => tx.organizationsOf(u, { limit: 50, cursor: own[u]! })), 20));
console.log('index sizes', (await db.query(`select relname, pg_size_pretty(pg_relation_size(oid)) from pg_class where relname like 'memberships%' and relkind in ('i','r')`)).rows.map((r) => Object.values(r).join(' ')).join(', '));
t = Date.now(); await store.transaction((tx) => tx.deleteOrganization('big')); console.log('delete 1M', Date.now() - t);
await db.end(); await store.close(); await server.stop();
