/*
 * Decodes, groups, compares and redacts tokens. Does not verify them; the backend does.
 */
export type Claims = Record<string, unknown>;

export interface Decoded {
  header: Claims;
  claims: Claims;
}

/** Groups in display order. */
export const groups = ['organization', 'access', 'others', 'identity', 'lifetime', 'issuer', 'rest'] as const;
export type Group = (typeof groups)[number];

const members: Record<Exclude<Group, 'rest'>, readonly string[]> = {
  organization: ['org_id', 'org_name', 'org_display_name', 'organization'],
  access: ['permissions', 'org_roles', 'roles', 'scope', 'scp', 'groups', 'entitlements'],
  others: ['member_of_orgs', 'organizations'],
  identity: [
    'sub',
    'name',
    'given_name',
    'family_name',
    'nickname',
    'preferred_username',
    'email',
    'email_verified',
    'picture',
    'locale',
    'connection_id',
    'amr',
    'acr',
    'auth_time',
    'mfa_at',
  ],
  lifetime: ['iat', 'nbf', 'exp', 'updated_at'],
  issuer: ['iss', 'aud', 'azp', 'client_id', 'sid', 'jti', 'nonce', 'typ', 'alg', 'kid', 'at_hash', 'c_hash', 's_hash'],
};

/** Claims whose numbers are seconds since 1970. */
const timestampClaims = ['iat', 'nbf', 'exp', 'auth_time', 'mfa_at', 'updated_at'];

/**
 * Returns the name of a claim without its namespace: `org_roles` for `https://example.com/org_roles` (OpenID Connect
 * Core 5.1.2).
 */
export const shortName = (name: string) =>
  /^(https?:|urn:)/.test(name) ? name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1) : name;

export const isTimestampClaim = (name: string, value: unknown): value is number =>
  timestampClaims.includes(shortName(name)) && typeof value === 'number';

export function groupOf(name: string): Group {
  const short = shortName(name);
  return (Object.keys(members) as Exclude<Group, 'rest'>[]).find((group) => members[group].includes(short)) ?? 'rest';
}

const rank = (name: string, group: Group) => (group === 'rest' ? 0 : members[group].indexOf(shortName(name)));

/** Decodes a JWT (RFC 7519). Returns `undefined` for anything else, such as an opaque token. */
export function decode(token: string | null | undefined): Decoded | undefined {
  const parts = token?.split('.') ?? [];
  if (parts.length !== 3) return undefined;
  const [header, claims] = parts.slice(0, 2).map(readPart);
  return header && claims ? { header, claims } : undefined;
}

function readPart(part: string): Claims | undefined {
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Claims) : undefined;
  } catch {
    return undefined;
  }
}

export interface Row {
  name: string;
  now: unknown;
  before: unknown;
  changed: boolean;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Returns all claims, grouped and in a stable order, with the values of an earlier token if there is one. */
export function toRows(claims: Claims, before?: Claims): [Group, Row[]][] {
  const names = [...new Set([...Object.keys(claims), ...Object.keys(before ?? {})])];
  const rows = names.map((name) => ({
    name,
    now: claims[name],
    before: before?.[name],
    changed: before !== undefined && !same(claims[name], before[name]),
  }));
  return groups
    .map((group): [Group, Row[]] => [
      group,
      rows
        .filter(({ name }) => groupOf(name) === group)
        .sort((a, b) => rank(a.name, group) - rank(b.name, group) || a.name.localeCompare(b.name)),
    ])
    .filter(([, inside]) => inside.length > 0);
}

/** Returns the value of a claim, ignoring its namespace. */
export function readClaim(claims: Claims, ...names: string[]): unknown {
  return names
    .map((wanted) => Object.entries(claims).find(([name]) => shortName(name) === wanted)?.[1])
    .find((value) => value !== undefined);
}

/** Returns the items of an array, or of a space-separated string such as `scope`. */
export function listOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(' ').filter(Boolean);
  return Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))) : [];
}

const secret = /secret|token|password|nonce|^sid$|^jti$|_hash$/i;

/** Returns the token as JSON with its signature and secret claims redacted, safe to paste into a support ticket. */
export function redact({ header, claims }: Decoded): string {
  const shown = Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [name, secret.test(shortName(name)) ? '[redacted]' : value]),
  );
  return JSON.stringify({ header, claims: shown, signature: '[redacted]' }, null, 2);
}
