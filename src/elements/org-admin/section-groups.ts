import type { AdminGroup } from '../../core/element-meta.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { orgAdmin } from './org-admin.strings.js';

/** A section in the navigation. */
export interface NavSection {
  id: string;
  label: string;
  /** An `AdminGroup`, the label of a group of the host, or empty. */
  group: string;
  isLocked: boolean;
  /** What waits for the viewer there: a number, and what it counts. */
  badge?: { count: number; label: string };
}

/** Sections under one label. */
export interface NavGroup {
  label: string;
  sections: NavSection[];
}

const labels = {
  organization: 'groupOrganization',
  people: 'groupPeople',
  security: 'groupSecurity',
  insights: 'groupInsights',
  developer: 'groupDeveloper',
} as const satisfies Record<AdminGroup, keyof typeof orgAdmin>;

/** Groups sections in the order of the first section of each group. Sections without a group are last. */
export function groupSections(sections: NavSection[], strings: LocalizeController<typeof orgAdmin>): NavGroup[] {
  const groups = new Map<string, NavSection[]>();
  for (const section of sections) groups.set(section.group, [...(groups.get(section.group) ?? []), section]);
  const labelOf = (group: string) =>
    Object.hasOwn(labels, group) ? strings.text(labels[group as AdminGroup]) : group || strings.text('groupMore');
  return [...groups]
    .sort(([one], [other]) => Number(one === '') - Number(other === ''))
    .map(([group, own]) => ({ label: labelOf(group), sections: own }));
}
