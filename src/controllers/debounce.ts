import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds after the last key until something is searched for. */
const pause = 150;

/** Waits until somebody pauses in a search field; leaving the page ends the wait. */
export class DebounceController implements ReactiveController {
  readonly #search: (typed: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, search: (typed: string) => void) {
    this.#search = search;
    host.addController(this);
  }

  /** Something was typed and is not searched for yet. */
  get pending(): boolean {
    return this.#timer !== undefined;
  }

  type(value: string): void {
    this.stop();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#search(value.trim());
    }, pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  hostDisconnected(): void {
    this.stop();
  }
}
