/* The sections of English strings, read from the interfaces that `*.strings.ts` files declare. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

export interface StringsSection {
  /** Name in `Strings`: `memberList`. */
  section: string;
  /** The constants whose keys it has, and the module of each, relative to `src/`. */
  parts: { name: string; source: string }[];
}

/** All sections that the files declare as members of `interface Strings`. */
export function sectionsOfStrings(): StringsSection[] {
  const files = ['src/i18n', 'src/features', 'src/elements'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\bstrings\.ts$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .sort(),
  );
  return files.flatMap(sectionsIn);
}

function sectionsIn(path: string): StringsSection[] {
  const text = readFileSync(path, 'utf8');
  const modules = new Map<string, string>();
  for (const [, names, source] of text.matchAll(/import type \{([^}]*)\} from '(\.[^']+)'/g))
    for (const name of names!.split(',')) modules.set(name.trim(), resolve(dirname(path), source!));
  for (const [, name] of text.matchAll(/export const (\w+) = /g)) modules.set(name!, resolve(path));
  const types = new Map(
    [...text.matchAll(/export type (\w+) = (Messages<[^;]*>);/g)].map(([, name, type]) => [name!, type!]),
  );
  return [...text.matchAll(/interface Strings \{([^}]*)\}/g)].flatMap(([, body]) =>
    [...body!.matchAll(/(\w+): ([^;]+);/g)].map(([, section, type]) => ({
      section: section!,
      parts: [...(types.get(type!) ?? type!).matchAll(/typeof (\w+)/g)].map(([, name]) => ({
        name: name!,
        source: `./${relative('src', modules.get(name!)!).replaceAll('\\', '/').replace(/\.ts$/, '.js')}`,
      })),
    })),
  );
}
