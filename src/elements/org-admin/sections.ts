import { builtInSections, type SectionId } from './sections.gen.js';

export { builtInSections, type SectionId };

/** Functions that load the code of a section; empty if every element is already registered. */
export const sectionLoaders: { [Id in SectionId]?: () => Promise<unknown> } = {};

/** Loads the list of requests to join, which is above the members. Absent if the element is already registered. */
export const joinRequestListLoader: { load?: () => Promise<unknown> } = {};

export const sectionIds = Object.keys(builtInSections) as SectionId[];

export const isSectionId = (id: string): id is SectionId => Object.hasOwn(builtInSections, id);

/** A custom section: a child of the host element. */
export interface CustomSection {
  id: string;
  label: string;
  /** Name of its group; empty for the last group. */
  group: string;
}

/** Returns the custom sections: children with a `slot`. The first child of a slot provides the label and the group. */
export function readCustomSections(host: HTMLElement): CustomSection[] {
  const sections = new Map<string, CustomSection>();
  for (const child of host.children) {
    if (child.slot && !sections.has(child.slot))
      sections.set(child.slot, {
        id: child.slot,
        label: child.getAttribute('aria-label') || child.slot,
        group: child.getAttribute('data-group') ?? '',
      });
  }
  return [...sections.values()];
}
