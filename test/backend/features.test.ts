/*
 * Everything about an operation is in the folder of its resource: the core composes features and names no operation.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';
import { operations } from '../../src/contract/index.js';
import { BatchingTransaction } from '../../src/backend/core/batching-transaction.js';
import { composeFeatures, defineFeature } from '../../src/backend/core/feature.js';
import type { RequestContext, UserContext } from '../../src/backend/core/request-context.js';
import * as features from '../../src/backend/features/index.js';
import type { StoreTransaction } from '../../src/backend/index.js';

const root = 'src/backend';
const filesIn = (folder: string) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${root}/${folder}/${file}`);

/** The texts of string literals, and the keys of object literals. */
function namesIn(file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) names.push(node.text);
    if (ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node) || ts.isShorthandPropertyAssignment(node))
      names.push(node.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return names;
}

test('core and http name no operation', () => {
  const known = new Set<string>([
    ...Object.keys(operations),
    ...Object.keys(features.branding.additionalRoutes!),
    ...Object.keys(features.integrations.additionalRoutes!),
  ]);
  // Options of the policy and methods of the store that have the names of operations.
  const others: Record<string, (name: string) => boolean> = {
    [`${root}/core/settings.ts`]: (name) => ['createOrganization', 'addMember'].includes(name),
    [`${root}/core/batching-transaction.ts`]: (name) => name in BatchingTransaction.prototype,
  };
  for (const file of ['core', 'http'].flatMap(filesIn)) {
    const named = namesIn(file).filter((name) => known.has(name));
    assert.deepEqual(
      named.filter((name) => !others[file]?.(name)),
      [],
      file,
    );
  }
});

test('nothing but the handler imports features', () => {
  const importers = ['core', 'http', 'identity', 'hooks', 'store', 'stores']
    .flatMap(filesIn)
    .filter((file) => /from '(\.\.\/)+features\//.test(readFileSync(file, 'utf8')));
  assert.deepEqual(importers, [`${root}/http/handler.ts`]);
});

test('every folder of features is listed, and every feature is a folder', () => {
  const folders = readdirSync(`${root}/features`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) : [],
  );
  assert.deepEqual(Object.keys(features).sort(), folders.sort());
});

const run = async () => ({ status: 204 });
const viewerOnly = { getViewer: { scope: 'user', run } } as const;

test('a feature adds its routes, topics, capabilities and hooks', async () => {
  const setupLinks = defineFeature({
    routes: { createSetupLink: { scope: 'organization', run, hook: 'organization.update' } },
    topics: { setupLink: 'connections:read' },
    capabilities: () => ({ features: { ssoSetupLink: true } }),
  });
  const composed = composeFeatures([...Object.values(features), setupLinks]);
  assert.equal(composed.routes.createSetupLink, setupLinks.routes.createSetupLink);
  assert.equal(composed.routes.listMembers, features.members.routes.listMembers);
  assert.equal(composed.topics['setupLink'], 'connections:read');
  assert.equal(composed.topics['member'], 'members:read');

  const only = composeFeatures([
    setupLinks,
    defineFeature({
      routes: viewerOnly,
      capabilities: () => ({ limits: { pageSizeMax: 7 } }),
      hooks: { 'organization.update': ({ user }) => ({ input: { displayName: user.id } }) },
    }),
  ]);
  const { features: offered, limits } = only.capabilities({} as RequestContext);
  assert.deepEqual([offered['ssoSetupLink'], offered['liveChanges'], limits.pageSizeMax], [true, false, 7]);
  const context = { user: { id: 'ada' } } as UserContext;
  assert.deepEqual(await only.readHookInput('organization.update', context, {} as StoreTransaction), {
    input: { displayName: 'ada' },
  });
});

test('refuses two routes of one operation, two capabilities of one name, and a hook without input', () => {
  const viewer = defineFeature({ routes: viewerOnly });
  assert.throws(() => composeFeatures([viewer, viewer]), /Two features define getViewer/);
  const counted = defineFeature({ routes: {}, capabilities: () => ({ limits: { pageSizeMax: 1 } }) });
  const twice = composeFeatures([counted, counted]);
  assert.throws(() => twice.capabilities({} as RequestContext), /Two features define pageSizeMax/);
  const hooked = defineFeature({ routes: { createDomain: { scope: 'organization', run, hook: 'member.add' } } });
  assert.throws(() => composeFeatures([hooked]), /createDomain: no feature reads the input of the hook member\.add/);
});
