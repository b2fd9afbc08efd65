import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { transform } from 'esbuild';
import { readContract } from '../../src/contract/generate.js';
import { requestBodies } from '../../src/contract/index.js';
import { validateRequest, type RequestSchemaName } from '../../src/contract/validate.js';

const contract = await readContract();
const schemaNames = [...new Set(Object.values(requestBodies))];

/** What is wrong, as `pointer code`. */
function mistakes(name: RequestSchemaName, value: unknown): string[] {
  return validateRequest(name, value).map(({ pointer, code, detail }) => {
    assert.match(detail, /^[A-Z].*\.$/);
    return `${pointer} ${code}`;
  });
}

test('the examples of the contract are accepted', () => {
  for (const name of schemaNames) assert.deepEqual(mistakes(name, contract['components'].examples[name].value), [], name);
});

const good: [RequestSchemaName, unknown][] = [
  ['MemberAdd', { userId: 'auth0|abc', roleIds: [] }],
  ['MemberAdd', { email: 'ada@acme.example', roleIds: ['rol_1'], unknown: true }],
  ['OrganizationCreate', { name: 'a', displayName: 'Änderungs-Büro 🏢', metadata: {} }],
  ['OrganizationCreate', { name: 'a-b_c9', displayName: 'x'.repeat(200) }],
  ['OrganizationUpdate', {}],
  ['OrganizationUpdate', { metadata: { plan: null } }],
  ['OrganizationUpdate', { metadata: null }],
  ['BrandingUpdate', { logoAlt: null, colors: { primary: '#abc', pageBackground: null } }],
  ['BrandingUpdate', { colors: null, logoUrl: 'https://cdn.example.com/logo.svg' }],
  ['RoleUpdate', { description: null }],
  ['InvitationCreate', { email: 'ada+x@acme.example', roleIds: [], message: 'Two\nlines', locale: 'zh-Hant-TW', sendEmail: false }],
  ['InvitationUpdate', { ttlSeconds: 60 }],
  ['InvitationBatch', { invitations: Array.from({ length: 100 }, (_, n) => ({ email: `p${n}@acme.example`, roleIds: [] })) }],
  ['MemberBatch', { operations: [{ op: 'remove', userId: 'auth0|abc' }] }],
  ['SecurityPolicyUpdate', { sessionMaxAgeSeconds: null, mfa: { factors: [] } }],
  ['DomainCreate', { domain: 'mail.acme.example' }],
];

for (const [name, body] of good) {
  test(`accepts ${name} ${JSON.stringify(body).slice(0, 80)}`, () => assert.deepEqual(mistakes(name, body), []));
}

const bad: [RequestSchemaName, unknown, string[]][] = [
  ['MemberAdd', {}, ['/email required', '/roleIds required']],
  ['MemberAdd', { email: 'ada', roleIds: [] }, ['/email invalid_format']],
  ['MemberAdd', { email: 'ada@acme.example', roleIds: ['a', 'b', 'a'] }, ['/roleIds/2 duplicate']],
  ['MemberAdd', { email: 'ada@acme.example', roleIds: 'admin' }, ['/roleIds invalid_type']],
  ['MemberAdd', { userId: '', roleIds: [''] }, ['/userId too_short', '/roleIds/0 too_short']],
  ['MemberRolesUpdate', { roleIds: Array.from({ length: 51 }, (_, n) => `r${n}`) }, ['/roleIds too_many']],
  ['MemberRolesUpdate', { roleIds: [null, 7] }, ['/roleIds/0 invalid_type', '/roleIds/1 invalid_type']],
  ['MemberBatch', { operations: [] }, ['/operations too_few']],
  ['MemberBatch', { operations: [{ op: 'setRoles', userId: 'a' }, { op: 'ban', userId: 'b' }] }, ['/operations/0/roleIds required', '/operations/1/op unknown_value']],
  ['MemberBatch', { operations: Array.from({ length: 101 }, () => ({ op: 'remove', userId: 'a' })) }, ['/operations too_many']],
  ['OrganizationCreate', { name: 'Acme', displayName: '' }, ['/name invalid_format', '/displayName too_short']],
  ['OrganizationCreate', { name: '-acme', displayName: '   ' }, ['/name invalid_format', '/displayName invalid_format']],
  ['OrganizationCreate', { name: 'a'.repeat(51), displayName: 'x'.repeat(201) }, ['/name too_long', '/displayName too_long']],
  ['OrganizationCreate', { name: 'a', displayName: 'a', metadata: { 'a/b~c': 1 } }, ['/metadata/a~1b~0c invalid_type']],
  ['OrganizationCreate', { name: 'a', displayName: 'a', metadata: { ['k'.repeat(256)]: '' } }, [`/metadata/${'k'.repeat(256)} too_long`]],
  ['OrganizationCreate', { name: 'a', displayName: 'a', metadata: Object.fromEntries(Array.from({ length: 26 }, (_, n) => [`k${n}`, ''])) }, ['/metadata too_many']],
  ['OrganizationUpdate', { displayName: null, name: null }, ['/name invalid_type', '/displayName invalid_type']],
  ['BrandingUpdate', { colors: { primary: 'red', pageBackground: '#12345' } }, ['/colors/primary invalid_format', '/colors/pageBackground invalid_format']],
  ['BrandingUpdate', { logoUrl: 'javascript:alert(1)', logoDarkUrl: 'http://a.example/x.png', logoAlt: 'x'.repeat(201) }, ['/logoUrl invalid_format', '/logoDarkUrl invalid_format', '/logoAlt too_long']],
  ['InvitationCreate', { email: `${'a'.repeat(250)}@acme.example`, roleIds: [], ttlSeconds: 59, message: 'x'.repeat(2001), locale: '_' }, ['/email too_long', '/ttlSeconds too_small', '/message too_long', '/locale invalid_format']],
  ['InvitationCreate', { email: 'ada@acme.example', roleIds: [], ttlSeconds: 2592001, sendEmail: 'no' }, ['/ttlSeconds too_large', '/sendEmail invalid_type']],
  ['InvitationUpdate', { ttlSeconds: 60.5 }, ['/ttlSeconds invalid_type']],
  ['InvitationBatch', { invitations: [{ email: 'ada@acme.example', roleIds: [] }, { email: 'ada' }] }, ['/invitations/1/roleIds required', '/invitations/1/email invalid_format']],
  ['DomainCreate', { domain: 'https://acme.example' }, ['/domain invalid_format']],
  ['DomainUpdate', { autoJoin: 'always' }, ['/autoJoin unknown_value']],
  ['SecurityPolicyUpdate', { mfa: { mode: 'maybe' }, allowedEmailDomains: ['*'] }, ['/mfa/mode unknown_value', '/allowedEmailDomains/0 invalid_format']],
];

for (const [name, body, expected] of bad) {
  test(`refuses ${name} ${JSON.stringify(body).slice(0, 80)}`, () => assert.deepEqual(mistakes(name, body).sort(), expected.sort()));
}

test('what is no object is refused as a whole', () => {
  for (const name of schemaNames) {
    for (const value of [null, undefined, [], [{}], 'text', 7, true]) assert.deepEqual(mistakes(name, value), [' invalid_type'], name);
  }
});

test('ten thousand characters are refused wherever one line is meant', () => {
  const long = 'x'.repeat(10_000);
  assert.deepEqual(mistakes('OrganizationCreate', { name: long, displayName: long }), ['/name too_long', '/displayName too_long']);
  assert.deepEqual(mistakes('MemberAdd', { email: `${long}@${long}.example`, userId: long, roleIds: [long] }), ['/email too_long', '/userId too_long', '/roleIds/0 too_long']);
});

test('characters that databases and terminals choke on are refused', () => {
  for (const character of ['\u0000', '\u001b', '\u007f']) {
    assert.deepEqual(mistakes('OrganizationCreate', { name: `a${character}b`, displayName: `a${character}b` }), ['/name invalid_format', '/displayName invalid_format']);
    assert.deepEqual(mistakes('MemberAdd', { email: `a${character}@acme.example`, userId: character, roleIds: [character] }), ['/email invalid_format', '/userId invalid_format', '/roleIds/0 invalid_format']);
  }
  assert.deepEqual(mistakes('InvitationCreate', { email: 'ada@acme.example', roleIds: [], message: 'a\u0000b' }), ['/message invalid_format']);
});

test('a key that pollutes prototypes is refused in free-form objects and harmless elsewhere', () => {
  const hostile = JSON.parse('{ "__proto__": "x" }');
  assert.deepEqual(mistakes('OrganizationCreate', { name: 'a', displayName: 'a', metadata: hostile }), ['/metadata/__proto__ invalid_format']);
  assert.deepEqual(mistakes('IntegrationSettings', { settings: hostile }), ['/settings/__proto__ invalid_format']);
  assert.deepEqual(mistakes('RoleUpdate', JSON.parse('{ "__proto__": { "name": "" } }')), []);
  assert.deepEqual(mistakes('MemberAdd', JSON.parse('{ "__proto__": { "email": "ada@acme.example" }, "roleIds": [] }')), ['/email required']);
  assert.equal(({} as Record<string, unknown>)['name'], undefined);
});

test('deep nesting does not exhaust the stack', () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 100_000; level += 1) deep = { roleIds: [deep] };
  assert.deepEqual(mistakes('MemberRolesUpdate', { roleIds: [deep, deep] }), ['/roleIds/0 invalid_type', '/roleIds/1 invalid_type']);
  assert.deepEqual(mistakes('ConnectionCreate', { name: 'a', strategy: 'oidc', config: { deep } }), []);
});

test('a million mistakes are answered quickly and with a list that stays short', () => {
  const started = performance.now();
  assert.equal(validateRequest('MemberBatch', { operations: Array.from({ length: 200_000 }, () => 7) }).length, 100);
  validateRequest('InvitationCreate', { email: `${'a.'.repeat(200_000)}@${'a-'.repeat(200_000)}`, roleIds: [], locale: 'ab-'.repeat(200_000) });
  validateRequest('DomainCreate', { domain: 'a-'.repeat(200_000) });
  assert.ok(performance.now() - started < 2_000);
});

test('the answer to one body says nothing about the one before', () => {
  assert.equal(mistakes('RoleCreate', {}).length, 2);
  assert.deepEqual(mistakes('RoleCreate', { name: 'a', permissions: [] }), []);
});

test('the validators run where neither eval nor require exist', async () => {
  const source = await readFile(new URL('../../src/contract/validators.gen.js', import.meta.url), 'utf8');
  assert.doesNotMatch(source, /^import|new Function|\beval\(/m);
  const { code } = await transform(source, { format: 'iife', globalName: 'contract' });
  const page = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  runInContext(code, page);
  assert.equal(runInContext(`contract.validators.MemberAdd({ email: 'ada@acme.example', roleIds: [] })`, page), true);
  assert.equal(runInContext(`contract.validators.BrandingUpdate({ logoUrl: 'https://x y' })`, page), false);
});

test('what pages import does not bring the validators along', async () => {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    entryPoints: [new URL('../../src/contract/index.ts', import.meta.url).pathname],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  assert.deepEqual(Object.keys(metafile.inputs).map((path) => path.split('/').at(-1)).sort(), ['index.ts', 'operations.gen.ts']);
});
