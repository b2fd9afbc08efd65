/*
 * The accessibility tree of each element in each of its states, compared with committed trees.
 * The clock is frozen, so “2 days ago” does not change.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isInteraction, openPagePool, stories } from './storybook.js';
import { howToAccept, nameOf, Records } from './snapshots.js';
import { changedLines } from './changed-lines.js';

/** Stories that differ from Ready in appearance only, Playground, and stories whose play function is the test. */
const sameTree = /--(playground|dark|high-contrast|narrow|themed|compact|ten-thousand|two-thousand)$/;
const read = stories.filter(
  (one) => one.title.startsWith('Elements/') && !sameTree.test(one.id) && !isInteraction(one),
);

const records = new Records('trees', '.yaml');

describe('accessibility trees of stories', () => {
  let pool: Awaited<ReturnType<typeof openPagePool>>;

  before(async () => {
    pool = await openPagePool();
  });
  after(() => pool?.close());

  it('exist for existing stories only', () => {
    assert.deepEqual(records.left(read), [], 'Trees of stories that are gone: npm run accept');
  });

  describe('are unchanged:', { concurrency: 2 }, () => {
    for (const story of read) {
      const name = nameOf(story);
      it(name, () =>
        pool.use(async (storybook) => {
          await storybook.open(story);
          const actual = `${await storybook.page.locator('#storybook-root').ariaSnapshot()}\n`;
          if (records.isAccepted(name)) return records.write(name, actual);
          const expected = records.read(name)?.toString();
          if (expected === undefined) assert.fail(`${name} has no tree yet; ${howToAccept(name)}`);
          if (actual !== expected)
            assert.fail(
              `${name} says something else:\n${changedLines(expected, actual)}\nIf it is meant, ${howToAccept(name)}`,
            );
        }),
      );
    }
  });
});
