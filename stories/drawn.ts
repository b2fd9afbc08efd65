/* The shared render function of stories: args are properties of the element. */
import { nothing } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import { html, unsafeStatic } from 'lit/static-html.js';

class Given extends Directive {
  #given: Record<string, unknown> = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new TypeError('Properties are given to an element');
  }

  render(_properties: Record<string, unknown>): unknown {
    return nothing;
  }

  override update({ element }: ElementPart, [properties]: [Record<string, unknown>]): unknown {
    for (const [name, value] of Object.entries(properties)) {
      if (value !== undefined && value !== this.#given[name]) Object.assign(element, { [name]: value });
    }
    this.#given = properties;
    return nothing;
  }
}

const given = directive(Given);

/** `<tag>` with these properties. */
export const drawn = (tag: string, properties: Record<string, unknown>, content: unknown = nothing) =>
  html`<${unsafeStatic(tag)} ${given(properties)}>${content}</${unsafeStatic(tag)}>`;
