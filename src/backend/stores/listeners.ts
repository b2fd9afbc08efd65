/*
 * Subscribers of a store, for stores that can announce changes.
 */
import type { ChangeListener, ChangeRecord } from '../store/store.js';

/** The current subscribers. */
export class Listeners {
  #all = new Set<ChangeListener>();

  add(listener: ChangeListener): () => void {
    const entry: ChangeListener = {
      onChange: (change) => listener.onChange(change),
      onReconnect: () => listener.onReconnect(),
    };
    this.#all.add(entry);
    return () => void this.#all.delete(entry);
  }

  get isEmpty(): boolean {
    return this.#all.size === 0;
  }

  changed(change: ChangeRecord): void {
    for (const listener of this.#all) listener.onChange(change);
  }

  missed(): void {
    for (const listener of this.#all) listener.onReconnect();
  }
}
