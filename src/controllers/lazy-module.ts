import type { LitElement } from 'lit';
import { isOrgError } from '../client/http/errors.js';
import { emit } from '../core/emit.js';

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

  /** Loads the module, if necessary, and calls `action` with it. Never rejects: a failed action dispatches `org-error`. */
  async run(action?: (module: Part) => unknown): Promise<void> {
    if (action) this.#lastRun = () => this.run(action);
    try {
      const part = this.module ?? (await this.#fetch());
      this.failed = false;
      await action?.(part);
    } catch (cause) {
      if (!this.module) this.failed = true;
      // Errors of the action itself are not loading errors. Callers do not wait for the action.
      else if (isOrgError(cause)) emit(this.#host, 'org-error', { operation: 'lazy.action', error: cause });
      else reportError(cause);
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
