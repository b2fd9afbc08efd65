/*
 * How the database answers: each question by an index, touching about as many rows as the page has, however large the
 * organization. Looks at the plans that PostgreSQL makes over 20,000 members and 4,000 organizations, once without
 * statistics and once with; `npm run bench` does the same over a million.
 */
import { after, before, describe, test } from 'node:test';
import type { Source } from '../../../src/backend/stores/sql/connection.js';
import { createSqlStore } from '../../../src/backend/stores/sql/store.js';
import { fillFrom, openSource, type Place } from '../../bench/seed/fill.js';
import { planChecks, type Planned } from './plan-checks.js';
import { overheard, type Statement } from './plans.js';
import { findPostgres, startPostgres } from './postgres-server.js';

const sizes = { members: 20_000, organizations: 4_000 };

/** Guesses at how many pass a filter do without statistics what they do with them only by luck; and a server keeps them by itself. */
const needsStatistics = (engine: string, question: string) => engine === 'PostgreSQL' || /filter|search|very many/.test(question);

interface Opened extends Planned {
  analyze: () => Promise<void>;
  close: () => Promise<void>;
}

async function open(place: Place): Promise<Opened> {
  const source: Source = { ...(await openSource(place)), maintain: undefined };
  const asked: Statement[] = [];
  const store = await createSqlStore(overheard(source, (statement) => void asked.push(statement)), () => undefined);
  await fillFrom(source, sizes, () => undefined);
  return {
    store, source, sizes,
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
          if (statistics === 'with' || !needsStatistics(engine, name)) test(`read ${name} by an index`, () => check(planned));
        }
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
