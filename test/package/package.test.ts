import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { tags } from '../../scripts/registry.js';
import { openHost } from './host.js';

interface Manifest {
  exports: Record<string, string | { types: string; default: string }>;
  sideEffects: string[];
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional?: boolean }>;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('the package', () => {
  let host: string;
  let close: () => void;
  before(() => ({ folder: host, close } = openHost()));
  after(() => close());

  const inHost = (code: string) =>
    execFileSync(process.execPath, ['--preserve-symlinks', '--input-type=module', '-e', code], {
      cwd: host,
      encoding: 'utf8',
    });

  /** The errors of a consumer without skipLibCheck. Those of other packages are not ours. */
  function compile(consumer: string): string[] {
    writeFileSync(join(host, 'consumer.ts'), consumer);
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--module',
      'nodenext',
      '--lib',
      'es2023,dom,dom.iterable',
      '--skipLibCheck',
      'false',
      '--types',
      'node',
      '--preserveSymlinks',
      '--ignoreConfig',
      'consumer.ts',
    ];
    const { stdout } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...options], {
      cwd: host,
      encoding: 'utf8',
    });
    assert.doesNotMatch(stdout, /TS5\d{3}|TS18003/);
    return stdout.split('\n').filter((line) => /^(consumer|node_modules\/org-elements|package\/)/.test(line));
  }

  it('has a file and types for every export', () => {
    for (const [name, target] of Object.entries(manifest.exports)) {
      for (const file of typeof target === 'string' ? [target] : [target.types, target.default]) {
        const folder = dirname(file);
        const files = file.startsWith('./dist/elements/')
          ? tags.map((tag) => file.replaceAll('*', tag))
          : file.includes('*')
            ? readdirSync(join(host, 'package', folder))
                .filter((one) => one.endsWith(file.slice(file.indexOf('*') + 1)))
                .map((one) => `${folder}/${one}`)
            : [file];
        assert.ok(files.length, `${name}: ${file}`);
        for (const one of files) assert.ok(existsSync(join(host, 'package', one)), `${name}: ${one}`);
      }
    }
  });

  for (const name of Object.keys(manifest.exports)
    .filter((key) => key.endsWith('.js') && !key.includes('*'))
    .concat('.', './locales/de.js', ...tags.map((tag) => `./${tag}.js`))) {
    it(`imports ${name} in bare Node`, () => {
      const output = inHost(`const module = await import('org-elements${name.slice(1)}'); console.log(typeof module);`);
      assert.equal(output.trim(), 'object');
    });
  }

  it('registers nothing when only names are imported', () => {
    const code = `globalThis.customElements = { get: () => undefined, define: (name) => { throw new Error('defined ' + name); } };
      const { MemberList, createOrgClient } = await import('org-elements'); console.log(typeof MemberList, typeof createOrgClient);`;
    assert.equal(inHost(code).trim(), 'function function');
  });

  it('registers everything under a prefix of the host', () => {
    const code = `const defined = new Map(); globalThis.customElements = { get: (name) => defined.get(name), getName: () => null, define: (name, element) => defined.set(name, element) };
      const { defineElements } = await import('org-elements'); defineElements({ prefix: 'acme-' }); console.log([...defined.keys()].sort().join(' '));`;
    assert.equal(inHost(code).trim(), tags.map((tag) => `acme-${tag}`).join(' '));
  });

  it('has declarations that a consumer compiles without skipLibCheck, with errors that have a type', () => {
    const lines = compile(`
      import { createOrgClient, createOrgError, isOrgError, toOrgError, type OrgError, type OrgErrorCode } from 'org-elements/client.js';
      import { auth0Auth } from 'org-elements/auth0.js';
      import 'org-elements';
      export const client = createOrgClient({ baseUrl: '/org-api' });
      // @ts-expect-error A number is no error of the client.
      export const wrong: OrgError = 5;
      // @ts-expect-error Nor is this one of its codes.
      export const code: OrgErrorCode = 'no_such_code';
      export function read(error: unknown): string | undefined {
        const { status, errors, requestId } = toOrgError(error);
        if (isOrgError(error, 'action_required')) return error.actionUrl;
        if (isOrgError(error, 'step_up_required')) return error.acrValues?.join();
        return [status.toFixed(), ...errors.map(({ pointer }) => pointer), requestId].join() + createOrgError({ code: 'network', status: 0 }).message;
      }
      export { auth0Auth };
    `);
    assert.deepEqual(lines, []);
  });

  it('has declarations of hooks, features and test runners for a server', () => {
    const lines = compile(`
      import * as nodeTest from 'node:test';
      import { createMemoryStore, type Hooks } from 'org-elements/backend.js';
      import { createSampleData, describeStore, type TestRunner } from 'org-elements/testing.js';
      export const hooks: Hooks = { before: { 'member.remove': ({ input }) => void input.userId.trim() } };
      // @ts-expect-error No feature has this hook.
      export const wrong: Hooks = { before: { 'member.nope': () => {} } };
      export const custom: TestRunner = { describe: (name, body) => body(), it: (name, body) => void body() };
      export const run = () => {
        describeStore({ name: 'a', create: () => createMemoryStore(createSampleData()), test: nodeTest });
        describeStore({ name: 'b', create: async () => createMemoryStore(), test: custom });
      };
    `);
    assert.deepEqual(lines, []);
  });

  it('runs the store suite with node:test against the memory store, and finds a fault', () => {
    const run = (create: string) => {
      writeFileSync(
        join(host, 'store.test.js'),
        `import * as test from 'node:test';
        import { createMemoryStore } from 'org-elements/backend.js';
        import { describeStore } from 'org-elements/testing.js';
        describeStore({ name: 'memory store', create: ${create}, test });`,
      );
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      const options = ['--preserve-symlinks', '--test-reporter=tap', '--test', 'store.test.js'];
      const { status, stdout } = spawnSync(process.execPath, options, { cwd: host, encoding: 'utf8', env });
      const count = (word: string) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(stdout)?.[1]);
      return { status, passed: count('pass'), failed: count('fail') };
    };
    const good = run('createMemoryStore');
    assert.deepEqual([good.status, good.failed], [0, 0]);
    assert.ok(good.passed > 50, `${good.passed} passed`);
    const faulty = run(`() => {
      const store = createMemoryStore();
      const transaction = (work) => store.transaction((tx) => work(Object.assign(Object.create(tx), { appendAudit: async () => {} })));
      return { ...store, transaction };
    }`);
    assert.equal(faulty.status, 1);
    assert.ok(faulty.failed > 0 && faulty.failed < faulty.passed, `${faulty.failed} failed`);
  });

  it('loads no server package and no auth0-spa-js in a page', () => {
    const folder = join(host, 'package/dist/cdn');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    const cdn = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    for (const word of [
      'kysely',
      'pglite',
      'auth0.is.authenticated',
      'a0.spajs',
      'createRemoteJWKSet',
      'propertyNames',
    ])
      assert.ok(!cdn.includes(word), word);
    assert.deepEqual(Object.keys(manifest.dependencies).sort(), ['@lit/task', 'lit']);
    for (const name of Object.keys(manifest.peerDependencies))
      assert.equal(manifest.peerDependenciesMeta[name]?.optional, true, name);
  });

  it('contains no code that a strict Content Security Policy blocks', () => {
    const files = (readdirSync(join(host, 'package/dist'), { recursive: true, encoding: 'utf8' }) as string[]).filter(
      (file) => file.endsWith('.js'),
    );
    for (const file of files) {
      const code = readFileSync(join(host, 'package/dist', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      assert.ok(
        !/\beval\(|new Function\(|unsafeHTML|\.innerHTML\s*=(?!=)/.test(
          file.startsWith('cdn') ? code.replace(/\.innerHTML=/g, '') : code,
        ),
        file,
      );
    }
  });

  it('contains no sources, tests or generators', () => {
    const files = readdirSync(join(host, 'package'), { recursive: true, encoding: 'utf8' }) as string[];
    assert.ok(
      !files.some((file) => /(^|\/)(test|demo|stories|src)\//.test(file) || /generate\.(js|d\.ts)$/.test(file)),
      files.filter((file) => /generate|test/.test(file)).join(' '),
    );
    assert.ok(files.includes('dist/contract/openapi.yaml'));
  });

  it('passes publint', async () => {
    const { messages } = await publint({ pkgDir: join(host, 'package'), level: 'warning', pack: false });
    assert.deepEqual(
      messages.map(({ code, path }) => `${code} ${path.join('.')}`),
      [],
    );
  });

  it('lists only the define modules as having side effects', () => {
    assert.ok(
      manifest.sideEffects.every((pattern) => /define\.(js|ts)$|cdn/.test(pattern)),
      manifest.sideEffects.join(' '),
    );
  });
});

describe('the manifest of elements', () => {
  const elements = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
    modules: { path: string; declarations?: Declaration[] }[];
  };
  interface Declaration {
    name: string;
    tagName?: string;
    description?: string;
    attributes?: { name: string; description?: string }[];
    events?: { name: string; description?: string; type?: { text: string } }[];
    cssParts?: { name: string; description?: string }[];
    slots?: { name: string; description?: string }[];
    members?: {
      kind: string;
      name: string;
      privacy?: string;
      description?: string;
      static?: boolean;
      inheritedFrom?: object;
    }[];
  }
  const declared = elements.modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);

  it('names every element', () => {
    assert.deepEqual(declared.map(({ tagName }) => tagName).sort(), tags);
  });

  for (const element of declared) {
    it(`describes everything public of ${element.tagName}`, () => {
      assert.ok(element.description, 'description');
      for (const list of [element.attributes, element.events, element.cssParts, element.slots]) {
        for (const one of list ?? []) assert.ok(one.description, `${element.tagName}: ${one.name}`);
      }
      for (const member of element.members ?? []) {
        const open =
          !member.privacy &&
          !member.static &&
          !member.name.startsWith('#') &&
          !/Callback$|^(render|updated|willUpdate|firstUpdated)$/.test(member.name);
        if (open) assert.ok(member.description, `${element.tagName}.${member.name}`);
      }
      for (const event of element.events ?? [])
        assert.match(event.type?.text ?? '', /Event/, `${element.tagName}: ${event.name}`);
    });
  }
});

describe('the folders of src/', () => {
  const files = (readdirSync('src', { recursive: true, encoding: 'utf8' }) as string[])
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => join('src', file));
  const importsOf = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(?!type)[^;]*?from '(\.[^']+)'/gm)].map(([, path]) =>
      relative('.', resolve(dirname(file), path!.replace(/\.js$/, '.ts'))),
    );

  it('have no circular imports', () => {
    const done = new Set<string>();
    const walk = (file: string, path: string[]): void => {
      assert.ok(!path.includes(file), `circle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`);
      if (done.has(file) || !existsSync(file)) return;
      for (const next of importsOf(file)) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
  });

  it('share only the contract between elements and server kit', () => {
    for (const file of files.filter((one) => one.startsWith('src/backend/'))) {
      for (const next of importsOf(file)) assert.match(next, /^src\/(backend|contract)\//, `${file} -> ${next}`);
    }
    for (const file of files.filter((one) => !one.startsWith('src/backend/'))) {
      for (const next of importsOf(file)) assert.ok(!next.startsWith('src/backend/'), `${file} -> ${next}`);
    }
  });
});
