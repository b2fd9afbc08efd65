/* JSON values in the session storage of the tab. Storage may be full or blocked; values are then lost on reload. */

/** Returns the stored value; `undefined` without one. */
export function readStored(key: string): unknown {
  try {
    const stored = sessionStorage.getItem(key);
    return stored ? JSON.parse(stored) : undefined;
  } catch {
    return undefined;
  }
}

/** Stores a value; `undefined` removes it. Returns whether a value is stored. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
    return value !== undefined;
  } catch {
    return false;
  }
}

/** Removes all values whose keys start with `prefix`. */
export function clearStored(prefix: string): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(prefix)) sessionStorage.removeItem(name);
  } catch {
    // Without storage there are no values.
  }
}
