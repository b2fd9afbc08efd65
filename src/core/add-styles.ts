import type { CSSResult, LitElement } from 'lit';

/** Style sheets of the shadow roots that `addStyles` changed. */
const added = new WeakMap<ShadowRoot, readonly CSSResult[]>();

const rootOf = (host: LitElement) => host.renderRoot as ShadowRoot;
const stylesOf = (host: LitElement) =>
  added.get(rootOf(host)) ?? ((host.constructor as typeof LitElement).elementStyles as CSSResult[]);

/** Adds the style sheets of a lazy module to an element. */
export function addStyles(host: LitElement, styles: readonly CSSResult[]): void {
  added.set(rootOf(host), [...new Set([...stylesOf(host), ...styles])]);
  apply(host);
}

/**
 * Restores the styles of an element that was moved into another document, such as the one of a frame, because adoption clears
 * `adoptedStyleSheets` (https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets).
 */
export function restoreStyles(host: LitElement): void {
  const root = rootOf(host);
  // Server-rendered styles are `<style>` elements.
  if (root.adoptedStyleSheets?.length || root.querySelector('style:not([data-org])')) return;
  apply(host);
}

/** A constructed style sheet can only be used in the document that constructed it. Other documents, and jsdom, get a `<style>` element. */
function apply(host: LitElement): void {
  const root = rootOf(host);
  for (const style of root.querySelectorAll('style[data-org]')) style.remove();
  if (root.ownerDocument === document && root.adoptedStyleSheets) {
    root.adoptedStyleSheets = stylesOf(host).map(({ styleSheet }) => styleSheet!);
  } else {
    const style = Object.assign(root.ownerDocument.createElement('style'), { textContent: stylesOf(host).join('\n') });
    style.dataset['org'] = '';
    root.prepend(style);
  }
}
