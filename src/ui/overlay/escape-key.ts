/**
 * Stops Escape at the layer that it closes, because a modal of the host that listens for the key would close as well.
 * The default action of the browser, which closes dialogs and popovers, is not prevented.
 */
export function containEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}
