/*
 * Regular expressions whose work grows with the square of the text are found by their shape, wherever they stand in src.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

/** Every regular expression in a file, with its line. */
function* expressionsIn(file: string): Generator<{ at: string; text: string }> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: { at: string; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node))
      found.push({ at: `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, text: node.text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  yield* found;
}

/** A repetition that can end anywhere: each start position scans the rest of the text. */
const isLazy = (text: string) => /(?:[^\\]|\\.)(?:[*+]|\{\d+,\})\?/.test(text.replace(/\\[*+?}]/g, ''));

/** Two repetitions of the same, with nothing between them that must be there: they share a run in as many ways as it is long. */
function repeatsTwice(text: string): boolean {
  const repetition = String.raw`(\\[swd]|\[(?:[^\]\\]|\\.)*\]|\.)[*+]`;
  const optional = String.raw`(?:(?:\[(?:[^\]\\]|\\.)*\]|\\?.)[?*]|\((?:\?:)?(?:\[(?:[^\]\\]|\\.)*\]|[^()\\]|\\.)*\)[?*])*`;
  return new RegExp(`${repetition}\\)?${optional}\\1[*+]`).test(text);
}

const files = (readdirSync('src', { recursive: true, encoding: 'utf8' }) as string[])
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.gen.ts'))
  .map((file) => join('src', file));

test('vulnerable patterns are detected', () => {
  for (const text of [String.raw`/\/\*[^]*?\*\//g`, String.raw`/<!--[\s\S]*?-->/`, '/a.+?b/', '/a{2,}?b/'])
    assert.ok(isLazy(text), text);
  for (const text of [String.raw`/\*?/`, '/a?b*/', '/(?:x)?/', '/[a-z]*(?:y)/']) assert.ok(!isLazy(text), text);
  for (const text of [String.raw`/\s*["']?\s*#/`, String.raw`/(\s*)(?:x)?\s*y/`, String.raw`/\w*\w+z/`])
    assert.ok(repeatsTwice(text), text);
  for (const text of [String.raw`/\s*(?:"\s*)?#/`, String.raw`/\s*=\s*"/`, String.raw`/\d*\.?\d+/`.replace('?', '')])
    assert.ok(!repeatsTwice(text), text);
});

test('no regular expression in src takes quadratic time', () => {
  const slow = files
    .flatMap((file) => [...expressionsIn(file)])
    .filter(({ text }) => isLazy(text) || repeatsTwice(text));
  assert.deepEqual(
    slow.map(({ at, text }) => `${at} ${text}`),
    [],
  );
});
