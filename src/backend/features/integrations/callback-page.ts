/*
 * What the browser receives when it returns from a provider.
 */
import type { OperationResult } from '../../core/request-context.js';

/** Redirects to the page that began, with the result in the fragment, which is sent to no server. */
export const returnToPage = (returnUrl: string, result: Record<string, string>): OperationResult => ({
  status: 303,
  headers: {
    location: `${returnUrl}#${new URLSearchParams(result)}`,
    'referrer-policy': 'no-referrer',
  },
});

const HTML = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Connection expired</title>
<h1>This connection has expired</h1>
<p>Go back to the list of integrations and connect again.</p>
</html>
`;

/** The state is unknown, was used, or has expired. There is no page to return to. */
export const expiredPage: OperationResult = {
  status: 400,
  raw: HTML,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  },
};
