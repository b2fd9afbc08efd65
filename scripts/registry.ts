/* The elements of the package, read from the folders of `src/elements`. */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { ElementMeta } from '../src/core/element-meta.js';

export interface RegisteredElement {
  tag: string;
  meta: ElementMeta;
}

/** Tags of all elements in alphabetical order. */
export const tags = readdirSync('src/elements').sort();

/** All elements with their `<tag>.meta.ts`, in alphabetical order. */
export const elements = (): Promise<RegisteredElement[]> =>
  Promise.all(
    tags.map(async (tag) => {
      const module = (await import(pathToFileURL(`src/elements/${tag}/${tag}.meta.ts`).href)) as {
        default: ElementMeta;
      };
      return { tag, meta: module.default };
    }),
  );

/** `member-list` as `MemberList`. */
export const pascalCase = (tag: string) => tag.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `member-list` as `memberList`. */
export const camelCase = (tag: string) => tag.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
