/*
 * What an entry of the package costs a page: bundled by esbuild from the built files, with Lit and with every chunk
 * that it fetches before it is ready. Chunks behind `import()` are fetched later and counted apart.
 *
 * `npx tsx test/package/size.ts` prints all entries, `npx tsx test/package/size.ts member-list` what weighs in one.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

export interface Size {
  /** Bytes on the wire before the entry is ready: `gzip -9` and brotli 11, file by file. */
  gzip: number;
  brotli: number;
  /** Files that are fetched for it. */
  files: number;
  /** `gzip -9` bytes of everything that may be fetched later. */
  later: number;
  /** Minified bytes of each module before the entry is ready, heaviest first. */
  modules: [module: string, bytes: number][];
}

/** Entries by the name of the export, and where they stand in the built package. */
export const entries = {
  'org-switcher': 'elements/org-switcher/org-switcher.define.js',
  'member-list': 'elements/member-list/member-list.define.js',
  'invite-dialog': 'elements/invite-dialog/invite-dialog.define.js',
  'invitation-list': 'elements/invitation-list/invitation-list.define.js',
  'branding-preview': 'elements/branding-preview/branding-preview.define.js',
  'org-provider': 'session/org-provider.define.js',
  define: 'define.js',
} as const;

export type Entry = keyof typeof entries;

const compressed = {
  gzip: (code: Uint8Array) => gzipSync(code, { level: 9 }).length,
  brotli: (code: Uint8Array) => brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
};

/** Measures one entry of the package that was built into `dist`. */
export async function sizeOf(entry: Entry, dist = 'dist'): Promise<Size> {
  const { outputFiles, metafile } = await build({
    entryPoints: [resolve(dist, entries[entry])],
    nodePaths: [resolve('node_modules')],
    outdir: resolve('size'),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    metafile: true,
    legalComments: 'none',
    // The host's own, loaded only where it is used.
    external: ['@auth0/*'],
  });
  const code = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  const contents = (output: string) => code.get(resolve(output))!;
  const all = Object.keys(metafile.outputs);
  const first = atOnce(metafile, all.find((output) => metafile.outputs[output]!.entryPoint?.endsWith(entries[entry]))!);
  const sum = (outputs: string[], size: (code: Uint8Array) => number) => outputs.reduce((total, output) => total + size(contents(output)), 0);
  const modules = first.flatMap((output) => Object.entries(metafile.outputs[output]!.inputs)).map(([path, { bytesInOutput }]): [string, number] => [path.replace(/^.*(node_modules|dist)\//, ''), bytesInOutput]);
  return {
    gzip: sum(first, compressed.gzip),
    brotli: sum(first, compressed.brotli),
    files: first.length,
    later: sum(all.filter((output) => !first.includes(output)), compressed.gzip),
    modules: modules.sort(([, a], [, b]) => b - a),
  };
}

/** A chunk, and all that it imports statically. */
function atOnce({ outputs }: Metafile, entry: string): string[] {
  const found = new Set<string>();
  const walk = (output: string): void => {
    if (found.has(output)) return;
    found.add(output);
    for (const { path, kind } of outputs[output]!.imports) if (kind === 'import-statement') walk(path);
  };
  walk(entry);
  return [...found];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [entry, dist] = process.argv.slice(2);
  if (entry && entry in entries) {
    console.table((await sizeOf(entry as Entry, dist)).modules.map(([module, minified]) => ({ module, minified })));
  }
  const rows: Record<string, Omit<Size, 'modules'>> = {};
  for (const name of Object.keys(entries) as Entry[]) {
    const { modules: _, ...size } = await sizeOf(name, dist);
    rows[name] = size;
  }
  console.table(rows);
}
