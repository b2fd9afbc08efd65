/*
 * Writes the software bill of materials of the package, `dist/sbom.cdx.json` (CycloneDX 1.5, https://cyclonedx.org).
 * It lists the packages that an installation of `org-elements` always brings. Optional peer dependencies are the host's.
 *
 * `npm sbom --omit dev` leaves out a dependency that a development dependency needs too, so it runs in a folder
 * that holds the production dependencies and nothing else.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const npm = (args: string[], cwd = '.') => execFileSync('npm', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });

const parent = mkdtempSync(join(tmpdir(), 'org-elements-sbom-'));
try {
  // npm names the component after its folder.
  const folder = join(parent, 'org-elements');
  mkdirSync(folder);
  const { name, version, description, license, dependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  ) as Record<string, unknown>;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version, description, license, dependencies }));
  const [root, ...packages] = npm(['ls', '--omit', 'dev', '--all', '--parseable']).trim().split('\n');
  for (const path of packages) cpSync(path, join(folder, relative(root!, path)), { recursive: true });
  writeFileSync('dist/sbom.cdx.json', npm(['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'library'], folder));
} finally {
  rmSync(parent, { recursive: true, force: true });
}
