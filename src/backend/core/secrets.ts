/*
 * Secrets of connections, webhooks and integrations at rest: AES-256-GCM with a key of the host. The organization and the row are
 * authenticated, so a ciphertext that is copied to another row cannot be decrypted there.
 */
import { base64url, fromBase64url, sha256 } from './crypto.js';

type Place = { id: string; organizationId: string };

/** The first encrypts, all decrypt. */
export type Keys = { readonly encryptionKeys: readonly Uint8Array[] };

const encoder = new TextEncoder();

/** Identifies a key without revealing it. */
const keyIdOf = async (key: Uint8Array) => (await sha256('connection key', key)).slice(0, 11);

const algorithm = (iv: Uint8Array<ArrayBuffer>, { organizationId, id }: Place) => ({
  name: 'AES-GCM',
  iv,
  additionalData: encoder.encode(JSON.stringify([organizationId, id])),
});

const importKey = (key: Uint8Array, usage: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', new Uint8Array(key), 'AES-GCM', false, [usage]);

/** Returns `{key id}.{iv}.{ciphertext}`. */
export async function encryptSecret({ encryptionKeys }: Keys, place: Place, secret: string): Promise<string> {
  const key = encryptionKeys[0]!;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    algorithm(iv, place),
    await importKey(key, 'encrypt'),
    encoder.encode(secret),
  );
  return [await keyIdOf(key), base64url(iv), base64url(new Uint8Array(sealed))].join('.');
}

/** Throws an `Error` without the content if no key fits, or if the text belongs to another row. */
export async function decryptSecret({ encryptionKeys }: Keys, place: Place, sealed: string): Promise<string> {
  const [keyId, iv = '', content = ''] = sealed.split('.');
  for (const key of encryptionKeys) {
    if ((await keyIdOf(key)) !== keyId) continue;
    try {
      const plain = await crypto.subtle.decrypt(
        algorithm(fromBase64url(iv), place),
        await importKey(key, 'decrypt'),
        fromBase64url(content),
      );
      return new TextDecoder().decode(plain);
    } catch {
      break;
    }
  }
  throw new Error(`The secret of ${place.id} cannot be decrypted; is its key in encryptionKey?`);
}
