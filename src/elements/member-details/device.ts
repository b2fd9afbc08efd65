/** What a user agent says in two words, as far as it can be told. */
export interface Device {
  browser?: string;
  system?: string;
}

// The order matters: nearly every browser also claims to be those below it.
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
 * Reads a user agent (RFC 9110, section 10.1.5). What is no browser goes by the name of its first product, such as
 * `curl`.
 */
export function parseUserAgent(userAgent = ''): Device {
  const find = (names: readonly [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent))?.[1];
  const product = /^(?!Mozilla\/)([\w.-]{1,40})\//.exec(userAgent)?.[1];
  return { browser: find(browsers) ?? product, system: find(systems) };
}
