import { elementsMeta } from '../../src/elements-meta.gen.js';

type Meta = typeof elementsMeta;

/** Tags of the elements whose `<tag>.meta.ts` has examples of their states. The others have tests of their own. */
export type TagWithStates = {
  [Tag in keyof Meta]: [Meta[Tag]['states'][number]] extends [never] ? never : Tag;
}[keyof Meta];

export const tagsWithStates = (Object.keys(elementsMeta) as TagWithStates[]).filter(
  (tag) => elementsMeta[tag].states.length,
);
