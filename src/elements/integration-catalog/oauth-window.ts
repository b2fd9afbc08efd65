import { parseReturn, type OAuthReturn } from './oauth-return.js';

/** Tells the page in the window that another page waits for the result. */
const NAME = 'org-elements-integration';
const POLL_MS = 200;

/** A window with the sign-in at another product, and the page in it when the browser has returned. */
export class OAuthWindow {
  readonly #window: Window | null;

  /** Call from a click, so that the browser allows the window. */
  constructor() {
    this.#window = window.open('about:blank', NAME, 'popup,width=560,height=720');
  }

  /** The browser allowed the window, and the viewer has not closed it. */
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

  /** Resolves to the result, and closes the window. Resolves to `undefined` when the window was closed or `signal` aborts. */
  async result(signal: AbortSignal): Promise<OAuthReturn | undefined> {
    while (!signal.aborted && this.isOpen) {
      const result = this.#read();
      if (result) {
        this.close();
        return result;
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    return undefined;
  }

  /** Pages of other origins cannot be read. */
  #read(): OAuthReturn | undefined {
    try {
      return parseReturn(new URL(this.#window!.location.href).hash);
    } catch {
      return undefined;
    }
  }
}

/**
 * Resolves when this page has to complete the sign-in itself: at once in a tab, and in a window whose opener did not take the
 * result.
 */
export const untilUnclaimed = (): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, window.name === NAME ? 15 * POLL_MS : 0));
