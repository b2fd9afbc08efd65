/** The keys of an option, or those of `connections`. Throws a `TypeError` for keys that are missing or not 32 bytes long. */
export function toEncryptionKeys(
  option: string,
  given: Uint8Array | readonly Uint8Array[] | undefined,
  others: { readonly encryptionKeys: readonly Uint8Array[] } | undefined,
): readonly Uint8Array[] {
  const chosen = given ?? others?.encryptionKeys ?? [];
  const keys = chosen instanceof Uint8Array ? [chosen] : chosen;
  if (keys.length === 0 || keys.some((key) => key.length !== 32))
    throw new TypeError(`${option}.encryptionKey must be 32 bytes, or several keys of 32 bytes`);
  return keys;
}
