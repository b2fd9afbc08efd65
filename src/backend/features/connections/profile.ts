/*
 * Profiles and roles of users, from the claims or attributes of their identity provider.
 */
import type { ConnectionRecord, RoleRecord } from '../../store/store.js';

/** Claims or attributes as the host's provider reports them. */
export type Claims = Readonly<Record<string, unknown>>;

/** The profile that the attributes of a connection select. */
export interface ConnectionProfile {
  email?: string;
  name?: string;
  picture?: string;
  groups: string[];
}

const MAX_CLAIMS = 50;
const MAX_VALUES = 200;
const MAX_LENGTH = 500;

const cleaned = (text: string) => text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').slice(0, MAX_LENGTH);

/** All claims as lists of texts, limited in number and length. Objects are omitted. */
export function toClaims(claims: Claims): Record<string, string[]> {
  const entries = Object.entries(claims).slice(0, MAX_CLAIMS);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const texts = (Array.isArray(value) ? (value as unknown[]) : [value])
        .filter((one) => ['string', 'number', 'boolean'].includes(typeof one))
        .slice(0, MAX_VALUES);
      return texts.length > 0 ? [[cleaned(name), texts.map((one) => cleaned(String(one)))]] : [];
    }),
  );
}

/** `claims`: the result of `toClaims`. */
export function profileOf(
  { attributes }: Pick<ConnectionRecord, 'attributes'>,
  claims: Readonly<Record<string, string[]>>,
): ConnectionProfile {
  const first = (name: string | undefined) =>
    (name !== undefined && Object.hasOwn(claims, name) && claims[name]![0]!.trim()) || undefined;
  const fullName = [first(attributes.firstName), first(attributes.lastName)].filter(Boolean).join(' ');
  const { groups } = attributes;
  return {
    email: first(attributes.email),
    name: first(attributes.name) ?? (fullName || undefined),
    picture: first(attributes.picture),
    groups: groups !== undefined && Object.hasOwn(claims, groups) ? claims[groups]! : [],
  };
}

/** A role, and the group that it comes from. */
export interface GivenRole {
  roleId: string;
  value?: string;
}

/** The roles for these groups; the default roles if none is mapped. Deleted roles are omitted. */
export function rolesFor(
  { roleMapping, defaultRoleIds }: Pick<ConnectionRecord, 'roleMapping' | 'defaultRoleIds'>,
  groups: readonly string[],
  roles: ReadonlyMap<string, RoleRecord>,
  limit: number,
): GivenRole[] {
  const mapped = roleMapping.filter(({ value, roleId }) => groups.includes(value) && roles.has(roleId));
  const given: GivenRole[] =
    mapped.length > 0
      ? mapped
      : defaultRoleIds.filter((id) => roles.has(id) && !roles.get(id)!.isAdmin).map((roleId) => ({ roleId }));
  return given
    .filter(({ roleId }, index) => given.findIndex((one) => one.roleId === roleId) === index)
    .slice(0, limit)
    .map(({ roleId, value }) => ({ roleId, ...(value !== undefined && { value }) }));
}
