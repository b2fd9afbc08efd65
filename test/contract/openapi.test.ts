import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { findDrift, listOperations, readContract, resolve, schemaDocument } from '../../src/contract/generate.js';
import {
  features,
  operations,
  permissions,
  problemCodes,
  problemStatus,
  requestBodies,
} from '../../src/contract/index.js';

type Json = Record<string, any>;

const contract = await readContract();
const all = listOperations(contract);

/** Every object in the contract with the way to it; examples are data, not contract. */
function* objectsIn(value: unknown, at = '#'): Generator<[string, Json]> {
  if (typeof value !== 'object' || value === null) return;
  yield [at, value as Json];
  for (const [key, inner] of Object.entries(value)) {
    if (at !== '#/components' || key !== 'examples') yield* objectsIn(inner, `${at}/${key}`);
  }
}

test('the generated files say what the contract says', async () => {
  assert.deepEqual(await findDrift(), [], 'run npx tsx src/contract/generate.ts');
});

test('every reference leads somewhere', () => {
  const broken = [...objectsIn(contract)]
    .filter(([, value]) => typeof value['$ref'] === 'string' && resolve(contract, value) === undefined)
    .map(([at, value]) => `${at} -> ${value['$ref']}`);
  assert.deepEqual(broken, []);
});

test('everything in components is used', () => {
  const used = new Set([...objectsIn(contract)].map(([, value]) => value['$ref']));
  for (const { operation } of all) {
    for (const requirement of [...contract['security'], ...(operation['security'] ?? [])]) {
      for (const scheme of Object.keys(requirement)) used.add(`#/components/securitySchemes/${scheme}`);
    }
  }
  const unused = Object.entries<Json>(contract['components'])
    .flatMap(([kind, items]) => Object.keys(items).map((name) => `#/components/${kind}/${name}`))
    .filter((pointer) => !used.has(pointer));
  assert.deepEqual(unused, []);
});

test('every operation has an id of its own, a summary and a known tag', () => {
  const ids = all.map(({ operation }) => operation['operationId']);
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  );
  assert.deepEqual(ids, Object.keys(operations));
  const tags = contract['tags'].map((tag: Json) => tag['name']);
  for (const { operation } of all) {
    assert.match(operation['operationId'], /^[a-z][a-zA-Z]+$/);
    assert.ok(operation['summary'], operation['operationId']);
    assert.ok(
      operation['tags'].every((tag: string) => tags.includes(tag)),
      operation['operationId'],
    );
  }
});

test('every parameter of a path is declared, and no other', () => {
  for (const [path, item] of Object.entries<Json>(contract['paths'])) {
    const declared = (item['parameters'] ?? []).map((parameter: Json) => resolve(contract, parameter));
    assert.ok(
      declared.every((parameter: Json) => parameter['in'] === 'path' && parameter['required']),
      path,
    );
    assert.deepEqual(
      declared.map((parameter: Json) => parameter['name']),
      [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]),
      path,
    );
  }
});

test('no operation has the same parameter twice', () => {
  for (const { path, operation } of all) {
    const names = [...(contract['paths'][path].parameters ?? []), ...(operation['parameters'] ?? [])]
      .map((parameter: Json) => resolve(contract, parameter))
      .map((parameter: Json) => `${parameter['in']} ${parameter['name']}`);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
      operation['operationId'],
    );
  }
});

test('every change can be guarded as the conventions say', () => {
  for (const { path, method, operation } of all) {
    const headers = (operation['parameters'] ?? []).map((parameter: Json) => resolve(contract, parameter)['name']);
    assert.equal(headers.includes('X-Requested-With'), method !== 'get', operation['operationId']);
    assert.equal(headers.includes('Idempotency-Key'), method === 'post', operation['operationId']);
    const guarded =
      ['patch', 'put', 'delete'].includes(method) &&
      /^\/organizations\/\{o\}($|\/branding|\/security-policy$|\/members\/\{u\}(\/roles)?$|\/(roles|invitations|domains|connections|api-keys|webhooks|integrations)\/)/.test(
        path,
      );
    assert.equal(headers.includes('If-Match'), guarded, operation['operationId']);
    if (guarded) assert.ok(operation['responses']['412'] && operation['responses']['428'], operation['operationId']);
  }
});

test('responses of resources that can be changed have an ETag', () => {
  for (const name of [
    'Organization',
    'Branding',
    'SecurityPolicy',
    'Member',
    'Role',
    'Invitation',
    'Domain',
    'Connection',
    'ApiKey',
  ]) {
    assert.ok(contract['components'].responses[name].headers.ETag, name);
  }
});

test('partial updates are merge patches, everything else is plain JSON', () => {
  for (const { method, operation } of all) {
    if (!operation['requestBody']) continue;
    const types = Object.keys(resolve(contract, operation['requestBody'])['content']);
    if (operation['operationId'] === 'putLogo')
      assert.deepEqual(types, ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']);
    // The preview has the same request body as the update.
    else if (operation['operationId'] === 'previewSecurityPolicy')
      assert.deepEqual(types, ['application/merge-patch+json']);
    else
      assert.deepEqual(
        types,
        [method === 'patch' ? 'application/merge-patch+json' : 'application/json'],
        operation['operationId'],
      );
  }
});

test('every body has an example, and every example fits its schema', () => {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false });
  ((formats as any).default ?? formats)(ajv);
  ajv.addSchema(schemaDocument(contract));
  let checked = 0;
  for (const [at, { content }] of objectsIn({
    ...contract['components'].requestBodies,
    ...contract['components'].responses,
  })) {
    for (const [type, media] of Object.entries<Json>(content ?? {})) {
      if (type.startsWith('image/')) continue;
      const schema = JSON.parse(JSON.stringify(media['schema']).replace('#/components/schemas/', 'contract#/$defs/'));
      const examples = Object.values<Json>(media['examples'] ?? {});
      if (type !== 'application/problem+json') assert.ok(examples.length > 0, `${at} ${type} has no example`);
      for (const example of examples) {
        assert.ok(ajv.validate(schema, resolve(contract, example)['value']), `${at}: ${ajv.errorsText()}`);
        checked += 1;
      }
    }
  }
  assert.ok(checked > 60);
});

test('every schema is valid JSON Schema and explains itself', () => {
  const ajv = new Ajv2020({ allowUnionTypes: true, strictTypes: false });
  ((formats as any).default ?? formats)(ajv);
  for (const name of Object.keys(contract['components'].schemas)) {
    const document = schemaDocument(contract);
    assert.doesNotThrow(() => ajv.compile({ ...document, $id: name, $ref: `#/$defs/${name}` }), name);
    const { type, description } = contract['components'].schemas[name];
    if (type === 'object') assert.ok(description, name);
  }
});

test('responses stay open to what later versions add', () => {
  for (const [at, value] of objectsIn(contract['components'].schemas))
    assert.notEqual(value['additionalProperties'], false, at);
  assert.doesNotMatch(JSON.stringify(contract['components'].schemas), /unevaluatedProperties/);
});

test('operations ask only for permissions and features that exist', () => {
  const usedPermissions = new Set<string>();
  const usedFeatures = new Set<string>();
  for (const { operation } of all) {
    if (operation['x-permission']) usedPermissions.add(operation['x-permission']);
    if (operation['x-feature']) usedFeatures.add(operation['x-feature']);
    assert.ok([undefined, true, 'admin-roles'].includes(operation['x-step-up']), operation['operationId']);
  }
  assert.deepEqual([...usedPermissions].sort(), [...permissions].sort());
  assert.deepEqual([...usedFeatures].sort(), [...features].sort());
});

test('problems that an operation names are known and have their response', () => {
  for (const { operation } of all) {
    for (const code of operation['x-problems'] ?? []) {
      assert.ok(problemCodes.includes(code), `${operation['operationId']}: ${code}`);
      const status = problemStatus[code as keyof typeof problemStatus];
      assert.ok(operation['responses'][status], `${operation['operationId']}: ${code} needs ${status}`);
    }
  }
});

test('the bodies of operations are listed by operation', () => {
  const expected = all
    .filter(({ operation }) => operation['requestBody'] && operation['operationId'] !== 'putLogo')
    .map(({ operation }) => operation['operationId']);
  assert.deepEqual(Object.keys(requestBodies), expected);
  for (const name of Object.values(requestBodies)) assert.ok(contract['components'].schemas[name], name);
});
