/**
 * Writes what is derived from openapi.yaml. A development tool; not part of the package.
 *
 *     npx tsx src/contract/generate.ts           writes the files
 *     npx tsx src/contract/generate.ts --check   fails where one of them is not up to date
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { parse } from 'yaml';

type Json = Record<string, any>;

const here = new URL('.', import.meta.url);
const methods = ['get', 'post', 'put', 'patch', 'delete'];
const header = '// Generated from openapi.yaml by generate.ts. Do not edit.\n';

/** Reads the contract. */
export async function readContract(): Promise<Json> {
  return parse(await readFile(new URL('openapi.yaml', here), 'utf8'));
}

/** Makes all derived files, without writing them: content by file name. */
export async function generate(): Promise<Record<string, string>> {
  const contract = await readContract();
  return {
    'types.gen.ts': await generateTypes(contract),
    'schemas.gen.ts': generateSchemaNames(contract),
    'operations.gen.ts': generateOperations(contract),
    'requests.gen.ts': generateRequests(contract),
    'authorization.gen.md': generateAuthorization(contract),
  };
}

/** Names of the derived files that are missing or out of date. */
export async function findDrift(): Promise<string[]> {
  const drifted: string[] = [];
  for (const [name, content] of Object.entries(await generate())) {
    const current = await readFile(new URL(name, here), 'utf8').catch(() => '');
    if (current !== content) drifted.push(name);
  }
  return drifted;
}

async function generateTypes(contract: Json): Promise<string> {
  const nodes = await openapiTS(withoutRequiredAlternatives(contract) as never, {
    alphabetize: false,
    transform: (schema) => openEnumType(schema as Json),
  });
  const types = astToString(nodes)
    // Editors show the text after a tag less well than the text of the comment itself.
    .replaceAll('@description ', '')
    .replace(/^( +)/gm, (indent) => ' '.repeat(indent.length - Math.floor(indent.length / 4) * 2));
  return header + types;
}

/** `"a" | "b" | (string & {})`: keeps the known values in completion, where `| string` would swallow them. */
function openEnumType(schema: Json): ts.TypeNode | undefined {
  const [known, any, ...rest] = (schema['anyOf'] ?? []) as Json[];
  if (!known?.['enum'] || any?.['type'] !== 'string' || rest.length > 0) return undefined;
  const { factory } = ts;
  return factory.createUnionTypeNode([
    ...known['enum'].map((value: string) => factory.createLiteralTypeNode(factory.createStringLiteral(value))),
    factory.createParenthesizedType(
      factory.createIntersectionTypeNode([
        factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
        factory.createTypeLiteralNode([]),
      ]),
    ),
  ]);
}

/** Alternatives that only say which members are required would become `| unknown` in TypeScript. */
function withoutRequiredAlternatives(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRequiredAlternatives);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, inner]) =>
          !(key === 'anyOf' && inner.every((branch: Json) => Object.keys(branch).join() === 'required')),
      )
      .map(([key, inner]) => [key, withoutRequiredAlternatives(inner)]),
  );
}

/** An interface per schema, so that editors and errors say `Member` and not the whole shape. */
function generateSchemaNames(contract: Json): string {
  const lines = [
    header,
    "import type { components } from './types.gen.js';\n\ntype Properties<Name extends keyof components['schemas']> = components['schemas'][Name];\n",
  ];
  for (const [name, schema] of Object.entries<Json>(contract['components'].schemas)) {
    if (schema['type'] !== 'object') continue;
    lines.push(`\n/** ${schema['description']} */\nexport interface ${name} extends Properties<'${name}'> {}\n`);
  }
  return lines.join('');
}

/** The table of operations: method, path and requirements. */
function generateOperations(contract: Json): string {
  const table: string[] = [];
  const bodies: string[] = [];
  for (const { path, method, operation } of listOperations(contract)) {
    const entry = {
      method: method.toUpperCase(),
      path,
      permission: operation['x-permission'],
      stepUp: operation['x-step-up'],
      feature: operation['x-feature'],
    };
    const fields = Object.entries(entry)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${key}: ${typeof value === 'string' ? `'${value}'` : value}`);
    table.push(`  ${operation['operationId']}: { ${fields.join(', ')} },\n`);
    const schema = requestSchemaName(contract, operation);
    if (schema) bodies.push(`  ${operation['operationId']}: '${schema}',\n`);
  }
  return `${header}
/** Method, path and requirements of an operation. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below \`{api-base}/v1\`. */
  readonly path: string;
  /** The permission it needs. */
  readonly permission?: string;
  /** Whether it asks for step-up by default; \`admin-roles\`: only where an admin role is given or taken. */
  readonly stepUp?: boolean | 'admin-roles';
  /** The feature that a backend must have. */
  readonly feature?: string;
}

/** All operations by id. */
export const operations = {
${table.join('')}} as const satisfies Record<string, Operation>;

/** The id of an operation. */
export type OperationId = keyof typeof operations;

/** The schema of the JSON body, for operations that take one. */
export const requestBodies = {
${bodies.join('')}} as const satisfies Partial<Record<OperationId, string>>;

/** The name of a schema that a request body can have. */
export type RequestSchemaName = (typeof requestBodies)[keyof typeof requestBodies];
`;
}

/** All operations of the contract, in its order. */
export function listOperations(contract: Json): { path: string; method: string; operation: Json }[] {
  return Object.entries<Json>(contract['paths']).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => ({ path, method, operation: item[method] as Json })),
  );
}

/** The value that a `$ref` within the contract leads to; anything else is returned as it is. */
export function resolve(contract: Json, value: Json): Json {
  const pointer: string | undefined = value['$ref'];
  if (!pointer) return value;
  return resolve(
    contract,
    pointer
      .slice(2)
      .split('/')
      .reduce((at: any, key) => at?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], contract),
  );
}

/** All schemas as one JSON Schema, `contract#/$defs/Member` and so on. */
export function schemaDocument(contract: Json): Json {
  const $defs = JSON.parse(
    JSON.stringify(contract['components'].schemas).replaceAll('#/components/schemas/', '#/$defs/'),
  );
  return { $id: 'contract', $defs };
}

function requestSchemaName(contract: Json, operation: Json): string | undefined {
  if (!operation['requestBody']) return undefined;
  for (const [type, { schema }] of Object.entries<Json>(resolve(contract, operation['requestBody'])['content'])) {
    if (type.endsWith('json')) return schema.$ref.split('/').at(-1);
  }
  return undefined;
}

/** The schemas that request bodies lead to, without what only people read. */
function generateRequests(contract: Json): string {
  const found = new Map<string, string>();
  const add = (name: string) => {
    if (found.has(name)) return;
    found.set(name, '');
    found.set(
      name,
      JSON.stringify(contract['components'].schemas[name], (key, value) => {
        if ((key === 'description' && typeof value === 'string') || (key === 'examples' && Array.isArray(value)))
          return undefined;
        if (key !== '$ref') return value;
        const referred = (value as string).split('/').at(-1)!;
        add(referred);
        return referred;
      }),
    );
  };
  for (const { operation } of listOperations(contract)) {
    const name = requestSchemaName(contract, operation);
    if (name) add(name);
  }
  return `${header}
/** The part of JSON Schema that request bodies use; \`$ref\` is a name in \`requestSchemas\`. */
export interface RequestSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: RequestSchema;
  readonly maxProperties?: number;
  readonly propertyNames?: RequestSchema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, RequestSchema>>;
  readonly additionalProperties?: boolean | RequestSchema;
  readonly anyOf?: readonly RequestSchema[];
  readonly if?: RequestSchema;
  readonly then?: RequestSchema;
}

/** The schemas of request bodies, and those that they refer to. */
export const requestSchemas: Readonly<Record<string, RequestSchema>> = {
${[...found].map(([name, schema]) => `  ${name}: ${schema},\n`).join('')}};
`;
}

/** The authorization matrix: a row for each operation, with the response to each kind of caller. */
function generateAuthorization(contract: Json): string {
  const rows = listOperations(contract).map(({ path, method, operation }) => {
    const isPublic = (operation['security'] as Json[] | undefined)?.some((one) => Object.keys(one).length === 0);
    const inOrganization = path.includes('/organizations/{o}') && !path.startsWith('/me/');
    const permission: string | undefined = operation['x-permission'];
    return [
      `\`${operation['operationId']}\``,
      `\`${method.toUpperCase()} ${path}\``,
      isPublic ? 'yes' : '401',
      inOrganization ? '404' : /^\/me\/.*\{[oij]\}|\/(accept|decline)$/.test(path) ? 'own only' : 'yes',
      permission ? '403' : 'yes',
      permission ? `\`${permission}\`` : '',
      { true: 'always', 'admin-roles': 'if administrator roles change' }[String(operation['x-step-up'])] ?? '',
      operation['x-feature'] ? `\`${operation['x-feature']}\`` : '',
    ];
  });
  const head = [
    'Operation',
    'Request',
    'No session',
    'Signed in, not a member',
    'Member',
    'Member with',
    'Step-up',
    'Feature',
  ];
  return `<!-- Generated from openapi.yaml by generate.ts. Do not edit. -->

# Authorization matrix

Responses by caller. \`yes\`: allowed. \`own only\`: allowed for memberships, invitations and requests to join of the caller; others are 404. Otherwise: the status of the refusal.
\`Member with\`: the permission that a member needs. A token with a \`permissions\` claim narrows the permissions of its holder; a token of another organization is refused with
403 \`org_mismatch\`, and a blocked member like a stranger.

${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const drifted = await findDrift();
    for (const name of drifted)
      console.error(`src/contract/${name} is not what openapi.yaml says; run npx tsx src/contract/generate.ts`);
    process.exitCode = drifted.length > 0 ? 1 : 0;
  } else {
    for (const [name, content] of Object.entries(await generate())) await writeFile(new URL(name, here), content);
  }
}
