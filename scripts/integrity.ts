/*
 * Writes `dist/cdn/integrity.json`: the hash of every file in `dist/cdn/`, in the format of the `integrity` section of an
 * import map, and prints the hashes of the entries. `<script integrity>` covers the entry alone. The files that it imports
 * are only checked in browsers that support `integrity` in import maps, on pages that have such a map.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const hashes = readdirSync('dist/cdn', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .sort()
  .map((file) => {
    const hash = createHash('sha384')
      .update(readFileSync(`dist/cdn/${file}`))
      .digest('base64');
    return [`./${file.replaceAll('\\', '/')}`, `sha384-${hash}`] as const;
  });
writeFileSync('dist/cdn/integrity.json', `${JSON.stringify({ integrity: Object.fromEntries(hashes) }, null, 2)}\n`);
for (const [file, hash] of hashes.filter(([name]) => name.lastIndexOf('/') === 1))
  console.log(`${file.slice(2)} ${hash}`);
