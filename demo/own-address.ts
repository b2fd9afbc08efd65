/** An address of this site, wherever the text comes from: never one of another site. `otherwise`: for what is none. */
export function ownAddress(text: string | null | undefined, origin: string, otherwise: string): string {
  if (!text || !URL.canParse(text, origin)) return otherwise;
  // In full: a path that begins with two slashes would be the address of another site by itself.
  const { href } = new URL(text, origin);
  return href.startsWith(`${origin}/`) ? href : otherwise;
}
