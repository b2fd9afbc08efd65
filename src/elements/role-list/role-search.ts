/** Returns whether one of the texts contains the query. Ignores case and accents. */
export function matches(query: string, ...texts: (string | undefined)[]): boolean {
  const wanted = fold(query);
  return texts.some((text) => text !== undefined && fold(text).includes(wanted));
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
