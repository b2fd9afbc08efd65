/*
 * The options for API keys, and their defaults.
 */

/** How organizations use API keys. */
export interface ApiKeyOptions {
  /**
   * The first characters of each key, which secret scanners recognize: a letter, then letters, digits and underscores, with an
   * underscore at the end, at most 20. Keys with another prefix are refused, so a change ends all keys. Default `orgk_`.
   */
  prefix?: string;
  /** Keys that an organization can have at a time. Revoked keys do not count. Default 50. */
  max?: number;
}

/** The options with their defaults. */
export type ApiKeySettings = Required<ApiKeyOptions>;

/** Fills in the defaults. Throws a `TypeError` for a prefix that scanners would not recognize. */
export function toApiKeySettings({ prefix = 'orgk_', max = 50 }: ApiKeyOptions): ApiKeySettings {
  if (!/^[a-z][a-z0-9_]{1,18}_$/i.test(prefix))
    throw new TypeError(
      'apiKeys.prefix must be 3 to 20 letters, digits and underscores, with an underscore at the end',
    );
  return { prefix, max };
}
