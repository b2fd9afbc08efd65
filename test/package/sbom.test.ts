import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Bom {
  bomFormat: string;
  metadata: { component: { name: string; version: string } };
  components: { name: string; version: string; purl: string; licenses?: unknown[]; hashes?: { alg: string }[] }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const bom = read<Bom>('dist/sbom.cdx.json');
const manifest = read<{ name: string; version: string; dependencies: Record<string, string> }>('package.json');
const lock = read<{ packages: Record<string, { version: string; dependencies?: Record<string, string> }> }>(
  'package-lock.json',
);

/** Every package that the dependencies of the manifest lead to, from the lock file. */
function installed(): string[] {
  const found = new Set<string>();
  const visit = (names: string[]) => {
    for (const name of names) {
      if (found.has(name)) continue;
      found.add(name);
      visit(Object.keys(lock.packages[`node_modules/${name}`]!.dependencies ?? {}));
    }
  };
  visit(Object.keys(manifest.dependencies));
  return [...found].sort();
}

describe('the software bill of materials', () => {
  it('describes this version of the package in CycloneDX', () => {
    assert.equal(bom.bomFormat, 'CycloneDX');
    assert.deepEqual([bom.metadata.component.name, bom.metadata.component.version], [manifest.name, manifest.version]);
  });

  it('lists every package that an installation brings, at the locked version', () => {
    assert.deepEqual(bom.components.map(({ name }) => name).sort(), installed());
    for (const { name, version } of bom.components)
      assert.equal(version, lock.packages[`node_modules/${name}`]!.version, name);
  });

  it('names a license and a package URL for each of them, and no address of a registry', () => {
    for (const { name, licenses, purl } of bom.components) {
      assert.ok(licenses?.length, name);
      assert.match(purl, /^pkg:npm\/[^?]+@[\d.]+$/, name);
    }
    assert.doesNotMatch(JSON.stringify(bom), /"type":"distribution"/);
  });

  it('lists dependencies between packages', () => {
    const root = bom.dependencies.find(({ ref }) => ref === `${manifest.name}@${manifest.version}`)!;
    assert.deepEqual(
      root.dependsOn.map((ref) => ref.replace(/@[^@]+$/, '')).sort(),
      Object.keys(manifest.dependencies).sort(),
    );
  });
});
