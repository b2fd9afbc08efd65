/** Limits attempts, so that passwords cannot be guessed. */
export class AttemptLimit {
  readonly #attempts = new Map<string, { count: number; until: number }>();

  constructor(
    private readonly most = 10,
    private readonly windowMs = 15 * 60_000,
    private readonly now = () => Date.now(),
  ) {}

  /** Minutes to wait, or 0 if another attempt is allowed. */
  wait(key: string): number {
    const entry = this.#attempts.get(key);
    if (!entry || entry.until <= this.now() || entry.count < this.most) return 0;
    return Math.ceil((entry.until - this.now()) / 60_000);
  }

  /** Counts an attempt before the password is checked: otherwise concurrent attempts would all pass. */
  count(key: string): void {
    const entry = this.#attempts.get(key);
    if (entry && entry.until > this.now()) entry.count += 1;
    else this.#attempts.set(key, { count: 1, until: this.now() + this.windowMs });
    if (this.#attempts.size > 10_000) this.#sweep();
  }

  /** Reverts the last attempt, which succeeded. */
  reset(key: string): void {
    const entry = this.#attempts.get(key);
    if (entry) entry.count -= 1;
  }

  /** Resets the count after a successful attempt. */
  clear(key: string): void {
    this.#attempts.delete(key);
  }

  #sweep(): void {
    for (const [key, entry] of this.#attempts) if (entry.until <= this.now()) this.#attempts.delete(key);
  }
}
