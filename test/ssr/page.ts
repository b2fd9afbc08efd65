/* A page that a server drew: every element by `@lit-labs/ssr` from the built package, then the same modules in the browser. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from 'esbuild';
import { elements } from '../../scripts/registry.js';
import { createMemoryStore, createOrgBackend } from '../../src/backend/index.js';
import { createSampleData, samplePeople } from '../../src/backend/testing/sample-data.js';

const registered = (await elements()).filter(({ tag }) => tag !== 'org-provider');

/** Tags of all elements that render something. */
export const tags = registered.map(({ tag }) => tag);

/** The HTML of one element inside a provider. */
export function around(tag: string, lang = '', organization = ''): string {
  const { attributes = {}, content = '' } = registered.find((element) => element.tag === tag)!.meta.example ?? {};
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<org-provider api-base="/org-api"${lang && ` lang="${lang}"`}${organization && ` organization="${organization}"`}><${tag}${written.join('')}>${content}</${tag}></org-provider>`;
}

/** The page's html, as a server writes it. */
export async function draw(tag: string, lang = ''): Promise<string> {
  const { render } = await import('@lit-labs/ssr');
  const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
  const { html, unsafeStatic } = await import('lit/static-html.js');
  const built: string = resolve('dist/define.js');
  await import(built);
  return collectResult(render(html`${unsafeStatic(around(tag, lang))}`));
}

/** Modules for the browser: Lit's hydration first, then every element. */
async function script(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import '@lit-labs/ssr-client/lit-element-hydrate-support.js';\nimport '${resolve('dist/define.js')}';`,
      resolveDir: resolve('.'),
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    minify: true,
    logLevel: 'error',
    external: ['@auth0/*'],
  });
  return outputFiles[0]!.text;
}

/**
 * Milliseconds by which the answers to a page are late: the later asked, the later (`rising`), or whatever is asked later comes
 * before what was asked first (`falling`). A page is known by its address.
 */
function lateness() {
  const asked = new Map<string, number>();
  return ({ href, searchParams }: URL): number => {
    const order = searchParams.get('late');
    if (!order) return 0;
    const before = asked.get(href) ?? 0;
    asked.set(href, before + 1);
    return order === 'rising' ? 400 + 130 * before : Math.max(60, 900 - 130 * before);
  };
}

/**
 * Serves the pages, the script and an org API over memory. `/{tag}?lang=de`, `&organization=` for the one to begin with, `&plain`
 * without a server's drawing, `&silent` with an API that never answers, `&late=` with one that answers late, see `lateness`.
 */
export async function servePages(): Promise<{ url: string; close(): void }> {
  const code = await script();
  const backend = createOrgBackend({
    store: createMemoryStore(
      createSampleData({ members: 14, organizations: 3, invitations: 8, now: new Date().toISOString() }),
    ),
    authenticate: async () => ({ userId: samplePeople.owner, via: 'cookie' as const }),
    policy: { ownerRoleIds: ['owner'] },
    publicUrl: 'http://localhost/org-api',
    sendInvitation: async () => {},
  });
  const late = lateness();
  const server: Server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    if (pathname === '/elements.js')
      return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(code);
    const page = new URL(request.headers.referer ?? 'http://localhost');
    if (pathname.startsWith('/org-api/') && page.searchParams.has('silent')) return;
    if (pathname === '/not-defined.css')
      return void response.writeHead(200, { 'content-type': 'text/css' }).end(await readFile('dist/not-defined.css'));
    if (pathname.startsWith('/org-api/')) {
      await setTimeout(late(page));
      const answer = await backend(
        new Request(new URL(request.url!, 'http://localhost'), {
          method: request.method,
          headers: request.headers as Record<string, string>,
        }),
      );
      if (pathname.endsWith('/changes')) return void response.writeHead(404).end();
      return void response
        .writeHead(answer.status, Object.fromEntries(answer.headers))
        .end(Buffer.from(await answer.arrayBuffer()));
    }
    const tag = pathname.slice(1);
    if (!tags.includes(tag)) return void response.writeHead(404).end();
    const lang = searchParams.get('lang') ?? '';
    const body = searchParams.has('plain')
      ? around(tag, lang, searchParams.get('organization') ?? '')
      : await draw(tag, lang);
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html><html lang="en"><head><title>${tag}</title>${searchParams.has('plain') ? '<link rel="stylesheet" href="/not-defined.css">' : ''}</head><body style="margin:24px;font:14px sans-serif">${body}<p id="after">What comes after</p></body></html>`,
      );
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      void backend.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
