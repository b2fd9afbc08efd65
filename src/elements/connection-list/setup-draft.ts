import type { Connection, ConnectionUpdate } from '../../contract/index.js';

export type Strategy = 'oidc' | 'saml';
export type SamlSource = 'url' | 'xml' | 'manual';

/** A choice of the first step. */
export interface ProviderChoice {
  id: string;
  name: string | undefined;
  provider: string | undefined;
  strategy: Strategy;
}

export const PROVIDERS: readonly ProviderChoice[] = [
  { id: 'okta', name: 'Okta', provider: 'okta', strategy: 'saml' },
  { id: 'entra', name: 'Microsoft Entra ID', provider: 'entra', strategy: 'oidc' },
  { id: 'google', name: 'Google Workspace', provider: 'google', strategy: 'saml' },
  { id: 'ping', name: 'Ping Identity', provider: 'ping', strategy: 'saml' },
  { id: 'oidc', name: undefined, provider: undefined, strategy: 'oidc' },
  { id: 'saml', name: undefined, provider: undefined, strategy: 'saml' },
];

/** What the viewer has entered. */
export interface SetupDraft {
  choice: ProviderChoice;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  source: SamlSource;
  url: string;
  xml: string;
  entityId: string;
  ssoUrl: string;
  pem: string;
  emailAttribute: string;
  groupsAttribute: string;
  domainIds: string[];
  autoMembership: boolean;
  defaultRoleId: string;
  groups: { value: string; roleId: string }[];
}

export function toDraft(connection: Connection | undefined): SetupDraft {
  const choice =
    PROVIDERS.find(({ provider, strategy }) =>
      connection ? provider === connection.provider && strategy === connection.strategy : true,
    ) ?? PROVIDERS.find(({ id }) => id === connection?.strategy)!;
  return {
    choice: connection ? { ...choice, strategy: connection.strategy as Strategy } : choice,
    name: connection?.name ?? choice.name ?? '',
    issuer: connection?.oidc?.issuer ?? '',
    clientId: connection?.oidc?.clientId ?? '',
    clientSecret: '',
    source: connection?.saml ? 'manual' : 'url',
    url: '',
    xml: '',
    entityId: connection?.saml?.entityId ?? '',
    ssoUrl: connection?.saml?.ssoUrl ?? '',
    pem: '',
    emailAttribute: connection?.attributes.email ?? 'email',
    groupsAttribute: connection?.attributes.groups ?? '',
    domainIds: connection?.domains.map(({ id }) => id) ?? [],
    autoMembership: connection?.autoMembership ?? false,
    defaultRoleId: connection?.defaultRoles[0]?.id ?? '',
    groups: connection?.roleMapping.map(({ value, role }) => ({ value, roleId: role.id })) ?? [],
  };
}

/** The changes of the step with domains, attributes and roles. */
export const mappingOf = (draft: SetupDraft): ConnectionUpdate => ({
  attributes: { email: draft.emailAttribute.trim(), groups: draft.groupsAttribute.trim() || null },
  domainIds: draft.domainIds,
  autoMembership: draft.autoMembership,
  defaultRoleIds: draft.defaultRoleId ? [draft.defaultRoleId] : [],
  roleMapping: draft.groups.map(({ value, roleId }) => ({ value: value.trim(), roleId })),
});
