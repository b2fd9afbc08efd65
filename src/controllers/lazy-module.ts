import type { LitElement } from 'lit';

/**
 * Loads a lazy module of an element: on pointer or focus, or when it is first used. When loading fails, `failed` is true and
 * `retry()` repeats the last call of `run`.
 */
export class LazyModuleController<Part> {
  module: Part | undefined;
  /** The module was needed and could not be loaded. */
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

  /** Starts loading when the pointer enters the host or the host receives focus. */
  preloadOnIntent(): this {
    for (const type of ['pointerenter', 'focusin'])
      this.#host.addEventListener(type, () => void this.#fetch().catch(() => {}), { once: true });
    return this;
  }

  /** Loads the module, if necessary, and calls `action` with it. */
  async run(action?: (module: Part) => unknown): Promise<void> {
    if (action) this.#lastRun = () => this.run(action);
    try {
      const part = this.module ?? (await this.#fetch());
      this.failed = false;
      await action?.(part);
    } catch (cause) {
      // Errors of the action itself are not loading errors.
      if (this.module) throw cause;
      this.failed = true;
    }
    this.#host.requestUpdate();
  }

  /** Loads the module once. Call it from updates; after a failure only `retry()` loads again. */
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
