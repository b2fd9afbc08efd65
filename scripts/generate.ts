/*
 * Writes the files that are lists of elements, from the folders of `src/elements`. They are checked in, and
 * `test/lint/generated.test.ts` fails when one of them is stale.
 *
 * `npm run generate` writes them, and the types and validators of the contract.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';

const header = '/* Written by `npm run generate`. Do not edit. */\n';

/** Every generated file: its path and its text. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const files = new Map([['src/english.gen.ts', english()]]);
  const formatted = new Map<string, string>();
  for (const [path, text] of files)
    formatted.set(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  return formatted;
}

/** The English locale: the sections that `*.strings.ts` files add to `Strings`. */
function english(): string {
  const imports = new Map<string, Set<string>>();
  const sections: string[] = [];
  for (const path of filesIn('src/i18n', 'src/features', 'src/elements').filter((file) =>
    /\bstrings\.ts$/.test(file),
  )) {
    const text = readFileSync(path, 'utf8');
    const from = new Map<string, string>();
    for (const [, names, source] of text.matchAll(/import type \{([^}]*)\} from '(\.[^']+)'/g))
      for (const name of names!.split(',')) from.set(name.trim(), resolve(dirname(path), source!));
    for (const [, name] of text.matchAll(/export const (\w+) = /g)) from.set(name!, resolve(path));
    const types = new Map(
      [...text.matchAll(/export type (\w+) = (Messages<[^;]*>);/g)].map((match) => [match[1]!, match[2]!]),
    );
    for (const [, body] of text.matchAll(/interface Strings \{([^}]*)\}/g))
      for (const [, section, type] of body!.matchAll(/(\w+): ([^;]+);/g)) {
        const parts = [...(types.get(type!) ?? type!).matchAll(/typeof (\w+)/g)].map((match) => match[1]!);
        for (const part of parts) {
          const source = `./${relative('src', from.get(part)!).replace(/\.ts$/, '.js')}`;
          imports.set(source, (imports.get(source) ?? new Set()).add(part));
        }
        sections.push(`${section}: { ${parts.map((part) => `...${part}`).join(', ')} },`);
      }
  }
  return `${header}
${[...imports].map(([source, names]) => `import { ${[...names].join(', ')} } from '${source}';`).join('\n')}
import type { Strings } from './i18n/strings.js';

/** All English strings: the reference for locales. */
const english: Strings = {
${sections.join('\n')}
};

export default english;
`;
}

const filesIn = (...folders: string[]): string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file.replaceAll('\\', '/')}`,
      ),
    )
    .sort();

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [path, text] of await generatedFiles()) writeFileSync(path, text);
