/*
 * Applies the body of a request to a connection, and checks what the contract cannot express.
 */
import type { ConnectionUpdate } from '../../../contract/index.js';
import type { ConnectionSettings } from '../../core/connection-options.js';
import { requireKnownRoles, type Access } from '../../core/grants.js';
import { invalidField } from '../../http/problem.js';
import type { CertificateRecord, ConnectionRecord, DomainRecord, Instant } from '../../store/store.js';
import { parseCertificate } from './certificates.js';
import { urlProblem } from '../../core/guarded-request.js';
import { encryptSecret } from '../../core/secrets.js';

/** What a change depends on. */
export interface ChangeParts {
  settings: ConnectionSettings;
  access: Access;
  /** Those of the organization. */
  domains: readonly DomainRecord[];
  rolesPerMember: number;
  now: Instant;
}

export const DEFAULT_ATTRIBUTES: Readonly<Record<'oidc' | 'saml', ConnectionRecord['attributes']>> = {
  oidc: { email: 'email', name: 'name', firstName: 'given_name', lastName: 'family_name', groups: 'groups' },
  saml: { email: 'email', firstName: 'firstName', lastName: 'lastName', groups: 'groups' },
};

const DEFAULT_SCOPES = ['openid', 'email', 'profile'];

/** Returns the changed connection. Its versions are those of before. */
export async function applyChange(
  before: ConnectionRecord,
  body: ConnectionUpdate,
  parts: ChangeParts,
): Promise<ConnectionRecord> {
  const other = before.strategy === 'oidc' ? 'saml' : 'oidc';
  if (body[other]) throw invalidField(`/${other}`, 'unknown_value', `The strategy is ${before.strategy}`);
  return {
    ...before,
    name: body.name ?? before.name,
    provider: body.provider === undefined ? before.provider : body.provider,
    enabled: body.enabled ?? before.enabled,
    idpInitiated: body.idpInitiated ?? before.idpInitiated,
    autoMembership: body.autoMembership ?? before.autoMembership,
    defaultRoleIds: readDefaultRoles(body.defaultRoleIds, parts) ?? before.defaultRoleIds,
    roleMapping: readMapping(body.roleMapping, parts) ?? before.roleMapping,
    domainIds: readDomains(before, body.domainIds, parts) ?? before.domainIds,
    attributes: mergeAttributes(before.attributes, body.attributes),
    oidc: body.oidc ? await mergeOidc(before, body.oidc, parts) : before.oidc,
    saml: body.saml ? await mergeSaml(before, body.saml, parts) : before.saml,
  };
}

function readDefaultRoles(ids: string[] | undefined, { access, rolesPerMember }: ChangeParts): string[] | undefined {
  if (!ids) return undefined;
  requireKnownRoles(access, ids, rolesPerMember, '/defaultRoleIds');
  const admin = ids.findIndex((id) => access.roles.get(id)!.isAdmin);
  if (admin >= 0)
    throw invalidField(
      `/defaultRoleIds/${admin}`,
      'unknown_value',
      'An administrator role cannot be given to everyone',
    );
  return ids;
}

function readMapping(
  mapping: ConnectionUpdate['roleMapping'],
  { access }: ChangeParts,
): ConnectionRecord['roleMapping'] | undefined {
  for (const [index, { value, roleId }] of mapping?.entries() ?? []) {
    if (!access.roles.has(roleId))
      throw invalidField(`/roleMapping/${index}/roleId`, 'unknown_value', 'The role does not exist');
    if (mapping!.findIndex((one) => one.value === value && one.roleId === roleId) < index)
      throw invalidField(`/roleMapping/${index}/value`, 'duplicate', 'The group has this role already');
  }
  return mapping?.map(({ value, roleId }) => ({ value, roleId }));
}

function readDomains(
  before: ConnectionRecord,
  ids: string[] | undefined,
  { domains }: ChangeParts,
): string[] | undefined {
  for (const [index, id] of ids?.entries() ?? []) {
    const found = domains.find((domain) => domain.id === id);
    if (!found) throw invalidField(`/domainIds/${index}`, 'unknown_value', 'The organization does not have the domain');
    if (found.status !== 'verified' && !before.domainIds.includes(id))
      throw invalidField(`/domainIds/${index}`, 'domain_not_verified', 'Verify the domain first');
  }
  return ids;
}

function mergeAttributes(
  before: ConnectionRecord['attributes'],
  patch: ConnectionUpdate['attributes'] = {},
): ConnectionRecord['attributes'] {
  const merged = { ...before, ...patch };
  const entries = Object.keys({ ...DEFAULT_ATTRIBUTES.oidc, picture: '' })
    .map((name) => [name, merged[name as keyof typeof merged]] as const)
    .filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(entries) as ConnectionRecord['attributes'];
}

async function mergeOidc(
  before: ConnectionRecord,
  patch: NonNullable<ConnectionUpdate['oidc']>,
  { settings }: ChangeParts,
): Promise<ConnectionRecord['oidc']> {
  const { issuer = before.oidc?.issuer, clientId = before.oidc?.clientId, clientSecret, scopes } = patch;
  if (issuer === undefined) throw invalidField('/oidc/issuer', 'required', 'Required');
  if (clientId === undefined) throw invalidField('/oidc/clientId', 'required', 'Required');
  if (issuer !== before.oidc?.issuer) await requireUrl('/oidc/issuer', issuer, settings);
  if (/[?#]/.test(issuer))
    throw invalidField('/oidc/issuer', 'invalid_format', 'An issuer has no query and no fragment');
  return {
    issuer,
    clientId,
    secret: await mergeSecret(before, issuer, clientSecret, settings),
    scopes: scopes ? [...new Set(['openid', ...scopes])] : (before.oidc?.scopes ?? DEFAULT_SCOPES),
  };
}

/** A secret stays only with the issuer that it was issued by: another one must not receive it. */
async function mergeSecret(
  before: ConnectionRecord,
  issuer: string,
  given: string | null | undefined,
  settings: ConnectionSettings,
): Promise<string | null> {
  if (typeof given === 'string') return encryptSecret(settings, before, given);
  return given === undefined && before.oidc?.issuer === issuer ? before.oidc.secret : null;
}

async function mergeSaml(
  before: ConnectionRecord,
  patch: NonNullable<ConnectionUpdate['saml']>,
  { settings, now }: ChangeParts,
): Promise<ConnectionRecord['saml']> {
  const { entityId = before.saml?.entityId, ssoUrl = before.saml?.ssoUrl } = patch;
  const certificates = patch.certificates
    ? readCertificates(patch.certificates, before.saml?.certificates ?? [], now)
    : before.saml?.certificates;
  if (entityId === undefined) throw invalidField('/saml/entityId', 'required', 'Required');
  if (ssoUrl === undefined) throw invalidField('/saml/ssoUrl', 'required', 'Required');
  if (!certificates?.length) throw invalidField('/saml/certificates', 'required', 'Required');
  if (ssoUrl !== before.saml?.ssoUrl) await requireUrl('/saml/ssoUrl', ssoUrl, settings, 'browser');
  return { entityId, ssoUrl, certificates };
}

function readCertificates(
  given: NonNullable<NonNullable<ConnectionUpdate['saml']>['certificates']>,
  present: readonly CertificateRecord[],
  now: Instant,
): CertificateRecord[] {
  const read = given.map(({ pem, fingerprint }, index) => {
    const pointer = `/saml/certificates/${index}`;
    const known = present.find((one) => one.fingerprint === fingerprint);
    if (known) return known;
    const parsed = pem === undefined ? undefined : parseCertificate(pem);
    if (!parsed) throw invalidField(pointer, 'invalid_certificate', 'Must be a certificate (X.509)');
    if (parsed.notAfter <= now) throw invalidField(pointer, 'certificate_expired', 'The certificate has expired');
    return present.find((one) => one.fingerprint === parsed.fingerprint) ?? parsed;
  });
  const double = read.findIndex((one, index) => read.findIndex((two) => two.fingerprint === one.fingerprint) < index);
  if (double >= 0) throw invalidField(`/saml/certificates/${double}`, 'duplicate', 'The same certificate');
  return read;
}

/** `browser`: only browsers open it, which can be in the customer's network. */
async function requireUrl(
  pointer: string,
  url: string,
  settings: ConnectionSettings,
  opener: 'server' | 'browser' = 'server',
): Promise<void> {
  const refused = await urlProblem(url, settings);
  if (refused && !(opener === 'browser' && refused === 'private_address'))
    throw invalidField(pointer, refused, 'Must be a public https address without credentials');
}
