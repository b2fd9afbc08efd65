/*
 * Sample connections of the first organization: one whose certificate expires soon, one that failed its test, one that is
 * not set up.
 */
import type { ConnectionOptions, ConnectionRecord } from '../src/backend/index.js';

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const inDays = (days: number) => ago(-days * 24 * 60);

const certificate = (start: string, expiresIn: number, lastUsedAt: string | null) => ({
  pem: '',
  fingerprint: [start, ...Array.from({ length: 31 - start.split(':').length }, () => '5E'), 'E1'].join(':'),
  notBefore: inDays(expiresIn - 730),
  notAfter: inDays(expiresIn),
  lastUsedAt,
});

const record = (id: string, name: string, some: Partial<ConnectionRecord>): ConnectionRecord => ({
  id,
  organizationId: 'org_1',
  name,
  strategy: 'oidc',
  provider: null,
  enabled: false,
  idpInitiated: false,
  autoMembership: true,
  defaultRoleIds: ['member'],
  attributes: { email: 'email', name: 'name', groups: 'groups' },
  roleMapping: [],
  domainIds: [],
  oidc: null,
  saml: null,
  configVersion: 1,
  lastTest: null,
  tests: [],
  createdAt: ago(60 * 24 * 30),
  version: 1,
  ...some,
});

/** `expiresIn`: days until the certificate of the first connection expires. `long`: a name that breaks layouts. */
export function sampleConnections(count: number, long: boolean, expiresIn = 12): ConnectionRecord[] {
  return [
    record('con_1', long ? 'Identity provider of the Upper Rhine Valley and the Southern Provinces' : 'Okta', {
      provider: 'okta',
      strategy: 'saml',
      enabled: true,
      domainIds: ['dom_1'],
      attributes: { email: 'email', firstName: 'firstName', lastName: 'lastName', groups: 'groups' },
      saml: {
        entityId: 'https://kestrel.okta.example/exk1f9',
        ssoUrl: 'https://kestrel.okta.example/app/sso/saml',
        certificates: [certificate('A4:9C:07', expiresIn, ago(90)), certificate('3F:D0:88', expiresIn + 700, null)],
      },
      lastTest: { at: ago(180), ok: true, configVersion: 1, steps: [{ name: 'signature', ok: true }] },
      createdAt: ago(60 * 24 * 40),
    }),
    record('con_2', 'Microsoft Entra ID', {
      provider: 'entra',
      domainIds: ['dom_4'],
      oidc: {
        issuer: 'https://login.entra.example/kestrel/v2.0',
        clientId: '5f0c2d1e',
        secret: null,
        scopes: ['openid', 'email', 'profile'],
      },
      lastTest: {
        at: ago(60 * 25),
        ok: false,
        configVersion: 1,
        steps: [
          { name: 'discovery', ok: true },
          { name: 'authorization', ok: true },
          { name: 'response', ok: true },
          { name: 'token', ok: false, code: 'client_secret_invalid' },
        ],
      },
      createdAt: ago(60 * 24 * 20),
    }),
    record('con_3', 'Ping Identity', { provider: 'ping', createdAt: ago(60 * 24 * 10) }),
  ].slice(0, count);
}

/** Tests begin at an address of the provider that does not exist in the page. */
export const sampleConnectionOptions: ConnectionOptions = {
  encryptionKey: new Uint8Array(32).fill(7),
  setup: ({ connectionId, strategy }) =>
    strategy === 'oidc'
      ? { redirectUri: `https://login.fieldnote.example/oidc/${connectionId}/callback` }
      : {
          acsUrl: `https://login.fieldnote.example/saml/${connectionId}/acs`,
          entityId: `https://login.fieldnote.example/saml/${connectionId}`,
          metadataUrl: `https://login.fieldnote.example/saml/${connectionId}/metadata`,
        },
  startTest: ({ testId }) => `https://login.fieldnote.example/test/${testId}`,
};
