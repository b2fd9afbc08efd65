import type { Session } from '../../contract/index.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { sessionRows } from './session-rows.strings.js';

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

/** The kind of the device, for its icon: programs without a browser are terminals. */
export function deviceKind(userAgent = ''): 'laptop' | 'phone' | 'terminal' {
  const { system } = parseUserAgent(userAgent);
  if (/iPhone|iPad|Android/.test(system ?? '')) return 'phone';
  return userAgent && !userAgent.startsWith('Mozilla/') ? 'terminal' : 'laptop';
}

/** A label such as `Firefox on Windows`, or the part of it that is known. */
export function deviceLabel({ userAgent, reasons }: Session, strings: LocalizeController<typeof sessionRows>): string {
  if (userAgent === undefined && reasons?.revoke) return strings.text('deviceHidden');
  const { browser, system } = parseUserAgent(userAgent);
  if (browser && system) return strings.text('device', { browser, system });
  return browser ?? system ?? strings.text('deviceUnknown');
}
