/*
 * Headers of every response of the site.
 */
/** The strict policy: nothing inline, nothing from other origins except images and the login. */
export function contentPolicy({
  providerUrl,
  frames = '',
  dev = false,
}: {
  providerUrl: string;
  frames?: string;
  dev?: boolean;
}): string {
  const { origin } = new URL(providerUrl);
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    // Vite's development server injects stylesheets.
    `style-src 'self'${dev ? ` 'unsafe-inline'` : ''}`,
    `img-src 'self' https: data:`,
    `connect-src 'self' ${origin}${dev ? ' ws:' : ''}`,
    `frame-src ${frames} ${origin}`.replace('  ', ' '),
    `font-src 'self'`,
    `worker-src 'self'`,
    `form-action 'self' ${origin}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    ...(dev ? [] : [`require-trusted-types-for 'script'`]),
  ].join('; ');
}

/** Headers that go with it. */
export const secureHeaders = (more: Record<string, string> = {}): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  ...more,
});
