import type { ReactiveControllerHost } from 'lit';
import type { BeforeEvent } from '../core/events.js';

/**
 * Prompts before the viewer leaves the page or the organization with unsaved changes. Dispatches `reveal-requested`
 * before prompting, so that a container that hides the host (such as `<org-admin>`) can show it.
 */
export function guardUnsavedChanges(
  host: ReactiveControllerHost & HTMLElement,
  unsaved: () => number,
  ask: (count: number) => Promise<boolean>,
): void {
  const beforeUnload = (event: BeforeUnloadEvent) => {
    if (unsaved()) event.preventDefault();
  };
  const beforeSwitch = (event: Event) => {
    const count = unsaved();
    if (!count || event.defaultPrevented) return;
    host.dispatchEvent(new Event('reveal-requested', { bubbles: true }));
    (event as BeforeEvent<unknown>).waitUntil(ask(count));
  };
  host.addController({
    hostConnected() {
      addEventListener('beforeunload', beforeUnload);
      document.addEventListener('before-organization-switch', beforeSwitch);
    },
    hostDisconnected() {
      removeEventListener('beforeunload', beforeUnload);
      document.removeEventListener('before-organization-switch', beforeSwitch);
    },
  });
}
