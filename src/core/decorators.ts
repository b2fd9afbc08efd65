import type { LitElement, PropertyDeclaration } from 'lit';

/** Lit's `@property()` for legacy decorators only. The one in `lit/decorators.js` also contains the standard form. */
export const property =
  (options?: PropertyDeclaration) =>
  (prototype: LitElement, name: string): void => {
    (prototype.constructor as typeof LitElement).createProperty(name, options);
  };

/** Lit's `@state()`: a reactive property without an attribute. */
export const state = () => property({ state: true });

/**
 * Warns about attributes with the value `[object Object]`: frameworks set a property as an attribute while the element is not
 * defined yet.
 */
export function warnOfObjects({ localName, attributes }: Element): void {
  for (const { name, value } of attributes) {
    if (value === '[object Object]')
      console.warn(
        `org-elements: <${localName}> got "${name}" as an attribute, which cannot hold an object. Import the element before you render it, or set the property after it is defined.`,
      );
  }
}
