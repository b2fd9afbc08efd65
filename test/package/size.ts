/*
 * The size of each entry of the package: bundled by esbuild from the packed tarball, with Lit and with every module
 * that it needs before it is ready. Chunks behind `import()` are loaded later and counted separately.
 *
 * `npm run size` prints every entry against its budget and what is inside; `npm run size -- member-list` each module of one;
 * `npm run size -- --write` also writes the table of the documentation.
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { decode } from '@jridgewell/sourcemap-codec';
import { format, resolveConfig } from 'prettier';
import { build, type Metafile, type OutputFile, type Plugin } from 'esbuild';
import { elements } from '../../scripts/registry.js';
import { openHost } from './host.js';

interface Budget {
  bundled: number;
  split: number;
}

/**
 * `gzip -9` bytes that an entry may cost before it is ready: bundled into one file, and as esbuild splits it. Those of an
 * element are in its `<tag>.meta.ts`.
 */
export const budgets: Record<string, Budget> = {
  ...Object.fromEntries((await elements()).map(({ tag, meta }) => [tag, meta.budget])),
  auth0: { bundled: 2_900, split: 3_400 },
  client: { bundled: 7_000, split: 7_400 },
  'my-organization': { bundled: 9_100, split: 9_800 },
  define: { bundled: 120_700, split: 137_200 },
};

export interface Size {
  /** `gzip -9` bytes of one file with every module that is needed at first. */
  bundled: number;
  /** The same, compressed by brotli 11. */
  brotli: number;
  /** `gzip -9` bytes of the chunks that esbuild loads first. Modules that lazy chunks share are chunks too, compressed alone. */
  split: number;
  /** `gzip -9` bytes of everything that may be fetched later, languages included. */
  later: number;
  /** Minified bytes of each module before the entry is ready, heaviest first. */
  modules: [module: string, bytes: number][];
}

const gzip = (code: Uint8Array) => gzipSync(code, { level: 9 }).length;
const brotli = (code: Uint8Array) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Leaves `import()` as it is. */
const withoutLater: Plugin = {
  name: 'without-later',
  setup: ({ onResolve }) =>
    onResolve({ filter: /.*/ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined)),
};

/** `export *`: all exports count for entries that are not only imported for side effects. */
const bundle = (names: string[], host: string, plugins: Plugin[]) =>
  build({
    stdin: {
      contents: names
        .map((name) => `import 'org-elements/${name}.js'; export * from 'org-elements/${name}.js';`)
        .join('\n'),
      resolveDir: host,
      sourcefile: 'page.js',
    },
    outdir: join(host, 'size'),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    metafile: true,
    plugins,
    // Lit's license comments: hosts have them in a file of their own.
    legalComments: 'none',
    logOverride: { 'ignored-bare-import': 'silent' },
    sourcemap: 'external',
    // The host's own, loaded only where it is used.
    external: ['@auth0/*'],
  });

/** Measures a page that imports these entries of the package in `host`. */
export async function sizeOf(names: string[], host: string): Promise<Size> {
  const [whole, split] = await Promise.all([bundle(names, host, [withoutLater]), bundle(names, host, [])]);
  const [map, { contents }] = whole.outputFiles as [OutputFile, OutputFile];
  const first = atOnce(split.metafile);
  const files = split.outputFiles.filter(({ path }) => !path.endsWith('.map'));
  const sum = (early: boolean) =>
    files
      .filter(({ path }) => [...first].some((name) => path.endsWith(name)) === early)
      .reduce((total, file) => total + gzip(file.contents), 0);
  return {
    bundled: gzip(contents),
    brotli: brotli(contents),
    split: sum(true),
    later: sum(false),
    modules: [...bySource(map.text, contents)].sort(([, a], [, b]) => b - a),
  };
}

/** Bytes of a file by the module that they come from. */
function bySource(map: string, contents: Uint8Array): Map<string, number> {
  const { sources, mappings } = JSON.parse(map) as { sources: string[]; mappings: string };
  const bytes = new Map<string, number>();
  const lines = new TextDecoder().decode(contents).split('\n');
  decode(mappings).forEach((segments, line) =>
    segments.forEach(([from, source], index) => {
      if (source === undefined) return;
      const module = sources[source]!.replace(/^.*(node_modules|package\/src)\//, '');
      bytes.set(
        module,
        (bytes.get(module) ?? 0) + Buffer.byteLength(lines[line]!.slice(from, segments[index + 1]?.[0])),
      );
    }),
  );
  return bytes;
}

/** Names of the chunk of the page, and of all that it imports statically. */
function atOnce({ outputs }: Metafile): Set<string> {
  const found = new Set<string>();
  const walk = (output: string): void => {
    if (found.has(nameOf(output))) return;
    found.add(nameOf(output));
    for (const { path, kind } of outputs[output]!.imports) if (kind === 'import-statement') walk(path);
  };
  walk(Object.keys(outputs).find((output) => outputs[output]!.entryPoint?.endsWith('page.js'))!);
  return found;
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/'));

/** Minified bytes by package, and of our own by room. */
function inside(modules: Size['modules']): string {
  const rooms = new Map<string, number>();
  for (const [module, bytes] of modules) {
    const parts = module.split('/');
    const room = /^@?lit/.test(module)
      ? parts.slice(0, module.startsWith('@') ? 2 : 1).join('/')
      : parts.length > 1
        ? parts[0]!
        : 'page';
    rooms.set(room, (rooms.get(room) ?? 0) + bytes);
  }
  return [...rooms]
    .sort(([, a], [, b]) => b - a)
    .filter(([, bytes]) => bytes > 50)
    .map(([room, bytes]) => `${room} ${(bytes / 1000).toFixed(1)}`)
    .join(' · ');
}

type Row = Record<'bundled' | 'split' | 'brotli', number> & Record<string, unknown>;

/** Writes the sizes to the page about performance, the smallest entry first. */
async function writeTable(rows: Record<string, Row>): Promise<void> {
  const path = 'stories/guide/performance.mdx';
  const labels: Record<string, string> = {
    define: 'all elements (`define.js`)',
    auth0: '`auth0.js`, without the SDK',
    client: '`client.js` alone',
    'my-organization': '`my-organization.js` alone',
  };
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  const isElement = (entry: string) => Number(entry in labels);
  const lines = Object.entries(rows)
    .filter(([entry]) => entry !== 'org-provider')
    .sort(([a, one], [b, other]) => isElement(a) - isElement(b) || one.bundled - other.bundled)
    .map(
      ([entry, { bundled, split, brotli }]) =>
        `| ${labels[entry] ?? `\`${entry}\``} | ${kilobytes(bundled)} | ${kilobytes(split)} | ${kilobytes(brotli)} |`,
    );
  const text = readFileSync(path, 'utf8').replace(/(\| Entry .*\n.*\n)(?:\|.*\n)+/, `$1${lines.join('\n')}\n`);
  writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [wanted] = process.argv.slice(2);
  const { folder, close } = openHost();
  const rows: Record<string, Row> = {};
  const contents: string[] = [];
  for (const [entry, budget] of Object.entries(budgets)) {
    const { modules, bundled, split, brotli, later } = await sizeOf([entry], realpathSync(folder));
    const over = bundled > budget.bundled || split > budget.split;
    rows[entry] = {
      bundled,
      'budget ': budget.bundled,
      split,
      budget: budget.split,
      '': over ? 'over' : 'kept',
      brotli,
      later,
    };
    contents.push(`${entry.padEnd(18)} ${inside(modules)}`);
    if (entry === wanted) console.table(modules.map(([module, minified]) => ({ module, minified })));
  }
  console.table(rows);
  if (process.argv.includes('--write')) await writeTable(rows);
  console.log(`Inside, minified kB before gzip:\n${contents.join('\n')}`);
  close();
}
