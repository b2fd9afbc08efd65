/*
 * What an entry of the package costs a page: bundled by esbuild from the built files, with Lit and with every module
 * that it needs before it is ready. What stands behind `import()` is fetched later and counted apart.
 *
 * `npx tsx test/package/size.ts` prints all entries, `npx tsx test/package/size.ts member-list` what weighs in one.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';

export interface Size {
  /** Bytes of one file with all that is needed at first, as Vite, Rollup and webpack lay it out: `gzip -9`. */
  gzip: number;
  /** The same, by brotli 11. */
  brotli: number;
  /** `gzip -9` bytes where esbuild itself splits: it cuts what later chunks share out of the entry. */
  split: number;
  /** `gzip -9` bytes of everything that may be fetched later, languages included. */
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
  'branding-editor': 'elements/branding-editor/branding-editor.define.js',
  'branding-preview': 'elements/branding-preview/branding-preview.define.js',
  'org-picker': 'elements/org-picker/org-picker.define.js',
  'invitation-accept': 'elements/invitation-accept/invitation-accept.define.js',
  'token-inspector': 'elements/token-inspector/token-inspector.define.js',
  'permission-gate': 'elements/permission-gate/permission-gate.define.js',
  'org-profile': 'elements/org-profile/org-profile.define.js',
  'member-details': 'elements/member-details/member-details.define.js',
  'org-provider': 'elements/org-provider/org-provider.define.js',
  define: 'define.js',
} as const;

export type Entry = keyof typeof entries;

const gzip = (code: Uint8Array) => gzipSync(code, { level: 9 }).length;
const brotli = (code: Uint8Array) => brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Leaves `import()` as it is. */
const withoutLater: Plugin = {
  name: 'without-later',
  setup: ({ onResolve }) => onResolve({ filter: /.*/ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined)),
};

function bundle(entry: Entry, dist: string, plugins: Plugin[]) {
  return build({
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
    plugins,
    // Lit's license comments: hosts have them in a file of their own.
    legalComments: 'none',
    // The host's own, loaded only where it is used.
    external: ['@auth0/*'],
  });
}

/** Measures one entry of the package that was built into `dist`. */
export async function sizeOf(entry: Entry, dist = 'dist'): Promise<Size> {
  const [whole, split] = await Promise.all([bundle(entry, dist, [withoutLater]), bundle(entry, dist, [])]);
  const { contents } = whole.outputFiles[0]!;
  const inputs = Object.values(whole.metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const first = atOnce(split.metafile, entries[entry]);
  const sum = (early: boolean) => split.outputFiles.filter(({ path }) => first.has(path) === early).reduce((total, file) => total + gzip(file.contents), 0);
  return {
    gzip: gzip(contents),
    brotli: brotli(contents),
    split: sum(true),
    later: sum(false),
    modules: inputs.map(([path, { bytesInOutput }]): [string, number] => [path.replace(/^.*(node_modules|dist)\//, ''), bytesInOutput]).sort(([, a], [, b]) => b - a),
  };
}

/** Paths of the chunk of an entry, and of all that it imports statically. */
function atOnce({ outputs }: Metafile, entry: string): Set<string> {
  const found = new Set<string>();
  const walk = (output: string): void => {
    if (found.has(resolve(output))) return;
    found.add(resolve(output));
    for (const { path, kind } of outputs[output]!.imports) if (kind === 'import-statement') walk(path);
  };
  walk(Object.keys(outputs).find((output) => outputs[output]!.entryPoint?.endsWith(`/${entry}`))!);
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [wanted, dist] = process.argv.slice(2);
  const rows: Record<string, Omit<Size, 'modules'>> = {};
  for (const entry of Object.keys(entries) as Entry[]) {
    const { modules, ...size } = await sizeOf(entry, dist);
    rows[entry] = size;
    if (entry === wanted) console.table(modules.map(([module, minified]) => ({ module, minified })));
  }
  console.table(rows);
}
