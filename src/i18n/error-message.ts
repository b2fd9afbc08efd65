import type { OrgError } from '../client/index.js';
import { errors } from './en/errors.js';
import type { Section } from './strings.js';
import type { LocalizeController } from './localize.js';

/** The localized message of an error or of a problem code. */
export function errorMessage(strings: LocalizeController<Section>, error: OrgError | { code: string }): string {
  const code = error.code in errors ? (error.code as keyof typeof errors) : 'unknown';
  const { retryAfter = 1, requestId, status = 0 } = error as Partial<OrgError>;
  const said = strings.textFrom('errors', code, errors[code], { seconds: retryAfter });
  return requestId && status >= 500
    ? `${said} ${strings.textFrom('errors', 'reference', errors.reference, { id: requestId })}`
    : said;
}
