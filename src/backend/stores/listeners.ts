/*
 * Those who listen to a store. What all stores that can tell of changes have in common.
 */
import type { ChangeListener, ChangeRecord } from '../store/store.js';

/** Those who listen, for as long as they do. */
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
