/*
 * The package as a host installs it: the unpacked tarball with its dependencies.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Host {
  /** The folder of a host; `org-elements` is in its `node_modules`. */
  folder: string;
  close(): void;
}

/** Packs the built package. */
export function openHost(): Host {
  const folder = mkdtempSync(join(tmpdir(), 'org-elements-host-'));
  const tarball = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
  })
    .trim()
    .split('\n')
    .at(-1)!;
  execFileSync('tar', ['xzf', join(folder, tarball), '-C', folder]);
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  symlinkSync(join(folder, 'package'), join(modules, 'org-elements'));
  for (const name of [
    'lit',
    '@lit',
    'lit-html',
    'lit-element',
    '@lit-labs',
    'jose',
    'oauth4webapi',
    'kysely',
    'pg',
    '@electric-sql',
    '@types',
    '@auth0',
  ]) {
    const source = resolve('node_modules', name);
    if (existsSync(source)) symlinkSync(source, join(modules, name));
  }
  return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
}
