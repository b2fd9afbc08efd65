/*
 * What assistive technology reads of each element in each of its states, held against committed accessibility trees.
 * The clock is frozen, so “2 days ago” does not change.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isInteraction, openShelf, stories } from './storybook.js';
import { howToAccept, nameOf, Records } from './snapshots.js';
import { changedLines } from './changed-lines.js';

/** Colors, spacing and shape change no tree; Playground is Ready with controls; in an interaction the play function is the test. */
const sameTree = /--(playground|dark|high-contrast|narrow|themed|compact|ten-thousand|two-thousand)$/;
const read = stories.filter(
  (one) => one.title.startsWith('Elements/') && !sameTree.test(one.id) && !isInteraction(one),
);

const records = new Records('trees', '.yaml');

describe('accessibility trees of stories', () => {
  let shelf: Awaited<ReturnType<typeof openShelf>>;

  before(async () => {
    shelf = await openShelf();
  });
  after(() => shelf?.close());

  it('exist for existing stories only', () => {
    assert.deepEqual(records.left(read), [], 'Trees of stories that are gone: npm run accept');
  });

  describe('are unchanged:', { concurrency: 2 }, () => {
    for (const story of read) {
      const name = nameOf(story);
      it(name, () =>
        shelf.use(async (book) => {
          await book.open(story);
          const actual = `${await book.page.locator('#storybook-root').ariaSnapshot()}\n`;
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
