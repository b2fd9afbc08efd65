/*
 * Concurrent clients with keep-alive connections. Each sends its next request when it receives a response.
 */
import { Agent, request } from 'node:http';
import type { Sizes } from '../seed/statements.js';
import { createMix, type Ask } from './mix.js';

export interface Outcome {
  /** Milliseconds of each response, by kind of request. */
  times: Map<string, number[]>;
  /** Number of responses by kind and status, such as `invite 201`. */
  answers: Map<string, number>;
  /** Unexpected responses, and requests without a response. */
  errors: string[];
}

/** `first`: number of the first stream of requests. Runs on one database must not share streams. */
export async function drive(
  port: number,
  sizes: Sizes,
  { people, seconds, first }: { people: number; seconds: number; first: number },
): Promise<Outcome> {
  const agent = new Agent({ keepAlive: true, maxSockets: people });
  const outcome: Outcome = { times: new Map(), answers: new Map(), errors: [] };
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: people }, async (_, at) => {
      const next = createMix(first + at, sizes);
      while (performance.now() < until) {
        const wanted = next();
        const began = performance.now();
        const { status, text } = await send(agent, port, wanted).catch((error: unknown) => ({
          status: 0,
          text: String(error),
        }));
        collect(outcome.times, wanted.kind, performance.now() - began);
        const name = `${wanted.kind} ${status}`;
        outcome.answers.set(name, (outcome.answers.get(name) ?? 0) + 1);
        if (!wanted.expected.includes(status))
          outcome.errors.push(`${wanted.method} ${wanted.path} by ${wanted.user}: ${status} ${text.slice(0, 300)}`);
      }
    }),
  );
  agent.destroy();
  return outcome;
}

function collect(times: Map<string, number[]>, kind: string, time: number): void {
  const list = times.get(kind);
  if (list) list.push(time);
  else times.set(kind, [time]);
}

function send(
  agent: Agent,
  port: number,
  { method, path, user, body }: Ask,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-user': user, ...(body !== undefined && { 'content-type': 'application/json' }) };
    const asked = request({ agent, port, host: '127.0.0.1', method, path: `/v1${path}`, headers }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk: string) => (text += chunk))
        .on('end', () => resolve({ status: response.statusCode!, text }))
        .on('error', reject);
    });
    asked.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}
