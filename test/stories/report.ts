/* A report of changed pictures as one HTML file. */
import { mkdirSync, writeFileSync } from 'node:fs';

export interface Case {
  story: string;
  /** A sentence about the difference. */
  what: string;
  expected?: Buffer;
  actual: Buffer;
  shown?: Buffer;
}

const file = 'test/stories/report/index.html';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const figure = (caption: string, picture: Buffer | undefined) =>
  picture
    ? `<figure><figcaption>${caption}</figcaption><a href="data:image/png;base64,${picture.toString('base64')}"><img alt="${caption}" src="data:image/png;base64,${picture.toString('base64')}"></a></figure>`
    : '';

/** Writes the page and returns its path. */
export function writeReport(cases: readonly Case[], madeWith: string): string {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>What looks different</title>
<style>
:root { color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif; }
body { margin: 24px; }
h2 { font-size: 16px; margin: 40px 0 4px; }
p { margin: 0 0 12px; color: color-mix(in oklab, CanvasText 70%, Canvas); }
section > div { display: grid; grid-template-columns: repeat(auto-fit, minmax(280px, 1fr)); gap: 16px; align-items: start; }
figure { margin: 0; } figcaption { font-size: 12px; margin-block-end: 4px; }
img { max-inline-size: 100%; border: 1px solid color-mix(in oklab, CanvasText 25%, Canvas); background: #fff; }
code { user-select: all; }
</style>
<h1>What looks different</h1><p>${cases.length} ${cases.length === 1 ? 'story' : 'stories'}. ${escaped(madeWith)} Accept all: <code>npm run accept</code></p>
${cases.map(({ story, what, expected, actual, shown }) => `<section><h2>${escaped(story)}</h2><p>${escaped(what)} Accept: <code>npm run accept -- ${escaped(story)}</code></p><div>${figure('Expected', expected)}${figure('Now', actual)}${figure('Difference', shown)}</div></section>`).join('\n')}
</html>`;
  mkdirSync('test/stories/report', { recursive: true });
  writeFileSync(file, page);
  return file;
}
