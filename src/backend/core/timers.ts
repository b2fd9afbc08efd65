/** Lets a Node process end while the timer is pending. */
export function unref(timer: unknown): void {
  (timer as { unref?: () => void }).unref?.();
}
