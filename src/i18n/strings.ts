/*
 * Strings of the interface. `en/` is the source of the types, with one section for each element so that a page loads
 * only the strings that it shows; strings of lazy chunks are in separate files. Other languages load as a whole, on
 * demand. Every sentence is complete: placeholders in braces, plural forms by `Intl.PluralRules`, no concatenation.
 *
 * Glossary (en / de / fr / es / ja); every locale uses one term for each concept, after Microsoft's terminology:
 *
 * - organization: Organisation / organisation / organización / 組織. A tenant; never "team", "workspace" or "company".
 * - member: Mitglied / membre / miembro / メンバー. A user in an organization; "person" only for addresses without an account.
 * - owner: Eigentümer / propriétaire / propietario / オーナー.
 * - administrator: Administrator / administrateur / administrador / 管理者. The recipient of requests for access.
 * - role: Rolle / rôle / rol / ロール. A named set of permissions.
 * - permission: Berechtigung / autorisation / permiso / 権限. Always shown by its label ("View members").
 * - invitation: Einladung / invitation / invitación / 招待. It is pending, accepted, declined, revoked or expired.
 * - revoke: zurückziehen / révoquer / revocar / 取り消す. An administrator ends an invitation; the recipient declines it.
 * - remove: entfernen / retirer / quitar / 削除. A member, logo or filter; reversible or without loss of data.
 * - delete: löschen / supprimer / eliminar / 削除. An organization; cannot be undone.
 * - sign in, sign-in, sign out: anmelden / se connecter / iniciar sesión / サインイン. Never "log in".
 * - two-factor authentication (2FA in table headings), second factor: zweiter Faktor / second facteur / segundo factor / 第 2 要素.
 * - URL name: Kurzname / nom court / nombre corto / 短縮名. The slug of an organization in links.
 * - email, email address: E-Mail / e-mail / correo / メール. In English without a hyphen.
 * - read-only: nur zum Lesen / en lecture seule / solo lectura / 閲覧のみ. The host disabled editing; not the same as no permission.
 */
import type { common } from './en/common.js';
import type { commonActions } from './en/common-actions.js';
import type { errors } from './en/errors.js';
import type { brandingEditor } from './en/branding-editor.js';
import type { brandingPreview } from './en/branding-preview.js';
import type { invitationAccept } from './en/invitation-accept.js';
import type { challenge } from './en/challenge.js';
import type { invitationActions } from './en/invitation-actions.js';
import type { invitationList } from './en/invitation-list.js';
import type { inviteContent } from './en/invite-content.js';
import type { inviteDialog } from './en/invite-dialog.js';
import type { memberActions } from './en/member-actions.js';
import type { memberListActions } from './en/member-list-actions.js';
import type { memberDetails } from './en/member-details.js';
import type { memberList } from './en/member-list.js';
import type { organizationActions } from './en/organization-actions.js';
import type { organizationRows } from './en/organization-rows.js';
import type { orgAdmin } from './en/org-admin.js';
import type { orgPicker } from './en/org-picker.js';
import type { memberSections } from './en/member-sections.js';
import type { memberSessions } from './en/member-sessions.js';
import type { orgProfile } from './en/org-profile.js';
import type { orgSwitcher } from './en/org-switcher.js';
import type { orgPickerActions } from './en/org-picker-actions.js';
import type { orgProfileActions } from './en/org-profile-actions.js';
import type { permissions } from './en/permissions.js';
import type { switcherPanel } from './en/switcher-panel.js';
import type { tokenInspector } from './en/token-inspector.js';

/** A string, or one for each plural form of `{count}`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
export type Section = Record<string, Message>;

/** A section in another language: the same keys, any plural forms. */
type Words<S> = { readonly [Key in keyof S]: Message };

/** All strings of the library: the default export of a locale module. */
export interface Strings {
  common: Words<typeof common & typeof commonActions>;
  errors: Words<typeof errors>;
  permissions: Words<typeof permissions>;
  orgSwitcher: Words<typeof orgSwitcher & typeof switcherPanel & typeof organizationRows & typeof organizationActions>;
  orgProfile: Words<typeof orgProfile & typeof orgProfileActions>;
  orgPicker: Words<typeof orgPicker & typeof orgPickerActions & typeof organizationRows & typeof organizationActions>;
  memberList: Words<typeof memberList & typeof memberListActions & typeof memberActions>;
  memberDetails: Words<typeof memberDetails & typeof memberSections & typeof memberSessions & typeof memberActions>;
  inviteDialog: Words<typeof inviteDialog & typeof inviteContent>;
  invitationList: Words<typeof invitationList & typeof invitationActions>;
  brandingEditor: Words<typeof brandingEditor>;
  brandingPreview: Words<typeof brandingPreview>;
  challenge: Words<typeof challenge>;
  invitationAccept: Words<typeof invitationAccept>;
  tokenInspector: Words<typeof tokenInspector>;
  orgAdmin: Words<typeof orgAdmin>;
}

export type SectionName = keyof Strings;

/** Words that a host replaces: any key of any section. */
export type StringOverrides = { [Name in SectionName]?: Name extends 'permissions' ? Section : Partial<Strings[Name]> };
