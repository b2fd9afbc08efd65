import type { OAuthReturn } from './oauth-return.js';

/** The channel on which the page in the window hands the result to the page that waits for it. */
const CHANNEL = 'org-elements-integration';
/** Milliseconds in which a waiting page takes the result. */
const CLAIM_MS = 500;

type Message = { result: OAuthReturn } | { taken: string };

/** A window with the sign-in at another product. */
export class OAuthWindow {
  readonly #window: Window | null;

  /** Call from a click, so that the browser allows the window. */
  constructor() {
    this.#window = window.open('about:blank', '', 'popup,width=560,height=720');
  }

  /**
   * The browser allowed the window, and the viewer has not closed it. Also false once the other product separates its pages from
   * this one (`Cross-Origin-Opener-Policy`).
   */
  get isOpen(): boolean {
    return this.#window !== null && !this.#window.closed;
  }

  close(): void {
    this.#window?.close();
  }

  /** Opens a page of another product, which does not get access to this one. */
  navigate(url: string): void {
    this.#window!.opener = null;
    this.#window!.location.href = url;
  }
}

/** Takes the result of an integration from the page in the window. Resolves to `undefined` when `signal` aborts. */
export function takeResult(integration: string, signal: AbortSignal): Promise<OAuthReturn | undefined> {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise<OAuthReturn | undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined));
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (!('result' in data) || data.result.integration !== integration) return;
      channel.postMessage({ taken: integration } satisfies Message);
      resolve(data.result);
    });
  }).finally(() => channel.close());
}

/** Hands the result to a page that waits for it, and closes this window. Resolves to whether there was one. */
export async function handOver(result: OAuthReturn): Promise<boolean> {
  const channel = new BroadcastChannel(CHANNEL);
  const isTaken = await new Promise<boolean>((resolve) => {
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if ('taken' in data && data.taken === result.integration) resolve(true);
    });
    channel.postMessage({ result } satisfies Message);
    setTimeout(() => resolve(false), CLAIM_MS);
  });
  channel.close();
  if (isTaken) window.close();
  return isTaken;
}
