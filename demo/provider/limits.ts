/** Counts attempts, so that nobody can guess passwords. */
export class AttemptLimit {
  readonly #attempts = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly most = 10,
    private readonly windowMs = 15 * 60_000,
    private readonly now = () => Date.now(),
  ) {}

  /** Minutes to wait, or 0 when another attempt is allowed. */
  wait(key: string): number {
    const entry = this.#attempts.get(key);
    if (!entry || entry.until <= this.now() || entry.count < this.most) return 0;
    return Math.ceil((entry.until - this.now()) / 60_000);
  }

  /** Counts an attempt: before the password is looked at, or many at once would all get through. */
  count(key: string): void {
    const entry = this.#attempts.get(key);
    if (entry && entry.until > this.now()) entry.count += 1;
    else this.#attempts.set(key, { count: 1, until: this.now() + this.windowMs });
    if (this.#attempts.size > 10_000) this.#sweep();
  }

  /** Takes back the last attempt: it was right. */
  forgive(key: string): void {
    const entry = this.#attempts.get(key);
    if (entry) entry.count -= 1;
  }

  /** Starts again from nothing: the password was right. */
  clear(key: string): void {
    this.#attempts.delete(key);
  }

  #sweep(): void {
    for (const [key, entry] of this.#attempts) if (entry.until <= this.now()) this.#attempts.delete(key);
  }
}
