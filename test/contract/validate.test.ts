import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readContract, resolve } from '../../src/contract/generate.js';
import { requestBodies } from '../../src/contract/index.js';
import { requestSchemas, type RequestSchema } from '../../src/contract/requests.gen.js';
import { findUnstorable, validateRequest, type RequestSchemaName } from '../../src/contract/validate.js';

type Json = Record<string, any>;

const contract = await readContract();
const schemaNames = [...new Set(Object.values(requestBodies))];

/** Validation errors as `pointer code`. */
function mistakes(name: RequestSchemaName, value: unknown): string[] {
  return validateRequest(name, value).map(({ pointer, code, detail }) => {
    assert.match(detail, /^[A-Z].*\.$/);
    return `${pointer} ${code}`;
  });
}

test('the examples of the contract are accepted', () => {
  for (const name of schemaNames)
    assert.deepEqual(mistakes(name, contract['components'].examples[name].value), [], name);
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
  [
    'InvitationCreate',
    { email: 'ada+x@acme.example', roleIds: [], message: 'Two\nlines', locale: 'zh-Hant-TW', sendEmail: false },
  ],
  ['InvitationUpdate', { ttlSeconds: 60 }],
  [
    'InvitationBatch',
    { invitations: Array.from({ length: 100 }, (_, n) => ({ email: `p${n}@acme.example`, roleIds: [] })) },
  ],
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
  [
    'MemberBatch',
    {
      operations: [
        { op: 'setRoles', userId: 'a' },
        { op: 'ban', userId: 'b' },
      ],
    },
    ['/operations/0/roleIds required', '/operations/1/op unknown_value'],
  ],
  [
    'MemberBatch',
    { operations: Array.from({ length: 101 }, () => ({ op: 'remove', userId: 'a' })) },
    ['/operations too_many'],
  ],
  ['OrganizationCreate', { name: 'Acme', displayName: '' }, ['/name invalid_format', '/displayName too_short']],
  [
    'OrganizationCreate',
    { name: '-acme', displayName: '   ' },
    ['/name invalid_format', '/displayName invalid_format'],
  ],
  [
    'OrganizationCreate',
    { name: 'a'.repeat(51), displayName: 'x'.repeat(201) },
    ['/name too_long', '/displayName too_long'],
  ],
  ['OrganizationCreate', { name: 'a', displayName: 'a', metadata: { 'a/b~c': 1 } }, ['/metadata/a~1b~0c invalid_type']],
  [
    'OrganizationCreate',
    { name: 'a', displayName: 'a', metadata: { ['k'.repeat(256)]: '' } },
    [`/metadata/${'k'.repeat(256)} too_long`],
  ],
  [
    'OrganizationCreate',
    { name: 'a', displayName: 'a', metadata: Object.fromEntries(Array.from({ length: 26 }, (_, n) => [`k${n}`, ''])) },
    ['/metadata too_many'],
  ],
  ['OrganizationUpdate', { displayName: null, name: null }, ['/name invalid_type', '/displayName invalid_type']],
  [
    'BrandingUpdate',
    { colors: { primary: 'red', pageBackground: '#12345' } },
    ['/colors/primary invalid_format', '/colors/pageBackground invalid_format'],
  ],
  [
    'BrandingUpdate',
    { logoUrl: 'javascript:alert(1)', logoDarkUrl: 'http://a.example/x.png', logoAlt: 'x'.repeat(201) },
    ['/logoUrl invalid_format', '/logoDarkUrl invalid_format', '/logoAlt too_long'],
  ],
  [
    'InvitationCreate',
    { email: `${'a'.repeat(250)}@acme.example`, roleIds: [], ttlSeconds: 59, message: 'x'.repeat(2001), locale: '_' },
    ['/email too_long', '/ttlSeconds too_small', '/message too_long', '/locale invalid_format'],
  ],
  [
    'InvitationCreate',
    { email: 'ada@acme.example', roleIds: [], ttlSeconds: 2592001, sendEmail: 'no' },
    ['/ttlSeconds too_large', '/sendEmail invalid_type'],
  ],
  ['InvitationUpdate', { ttlSeconds: 60.5 }, ['/ttlSeconds invalid_type']],
  [
    'InvitationBatch',
    { invitations: [{ email: 'ada@acme.example', roleIds: [] }, { email: 'ada' }] },
    ['/invitations/1/roleIds required', '/invitations/1/email invalid_format'],
  ],
  ['DomainCreate', { domain: 'https://acme.example' }, ['/domain invalid_format']],
  ['DomainUpdate', { autoJoin: 'always' }, ['/autoJoin unknown_value']],
  [
    'SecurityPolicyUpdate',
    { mfa: { mode: 'maybe' }, allowedEmailDomains: ['*'] },
    ['/mfa/mode unknown_value', '/allowedEmailDomains/0 invalid_format'],
  ],
];

for (const [name, body, expected] of bad) {
  test(`refuses ${name} ${JSON.stringify(body).slice(0, 80)}`, () =>
    assert.deepEqual(mistakes(name, body).sort(), expected.sort()));
}

test('rejects values that are not objects', () => {
  for (const name of schemaNames) {
    for (const value of [null, undefined, [], [{}], 'text', 7, true])
      assert.deepEqual(mistakes(name, value), [' invalid_type'], name);
  }
});

test('ten thousand characters are refused wherever one line is meant', () => {
  const long = 'x'.repeat(10_000);
  assert.deepEqual(mistakes('OrganizationCreate', { name: long, displayName: long }), [
    '/name too_long',
    '/displayName too_long',
  ]);
  assert.deepEqual(mistakes('MemberAdd', { email: `${long}@${long}.example`, userId: long, roleIds: [long] }), [
    '/email too_long',
    '/userId too_long',
    '/roleIds/0 too_long',
  ]);
});

test('characters that databases and terminals choke on are refused', () => {
  for (const character of ['\u0000', '\u001b', '\u007f']) {
    assert.deepEqual(mistakes('OrganizationCreate', { name: `a${character}b`, displayName: `a${character}b` }), [
      '/name invalid_format',
      '/displayName invalid_format',
    ]);
    assert.deepEqual(
      mistakes('MemberAdd', { email: `a${character}@acme.example`, userId: character, roleIds: [character] }),
      ['/email invalid_format', '/userId invalid_format', '/roleIds/0 invalid_format'],
    );
  }
  assert.deepEqual(mistakes('InvitationCreate', { email: 'ada@acme.example', roleIds: [], message: 'a\u0000b' }), [
    '/message invalid_format',
  ]);
});

test('a name that looks empty, turns the direction of text or is half a character is refused, wherever one line is meant', () => {
  const names = [
    '\u200b',
    '\u200b\u2060',
    '\u00ad',
    '\u115f',
    '\u3164',
    '\u2800',
    '\ufeff',
    '\u0301',
    'a\u202eb',
    'a\u2066b',
    'a\u2028b',
    'a\ud800',
    '\udc00a',
    'a\u0085b',
  ];
  for (const name of names) {
    assert.deepEqual(
      mistakes('OrganizationCreate', { name: 'a', displayName: name }),
      ['/displayName invalid_format'],
      JSON.stringify(name),
    );
    assert.deepEqual(mistakes('RoleCreate', { name, permissions: [] }), ['/name invalid_format'], JSON.stringify(name));
    assert.deepEqual(mistakes('ProvisioningTokenCreate', { name }), ['/name invalid_format'], JSON.stringify(name));
    const key = { name, permissions: ['members:read'] };
    for (const schema of ['ApiKeyCreate', 'ApiKeyUpdate'] as const)
      assert.deepEqual(mistakes(schema, key), ['/name invalid_format'], JSON.stringify(name));
  }
  for (const name of [
    'é',
    'e\u0301',
    '株式会社',
    'שלום\u200f',
    '👩\u200d💻',
    '😀',
    '#',
    'می\u200cخواهم',
    'हिन्दी',
    '½',
  ]) {
    assert.deepEqual(mistakes('OrganizationCreate', { name: 'a', displayName: name }), [], name);
  }
});

test('a key that pollutes prototypes is refused in free-form objects and harmless elsewhere', () => {
  const hostile = JSON.parse('{ "__proto__": "x" }');
  assert.deepEqual(mistakes('OrganizationCreate', { name: 'a', displayName: 'a', metadata: hostile }), [
    '/metadata/__proto__ invalid_format',
  ]);
  assert.deepEqual(mistakes('IntegrationUpdate', { settings: hostile }), ['/settings/__proto__ invalid_format']);
  assert.deepEqual(mistakes('RoleUpdate', JSON.parse('{ "__proto__": { "name": "" } }')), []);
  assert.deepEqual(
    mistakes('MemberAdd', JSON.parse('{ "__proto__": { "email": "ada@acme.example" }, "roleIds": [] }')),
    ['/email required'],
  );
  assert.equal(({} as Record<string, unknown>)['name'], undefined);
});

test('deep nesting does not exhaust the stack', () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 100_000; level += 1) deep = { roleIds: [deep] };
  assert.deepEqual(mistakes('MemberRolesUpdate', { roleIds: [deep, deep] }), [
    '/roleIds/0 invalid_type',
    '/roleIds/1 invalid_type',
  ]);
  assert.deepEqual(mistakes('ConnectionCreate', { name: 'a', strategy: 'oidc', config: { deep } }), []);
});

/** A value that counts how often it is read, in all of its parts. */
function counting(value: unknown, steps: { count: number }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const inner = new Map<PropertyKey, unknown>();
  return new Proxy(value, {
    get(target, name) {
      steps.count += 1;
      if (!inner.has(name)) inner.set(name, counting(Reflect.get(target, name), steps));
      return inner.get(name);
    },
    getOwnPropertyDescriptor(target, name) {
      steps.count += 1;
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
  });
}

/** Bodies of about one size that are wrong in as many places as possible. */
function hostileBodies(size: number): [string, unknown][] {
  const many = (item: unknown) => Array.from({ length: size }, () => item);
  const named = (item: unknown) => Object.fromEntries(many(item).map((each, index) => [`k${index}`, each]));
  return [
    ...[{}, 1, '', null, [], { '': [] }, { op: 'setRoles' }, 'x\0'].flatMap((item): [string, unknown][] => [
      [`a list of ${JSON.stringify(item)}`, many(item)],
      [`an object of ${JSON.stringify(item)}`, named(item)],
    ]),
    ['a long text', 'a-'.repeat(size)],
  ];
}

/** The body at every place where a schema has a member, a list or an object of free form. */
function* placed(schema: Json, hostile: unknown): Generator<unknown> {
  const { items, properties = {}, additionalProperties }: Json = resolve(contract, schema);
  yield hostile;
  if (items) for (const inner of placed(items, hostile)) yield [inner];
  if (typeof additionalProperties === 'object')
    for (const inner of placed(additionalProperties, hostile)) yield { free: inner };
  for (const [name, member] of Object.entries<Json>(properties))
    for (const inner of placed(member, hostile)) yield { [name]: inner };
}

for (const name of schemaNames) {
  test(`checks hostile bodies for ${name} in linear work`, () => {
    for (const size of [2_000, 4_000]) {
      for (const [what, hostile] of hostileBodies(size)) {
        for (const body of placed(contract['components'].schemas[name], hostile)) {
          const steps = { count: 0 };
          const errors = validateRequest(name, counting(body, steps));
          assert.ok(errors.length <= 100, `${what}: ${errors.length} errors`);
          assert.ok(steps.count <= 3 * size + 200, `${what}: ${steps.count} steps for ${size} items`);
          assert.ok(JSON.stringify(errors).length < 200_000, what);
        }
      }
    }
  });
}

test('looks for null characters in linear work and reports at most 100', () => {
  for (const [what, hostile] of hostileBodies(4_000)) {
    const steps = { count: 0 };
    const errors = findUnstorable(counting({ ['k'.repeat(100_000)]: hostile }, steps));
    assert.ok(
      errors.length <= 100 && steps.count <= 8 * 4_000 + 200,
      `${what}: ${errors.length} errors, ${steps.count} steps`,
    );
    assert.ok(JSON.stringify(errors).length < 200_000, what);
  }
});

test('every list, text and object of free form in a request has a limit', () => {
  const isLimited = (schema: RequestSchema, limit: 'maxItems' | 'maxLength' | 'maxProperties'): boolean =>
    schema[limit] !== undefined || (schema.$ref !== undefined && isLimited(requestSchemas[schema.$ref]!, limit));
  const typesOf = (schema: RequestSchema): string[] =>
    [[schema.type ?? []].flat() as string[], schema.$ref ? typesOf(requestSchemas[schema.$ref]!) : []].flat();
  const unlimited: string[] = [];
  const visit = (schema: RequestSchema, at: string) => {
    const types = typesOf(schema);
    if (types.includes('string') && !schema.enum && !isLimited(schema, 'maxLength')) unlimited.push(at);
    if (types.includes('array') && !isLimited(schema, 'maxItems')) unlimited.push(at);
    if (schema.additionalProperties && !isLimited(schema, 'maxProperties')) unlimited.push(at);
    if (schema.items) visit(schema.items, `${at}/items`);
    if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties, `${at}/*`);
    for (const [name, inner] of Object.entries(schema.properties ?? {})) visit(inner, `${at}/${name}`);
  };
  for (const name of schemaNames) visit(requestSchemas[name]!, name);
  assert.deepEqual(unlimited, []);
});

test('supports every keyword and format of request schemas', async () => {
  const source = await readFile(new URL('../../src/contract/requests.gen.ts', import.meta.url), 'utf8');
  const known = new Set(
    [...source.slice(0, source.indexOf('export const')).matchAll(/readonly (\S+)\?:/g)].map(([, word]) => word),
  );
  const unknown: string[] = [];
  const visit = (schema: Json) => {
    unknown.push(...Object.keys(schema).filter((word) => !known.has(word)));
    if (schema['format'] !== undefined && !['email', 'uri'].includes(schema['format'])) unknown.push(schema['format']);
    const { items, additionalProperties, propertyNames, anyOf = [], if: condition, then, properties = {} } = schema;
    for (const inner of [
      items,
      additionalProperties,
      propertyNames,
      ...anyOf,
      condition,
      then,
      ...Object.values<Json>(properties),
    ]) {
      if (typeof inner === 'object') visit(inner);
    }
  };
  Object.values(requestSchemas).forEach((schema) => visit(schema as Json));
  assert.deepEqual(unknown, []);
});

test('the answer to one body says nothing about the one before', () => {
  assert.equal(mistakes('RoleCreate', {}).length, 2);
  assert.deepEqual(mistakes('RoleCreate', { name: 'a', permissions: [] }), []);
});

test('what pages import does not bring the request schemas along', async () => {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    entryPoints: [new URL('../../src/contract/index.ts', import.meta.url).pathname],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  assert.deepEqual(
    Object.keys(metafile.inputs)
      .map((path) => path.split('/').at(-1))
      .sort(),
    ['index.ts', 'operations.gen.ts'],
  );
});
