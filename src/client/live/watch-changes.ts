import type { Change } from '../../contract/index.js';
import { createOrgError } from '../http/errors.js';
import type { OrgClient } from '../index.js';

export interface WatchOptions {
  /** Ends the watching. */
  signal: AbortSignal;
  /** The first bytes of a stream arrived: what happened before has to be read once. Also called after each new connection. */
  opened?: () => void;
  /** A stream that was open ended, or stayed silent for `silence`. */
  closed?: () => void;
  changed: (change: Change) => void;
  /** Milliseconds until another try after a lost connection, doubled each time up to a minute. Default 1,000. */
  delay?: number;
  /** Milliseconds without a byte after which a stream counts as lost, for instance in a buffering proxy. Default 60,000. */
  silence?: number;
}

/**
 * Watches what changes in an organization, by Server-Sent Events over `fetch` (an `EventSource` cannot send a token).
 * Connects again by itself for as long as the backend lets the person in. Resolves when `signal` ends it; rejects with
 * an `OrgError` when the backend refuses.
 * See https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function watchChanges(
  client: OrgClient,
  organization: string,
  { signal, opened, closed, changed, delay = 1000, silence = 60_000 }: WatchOptions,
): Promise<void> {
  let refresh = false;
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      const response = await client.openChanges(organization, { signal, refresh });
      // The token ran out while nothing was asked.
      refresh = response.status === 401 && !refresh;
      if ([400, 403, 404, 405].includes(response.status))
        throw createOrgError({
          code: response.status === 404 ? 'not_found' : 'permission_denied',
          status: response.status,
        });
      if (response.ok && response.body && response.headers.get('content-type')?.includes('event-stream')) {
        let isOpen = false;
        try {
          await readEvents(response.body, changed, signal, silence, () => {
            if (isOpen) return;
            isOpen = true;
            failures = 0;
            opened?.();
          });
        } finally {
          if (isOpen) closed?.();
        }
      }
    } catch (cause) {
      if (signal.aborted) return;
      if ((cause as { status?: number }).status) throw cause;
    }
    await pause(Math.min(delay * 2 ** failures, 60_000) * (0.75 + Math.random() / 2), signal);
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  changed: (change: Change) => void,
  signal: AbortSignal,
  silence: number,
  received: () => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  const cancel = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', cancel, { once: true });
  let rest = '';
  for (;;) {
    const timer = setTimeout(cancel, silence);
    const { done, value } = await reader.read().finally(() => clearTimeout(timer));
    if (done || signal.aborted) return;
    received();
    const events = (rest + value.replaceAll('\r', '')).split('\n\n');
    rest = events.pop()!;
    for (const event of events) {
      const data = event
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
        .join('\n');
      const change = data ? parse(data) : undefined;
      if (change) changed(change);
    }
  }
}

function parse(data: string): Change | undefined {
  try {
    const change = JSON.parse(data) as Change;
    return typeof change?.resource === 'string' ? change : undefined;
  } catch {
    return undefined;
  }
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
