import type { PermissionName } from '../../contract/index.js';

export type SectionId = 'profile' | 'members' | 'invitations' | 'branding';

interface SectionDefinition {
  tag: string;
  /** Permission that the section requires. */
  permission?: PermissionName;
  /** Keeps the section mounted while another one is open, so that it can prompt about unsaved changes. */
  keepMounted?: boolean;
}

/** The built-in sections in display order. The first one requires no permission. */
export const builtInSections: Record<SectionId, SectionDefinition> = {
  profile: { tag: 'org-profile' },
  members: { tag: 'member-list', permission: 'members:read' },
  invitations: { tag: 'invitation-list', permission: 'invitations:read' },
  branding: { tag: 'branding-editor', keepMounted: true },
};

/** Functions that load the code of a section; empty if every element is already registered. */
export const sectionLoaders: { [Id in SectionId]?: () => Promise<unknown> } = {};

export const sectionIds = Object.keys(builtInSections) as SectionId[];

export const isSectionId = (id: string): id is SectionId => Object.hasOwn(builtInSections, id);

/** A custom section: a child of the host element. */
export interface CustomSection {
  id: string;
  label: string;
}

/** Returns the custom sections: children with a `slot`. The first child of a slot provides the label. */
export function readCustomSections(host: HTMLElement): CustomSection[] {
  const sections = new Map<string, CustomSection>();
  for (const child of host.children) {
    if (child.slot && !sections.has(child.slot))
      sections.set(child.slot, { id: child.slot, label: child.getAttribute('aria-label') || child.slot });
  }
  return [...sections.values()];
}
