/**
 * Returns the absolute URL if it is an HTTP or HTTPS URL, and `undefined` otherwise (`javascript:`, `data:`, `vbscript:`).
 * For all URLs from a host's markup, which may copy them from a query string, or from a backend.
 */
export function safeHref(address: string | null | undefined): string | undefined {
  const base = globalThis.document?.baseURI;
  if (!address || !URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}
