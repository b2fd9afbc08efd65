/*
 * The pages of the site: built once at the start and held in memory, or served by Vite during development.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { build, createServer, type Rolldown } from 'vite';
import { isPage } from '../site/app/paths.js';

const configFile = fileURLToPath(new URL('../site/vite.config.ts', import.meta.url));
const root = fileURLToPath(new URL('../site', import.meta.url));

/** URLs and their pages. */
const pages: Record<string, string> = {
  '/mailbox': 'mailbox.html',
  '/crm': 'crm.html',
  '/cookies': 'cookies.html',
};

/** The file of a URL; `undefined` if there is no page. */
export const pageOf = (path: string): string | undefined => pages[path] ?? (isPage(path) ? 'index.html' : undefined);

/** A file in a response. */
export interface PageFile {
  body: string | Uint8Array<ArrayBuffer>;
  type: string;
  /** Its name contains a hash of its content. */
  immutable: boolean;
}

/** The source of the files. */
export interface PageSource {
  /** A file by its name, such as `index.html`. */
  read(name: string, path: string): Promise<PageFile | undefined>;
  /** Vite's middleware, during development. */
  middleware?: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
};
const typeOf = (name: string) => types[name.split('.').pop()!] ?? 'application/octet-stream';

/** Builds the site in memory. */
export async function buildPages(): Promise<PageSource> {
  const result = (await build({ configFile, logLevel: 'error', build: { write: false } })) as Rolldown.RolldownOutput;
  const files = new Map<string, PageFile>();
  for (const file of result.output) {
    const body = file.type === 'chunk' ? file.code : (file.source as PageFile['body']);
    files.set(file.fileName, { body, type: typeOf(file.fileName), immutable: file.fileName.startsWith('assets/') });
  }
  const favicon = await readFile(new URL('../site/public/favicon.svg', import.meta.url), 'utf8');
  files.set('favicon.svg', { body: favicon, type: types['svg']!, immutable: false });
  return { read: async (name) => files.get(name), close: async () => {} };
}

/** Serves the sources with Vite. */
export async function servePages(server: Server): Promise<PageSource> {
  const vite = await createServer({
    configFile,
    appType: 'custom',
    logLevel: 'warn',
    server: { middlewareMode: { server }, hmr: { server } },
  });
  return {
    async read(name, path) {
      if (!name.endsWith('.html')) return undefined;
      const source = await readFile(`${root}/${name}`, 'utf8');
      return { body: await vite.transformIndexHtml(path, source), type: types['html']!, immutable: false };
    },
    middleware: vite.middlewares,
    close: () => vite.close(),
  };
}
