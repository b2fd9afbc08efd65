/*
 * Serves the page of `npm run start:auth0`, from another origin than the stand-in, so that the browser checks CORS.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startAuth0, type Auth0, type Auth0Options } from '../server.js';
import { northlight } from '../tenant.js';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export interface Auth0Site {
  url: string;
  auth0: Auth0;
  stop(): Promise<void>;
}

/** Starts the stand-in and the page. */
export async function startAuth0Site({ port = 0, ...options }: Auth0Options = {}): Promise<Auth0Site> {
  const { outputFiles } = await build({
    entryPoints: [file('page.ts')],
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const scripts = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  const html = await readFile(file('index.html'));
  const site = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, url);
    const script = scripts.get(pathname);
    if (script) return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    if (pathname === '/config.json')
      return void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ domain: auth0.domain }));
    if (pathname === '/')
      return void response
        .writeHead(200, {
          'content-type': 'text/html',
          'content-security-policy': `default-src 'self'; connect-src 'self' ${auth0.domain}; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:`,
        })
        .end(html);
    if (pathname !== '/token') return void response.writeHead(404).end();
    const [user, scope, audience] = ['user', 'scope', 'audience'].map((name) => searchParams.get(name) ?? '');
    const token = { sub: `auth0|${user}`, scope: scope!, audience, organization: northlight };
    void auth0.token(token).then((text) => response.writeHead(200, { 'content-type': 'text/plain' }).end(text));
  });
  await new Promise<void>((resolve) => site.listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const auth0 = await startAuth0({ ...options, origins: [url] });
  const stop = async () => {
    site.close();
    site.closeAllConnections();
    await auth0.stop();
  };
  return { url, auth0, stop };
}
