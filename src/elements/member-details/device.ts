/** Browser and operating system of a user agent, as far as they are known. */
export interface Device {
  browser?: string;
  system?: string;
}

// The order matters: most user agents also contain the names of the browsers below them.
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/\biPad\b/, 'iPad'],
  [/\biPhone\b/, 'iPhone'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * Parses a user agent (RFC 9110, section 10.1.5). Other programs than browsers get the name of their first product,
 * such as `curl`.
 */
export function parseUserAgent(userAgent = ''): Device {
  const find = (names: readonly [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
  const product = /^(?!Mozilla\/)([\w.-]{1,40})\//.exec(userAgent)?.[1];
  return { browser: find(browsers) ?? product, system: find(systems) };
}
