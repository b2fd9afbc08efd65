/** Resolves a text to a URL of this site, never of another one. `otherwise` is used for any other text. */
export function readBaseUrl(text: string | null | undefined, origin: string, otherwise: string): string {
  if (!text || !URL.canParse(text, origin)) return otherwise;
  // As a full URL: a path that begins with two slashes would be a URL of another site.
  const { href } = new URL(text, origin);
  return href.startsWith(`${origin}/`) ? href : otherwise;
}
