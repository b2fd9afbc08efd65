/*
 * The format of API keys: a prefix, 43 random characters (256 bits) and a checksum of 6, all of them letters and digits
 * after the prefix. The prefix and the checksum let secret scanners find keys without false alarms, and typing errors are
 * refused without a lookup.
 */
import { sha256 } from './crypto.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_LENGTH = 43;
const CHECKSUM_LENGTH = 6;
/** Random characters that are stored and shown with the prefix. */
const SHOWN_LENGTH = 4;

/** A new secret, and what is stored of it. */
export async function createApiKeySecret(prefix: string): Promise<{ secret: string; hash: string; prefix: string }> {
  const body = prefix + randomCharacters(RANDOM_LENGTH);
  const secret = body + checksumOf(body);
  return { secret, hash: await hashApiKey(secret), prefix: secret.slice(0, prefix.length + SHOWN_LENGTH) };
}

/** The hash that the store knows a key by. */
export const hashApiKey = (secret: string): Promise<string> => sha256(`api-key ${secret}`);

/** Whether a text has the format of a key, with a correct checksum. */
export function isApiKey(text: string, prefix: string): boolean {
  if (!text.startsWith(prefix) || text.length !== prefix.length + RANDOM_LENGTH + CHECKSUM_LENGTH) return false;
  if (!/^[0-9A-Za-z]+$/.test(text.slice(prefix.length))) return false;
  return checksumOf(text.slice(0, -CHECKSUM_LENGTH)) === text.slice(-CHECKSUM_LENGTH);
}

/** Whether two hashes are equal. Takes the same time wherever they differ. */
export function isSameHash(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let at = 0; at < one.length; at++) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
}

/** Bytes above the largest multiple of the size of the alphabet are dropped, so that all characters are equally likely. */
function randomCharacters(length: number): string {
  const limit = 256 - (256 % ALPHABET.length);
  let text = '';
  while (text.length < length)
    for (const byte of crypto.getRandomValues(new Uint8Array(length)))
      if (byte < limit && text.length < length) text += ALPHABET[byte % ALPHABET.length];
  return text;
}

/** CRC-32 (IEEE 802.3) of the text, in base 62. */
function checksumOf(text: string): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  let value = (crc ^ 0xffffffff) >>> 0;
  let digits = '';
  for (let at = 0; at < CHECKSUM_LENGTH; at++) {
    digits = ALPHABET[value % ALPHABET.length] + digits;
    value = Math.floor(value / ALPHABET.length);
  }
  return digits;
}
