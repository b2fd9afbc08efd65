/*
 * Forged responses: signature wrapping, missing and foreign signatures, entities, comments. Each one is tried in a test of the
 * connection, which has to name the step that refuses it, and in a login, which must not end in the application.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SignedXml } from 'xml-crypto';
import { createKey } from '../../demo/connections/saml/certificates.js';
import { useDemo } from './driver.js';
import { Administrator, decode, ilze, problemOf, signIn, withXml, type ResponseForm } from './saml-driver.js';

let admin: Administrator;
const demo = useDemo(async () => {
  admin = new Administrator(demo);
  await admin.logIn();
});

type Change = (form: ResponseForm) => ResponseForm;

/** The response is refused in a test and in a login. */
async function refused(change: Change, [step, code]: [step: string, code: string]): Promise<void> {
  const result = await admin.runTest(ilze, { change });
  assert.deepEqual([result.status, problemOf(result)], ['failed', [step, code]], JSON.stringify(result.steps));
  const { ending } = await signIn(demo, ilze, { change });
  assert.equal(ending.callback, undefined);
  assert.match(ending.page!, /Couldn’t sign you in|couldn’t sign you in/);
}

const assertionOf = (xml: string) => /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(xml)![0];
const signatureOf = (xml: string) => /<ds:Signature[\s\S]*<\/ds:Signature>/.exec(xml)![0];
/** An assertion for another user, with the id of the signed one or another one. */
const forge = (assertion: string, { id = '_forged' } = {}) =>
  assertion
    .replace(signatureOf(assertion), '')
    .replace(/ ID="[^"]+"/, ` ID="${id}"`)
    .replaceAll('ilze', 'jonas')
    .replace('jonas.ozola', 'jonas.petrauskas');
const idOf = (assertion: string) => / ID="([^"]+)"/.exec(assertion)![1]!;

test('an unchanged response is accepted', async () => {
  assert.equal((await admin.runTest(ilze)).status, 'passed');
  assert.ok((await signIn(demo, ilze)).ending.callback?.searchParams.get('code'));
});

const wrappings: Record<string, (xml: string) => string> = {
  'a forged assertion before the signed one': (xml) =>
    xml.replace(assertionOf(xml), (signed) => forge(signed) + signed),
  'a forged assertion after the signed one': (xml) => xml.replace(assertionOf(xml), (signed) => signed + forge(signed)),
  'a forged assertion with the same id before the signed one': (xml) =>
    xml.replace(assertionOf(xml), (signed) => forge(signed, { id: idOf(signed) }) + signed),
  'the signed assertion within the forged one': (xml) =>
    xml.replace(assertionOf(xml), (signed) => forge(signed).replace('</saml:Assertion>', `${signed}</saml:Assertion>`)),
  'the signed assertion within the signature of the forged one': (xml) =>
    xml.replace(assertionOf(xml), (signed) => {
      const holder = signatureOf(signed).replace('</ds:Signature>', `<ds:Object>${signed}</ds:Object></ds:Signature>`);
      return forge(signed).replace('<saml:Subject>', `${holder}<saml:Subject>`);
    }),
  'the signed assertion within extensions of the response': (xml) =>
    xml.replace(assertionOf(xml), (signed) => `<samlp:Extensions>${signed}</samlp:Extensions>${forge(signed)}`),
  'the signed assertion in a wrapper beside the forged one with its signature': (xml) =>
    xml.replace(assertionOf(xml), (signed) => {
      const own = signatureOf(signed);
      const forged = forge(signed).replace('<saml:Subject>', `${own}<saml:Subject>`);
      return `${forged}<saml:Advice>${signed.replace(own, '')}</saml:Advice>`;
    }),
  'an original response within a forged one': (xml) =>
    xml.replace(
      assertionOf(xml),
      (signed) => `${forge(signed)}<saml:Advice>${xml.replace(/<\?xml[^>]*\?>/, '')}</saml:Advice>`,
    ),
};

for (const [name, change] of Object.entries(wrappings))
  test(`refuses ${name}`, () => refused(withXml(change), ['signature', 'signature_invalid']));

test('refuses an assertion without a signature', async () => {
  await refused(
    withXml((xml) => xml.replace(signatureOf(xml), '')),
    ['signature', 'signature_missing'],
  );
  await refused(
    withXml((xml) => forge(xml)),
    ['signature', 'signature_missing'],
  );
});

test('refuses a signature that was moved to the response', () =>
  refused(
    withXml((xml) => xml.replace(assertionOf(xml), (signed) => signatureOf(signed) + forge(signed))),
    ['signature', 'signature_missing'],
  ));

test('refuses a signed assertion that was changed', async () => {
  const changes: ((xml: string) => string)[] = [
    (xml) => xml.replace('>ilze<', '>jonas<'),
    (xml) => xml.replace(ilze, 'jonas.petrauskas@baltic-freight.example'),
    (xml) => xml.replace('dispatch-leads', 'administrators'),
    (xml) => xml.replace(/SignatureValue>..../, 'SignatureValue>AAAA'),
    (xml) => xml.replace(/DigestValue>..../, 'DigestValue>AAAA'),
  ];
  for (const change of changes) await refused(withXml(change), ['signature', 'signature_invalid']);
});

/** Signs the assertion as an attacker can, with a key of their own. */
function signAgain(xml: string, privateKey: string, algorithms: { signature?: string; digest?: string } = {}): string {
  const unsigned = xml.replace(signatureOf(xml), '');
  const signer = new SignedXml({
    privateKey,
    signatureAlgorithm: algorithms.signature ?? 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  });
  if (algorithms.signature?.includes('hmac')) signer.enableHMAC();
  signer.addReference({
    xpath: "//*[local-name(.)='Assertion']",
    transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/2001/10/xml-exc-c14n#'],
    digestAlgorithm: algorithms.digest ?? 'http://www.w3.org/2001/04/xmlenc#sha256',
  });
  const location = { reference: "//*[local-name(.)='Assertion']/*[local-name(.)='Issuer']", action: 'after' } as const;
  signer.computeSignature(unsigned, { location, prefix: 'ds' });
  return signer.getSignedXml();
}

test('refuses a certificate that the connection does not list, also one in the signature', async () => {
  const { privateKey, certificate } = await createKey('attacker.example');
  const content = certificate.replace(/-----[^-]+-----|\s/g, '');
  await refused(
    withXml((xml) => signAgain(xml, privateKey)),
    ['signature', 'signature_invalid'],
  );
  const info = `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${content}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`;
  await refused(
    withXml((xml) => signAgain(xml, privateKey).replace('</ds:Signature>', `${info}</ds:Signature>`)),
    ['signature', 'signature_invalid'],
  );
});

test('refuses SHA-1, and HMAC with the public certificate as its secret', async () => {
  const { privateKey } = await createKey('attacker.example');
  const pem = (await admin.connection()).saml!.certificates[0]!.pem!;
  const named = (from: RegExp, to: string) => withXml((xml) => signAgain(xml, privateKey).replace(from, to));
  for (const change of [
    named(/xmldsig-more#rsa-sha256/, 'xmldsig-more#md5'),
    withXml((xml) => signAgain(xml, privateKey, { signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' })),
    withXml((xml) => signAgain(xml, privateKey, { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' })),
    withXml((xml) => signAgain(xml, pem, { signature: 'http://www.w3.org/2000/09/xmldsig#hmac-sha1' })),
  ])
    await refused(change, ['signature', 'signature_invalid']);
});

test('refuses document types and entities, whatever they contain', async () => {
  const prologs = [
    '<!DOCTYPE samlp:Response>',
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE r [<!ENTITY % x SYSTEM "http://localhost:1/x"> %x;]>',
    '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    '<!doctype r [<!entity x "jonas">]>',
  ];
  for (const prolog of prologs)
    await refused(
      withXml((xml) => prolog + xml),
      ['response', 'response_invalid'],
    );
  await refused(
    withXml((xml) => xml.replace('>ilze<', '>&jonas;<')),
    ['response', 'response_invalid'],
  );
});

test('refuses comments and other markup in the name ID', async () => {
  for (const text of ['il<!---->ze', 'ilze<!-- x -->', 'il<?x y?>ze', 'il<![CDATA[ze]]>', '<x>ilze</x>'])
    await refused(
      withXml((xml) => xml.replace('>ilze<', `>${text}<`)),
      ['response', 'name_id_invalid'],
    );
});

test('a comment in an address does not cut it off', async () => {
  const change = withXml((xml) => xml.replace(`>${ilze}<`, `>${ilze.replace('.example', '.exa<!-- -->mple')}<`));
  const { status, claims, steps } = await admin.runTest(ilze, { change });
  assert.equal(status, 'passed', JSON.stringify(steps));
  assert.deepEqual(claims?.['email'], [ilze], 'the text that was signed');
});

test('refuses what is no response', async () => {
  const values = ['', 'x', '<x/>', '<samlp:Response', '<Response xmlns="urn:oasis:names:tc:SAML:2.0:assertion"/>'];
  for (const value of values) {
    const { status } = (
      await signIn(demo, ilze, {
        change: (form) => ({ ...form, response: Buffer.from(value).toString('base64') }),
      })
    ).ending;
    assert.ok(status < 500, `${value}: ${status}`);
  }
  await refused(
    (form) => ({
      ...form,
      response: Buffer.concat([Buffer.from(decode(form.response)), Buffer.from([0xff])]).toString('base64'),
    }),
    ['response', 'response_invalid'],
  );
});
