import type { ReactiveControllerHost } from 'lit';

/**
 * Calls `start` whenever the host comes into a page. Where a server has drawn it already, the first time waits for the
 * first update: that one has to draw exactly what is there (https://lit.dev/docs/ssr/client-usage/).
 */
export function onConnectedAfterHydration(host: ReactiveControllerHost & HTMLElement, start: () => unknown): void {
  // A shadow root before the constructor has run was declared in the page.
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
