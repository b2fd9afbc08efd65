let prefix = '';

/** Sets the prefix of tag names. Call it before elements are registered. */
export function setTagPrefix(value: string): void {
  prefix = value;
}

/** The registered name of a tag of this library. Elements that create other elements use it. */
export function prefixedTagName(tag: string): string {
  return prefix + tag;
}

/**
 * Creates an element of this library with its shadow root. A shadow root that is created in another document refuses style
 * sheets of this one; `restoreStyles` handles an element that is moved there later.
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
 * Registers an element. Registering the same class twice does nothing. If another class owns the tag, a warning explains
 * prefixes; nothing is thrown, because a second copy of the library on a page must not break the first.
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
