import type { LitElement } from 'lit';

/**
 * A part of an element that nobody sees at first: its code is fetched when somebody comes near it, at the latest when it
 * is wanted. A part that does not come is no silence: `failed` says so, and `retry()` does what was wanted then.
 */
export class LaterController<Part> {
  part: Part | undefined;
  /** It was wanted and did not come. */
  failed = false;
  readonly #host: LitElement;
  readonly #load: () => Promise<Part>;
  #coming: Promise<Part> | undefined;
  #needed = false;
  #again = () => this.use();

  constructor(host: LitElement, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** Begins to fetch as soon as somebody points at the host or goes into it. */
  whenNear(): this {
    for (const type of ['pointerenter', 'focusin'])
      this.#host.addEventListener(type, () => void this.#fetch().catch(() => {}), { once: true });
    return this;
  }

  /** Fetches the part, if it is not here yet, and does something with it. */
  async use(deed?: (part: Part) => unknown): Promise<void> {
    if (deed) this.#again = () => this.use(deed);
    try {
      const part = this.part ?? (await this.#fetch());
      this.failed = false;
      await deed?.(part);
    } catch (cause) {
      // What the deed itself threw is its own matter.
      if (this.part) throw cause;
      this.failed = true;
    }
    this.#host.requestUpdate();
  }

  /** For what an update finds out: fetches at most once until somebody tries again. */
  need(): void {
    if (this.part || this.#needed) return;
    this.#needed = true;
    void this.use();
  }

  retry(): void {
    this.failed = false;
    void this.#again();
    this.#host.requestUpdate();
  }

  #fetch(): Promise<Part> {
    return (this.#coming ??= this.#load().then(
      (part) => (this.part = part),
      (cause: unknown) => {
        this.#coming = undefined;
        throw cause;
      },
    ));
  }
}
