/*
 * Query plans: each query uses an index and touches about as many rows as the page has, however large the organization.
 * Checks the plans for 20,000 members and 4,000 organizations, without and with statistics; `npm run bench` does the
 * same for a million.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createMatcher, parseSearchTerms } from '../../../src/backend/store/search.js';
import { normalizeSearchText } from '../../../src/backend/store/search.js';
import type { MemberQuery, MemberRecord } from '../../../src/backend/store/store.js';
import type { Driver } from '../../../src/backend/stores/sql/connection.js';
import { createSqlStore } from '../../../src/backend/stores/sql/store.js';
import { COUNT_LIMIT } from '../../../src/backend/stores/sql/sql-helpers.js';
import { fillFrom, openSource, type Place } from '../../bench/seed/fill.js';
import { planChecks, type Planned } from './plan-checks.js';
import { overheard, type Statement } from './plans.js';
import { findPostgres, startPostgres } from './postgres-server.js';

const sizes = { members: 20_000, organizations: 4_000 };

/** Estimates of how many rows pass a filter are random without statistics, which a server maintains by itself. */
const needsStatistics = (engine: string, question: string) =>
  engine === 'PostgreSQL' || /filter|search|very many/.test(question);

/** Filters with few and many matches, with right and wrong estimates. */
const filters: [query: Partial<MemberQuery>, passes: (member: MemberRecord) => boolean][] = [
  [{ roleIds: ['owner'] }, ({ roleIds }) => roleIds.includes('owner')],
  [{ roleIds: ['member'] }, ({ roleIds }) => roleIds.includes('member')],
  [{ status: 'blocked', mfaEnrolled: true }, ({ status, user }) => status === 'blocked' && user.mfaEnrolled === true],
  ...['okafor', 'ad', 'example', 'example com', 'ada okafor', '王芳'].map(
    (q): [Partial<MemberQuery>, (member: MemberRecord) => boolean] => {
      const finds = createMatcher(parseSearchTerms(q));
      return [{ q }, ({ user }) => finds(normalizeSearchText(`${user.name} ${user.email}`))];
    },
  ),
];

async function membersOf(
  { store }: Planned,
  query: Pick<MemberQuery, 'sort'> & Partial<MemberQuery>,
): Promise<{ members: MemberRecord[]; total: number | undefined }> {
  const members: MemberRecord[] = [];
  let total: number | undefined;
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await store.transaction((tx) =>
      tx.members('org_1', { limit: 200, ...query, ...(cursor && { cursor }) }),
    );
    if (!cursor) total = page.total;
    members.push(...page.items);
    cursor = page.nextCursor;
  }
  return { members, total };
}

/** With both plans: page by page, and from the middle. */
async function requireSameMembers(planned: Planned, sort: MemberQuery['sort']): Promise<void> {
  const everybody = (await membersOf(planned, { sort })).members;
  assert.equal(everybody.length, sizes.members);
  for (const [query, passes] of filters) {
    const wanted = everybody.filter(passes).map(({ userId }) => userId);
    const { members, total } = await membersOf(planned, { sort, ...query });
    const what = JSON.stringify({ sort, ...query });
    assert.deepEqual(
      members.map(({ userId }) => userId),
      wanted,
      what,
    );
    assert.equal(total, wanted.length <= COUNT_LIMIT ? wanted.length : undefined, what);
    const position = Math.floor(wanted.length / 2);
    const { items } = await planned.store.transaction((tx) =>
      tx.members('org_1', { sort, ...query, position, limit: 50 }),
    );
    assert.deepEqual(
      items.map(({ userId }) => userId),
      wanted.slice(position, position + 50),
      what,
    );
  }
}

interface Opened extends Planned {
  analyze: () => Promise<void>;
  close: () => Promise<void>;
}

async function open(place: Place): Promise<Opened> {
  const source: Driver = { ...(await openSource(place)), maintain: undefined };
  const asked: Statement[] = [];
  const store = await createSqlStore(
    overheard(source, (statement) => void asked.push(statement)),
    () => undefined,
  );
  await fillFrom(source, sizes, () => undefined);
  return {
    store,
    source,
    sizes,
    asked: () => asked.splice(0),
    analyze: async () => void (await store.query('vacuum (analyze)')),
    close: () => store.close(),
  };
}

function plans(engine: string, place: () => Promise<Place>): void {
  describe(`plans on ${engine}`, () => {
    let planned: Opened;
    before(async () => {
      planned = await open(await place());
    });
    after(() => planned.close());

    for (const statistics of ['without', 'with']) {
      describe(`${statistics} statistics`, () => {
        if (statistics === 'with') test('are made', () => planned.analyze());
        for (const [name, check] of Object.entries(planChecks)) {
          if (statistics === 'with' || !needsStatistics(engine, name))
            test(`read ${name} by an index`, () => check(planned));
        }
        for (const sort of ['name', '-lastLoginAt'] as const)
          test(`find everybody who passes a filter, sorted by ${sort}`, () => requireSameMembers(planned, sort));
      });
    }
  });
}

plans('PGlite', async () => ({ folder: undefined }));

const found = findPostgres();
if ('reason' in found) test('plans on PostgreSQL', { skip: found.reason }, () => undefined);
else {
  const server = await startPostgres(found.bin);
  after(() => server.stop());
  plans('PostgreSQL', async () => ({ url: await server.createDatabase() }));
}
