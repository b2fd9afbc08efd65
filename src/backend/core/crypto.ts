/*
 * Random ids, hashes and encryption with Web Crypto, which browsers, workers and servers share.
 */
const encoder = new TextEncoder();

/** RFC 4648, section 5, without padding. */
export function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Throws if the text is not base64url. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}

/** Returns `bytes` random bytes as base64url. */
export function randomText(bytes: number): string {
  return base64url(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** Returns a new random id: `inv_nT0sR5…`. */
export function newId(prefix: string): string {
  return `${prefix}_${randomText(15)}`;
}

let idCount = 0;

/** Returns a new id that sorts in the order of creation, also within a millisecond, among those of this process. */
export function newOrderedId(prefix: string, now: string): string {
  idCount = (idCount + 1) % 36 ** 4;
  return `${prefix}_${Date.parse(now).toString(36)}${idCount.toString(36).padStart(4, '0')}${randomText(9)}`;
}

/** SHA-256 of the concatenated parts, base64url. */
export async function sha256(...parts: (string | Uint8Array)[]): Promise<string> {
  const chunks = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', whole)));
}

const sealingKey = async (secret: string) =>
  crypto.subtle.importKey(
    'raw',
    await crypto.subtle.digest('SHA-256', encoder.encode(`seal ${secret}`)),
    'AES-GCM',
    false,
    ['encrypt', 'decrypt'],
  );

/** Encrypts a text with a key derived from the secret. */
export async function seal(text: string, secret: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await sealingKey(secret), encoder.encode(text));
  return `${base64url(iv)}.${base64url(new Uint8Array(sealed))}`;
}

/** Decrypts a text that was sealed with the same secret. Throws for another secret. */
export async function unseal(sealed: string, secret: string): Promise<string> {
  const [iv = '', content = ''] = sealed.split('.');
  const text = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: fromBase64url(iv) },
    await sealingKey(secret),
    fromBase64url(content),
  );
  return new TextDecoder().decode(text);
}

/** A fast 53-bit hash that distinguishes versions of a representation (cyrb53). Not cryptographic. */
export function quickHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
