import type { LitElement, PropertyDeclaration } from 'lit';

/** Lit's `@property()`, in the one form that the compiler writes; the one in `lit/decorators.js` carries a second. */
export const property = (options?: PropertyDeclaration) => (prototype: LitElement, name: string): void => {
  (prototype.constructor as typeof LitElement).createProperty(name, options);
};

/** Lit's `@state()`: draws again when it changes, without an attribute. */
export const state = () => property({ state: true });
