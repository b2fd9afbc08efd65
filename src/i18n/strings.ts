/*
 * Strings of the interface. English is the source of the types: `en/` has the shared sections, and each element has
 * `<tag>.strings.ts` beside it, so that a page loads only the strings that it shows. Strings of lazy modules are in files
 * of their own, named after the module. Other languages load as a whole, on demand. Every sentence is complete: placeholders in braces, plural forms by `Intl.PluralRules`, no concatenation.
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
import type { permissions } from './en/permissions.js';

/** A string, or one for each plural form of `{count}`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
export type Section = Record<string, Message>;

/** The strings of a section in any language: the same keys, any plural forms. */
export type Messages<S> = { readonly [Key in keyof S]: Message };

/**
 * All strings of the library, by section. Each `<tag>.strings.ts` adds the section of its element, so that no list of
 * elements is needed here.
 */
export interface Strings {
  common: Messages<typeof common & typeof commonActions>;
  errors: Messages<typeof errors>;
  permissions: Messages<typeof permissions>;
}

export type SectionName = keyof Strings;

/** A locale: the default export of `locales/*.ts`. English replaces what is missing. */
export type Locale = { readonly [Name in SectionName]?: Partial<Strings[Name]> };

/** Words that a host replaces: any key of any section. */
export type StringOverrides = { [Name in SectionName]?: Name extends 'permissions' ? Section : Partial<Strings[Name]> };
