import type { LitElement, ReactiveController } from 'lit';
import { fewestRows, mostRows, type Virtualizer } from './virtualizer.js';

/**
 * Moves the window of a long list to the rows that can be seen, and a few around them. Works with any scroller around
 * the list, in any shadow root, because it asks where the list stands, not who scrolled it.
 */
export class ScrollController implements ReactiveController {
  readonly #host: LitElement;
  readonly #window: Virtualizer;
  #listening: AbortController | undefined;
  #resize: ResizeObserver | undefined;
  #frame = 0;
  #count = 0;
  readonly #look = () => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      // A skeleton has no window: finding one would lay the page out before the rows are here.
      if (this.#window.options.count() && this.#restore()) this.#host.requestUpdate();
    });
  };

  constructor(host: LitElement, window: Virtualizer) {
    this.#host = host;
    this.#window = window;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    // A scroll event does not leave its shadow root: listen in every one from here up.
    for (
      let root: Node | undefined = this.#host.renderRoot;
      root;
      root = (root as Partial<ShadowRoot>).host?.getRootNode()
    ) {
      root.addEventListener('scroll', this.#look, options);
    }
    window.addEventListener('resize', this.#look, options);
    // jsdom has no ResizeObserver.
    this.#resize = globalThis.ResizeObserver && new ResizeObserver(this.#look);
    this.#resize?.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#resize?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostUpdate(): void {
    const count = this.#window.options.count();
    if (!this.#window.measurements?.restoreAnchor() && count !== this.#count) this.#restore();
    this.#count = count;
  }

  hostUpdated(): void {
    const { measurements } = this.#window;
    if (measurements) measurements.rendered();
    else this.#updateRange();
    this.#look();
  }

  #updateRange(): void {
    const { count, rows } = this.#window.options;
    // A skeleton is not measured: that would lay the page out before the rows are here.
    if (!count()) return;
    const heights = Array.from(rows(), (row) => row.getBoundingClientRect().height);
    const sum = heights.reduce((all, height) => all + height, 0);
    if (sum) this.#window.height = sum / heights.length / scaleOf(this.#window.options.body());
  }

  /** Works out the range; true when it changed. */
  #restore(): boolean {
    const { options, measurements, height } = this.#window;
    const body = options.body();
    const count = options.count();
    const overscan = options.overscan ?? 1;
    const { top, bottom } = body ? scrollViewport(body) : { top: 0, bottom: innerHeight };
    const start = body ? body.getBoundingClientRect().top : 0;
    const scale = scaleOf(body);
    const indexAt = (y: number) => measurements?.indexAt(y / scale) ?? Math.floor(y / scale / height);
    const first = Math.max(0, Math.min(count, indexAt(top - start)) - overscan);
    const last = Math.min(
      count,
      first + mostRows,
      Math.max(first + fewestRows, indexAt(bottom - start) + 1 + overscan),
    );
    if (first === this.#window.first && last === this.#window.last) return false;
    Object.assign(this.#window, { first, last });
    return true;
  }
}

/**
 * Pixels on screen for one CSS pixel inside the element: other than 1 where the host uses `zoom` or a scaling transform.
 * `getBoundingClientRect` measures on screen, styles and `scrollBy` inside.
 */
export function scaleOf(element: Element | null | undefined): number {
  const scale = element ? element.getBoundingClientRect().height / (element as HTMLElement).offsetHeight : 1;
  // `offsetHeight` is rounded to whole pixels.
  return Math.abs(scale - 1) > 0.01 && Number.isFinite(scale) && scale > 0 ? scale : 1;
}

/** What scrolls `element`, and the part of the window through which it shows it. */
export function scrollViewport(element: Element): { scroller: Element; top: number; bottom: number } {
  const page = document.scrollingElement ?? document.documentElement;
  for (
    let node: Element | null = element;
    node;
    node = node.assignedSlot ?? node.parentElement ?? ((node.getRootNode() as Partial<ShadowRoot>).host || null)
  ) {
    if (node === page || node === document.body) break;
    if (node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)) {
      const { top, bottom } = node.getBoundingClientRect();
      return { scroller: node, top: Math.max(0, top), bottom: Math.min(innerHeight, bottom) };
    }
  }
  return { scroller: page, top: 0, bottom: innerHeight };
}
