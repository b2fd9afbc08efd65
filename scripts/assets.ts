/*
 * Copies the files that are published as they are into `dist/`, and writes the design tokens. Removes the comment that kept the
 * worker out of the build, so that bundlers of hosts find it.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dtcgTokens } from '../src/styles/dtcg-tokens.js';

cpSync('src/contract/openapi.yaml', 'dist/contract/openapi.yaml');
cpSync('src/styles/not-defined.css', 'dist/not-defined.css');
cpSync('src/styles/themes', 'dist/themes', { recursive: true });
mkdirSync('dist/tokens', { recursive: true });
for (const scheme of ['light', 'dark'] as const)
  writeFileSync(`dist/tokens/${scheme}.json`, JSON.stringify(dtcgTokens(scheme), null, 2));
const starter = 'dist/features/tables/open-table.js';
writeFileSync(starter, readFileSync(starter, 'utf8').replace('/* @vite-ignore */', ''));
