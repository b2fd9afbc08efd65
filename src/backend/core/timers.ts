/** A timer alone keeps no process alive. Only Node has, and needs, a way to say so. */
export function unref(timer: unknown): void {
  (timer as { unref?: () => void }).unref?.();
}
