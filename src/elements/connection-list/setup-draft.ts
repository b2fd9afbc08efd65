import type { Connection } from '../../contract/index.js';

export type Strategy = 'oidc' | 'saml';
export type SamlSource = 'url' | 'xml' | 'manual';

/** An identity provider with instructions of its own, or any other one. */
export type ProviderId = 'okta' | 'entra' | 'google' | 'ping' | 'oidc' | 'saml';

/** A choice of the first step. */
export interface ProviderChoice {
  id: ProviderId;
  /** `undefined` for other providers. */
  name?: string;
  strategy: Strategy;
}

interface Provider {
  id: ProviderId;
  name?: string;
  /** The protocols that it supports, the recommended one first. */
  strategies: readonly Strategy[];
}

const PROVIDERS: readonly Provider[] = [
  { id: 'okta', name: 'Okta', strategies: ['saml', 'oidc'] },
  { id: 'entra', name: 'Microsoft Entra ID', strategies: ['oidc', 'saml'] },
  { id: 'google', name: 'Google Workspace', strategies: ['saml'] },
  { id: 'ping', name: 'Ping Identity', strategies: ['saml', 'oidc'] },
  { id: 'oidc', strategies: ['oidc'] },
  { id: 'saml', strategies: ['saml'] },
];

/** The providers with a protocol that the backend supports. */
export const choicesFor = (supported: readonly string[]): ProviderChoice[] =>
  PROVIDERS.flatMap(({ id, name, strategies }) => {
    const strategy = strategies.find((one) => supported.includes(one));
    return strategy ? [{ id, ...(name && { name }), strategy }] : [];
  });

/** The `provider` of a connection. */
export const providerOf = ({ id, name }: ProviderChoice): string | undefined => (name ? id : undefined);

export const ATTRIBUTES = ['email', 'name', 'firstName', 'lastName', 'picture', 'groups'] as const;
export type AttributeField = `${(typeof ATTRIBUTES)[number]}Attribute`;

/** What the viewer has entered. */
export interface SetupDraft extends Record<AttributeField, string> {
  choice: ProviderChoice;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  source: SamlSource;
  url: string;
  xml: string;
  /** Name of the file that `xml` was read from. */
  fileName: string;
  entityId: string;
  ssoUrl: string;
  /** A new certificate. */
  pem: string;
  /** Fingerprints of the stored certificates to keep. */
  certificates: string[];
  idpInitiated: boolean;
  domainIds: string[];
  autoMembership: boolean;
  defaultRoleIds: string[];
  groups: { value: string; roleId: string }[];
}

/** The draft of a stored connection, or of a new one. `supported`: the protocols of the backend, for a new one. */
export function toDraft(connection: Connection | undefined, supported: readonly string[]): SetupDraft {
  const choice = choiceOf(connection, supported);
  const { oidc, saml, attributes } = connection ?? {};
  return {
    choice,
    name: connection?.name ?? choice.name ?? '',
    issuer: oidc?.issuer ?? '',
    clientId: oidc?.clientId ?? '',
    clientSecret: '',
    source: saml ? 'manual' : choice.id === 'google' ? 'xml' : 'url',
    url: '',
    xml: '',
    fileName: '',
    entityId: saml?.entityId ?? '',
    ssoUrl: saml?.ssoUrl ?? '',
    pem: '',
    certificates: saml?.certificates.map(({ fingerprint }) => fingerprint) ?? [],
    idpInitiated: connection?.idpInitiated ?? false,
    emailAttribute: attributes?.email ?? '',
    nameAttribute: attributes?.name ?? '',
    firstNameAttribute: attributes?.firstName ?? '',
    lastNameAttribute: attributes?.lastName ?? '',
    pictureAttribute: attributes?.picture ?? '',
    groupsAttribute: attributes?.groups ?? '',
    domainIds: connection?.domains.map(({ id }) => id) ?? [],
    autoMembership: connection?.autoMembership ?? false,
    defaultRoleIds: connection?.defaultRoles.map(({ id }) => id) ?? [],
    groups: connection?.roleMapping.map(({ value, role }) => ({ value, roleId: role.id })) ?? [],
  };
}

function choiceOf(connection: Connection | undefined, supported: readonly string[]): ProviderChoice {
  const choices = choicesFor(connection ? [connection.strategy] : supported);
  const known = choices.find(({ id }) => id === connection?.provider);
  return known ?? choices.find(({ name }) => !connection || !name) ?? choicesFor(['oidc'])[0]!;
}

/** How the viewer reads the metadata does not change the connection. */
const LOCAL_FIELDS: readonly (keyof SetupDraft)[] = ['source', 'fileName'];

/** The fields that differ. */
export const changedFields = (draft: SetupDraft, base: SetupDraft): (keyof SetupDraft)[] =>
  (Object.keys(base) as (keyof SetupDraft)[]).filter(
    (field) => !LOCAL_FIELDS.includes(field) && JSON.stringify(draft[field]) !== JSON.stringify(base[field]),
  );

/** Applies what the viewer has changed since `base` to the version `fresh`. */
export const rebase = (draft: SetupDraft, base: SetupDraft, fresh: SetupDraft): SetupDraft => ({
  ...fresh,
  source: draft.source,
  fileName: draft.fileName,
  ...Object.fromEntries(changedFields(draft, base).map((field) => [field, draft[field]])),
});
