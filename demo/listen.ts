/*
 * HTTP servers. Ports are opened before anything else is started.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reasonOf, StartFailure } from './failure.js';

/** A server whose port is open. */
export interface Listening {
  server: Server;
  url: string;
  /** Handles requests from now on; earlier ones have waited. */
  serve(listener: RequestListener): void;
  close(): Promise<void>;
}

/** Opens a port; 0 is any free one. Throws a `StartFailure` if it is in use. */
export async function listen(host: string, port: number): Promise<Listening> {
  let serve!: (listener: RequestListener) => void;
  const ready = new Promise<RequestListener>((resolve) => (serve = resolve));
  const server = createServer((request, response) => {
    // With another host name, a foreign page could point its own domain here and read everything (DNS rebinding).
    if (isOwnName(request.headers.host, host)) void ready.then((listener) => listener(request, response));
    else
      response
        .writeHead(421, { 'content-type': 'text/plain; charset=utf-8' })
        .end(`This is not ${request.headers.host ?? 'a host without a name'}.`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new StartFailure(explain(error, port))));
    server.listen(port, host, resolve);
  });
  return {
    server,
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    serve,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isOwnName(asked: string | undefined, host: string): boolean {
  const name = asked?.replace(/:\d+$/, '').toLowerCase();
  return name !== undefined && ['localhost', '127.0.0.1', '[::1]', host.toLowerCase()].includes(name);
}

const explain = (error: NodeJS.ErrnoException, port: number) =>
  error.code === 'EADDRINUSE'
    ? `Port ${port} is in use by another program. Choose another one: PORT=${port + 6} npm start`
    : `Port ${port} cannot be used: ${reasonOf(error)}.`;
