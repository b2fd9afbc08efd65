/*
 * Looks up the TXT records of a domain. The result is bounded and safe to show: name servers can send anything.
 */
import type { DomainSettings } from '../../core/domain-options.js';
import type { DomainRecord } from '../../store/store.js';

/** The TXT records of a name; null if the name servers did not answer. */
export type Lookup = readonly string[] | null;

/** Records that are compared with the expected value. */
const MAX_RECORDS = 100;
/** Values that are stored. */
const MAX_VALUES = 10;
const MAX_VALUE_LENGTH = 255;

/** Codes for names that do not exist, and for names without a TXT record. */
const NO_RECORD = ['ENOTFOUND', 'ENODATA'];

/** Reads the records outside of transactions. Resolves in `timeoutSeconds`, whatever the resolver does. */
export async function lookUp(
  { resolveTxt, timeoutSeconds }: DomainSettings,
  { host }: Pick<DomainRecord, 'host'>,
): Promise<Lookup> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      controller.abort();
      resolve(null);
    }, timeoutSeconds * 1000);
  });
  const read = async (): Promise<Lookup> => {
    const records = await resolveTxt(host, { signal: controller.signal });
    return records.slice(0, MAX_RECORDS).map((parts) => parts.join(''));
  };
  try {
    return await Promise.race([read(), timeout]);
  } catch (error) {
    return NO_RECORD.includes(String((error as { code?: unknown } | null)?.code)) ? [] : null;
  } finally {
    clearTimeout(timer);
  }
}

type Check = NonNullable<DomainRecord['lastCheck']>;

/** What the records mean for a domain. */
export function toCheck({ value }: Pick<DomainRecord, 'value'>, lookup: Lookup): Check {
  if (lookup === null) return { result: 'unavailable', values: [] };
  if (lookup.some((found) => found.trim() === value)) return { result: 'found', values: [] };
  const prefix = value.slice(0, value.indexOf('=') + 1);
  const values = lookup.slice(0, MAX_VALUES).map((found) => ({
    value: toSafeText(found),
    kind: found.trim().startsWith(prefix) ? ('outdated' as const) : ('unrelated' as const),
  }));
  return { result: values.length > 0 ? 'other_value' : 'not_found', values };
}

/** Without control and formatting characters, which could change how the rest is shown. */
const toSafeText = (text: string) =>
  text
    .slice(0, MAX_VALUE_LENGTH)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
