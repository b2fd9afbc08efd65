import type { LitElement } from 'lit';

/** A save bar goes with what it saved or put away: the focus that it held goes back to the field that was changed last. */
export function restoreFocusFromSaveBar(host: LitElement): void {
  let field: HTMLElement | undefined;
  let held = false;
  host.addController({
    hostUpdate() {
      const active = (host.renderRoot as ShadowRoot | undefined)?.activeElement;
      if (active instanceof HTMLInputElement) field = active;
      held = Boolean(active?.closest('.save-bar'));
    },
    hostUpdated() {
      const root = host.renderRoot as ShadowRoot;
      if (held && !root.activeElement) (field?.isConnected ? field : root.querySelector('input'))?.focus();
    },
  });
}
