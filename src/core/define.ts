let prefix = '';

/** From now on tags are registered, and created by other elements, under `prefix` + their name. */
export function setTagPrefix(value: string): void {
  prefix = value;
}

/** The name under which a tag of this library stands on this page: elements that show another one create it by this. */
export function prefixedTagName(tag: string): string {
  return prefix + tag;
}

/**
 * Creates an element of this library. Its shadow root is made at once: a shadow root that is made in another document
 * refuses the style sheets of this one, one that is moved there gets them from `restoreStyles`.
 */
export function createElement<E extends HTMLElement>(tag: string): E {
  const element = document.createElement(prefixedTagName(tag)) as unknown as E & {
    renderRoot?: unknown;
    createRenderRoot?(): unknown;
  };
  element.renderRoot ??= element.createRenderRoot?.();
  return element;
}

/**
 * Registers an element. A tag that this very class owns already is fine; one that another class owns is said once, with
 * the way out, and never thrown: a second copy of the library on a page must not break the first.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  // Server rendering imports define modules too, where there is no registry.
  if (!globalThis.customElements) return;
  const name = prefixedTagName(tag);
  const owner = customElements.get(name);
  if (!owner) {
    // A class can only be registered once; under a second name it needs a subclass.
    customElements.define(name, customElements.getName?.(element) ? class extends element {} : element);
  } else if (owner !== element && !(owner.prototype instanceof element)) {
    console.warn(
      `org-elements: <${name}> is defined by another script. Use defineElements({ prefix }) for other names.`,
    );
  }
}
