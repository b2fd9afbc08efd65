import type { OrgError } from '../client/index.js';
import { errors } from './en/errors.js';
import type { Section } from './strings.js';
import type { LocalizeController } from './localize.js';

/** The localized message of an error or of a problem code. */
export function errorMessage(strings: LocalizeController<Section>, error: OrgError | { code: string }): string {
  const code = error.code in errors ? (error.code as keyof typeof errors) : 'unknown';
  const { retryAfter = 1, requestId, status = 0 } = error as Partial<OrgError>;
  const when = code === 'rate_limited' ? formatWait(strings, retryAfter) : '';
  const said = strings.textFrom('errors', code, errors[code], { when });
  return requestId && status >= 500
    ? `${said} ${strings.textFrom('errors', 'reference', errors.reference, { id: requestId })}`
    : said;
}

/** When a wait is over, in one unit and rounded up: `in 45 seconds`, `in 16 hours`. */
function formatWait(strings: LocalizeController<Section>, seconds: number): string {
  const [unit, size] = units.find(([, length]) => seconds > length * 1.5) ?? (['second', 1] as const);
  const format = strings.format('w', (lang) => new Intl.RelativeTimeFormat(lang));
  return format.format(Math.ceil(Math.max(seconds, 1) / size), unit);
}

/** Lengths in seconds. A unit is used for waits of more than one and a half of it. */
const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;
