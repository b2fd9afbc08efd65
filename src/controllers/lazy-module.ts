import type { LitElement } from 'lit';

/**
 * A part of an element that nobody sees at first: its code is fetched when somebody comes near it, at the latest when it
 * is wanted. A part that does not come is no silence: `failed` says so, and `retry()` does what was wanted then.
 */
export class LazyModuleController<Part> {
  module: Part | undefined;
  /** It was wanted and did not come. */
  failed = false;
  readonly #host: LitElement;
  readonly #load: () => Promise<Part>;
  #loading: Promise<Part> | undefined;
  #requested = false;
  #lastRun = () => this.run();

  constructor(host: LitElement, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** Begins to fetch as soon as somebody points at the host or goes into it. */
  preloadOnIntent(): this {
    for (const type of ['pointerenter', 'focusin'])
      this.#host.addEventListener(type, () => void this.#fetch().catch(() => {}), { once: true });
    return this;
  }

  /** Fetches the part, if it is not here yet, and does something with it. */
  async run(deed?: (module: Part) => unknown): Promise<void> {
    if (deed) this.#lastRun = () => this.run(deed);
    try {
      const part = this.module ?? (await this.#fetch());
      this.failed = false;
      await deed?.(part);
    } catch (cause) {
      // What the deed itself threw is its own matter.
      if (this.module) throw cause;
      this.failed = true;
    }
    this.#host.requestUpdate();
  }

  /** For what an update finds out: fetches at most once until somebody tries again. */
  load(): void {
    if (this.module || this.#requested) return;
    this.#requested = true;
    void this.run();
  }

  retry(): void {
    this.failed = false;
    void this.#lastRun();
    this.#host.requestUpdate();
  }

  #fetch(): Promise<Part> {
    return (this.#loading ??= this.#load().then(
      (module) => (this.module = module),
      (cause: unknown) => {
        this.#loading = undefined;
        throw cause;
      },
    ));
  }
}
