/*
 * Limits the connections that transactions of one organization can hold: a lock on one organization that is not
 * released must not use up the connections of all others.
 */
import { StoreBusyError } from '../../store/store.js';

/** Thrown in a transaction that has to wait without a connection. It starts again afterward. */
export class ConcurrencyLimitError extends Error {
  constructor(readonly organizationId: string) {
    super('Too many transactions of one organization');
  }
}

export class ConcurrencyLimit {
  readonly #max: number;
  readonly #active = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();

  constructor(max: number) {
    this.#max = max;
  }

  /** For one run of a transaction. `held` is the organization that it has waited for. */
  begin(held?: string): { enter: (organizationId: string) => void; leave: () => void } {
    const ownOrganization = new Set(held === undefined ? [] : [held]);
    return {
      enter: (organizationId) => {
        if (ownOrganization.has(organizationId)) return;
        const taken = this.#active.get(organizationId) ?? 0;
        if (taken >= this.#max) throw new ConcurrencyLimitError(organizationId);
        this.#active.set(organizationId, taken + 1);
        ownOrganization.add(organizationId);
      },
      leave: () => ownOrganization.forEach((organizationId) => this.#leave(organizationId)),
    };
  }

  /** Resolves when a slot has been assigned to the caller. */
  wait(organizationId: string, milliseconds: number): Promise<void> {
    // A slot may have become free.
    if ((this.#active.get(organizationId) ?? 0) < this.#max) {
      this.#active.set(organizationId, (this.#active.get(organizationId) ?? 0) + 1);
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const queue = this.#waiting.get(organizationId) ?? [];
      const next = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(next), 1);
        reject(new StoreBusyError(`Too many changes of organization ${organizationId} are waiting`));
      }, milliseconds);
      queue.push(next);
      this.#waiting.set(organizationId, queue);
    });
  }

  #leave(organizationId: string): void {
    // Assigns the slot to the next waiting transaction.
    const next = this.#waiting.get(organizationId)?.shift();
    if (next) return next();
    this.#waiting.delete(organizationId);
    const left = this.#active.get(organizationId)! - 1;
    if (left > 0) this.#active.set(organizationId, left);
    else this.#active.delete(organizationId);
  }
}
