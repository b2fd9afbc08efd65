import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { elements, pascalCase } from '../../scripts/registry.js';

/** Stories of the environment of an element, the same for all elements with examples of their states. */
const appearances = ['LongContent', 'RightToLeft', 'Dark', 'HighContrast', 'Narrow', 'Themed', 'Compact'];

describe('every element', async () => {
  for (const { tag, meta } of await elements()) {
    it(`<${tag}> has its files, a story and a test`, () => {
      for (const role of ['', '.define', '.meta'])
        assert.ok(existsSync(`src/elements/${tag}/${tag}${role}.ts`), `src/elements/${tag}/${tag}${role}.ts`);
      assert.ok(existsSync(`stories/${tag}.stories.ts`), 'a story');
      assert.ok(existsSync(`test/elements/${tag}.test.ts`), 'a test');
    });

    it(`<${tag}> has a story of each state and appearance`, () => {
      const text = readFileSync(`stories/${tag}.stories.ts`, 'utf8');
      const exported = new Set([...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => name!));
      const expected = meta.states.length
        ? ['Playground', ...meta.states.map(({ state }) => pascalCase(state)), ...appearances]
        : ['Playground', 'Ready'];
      assert.deepEqual(
        expected.filter((name) => !exported.has(name)),
        [],
      );
    });
  }

  it('has a place of its own in tables and in the navigation', async () => {
    const all = await elements();
    for (const orders of [all.map(({ meta }) => meta.order), all.flatMap(({ meta }) => meta.adminSection?.order ?? [])])
      assert.equal(new Set(orders).size, orders.length, orders.join());
  });
});
