/** The characters that `Label` of the contract refuses: controls, zero-width spaces, line separators, embeddings, overrides, isolates. */
const hidden = /[\p{Cc}\p{Cs}\u200B\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** Whether a text has no visible character: only white space, controls, format characters, fillers, lone surrogates. */
export const looksEmpty = (text: string): boolean =>
  !/[^\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);

/** Removes hidden characters and surrounding white space from a name. */
export const cleanName = (name: string): string => name.replace(hidden, '').trim();
