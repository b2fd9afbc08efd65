/*
 * Somebody who watches an organization, and what they hear.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Change } from '../../src/contract/index.js';
import type { Identity, OrgBackend } from '../../src/backend/index.js';
import { origin } from './world.js';

export interface Watcher {
  status: number;
  headers: Headers;
  /** Everything that came so far, as it came. */
  text: () => string;
  /** Changes as `resource id`. */
  heard: () => string[];
  isOver: () => boolean;
  /** Waits until it is so; throws after two seconds. */
  until: (isSo: () => boolean) => Promise<void>;
  hears: (count: number) => Promise<string[]>;
  leave: () => void;
}

export async function watch(
  backend: OrgBackend,
  who: string | Partial<Identity>,
  organization = 'org_1',
  how: 'abort' | 'cancel' = 'abort',
): Promise<Watcher> {
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
  const watcher: Watcher = {
    status: response.status,
    headers: response.headers,
    text: () => text,
    heard: () => changes().map(({ resource, id }) => `${resource} ${id}`),
    isOver: () => isOver,
    async until(isSo) {
      for (const end = Date.now() + 2000; !isSo();) {
        if (Date.now() > end) throw new Error(`Waited in vain; heard ${watcher.heard().join(', ') || 'nothing'}`);
        await delay(5);
      }
    },
    async hears(count) {
      await watcher.until(() => watcher.heard().length >= count);
      return watcher.heard();
    },
    leave: () => void (how === 'abort' ? controller.abort() : reader!.cancel().catch(() => {})),
  };
  if (response.headers.get('content-type') === 'text/event-stream') await watcher.until(() => text.includes('open'));
  return watcher;
}
