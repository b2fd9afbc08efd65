/** Whether one of the texts contains the query, in any case and with any accents. */
export function matches(query: string, ...texts: (string | undefined)[]): boolean {
  const wanted = fold(query);
  return texts.some((text) => text !== undefined && fold(text).includes(wanted));
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
