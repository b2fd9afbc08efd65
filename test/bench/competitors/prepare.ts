/* Installs the packages of a competitor and bundles its screens with Vite for production. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import type { OtherPage } from '../browser/site.js';
import type { Competitor, PeerScreen } from './competitor.js';

/** Folder of the packages of one competitor. Installed again if versions change. */
function install({ folder, name, packages }: Competitor): string {
  const place = join(tmpdir(), 'org-elements-competitors', folder);
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: packages });
  const done = join(place, 'installed.json');
  if (existsSync(done) && readFileSync(done, 'utf8') === manifest) return place;
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), manifest);
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'],
    { cwd: place, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${name} could not be fetched from npm: ${stderr.trim().split('\n')[0]}`);
  writeFileSync(done, manifest);
  return place;
}

/** The page of one screen with its assets. */
export async function prepare(competitor: Competitor, { entry, painted }: PeerScreen): Promise<OtherPage> {
  const root = install(competitor);
  cpSync(join(import.meta.dirname, competitor.folder), join(root, 'src'), { recursive: true });
  const base = `/others/${competitor.folder}/${entry.split('.')[0]}/`;
  const { output } = (await build({
    root,
    base,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    css: { postcss: join(root, 'src') },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      chunkSizeWarningLimit: Infinity,
      rolldownOptions: { input: join(root, 'src', entry), onwarn: () => {}, output: { entryFileNames: 'entry.js' } },
    },
  })) as Rolldown.RolldownOutput;
  const chunk = output.find((file) => file.type === 'chunk' && file.isEntry) as Rolldown.OutputChunk;
  const styles = new Set((chunk as { viteMetadata?: { importedCss?: Set<string> } }).viteMetadata?.importedCss ?? []);
  return {
    body: '<div id="competitor"></div>',
    painted,
    entry: base + chunk.fileName,
    modules: chunk.imports.map((path) => base + path),
    styles: [...styles].map((path) => base + path),
    files: output.map((file) => ({
      path: base + file.fileName,
      type: typeOf(file.fileName),
      body: file.type === 'chunk' ? file.code : file.source,
    })),
    api: {
      below: `/competitors/${competitor.folder}/`,
      answer: (path, request, scale) => competitor.answer(path, request, scale),
    },
  };
}

const types: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  json: 'application/json',
};
const typeOf = (path: string) => types[path.split('.').at(-1)!] ?? 'application/octet-stream';
