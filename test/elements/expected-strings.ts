import strings from '../../src/english.gen.js';

type CamelCase<Tag extends string> = Tag extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Tag;
type StringsByTag = {
  [
    Tag in keyof HTMLElementTagNameMap as CamelCase<Tag> extends keyof typeof strings ? Tag : never
  ]: (typeof strings)[CamelCase<Tag> & keyof typeof strings];
};

/** English strings of the elements, by tag. */
export const en = new Proxy({} as StringsByTag, {
  get: (_, tag: string) =>
    strings[tag.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase()) as keyof typeof strings],
});
