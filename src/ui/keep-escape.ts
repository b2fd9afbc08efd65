/**
 * Keeps Escape in the open layer that it closes: modals of a host that listen for it would close as well. The browser
 * closes dialogs and popovers as a default action, which this leaves alone.
 */
export function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}
