import { html } from 'lit';
import type { Member, Permission, Role } from '../../contract/index.js';
import { memberSections } from './member-sections.strings.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import type { MemberSectionsStrings } from './member-details.strings.js';

type Word = keyof typeof memberSections;

interface PermissionsOptions {
  member: Member;
  roles: readonly Role[];
  /** Permissions with labels, if the backend provides them. */
  permissionLabels: readonly Permission[];
  strings: MemberSectionsStrings;
}

/** Renders the permissions of the member by area, with the roles that grant them. */
export function memberPermissions({ member, roles, permissionLabels, strings }: PermissionsOptions) {
  const held = roles.filter(({ id }) => member.roles.some((role) => role.id === id));
  const through = new Map<string, string[]>();
  for (const { name, permissions } of held)
    for (const permission of permissions) through.set(permission, [...(through.get(permission) ?? []), name]);
  if (!through.size) return html`<p class="hint">${strings.text(member.roles.length ? 'noPermission' : 'noRole')}</p>`;
  const areas = new Map<string, string[]>();
  for (const permission of through.keys()) {
    const area = permission.split(':')[0]!;
    areas.set(area, [...(areas.get(area) ?? []), permission]);
  }
  const label = (permission: string) =>
    textOf(permissionLabels.find(({ name }) => name === permission)) ?? permissionLabel(strings, permission);
  const list = strings.format('l', (lang) => new Intl.ListFormat(lang));
  return html`${[...areas].map(
    ([area, permissions]) => html`
      <section class="area">
        <h3>${areaName(area, strings)}</h3>
        <ul>
          ${permissions.map((permission) => html`<li><span>${label(permission)}</span> <span class="muted">${strings.text('throughRole', { roles: list.format(through.get(permission)!) })}</span></li>`)}
        </ul>
      </section>
    `,
  )}`;
}

/** The label from the backend; the description for backends without labels. */
const textOf = (permission: Permission | undefined) => permission?.label ?? permission?.description;

/** Returns the label of an area. Areas of custom permissions are shown as written. */
function areaName(area: string, strings: MemberSectionsStrings): string {
  const key = `area${area.charAt(0).toUpperCase()}${area.slice(1)}`;
  return key in memberSections ? strings.text(key as Word) : area;
}
