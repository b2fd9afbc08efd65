import type { Change } from '../../contract/index.js';
import { createOrgError } from '../http/errors.js';
import { delay } from '../http/delay.js';

export interface WatchOptions {
  /** Stops watching. */
  signal: AbortSignal;
  /** Called when the first bytes of a stream arrive, also after each reconnection. Changes before that have to be read. */
  onOpen?: () => void;
  /** Called when an open stream ends, or sends nothing for `silence` milliseconds. */
  onClose?: () => void;
  onChange: (change: Change) => void;
  /** Milliseconds until reconnecting, doubled after each failure up to a minute. Default 1,000. */
  reconnectDelay?: number;
  /** Milliseconds without a byte after which a stream counts as lost, for example behind a buffering proxy. Default 60,000. */
  silence?: number;
}

/** The client, as far as `watchChanges` needs it. */
interface ChangeSource {
  openChanges(organization: string, options: { signal: AbortSignal; refresh?: boolean }): Promise<Response>;
}

/**
 * Watches the changes of an organization by server-sent events over `fetch` (an `EventSource` cannot send a token), and
 * reconnects until `signal` aborts. Resolves when `signal` aborts. Rejects with an `OrgError` when the backend refuses access.
 * See https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export async function watchChanges(
  client: ChangeSource,
  organization: string,
  { signal, onOpen, onClose, onChange, reconnectDelay = 1000, silence = 60_000 }: WatchOptions,
): Promise<void> {
  let refresh = false;
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      const response = await client.openChanges(organization, { signal, refresh });
      // The token expired while the page was idle.
      refresh = response.status === 401 && !refresh;
      if ([400, 403, 404, 405].includes(response.status))
        throw createOrgError({
          code: response.status === 404 ? 'not_found' : 'permission_denied',
          status: response.status,
        });
      if (response.ok && response.body && response.headers.get('content-type')?.includes('event-stream')) {
        let isOpen = false;
        try {
          await readEvents(response.body, onChange, signal, silence, () => {
            if (isOpen) return;
            isOpen = true;
            failures = 0;
            onOpen?.();
          });
        } finally {
          if (isOpen) onClose?.();
        }
      }
    } catch (cause) {
      if (signal.aborted) return;
      if ((cause as { status?: number }).status) throw cause;
    }
    await delay(Math.min(reconnectDelay * 2 ** failures, 60_000) * (0.75 + Math.random() / 2), signal).catch(() => {});
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  onChange: (change: Change) => void,
  signal: AbortSignal,
  silence: number,
  onBytes: () => void,
): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  const cancel = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', cancel, { once: true });
  const parser = createEventParser((data) => {
    const change = parse(data);
    if (change) onChange(change);
  });
  try {
    for (;;) {
      const timer = setTimeout(cancel, silence);
      const { done, value } = await reader.read().finally(() => clearTimeout(timer));
      if (done || signal.aborted) return;
      onBytes();
      if (!parser(value)) return cancel();
    }
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** Characters of one event. Changes are much smaller, so the stream is not one of changes. */
const MAX_EVENT_LENGTH = 65_536;

/**
 * Parses server-sent events chunk by chunk; lines end with CR, LF or CRLF. Returns `false` for an event that is longer than
 * `MAX_EVENT_LENGTH`.
 */
function createEventParser(onData: (data: string) => void): (chunk: string) => boolean {
  let rest = '';
  let data: string[] = [];
  let length = 0;
  let endedWithCr = false;
  return (chunk) => {
    // The second half of a CRLF that two chunks share.
    const lines = (rest + (endedWithCr ? chunk.replace(/^\n/, '') : chunk)).split(/\r\n|\r|\n/);
    endedWithCr = chunk.endsWith('\r');
    rest = lines.pop()!;
    for (const line of lines) {
      if (line.startsWith('data:')) {
        data.push(line.slice(line[5] === ' ' ? 6 : 5));
        length += line.length;
      }
      if (line) continue;
      if (data.length) onData(data.join('\n'));
      data = [];
      length = 0;
    }
    return length + rest.length <= MAX_EVENT_LENGTH;
  };
}

function parse(data: string): Change | undefined {
  try {
    const change = JSON.parse(data) as Change;
    return typeof change?.resource === 'string' ? change : undefined;
  } catch {
    return undefined;
  }
}
