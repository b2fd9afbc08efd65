/*
 * Those who listen to a store. What all stores that can tell of changes have in common.
 */
import type { ChangeListener, ChangeRecord } from '../store/store.js';

/** Those who listen, for as long as they do. */
export class Listeners {
  #all = new Set<ChangeListener>();

  add(listener: ChangeListener): () => void {
    const entry: ChangeListener = { changed: (change) => listener.changed(change), missed: () => listener.missed() };
    this.#all.add(entry);
    return () => void this.#all.delete(entry);
  }

  get isEmpty(): boolean {
    return this.#all.size === 0;
  }

  changed(change: ChangeRecord): void {
    for (const listener of this.#all) listener.changed(change);
  }

  missed(): void {
    for (const listener of this.#all) listener.missed();
  }
}
