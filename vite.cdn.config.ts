import { defineConfig, type Rolldown, type UserConfig } from 'vite';
import { joined, minifyTemplates, workerUrl } from './vite.config.js';

const entries: Record<string, string> = {
  'org-elements': 'src/define.ts',
  auto: 'src/auto.ts',
  'table-worker': 'src/features/tables/table-worker.ts',
};

/** `org-elements` is one file with all elements; `auto` is a file for each element, and files for what elements share. */
const groups: Record<string, Rolldown.CodeSplittingGroup[]> = {
  'org-elements': [{ name: 'initial', tags: ['$initial'] }],
  auto: [{ name: 'lit', test: /node_modules/ }, ...joined],
  // Workers are one file.
  'table-worker': [{ name: 'initial', tags: ['$initial'] }],
};

/**
 * For pages without a bundler: Lit is included; dialogs and languages are fetched when they are needed, from beside the
 * entry. `--mode` names the entry.
 */
export default defineConfig(({ mode }): UserConfig => ({
  plugins: [minifyTemplates, workerUrl('../table-worker.js')],
  publicDir: false,
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    sourcemap: true,
    target: 'es2022',
    lib: { entry: { [mode]: entries[mode]! }, formats: ['es'] },
    rolldownOptions: {
      // Pages that use Auth0 bring its SDK themselves.
      external: [/^@auth0\//],
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: `${mode}/[name]-[hash].js`,
        codeSplitting: { groups: groups[mode] },
      },
      checks: { pluginTimings: false },
    },
  },
}));
