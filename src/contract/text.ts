/** Characters that show nothing or change the direction of what follows: controls, zero-width spaces, embeddings, overrides, isolates. */
const hidden = /[\p{Cc}\u200B\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF]/u;

/** Whether a name holds characters that could make it look like another one. Joiners and direction marks of scripts are fine. */
export const hasHidden = (name: string): boolean => hidden.test(name);

/** Whether a text has no visible character: only white space, controls, format characters, fillers, lone surrogates. */
export const looksEmpty = (text: string): boolean => !/[^\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);

/** Removes hidden characters and surrounding white space from a name. */
export const cleanName = (name: string): string => name.replace(new RegExp(hidden, 'gu'), '').trim();
