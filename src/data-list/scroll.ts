import type { LitElement, ReactiveController } from 'lit';
import { fewestRows, mostRows, type Virtualizer } from './virtualizer.js';

/** Milliseconds after the last scroll event at which scrolling has ended. */
const SETTLE_MS = 150;

/**
 * Updates the range of a virtualized list to the visible rows. Works with any scroll container in any shadow root, because it
 * measures the position of the list instead of scroll offsets.
 */
export class ScrollController implements ReactiveController {
  readonly #host: LitElement;
  readonly #window: Virtualizer;
  #listening: AbortController | undefined;
  #resize: ResizeObserver | undefined;
  #frame = 0;
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #look = () => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      // A skeleton has no range. Measuring it would force a layout before the rows are loaded.
      if (this.#window.options.count() && this.#restore()) this.#host.requestUpdate();
    });
  };
  readonly #scrolled = () => {
    this.#look();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#window.measurements?.settle()) this.#host.requestUpdate();
    }, SETTLE_MS);
  };

  constructor(host: LitElement, window: Virtualizer) {
    this.#host = host;
    this.#window = window;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    // Scroll events do not leave their shadow root, so listen in each root up to the document.
    for (
      let root: Node | undefined = this.#host.renderRoot;
      root;
      root = (root as Partial<ShadowRoot>).host?.getRootNode()
    ) {
      root.addEventListener('scroll', this.#scrolled, options);
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
    clearTimeout(this.#timer);
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
    // A skeleton is not measured, because that would force a layout before the rows are loaded.
    if (!count()) return;
    const heights = Array.from(rows(), (row) => row.getBoundingClientRect().height);
    const sum = heights.reduce((all, height) => all + height, 0);
    if (sum) this.#window.height = sum / heights.length / scaleOf(this.#window.options.body());
  }

  /** Computes the range. Returns true when it changed. */
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
 * Screen pixels per CSS pixel inside the element: not 1 where the host uses `zoom` or a scaling transform.
 * `getBoundingClientRect` measures on screen, styles and `scrollBy` inside.
 */
export function scaleOf(element: Element | null | undefined): number {
  const scale = element ? element.getBoundingClientRect().height / (element as HTMLElement).offsetHeight : 1;
  // `offsetHeight` is rounded to whole pixels.
  return Math.abs(scale - 1) > 0.01 && Number.isFinite(scale) && scale > 0 ? scale : 1;
}

/** The scroll container of `element` and its visible area. */
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
