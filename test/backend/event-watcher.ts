/*
 * A client of an event stream.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Change } from '../../src/contract/index.js';
import type { Identity, OrgBackend } from '../../src/backend/index.js';
import { origin } from './fixtures.js';

export interface EventWatcher {
  status: number;
  headers: Headers;
  /** The raw text so far. */
  text: () => string;
  /** Changes as `resource id`. */
  received: () => string[];
  isOver: () => boolean;
  /** Waits for the condition. Throws after two seconds. */
  until: (isSo: () => boolean) => Promise<void>;
  waitForEvents: (count: number) => Promise<string[]>;
  leave: () => void;
}

export async function watchEvents(
  backend: OrgBackend,
  who: string | Partial<Identity>,
  organization = 'org_1',
  how: 'abort' | 'cancel' = 'abort',
): Promise<EventWatcher> {
  const identity = { via: 'token', ...(typeof who === 'string' ? { userId: who } : who) };
  const controller = new AbortController();
  const response = await backend(
    new Request(`${origin}/v1/organizations/${organization}/changes`, {
      headers: { authorization: encodeURIComponent(JSON.stringify(identity)) },
      signal: controller.signal,
    }),
  );
  let text = '';
  let isOver = false;
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader!.read();
      if (done) break;
      text += value;
    }
  })();
  reading.catch(() => {}).finally(() => (isOver = true));
  const changes = () => [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!) as Change);
  const watcher: EventWatcher = {
    status: response.status,
    headers: response.headers,
    text: () => text,
    received: () => changes().map(({ resource, id }) => `${resource} ${id}`),
    isOver: () => isOver,
    async until(isSo) {
      for (const end = Date.now() + 2000; !isSo();) {
        if (Date.now() > end) throw new Error(`Waited in vain; heard ${watcher.received().join(', ') || 'nothing'}`);
        await delay(5);
      }
    },
    async waitForEvents(count) {
      await watcher.until(() => watcher.received().length >= count);
      return watcher.received();
    },
    leave: () => void (how === 'abort' ? controller.abort() : reader!.cancel().catch(() => {})),
  };
  if (response.headers.get('content-type') === 'text/event-stream') await watcher.until(() => text.includes('open'));
  return watcher;
}
