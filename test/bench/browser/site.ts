/* Measured pages. Each is empty until it imports one separately bundled entry with its lazy chunks. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { elements as registeredElements } from '../../../scripts/registry.js';
import { openApi, type Scale } from './api.js';

interface PageParts {
  body: string;
  /** Module that defines the elements in the body. */
  entry?: string;
  /** Selector to wait for after the import; `>>>` enters a shadow root. */
  painted: string;
}

const define = (tag: string) => `dist/elements/${tag}/${tag}.define.js`;

/** Every visible element by tag, except elements that contain others. */
export const elements: Record<string, string> = Object.fromEntries(
  (await registeredElements())
    .filter(({ tag }) => !['org-provider', 'org-admin', 'branding-preview'].includes(tag))
    .map(({ tag, meta: { example: { attributes = {}, content = '' } = {} } }) => {
      const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
      return [tag, `<${tag}${written.join('')}>${content}</${tag}>`];
    }),
);
/** Elements of a dashboard, each in a scrolling panel. */
const panels = Object.values(elements)
  .map((element) => `<div style="block-size:360px;overflow:auto">${element}</div>`)
  .join('');

export const pages = {
  blank: { body: '', painted: 'body' },
  'plain list': { body: '', entry: 'test/bench/browser/limits/plain-list.ts', painted: 'tr.member' },
  'bare list': {
    body: '<bare-list></bare-list>',
    entry: 'test/bench/browser/limits/bare-list.ts',
    painted: 'bare-list >>> tr.member',
  },
  'member-list': {
    body: '<member-list></member-list>',
    entry: define('member-list'),
    painted: 'member-list >>> tr[part=row] .name',
  },
  'bare switcher': {
    body: '<bare-switcher></bare-switcher>',
    entry: 'test/bench/browser/limits/bare-switcher.ts',
    painted: 'bare-switcher >>> .trigger .name',
  },
  'org-switcher': {
    body: '<org-switcher></org-switcher>',
    entry: define('org-switcher'),
    painted: 'org-switcher >>> button.trigger .name',
  },
  'org-picker': {
    body: '<org-picker></org-picker>',
    entry: define('org-picker'),
    painted: 'org-picker >>> [part=row] .row-button .name',
  },
  'plain invite': { body: '', entry: 'test/bench/browser/limits/plain-invite.ts', painted: 'button' },
  'invite-dialog': {
    body: '<invite-dialog></invite-dialog>',
    entry: define('invite-dialog'),
    painted: 'invite-dialog >>> button',
  },
  everything: {
    body: `<main style="display:grid;grid-template-columns:repeat(2,1fr);gap:16px">${panels}</main>`,
    entry: 'dist/define.js',
    painted: 'member-list >>> tr[part=row] .name',
  },
} satisfies Record<string, PageParts>;

/** Name of a page: the pages above, those of another build, and added pages. */
export type PageName = keyof typeof pages | `${keyof typeof pages} before` | `other ${string}`;

interface BuiltFile {
  path: string;
  type: string;
  body: string | Uint8Array;
}

/** A page of a competitor: its assets and its API. */
export interface OtherPage {
  body: string;
  painted: string;
  /** Paths of its entry and of preloaded assets. */
  entry: string;
  modules: string[];
  styles: string[];
  files: BuiltFile[];
  api: { below: string; answer: (path: string, request: Request, scale: Scale) => Promise<Response> | Response };
}

export interface Sent {
  /** Including the query. */
  path: string;
  /** Bytes after gzip. */
  bytes: number;
}

export interface Site {
  url: string;
  /** An expression that imports the entry of a page and preloads its dependencies, as Vite does. */
  importing(name: PageName): string;
  /** Selector to wait for on a page. */
  painted(name: PageName): string;
  /** Paths of the entry and its preloaded dependencies. */
  needed(name: PageName): string[];
  add(name: PageName, page: OtherPage): void;
  /** Sets the size of the data. */
  scale: Scale;
  /** Handled requests since the array was last emptied. */
  sent: Sent[];
  close(): void;
}

/** An entry as Vite outputs it: its file, and the chunks that it `needs` at once. */
async function bundle(entry: string, name: string): Promise<{ path: string; code: string; needs: string[] }[]> {
  const { output } = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: entry },
        external: [/^@auth0\//],
        preserveEntrySignatures: false,
        output: { entryFileNames: '[name].js', chunkFileNames: `${name}-[hash].js` },
      },
    },
  })) as Rolldown.RolldownOutput;
  return output.flatMap((file) =>
    file.type === 'chunk'
      ? [{ path: `/${file.fileName}`, code: file.code, needs: file.imports.map((path) => `/${path}`) }]
      : [],
  );
}

const entryOf = (name: string) => `/${name.replace(' ', '-')}.js`;

const documentOf = (
  title: string,
  head: string,
  body: string,
) => `<!doctype html><html lang="en"><head><link rel="icon" href="data:,">${head}<title>${title}</title></head>
  <body style="margin:16px">${body}</body></html>`;

/** An expression that imports an entry and preloads its dependencies. */
const importing = (entry: string, modules: string[], styles: string[]) => {
  const link = (list: string[], rel: string) =>
    list.length
      ? `${JSON.stringify(list)}.forEach((href) => document.head.append(Object.assign(document.createElement('link'), { rel: '${rel}', href }))), `
      : '';
  return `(${link(styles, 'stylesheet')}${link(modules, 'modulepreload')}import(${JSON.stringify(entry)}))`;
};

async function requestOf(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new Request(new URL(request.url!, 'http://localhost'), {
    method: request.method,
    headers: request.headers as Record<string, string>,
    body: chunks.length ? Buffer.concat(chunks) : undefined,
  });
}

/** The pages of another build, with a prefix. */
const pagesOf = (folder: string): Record<string, PageParts> =>
  Object.fromEntries(
    Object.entries<PageParts>(pages).flatMap(([name, page]) =>
      page.entry?.startsWith('dist/') ? [[`${name} before`, { ...page, entry: join(folder, page.entry) }]] : [],
    ),
  );

/**
 * Bundles every entry and serves it together with an org API of any size. `against` is the folder of another build, whose pages
 * are served too.
 */
export async function openSite(against?: string): Promise<Site> {
  for (const folder of ['.', ...(against ? [against] : [])])
    if (!existsSync(join(folder, 'dist/define.js'))) throw new Error(`Nothing is built in ${folder}: npm run build`);
  const files = new Map<string, { type: string; body: Buffer }>([
    ['/not-defined.css', { type: 'text/css', body: gzipSync(readFileSync('dist/not-defined.css')) }],
  ]);
  const served = new Map<string, { document: string; painted: string; importing: string; needed: string[] }>();
  for (const [name, { body, entry, painted }] of Object.entries<PageParts>({
    ...pages,
    ...(against && pagesOf(against)),
  })) {
    const needs = new Map<string, string[]>();
    for (const { path, code, needs: beside } of entry ? await bundle(resolve(entry), entryOf(name).slice(1, -3)) : []) {
      files.set(path, { type: 'text/javascript', body: gzipSync(code, { level: 9 }) });
      needs.set(path, beside);
    }
    const modules = needs.get(entryOf(name)) ?? [];
    served.set(name, {
      document: documentOf(
        name,
        '<link rel="stylesheet" href="/not-defined.css">',
        `<org-provider api-base="/org-api" organization="org_1">${body}</org-provider>`,
      ),
      painted,
      importing: importing(entryOf(name), modules, []),
      needed: [entryOf(name), ...modules],
    });
  }
  const apis = new Map<string, ReturnType<typeof openApi>>();
  const ours: OtherPage['api'] = {
    below: '/org-api/',
    answer: (_, request, scale) => {
      const key = JSON.stringify(scale);
      if (!apis.has(key)) apis.set(key, openApi(scale));
      return apis.get(key)!(request);
    },
  };
  const openApis = [ours];
  const answers: { path: string; body: Buffer; zipped: boolean }[] = [];
  const site = {
    importing: (name: PageName) => served.get(name)!.importing,
    painted: (name: PageName) => served.get(name)!.painted,
    needed: (name: PageName) => served.get(name)!.needed,
    add(name: PageName, page: OtherPage) {
      for (const { path, type, body } of page.files) files.set(path, { type, body: gzipSync(body, { level: 9 }) });
      served.set(name, {
        document: documentOf(name, '', page.body),
        painted: page.painted,
        importing: importing(page.entry, page.modules, page.styles),
        needed: [page.entry, ...page.modules, ...page.styles],
      });
      openApis.push(page.api);
    },
    scale: { members: 50, organizations: 50 },
    // Compressed on demand, so that the measured response does not wait.
    get sent() {
      return answers.map(({ path, body, zipped }) => ({ path, bytes: zipped ? body.length : gzipSync(body).length }));
    },
    set sent(_: Sent[]) {
      answers.length = 0;
    },
  };
  const server = createServer(async (request, response) => {
    const path = request.url!;
    const file = files.get(path);
    if (file) {
      answers.push({ path, body: file.body, zipped: true });
      return void response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'gzip' }).end(file.body);
    }
    const api = openApis.find(({ below }) => path.startsWith(below));
    if (api) {
      const answer = await api.answer(
        new URL(path, 'http://localhost').pathname.slice(api.below.length),
        await requestOf(request),
        site.scale,
      );
      const body = Buffer.from(await answer.arrayBuffer());
      answers.push({ path, body, zipped: false });
      return void response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(body);
    }
    const page = served.get(decodeURIComponent(path.slice(1)));
    if (!page) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html' }).end(page.document);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  return Object.assign(site, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}
