const COMPONENT_STATES = ['no-session', 'forbidden', 'loading', 'error', 'empty', 'ready', 'refreshing'] as const;
export type ComponentState = (typeof COMPONENT_STATES)[number];

/** Exposes the state to CSS (`:state(loading)`) and to assistive technology (`aria-busy`). */
export function setComponentState(
  internals: ElementInternals | undefined,
  state: ComponentState,
  refreshing = false,
): void {
  // jsdom and happy-dom have no custom states, and incomplete ARIA reflection.
  if (!internals?.states) return;
  for (const each of COMPONENT_STATES) internals.states.delete(each);
  internals.states.add(state);
  if (refreshing) internals.states.add('refreshing');
  internals.ariaBusy = String(state === 'loading' || refreshing);
}
