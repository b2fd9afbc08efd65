/*
 * The browser returns from another product with the result in the fragment of the page that began.
 */

/** The result of a sign-in at another product: a ticket, or the code of an error. */
export interface OAuthReturn {
  integration: string;
  ticket?: string;
  error?: string;
}

/** Reads the fragment of a URL; `undefined` if it is no result. */
export function parseReturn(hash: string): OAuthReturn | undefined {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const integration = parameters.get('integration');
  const [ticket, error] = [parameters.get('ticket') ?? undefined, parameters.get('error') ?? undefined];
  return integration && (ticket ?? error) ? { integration, ticket, error } : undefined;
}

/** Reads the result from the address of the page and removes it, because a ticket works once. */
export function takeReturn(): OAuthReturn | undefined {
  const result = parseReturn(location.hash);
  if (result) history.replaceState(history.state, '', returnUrl());
  return result;
}

/** The page that the browser returns to. */
export const returnUrl = (): string => location.href.split('#')[0]!;
