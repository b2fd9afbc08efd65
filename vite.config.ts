import { readdirSync } from 'node:fs';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import manifest from './package.json' with { type: 'json' };

/** The modules that package.json exports, its command, and the worker. All others are internal. */
const entry =
  /^(index|define|english\.gen|client\/index|client\/my-organization\/index|auth\/auth0|backend\/(index|cli)|backend\/scim\/index|backend\/stores\/sql\/index|backend\/testing\/index|features\/tables\/table-worker|i18n\/locales\/.*|.*\.define)\.ts$/;

/**
 * Modules that nearly every element needs before it renders are joined into one file each: esbuild and Vite make a chunk
 * for every set of entries that share a file. Style sheets (`base`) are apart, as pages with only a gate need none.
 */
const modulesOf: Record<string, RegExp[]> = {
  client: [
    /client\/(create-org-client|resources\/.*|http\/(errors|idempotency-key|pagination|resource|response-shapes|transport))/,
  ],
  core: [
    /core\/(add-styles|context-protocol|decorators|define|emit|events|hydration|idle|most-recent-organization|org-context|renders-on-server)/,
    /controllers\/(component-state|lazy-load-error|lazy-module|org-context)/,
    /elements\/org-provider\/org-provider|styles\/hex-color/,
    /i18n\/(en\/common|locale-registry|localize)/,
  ],
  base: [/styles\/(base|tokens)/, /ui\/(icons\/icon|display\/avatar|form\/button)/],
};
export const joined = Object.entries(modulesOf).map(([name, patterns]) => ({
  name,
  test: new RegExp(`/src/(${patterns.map(({ source }) => source).join('|')})\\.ts$`),
  priority: 1,
}));

/** For bundlers: a file for each module, with the name that it has in `src/`, except for the joined ones. */
const modules: Rolldown.OutputOptions = {
  entryFileNames: '[name].js',
  chunkFileNames: ({ name, facadeModuleId }) => `${(facadeModuleId && pathOf(facadeModuleId)) ?? name}.js`,
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [...joined, { debugName: 'module', name: fileOf }],
  },
};

/** Entries and modules that are loaded by `import()` get a file of their own from Rolldown. */
function fileOf(id: string, context: Rolldown.ChunkingContext): string | null {
  const { isEntry, dynamicImporters } = context.getModuleInfo(id)!;
  return isEntry || dynamicImporters.length ? null : (pathOf(id) ?? null);
}

function pathOf(id: string): string | undefined {
  return /\/src\/(.*)\.ts$/.exec(id)?.[1];
}

/** Minifies `css` and `html` templates. White space between inline elements is kept. */
export const minifyTemplates = literalsHtmlCssMinifier({
  failOnError: true,
  options: {
    minifyOptions: {
      caseSensitive: true,
      collapseWhitespace: true,
      conservativeCollapse: true,
      keepClosingSlash: true,
    },
  },
}) as Plugin;

/**
 * Keeps the expression by which bundlers find the worker, with its path in the output: Vite would copy the worker into the
 * module that starts it.
 */
export const workerUrl = (path: string): Plugin => ({
  name: 'worker-url',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/features/tables/open-table.ts')
      ? { code: code.replace("new URL('./table-worker.ts'", `new URL(/* @vite-ignore */ '${path}'`), map: null }
      : null,
});

const entries = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => entry.test(file))
  .map((file) => [file.slice(0, -'.ts'.length), `src/${file}`]);
const external = ['node', ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })];

export default defineConfig({
  plugins: [minifyTemplates, workerUrl('./table-worker.js')],
  publicDir: false,
  build: {
    sourcemap: true,
    target: 'es2022',
    minify: false,
    lib: { entry: Object.fromEntries(entries), formats: ['es'] },
    rolldownOptions: {
      external: external.map((name) => new RegExp(`^${name}($|[/:])`)),
      preserveEntrySignatures: 'allow-extension',
      output: modules,
      checks: { pluginTimings: false },
    },
  },
});
