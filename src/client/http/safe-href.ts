/**
 * The address in full if a browser goes to a page by it, `undefined` for every other one (`javascript:`, `data:`, `vbscript:`).
 * For all addresses that come from a host's markup, which may copy them from a query, or from a backend.
 */
export function safeHref(address: string | null | undefined): string | undefined {
  const base = globalThis.document?.baseURI;
  if (!address || !URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}
