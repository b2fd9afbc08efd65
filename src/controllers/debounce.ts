import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds between the last key press and the search. */
const pause = 150;

/** Debounces a search field. Disconnecting the host cancels the wait. */
export class DebounceController implements ReactiveController {
  readonly #search: (typed: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, search: (typed: string) => void) {
    this.#search = search;
    host.addController(this);
  }

  /** Input is waiting for its search. */
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
