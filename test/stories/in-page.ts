/* Functions for tests that run in the page. Installed before the scripts of the page run. */

declare global {
  interface Window {
    /** Reachable elements, including shadow trees: only those in the top dialog, if one is open. */
    shown(selector: string): HTMLElement[];
    /** The nearest ancestor that matches, through shadow roots. */
    around(one: Element, selector: string): HTMLElement | null;
    /** A readable name: tag and label or text, `button “Save”`. */
    called(one: Element): string;
    /** The text of live regions after each change; `(not heard)` follows text behind an open dialog. */
    heard: string[];
    /** Style sheets that tests add to the document, which the next story does without. */
    testSheets: Set<CSSStyleSheet>;
  }
}

/** Runs in the page, so it must not use variables of this module. */
export function install(): void {
  const parentOf = (node: Node): Node | null =>
    (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;
  const all = (root: ParentNode): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
      one,
      ...(one.shadowRoot ? all(one.shadowRoot) : []),
    ]);
  window.around = (one, selector) => {
    for (let node: Node | null = one; node; node = parentOf(node))
      if (node instanceof HTMLElement && node.matches(selector)) return node;
    return null;
  };
  window.shown = (selector) => {
    const everything = all(document.querySelector('#storybook-root') ?? document.body);
    const modal = everything.filter((one) => one.matches('dialog:modal')).at(-1);
    return everything.filter(
      (one) =>
        one.matches(selector) &&
        one.checkVisibility({ visibilityProperty: true }) &&
        (!modal || window.around(one, 'dialog:modal') === modal),
    );
  };
  window.testSheets = new Set();
  window.heard = [];
  const last = new WeakMap<Element, string>();
  const listen = (records: MutationRecord[]) => {
    const regions = records
      .flatMap(({ target, addedNodes }) => [target, ...addedNodes])
      .flatMap((node) => [
        window.around(node as Element, live),
        ...(node instanceof Element ? node.querySelectorAll<HTMLElement>(live) : []),
      ]);
    for (const region of new Set(regions)) {
      const text = region?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
      if (!region?.isConnected || text === (last.get(region) ?? '')) continue;
      last.set(region, text);
      // A dialog that closes together with the announcement is gone before a screen reader reads it.
      if (text)
        setTimeout(() => {
          const modal = all(document.body)
            .filter((one) => one.matches('dialog:modal'))
            .at(-1);
          window.heard.push(`${text}${modal && window.around(region, 'dialog:modal') !== modal ? ' (not heard)' : ''}`);
        }, 50);
    }
  };
  const live = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
  const observe = (root: Node) =>
    new MutationObserver(listen).observe(root, { subtree: true, childList: true, characterData: true });
  observe(document);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    observe(root);
    return root;
  };
  window.called = (one) => {
    const { labels } = one as HTMLInputElement;
    const words =
      (one.getAttribute('aria-label') ?? '') ||
      [...(labels ?? [])].map((label) => label.textContent).join(' ') ||
      (one.textContent ?? '');
    return `${one.localName} “${words.trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
  };
}
