import type { LitElement, PropertyDeclaration } from 'lit';

/** Lit's `@property()`, in the one form that the compiler writes; the one in `lit/decorators.js` carries a second. */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: LitElement, name: string): void => {
    (prototype.constructor as typeof LitElement).createProperty(name, options);
  };

/** Lit's `@state()`: draws again when it changes, without an attribute. */
export const state = () => property({ state: true });

/**
 * Warns of objects that arrived as attributes. Frameworks set an unknown property of an element as an attribute while the
 * element is not defined yet, and an object then becomes `[object Object]`.
 */
export function warnOfObjects({ localName, attributes }: Element): void {
  for (const { name, value } of attributes) {
    if (value === '[object Object]')
      console.warn(
        `org-elements: <${localName}> got "${name}" as an attribute, which cannot hold an object. Import the element before you render it, or set the property afterwards.`,
      );
  }
}
