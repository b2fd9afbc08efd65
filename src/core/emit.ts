/** Dispatches a bubbling, composed `CustomEvent`. */
export function emit(host: EventTarget, type: string, detail: unknown): void {
  host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
