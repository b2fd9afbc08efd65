import type { PermissionName } from '../../contract/index.js';

export type SectionId = 'profile' | 'members' | 'invitations' | 'branding';

interface SectionDefinition {
  tag: string;
  /** Without it there is nothing to see. */
  permission?: PermissionName;
  /** Stays in the page while another section is open: it asks before people leave what they did not save. */
  keepMounted?: boolean;
}

/** The sections that the library brings, in the order in which they stand. Everybody may see the first. */
export const builtInSections: Record<SectionId, SectionDefinition> = {
  profile: { tag: 'org-profile' },
  members: { tag: 'member-list', permission: 'members:read' },
  invitations: { tag: 'invitation-list', permission: 'invitations:read' },
  branding: { tag: 'branding-editor', keepMounted: true },
};

/** How the code of a section comes; nothing where every element is registered already. */
export const sectionLoaders: { [Id in SectionId]?: () => Promise<unknown> } = {};

export const sectionIds = Object.keys(builtInSections) as SectionId[];

export const isSectionId = (id: string): id is SectionId => Object.hasOwn(builtInSections, id);

/** A section that the host brings as a child. */
export interface CustomSection {
  id: string;
  label: string;
}

/** Children with a slot are sections, or stand in for one of the library's; the first of a slot names it. */
export function readCustomSections(host: HTMLElement): CustomSection[] {
  const sections = new Map<string, CustomSection>();
  for (const child of host.children) {
    if (child.slot && !sections.has(child.slot))
      sections.set(child.slot, { id: child.slot, label: child.getAttribute('aria-label') || child.slot });
  }
  return [...sections.values()];
}
