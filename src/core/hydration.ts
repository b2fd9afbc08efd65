import type { ReactiveControllerHost } from 'lit';

/**
 * Calls `start` whenever the host is connected. For server-rendered markup the first call waits for the first update, which
 * must render exactly the existing markup (https://lit.dev/docs/ssr/client-usage/).
 */
export function onConnectedAfterHydration(host: ReactiveControllerHost & HTMLElement, start: () => unknown): void {
  // A shadow root that exists before the constructor ran is declarative.
  let hydrates = Boolean(host.shadowRoot);
  host.addController({
    hostConnected: () => {
      if (!hydrates) start();
    },
    hostUpdated: () => {
      if (!hydrates) return;
      hydrates = false;
      start();
    },
  });
}
