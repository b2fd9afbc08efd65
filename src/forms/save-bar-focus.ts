import type { LitElement } from 'lit';

/** When the save bar is removed after saving or discarding, moves the focus from it to the last changed field. */
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
