/** From this many organizations on the rows can be searched. */
export const SEARCH_THRESHOLD = 8;

interface Rows {
  root: ShadowRoot;
  /** Handles Escape if the rows are in a layer that closes. */
  hide?: () => void;
  /** Whether the rows match the text in the search field. */
  isAnswered: boolean;
}

/** Up and down go through the search field and the rows; Enter in the field takes the first row. */
export function onListKeydown(event: KeyboardEvent, { root, hide, isAnswered }: Rows): void {
  const active = root.activeElement as HTMLElement | null;
  // The platform does this too, but not for every input method (WebKitGTK 2.50).
  if (event.key === 'Escape') {
    if (!hide) return;
    // The same key must not close a layer around this one.
    event.preventDefault();
    event.stopPropagation();
    return hide();
  }
  if (event.key === 'Enter' && active instanceof HTMLInputElement) {
    event.preventDefault();
    if (isAnswered) root.querySelector<HTMLElement>('.row-button')?.click();
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...root.querySelectorAll<HTMLElement>('.search input, .row-button, .item')];
  const from = stops.findIndex(
    (stop) => stop === active || stop === active?.parentElement?.querySelector('.row-button'),
  );
  const to = stops[Math.max(0, Math.min(stops.length - 1, from + (event.key === 'ArrowDown' ? 1 : -1)))];
  event.preventDefault();
  to?.focus();
  to?.scrollIntoView({ block: 'nearest' });
}
