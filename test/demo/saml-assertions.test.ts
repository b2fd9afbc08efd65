/*
 * What the demo's provider requires of signed assertions, beyond the faults of the demo's identity provider.
 */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { before, test } from 'node:test';
import { SignedXml } from 'xml-crypto';
import { createKey, type SigningKey } from '../../demo/connections/saml/certificates.js';
import { SamlFault } from '../../demo/provider/saml-faults.js';
import { verifyResponse } from '../../demo/provider/saml-response.js';
import { samlSetup } from '../../demo/provider/saml-setup.js';

const setup = samlSetup('https://login.example', 'con_1');
const entityId = 'https://idp.example/metadata';
const requestId = '_request';
const MINUTE_MS = 60_000;
let key: SigningKey;
let other: SigningKey;

before(async () => {
  [key, other] = await Promise.all([createKey('idp.example'), createKey('other.example')]);
});

const at = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS).toISOString();

interface Parts {
  issuedAt: string;
  issuer: string;
  version: string;
  nameId: string;
  confirmation: string;
  conditions: string;
  authentication: string;
  attributes: string;
  /** Attributes of the response. */
  response: string;
}

const bearer = (data: string, method = 'bearer') =>
  `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:${method}"><saml:SubjectConfirmationData ${data}/></saml:SubjectConfirmation>`;
const recipient = `Recipient="${setup.acsUrl}"`;
const request = `InResponseTo="${requestId}"`;
const audience = (name: string) =>
  `<saml:AudienceRestriction><saml:Audience>${name}</saml:Audience></saml:AudienceRestriction>`;
const conditions = (content = audience(setup.entityId), times = `NotBefore="${at(-1)}" NotOnOrAfter="${at(5)}"`) =>
  `<saml:Conditions ${times}>${content}</saml:Conditions>`;

function documentOf(some: Partial<Parts> = {}): string {
  const parts: Parts = {
    issuedAt: at(0),
    issuer: entityId,
    version: '2.0',
    nameId: '<saml:NameID>grace</saml:NameID>',
    confirmation: bearer(`${recipient} ${request} NotOnOrAfter="${at(5)}"`),
    conditions: conditions(),
    authentication: `<saml:AuthnStatement AuthnInstant="${at(0)}"/>`,
    attributes:
      '<saml:Attribute Name="email"><saml:AttributeValue>grace@acme.example</saml:AttributeValue></saml:Attribute>',
    response: `Destination="${setup.acsUrl}" ${request}`,
    ...some,
  };
  return (
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ` +
    `ID="_response" Version="2.0" ${parts.response}><saml:Issuer>${parts.issuer}</saml:Issuer>` +
    `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>` +
    `<saml:Assertion ID="_assertion" Version="${parts.version}" IssueInstant="${parts.issuedAt}"><saml:Issuer>${parts.issuer}</saml:Issuer>` +
    `<saml:Subject>${parts.nameId}${parts.confirmation}</saml:Subject>${parts.conditions}${parts.authentication}` +
    `<saml:AttributeStatement>${parts.attributes}</saml:AttributeStatement></saml:Assertion></samlp:Response>`
  );
}

/** Signs the assertion or the whole response. */
function sign(xml: string, { privateKey = key.privateKey, element = 'Assertion' } = {}): string {
  const signer = new SignedXml({
    privateKey,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  });
  const xpath = `//*[local-name(.)='${element}']`;
  signer.addReference({
    xpath,
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/2001/10/xml-exc-c14n#'],
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
  });
  signer.computeSignature(xml, { location: { reference: `${xpath}/*[local-name(.)='Issuer']`, action: 'after' } });
  return signer.getSignedXml();
}

const verify = (
  xml: string,
  { certificates = [key.certificate], requestedAt = new Date(), mustBeFresh = false } = {},
) =>
  verifyResponse(Buffer.from(xml).toString('base64'), {
    request: { id: requestId, requestedAt, mustBeFresh },
    setup,
    identityProvider: { entityId, certificates },
  });

/** The step and the code of the refusal; `undefined` if the response is accepted. */
async function problemOf(xml: string, expected?: Parameters<typeof verify>[1]): Promise<string | undefined> {
  try {
    await verify(xml, expected);
    return undefined;
  } catch (error) {
    if (!(error instanceof SamlFault)) throw error;
    return `${error.step} ${error.code}`;
  }
}

test('reads name ID, attributes and the certificate of a signed assertion', async () => {
  const { nameId, attributes, certificate } = await verify(sign(documentOf()), {
    certificates: [other.certificate, key.certificate],
  });
  assert.deepEqual([nameId, [...attributes]], ['grace', [['email', ['grace@acme.example']]]]);
  assert.equal(certificate, new X509Certificate(key.certificate).fingerprint256);
});

test('accepts a response that is signed besides its assertion, and refuses a wrong signature there', async () => {
  const signed = sign(documentOf());
  assert.equal(await problemOf(sign(signed, { element: 'Response' })), undefined);
  const wrong = sign(signed, { element: 'Response', privateKey: other.privateKey });
  assert.equal(await problemOf(wrong), 'signature signature_invalid');
  assert.equal(await problemOf(sign(documentOf(), { element: 'Response' })), 'signature signature_missing');
});

test('refuses every response without a valid certificate', async () => {
  assert.equal(await problemOf(sign(documentOf()), { certificates: [] }), 'signature certificate_expired');
  assert.equal(
    await problemOf(sign(documentOf()), { certificates: [other.certificate] }),
    'signature signature_invalid',
  );
});

const refusals: [name: string, parts: () => Partial<Parts>, problem: string][] = [
  ['no audience', () => ({ conditions: conditions('') }), 'audience audience_mismatch'],
  ['no conditions', () => ({ conditions: '' }), 'audience audience_mismatch'],
  [
    'one of two audience restrictions that is not met',
    () => ({ conditions: conditions(audience(setup.entityId) + audience('https://other.example')) }),
    'audience audience_mismatch',
  ],
  [
    'an audience that only begins like the right one',
    () => ({ conditions: conditions(audience(`${setup.entityId}2`)) }),
    'audience audience_mismatch',
  ],
  [
    'no recipient',
    () => ({ confirmation: bearer(`${request} NotOnOrAfter="${at(5)}"`) }),
    'recipient recipient_mismatch',
  ],
  [
    'another destination',
    () => ({ response: `Destination="https://other.example/acs" ${request}` }),
    'recipient recipient_mismatch',
  ],
  [
    'no request in the confirmation, which is signed',
    () => ({ confirmation: bearer(`${recipient} NotOnOrAfter="${at(5)}"`) }),
    'response response_replayed',
  ],
  [
    'another request in the confirmation',
    () => ({ confirmation: bearer(`${recipient} InResponseTo="_other" NotOnOrAfter="${at(5)}"`) }),
    'response response_replayed',
  ],
  [
    'a confirmation by another method',
    () => ({ confirmation: bearer(`${recipient} ${request} NotOnOrAfter="${at(5)}"`, 'sender-vouches') }),
    'response response_replayed',
  ],
  [
    'a confirmation without an end',
    () => ({ confirmation: bearer(`${recipient} ${request}`) }),
    'response response_invalid',
  ],
  [
    'a confirmation that has ended',
    () => ({ confirmation: bearer(`${recipient} ${request} NotOnOrAfter="${at(-3)}"`) }),
    'time response_expired',
  ],
  ['no confirmation', () => ({ confirmation: '' }), 'recipient recipient_mismatch'],
  ['a clock that is three minutes ahead', () => ({ issuedAt: at(3) }), 'time clock_skew'],
  [
    'an old assertion that is valid for a year',
    () => ({
      issuedAt: at(-10),
      conditions: conditions(undefined, `NotOnOrAfter="${at(500_000)}"`),
      confirmation: bearer(`${recipient} ${request} NotOnOrAfter="${at(500_000)}"`),
    }),
    'time clock_skew',
  ],
  [
    'times that cannot be read',
    () => ({ conditions: conditions(undefined, 'NotOnOrAfter="soon"') }),
    'response response_invalid',
  ],
  ['no sign-in', () => ({ authentication: '' }), 'time response_expired'],
  [
    'a sign-in in the future',
    () => ({ authentication: `<saml:AuthnStatement AuthnInstant="${at(5)}"/>` }),
    'time response_expired',
  ],
  ['another version', () => ({ version: '1.1' }), 'response response_invalid'],
  ['another issuer', () => ({ issuer: 'https://other.example' }), 'response issuer_mismatch'],
  ['no name ID', () => ({ nameId: '' }), 'response name_id_invalid'],
  ['an empty name ID', () => ({ nameId: '<saml:NameID> </saml:NameID>' }), 'response name_id_invalid'],
  [
    'a name ID that is too long',
    () => ({ nameId: `<saml:NameID>${'x'.repeat(257)}</saml:NameID>` }),
    'response name_id_invalid',
  ],
];

for (const [name, parts, problem] of refusals)
  test(`refuses ${name}`, async () => assert.equal(await problemOf(sign(documentOf(parts()))), problem));

test('accepts a clock that is off by one minute, and an unspecified or email name ID', async () => {
  for (const minutes of [-1, 1])
    assert.equal(
      await problemOf(
        sign(
          documentOf({
            issuedAt: at(minutes),
            conditions: conditions(undefined, `NotBefore="${at(minutes)}" NotOnOrAfter="${at(minutes + 0.1)}"`),
            confirmation: bearer(`${recipient} ${request} NotOnOrAfter="${at(minutes + 0.1)}"`),
          }),
        ),
      ),
      undefined,
      String(minutes),
    );
  for (const format of ['unspecified', 'emailAddress']) {
    const nameId = `<saml:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:${format}">grace</saml:NameID>`;
    assert.equal(await problemOf(sign(documentOf({ nameId }))), undefined, format);
  }
});

test('an earlier sign-in is accepted unless a new one was required', async () => {
  const xml = sign(documentOf({ authentication: `<saml:AuthnStatement AuthnInstant="${at(-30)}"/>` }));
  assert.equal(await problemOf(xml), undefined);
  assert.equal(await problemOf(xml, { mustBeFresh: true }), 'time response_expired');
  assert.equal(await problemOf(sign(documentOf()), { mustBeFresh: true }), undefined);
});

test('attributes with markup are omitted, and names of object members are only names', async () => {
  const attribute = (name: string, value: string) =>
    `<saml:Attribute Name="${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`;
  const { attributes } = await verify(
    sign(
      documentOf({
        attributes: attribute('email', '<x>a</x>') + attribute('__proto__', 'x') + attribute('groups', 'a'),
      }),
    ),
  );
  assert.deepEqual(
    [...attributes],
    [
      ['__proto__', ['x']],
      ['groups', ['a']],
    ],
  );
});

test('refuses a document of many levels without an error of its own', async () => {
  const deep = '<saml:Advice>'.repeat(20_000) + '</saml:Advice>'.repeat(20_000);
  const xml = sign(documentOf()).replace('<saml:Subject>', `${deep}<saml:Subject>`);
  assert.match((await problemOf(xml))!, /^(signature signature|response response)_invalid$/);
});
