/* Encodings of text files that programs write without a declaration. */

const legacyEncodings: Record<string, string> = {
  ja: 'shift_jis',
  ko: 'euc-kr',
  zh: 'gbk',
  ar: 'windows-1256',
  he: 'windows-1255',
};

/** The encoding of files without Unicode that programs in a language write. */
export const legacyEncoding = (language: string): string => legacyEncodings[language.slice(0, 2)] ?? 'windows-1252';

/**
 * Detects UTF-16 by the byte order mark or by null bytes in the first bytes of a file (Excel's "Unicode Text" is UTF-16).
 * Returns `utf-8` otherwise: only decoding all of it shows whether it is.
 */
export function detectUnicode(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' {
  const [first, second] = bytes;
  const sample = bytes.subarray(0, 1000);
  const zeros = [0, 1].map((offset) => sample.filter((byte, index) => index % 2 === offset && byte === 0).length);
  const isWide = zeros[0]! + zeros[1]! > sample.length / 4;
  if ((first === 0xff && second === 0xfe) || (isWide && zeros[1]! > zeros[0]!)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || isWide ? 'utf-16be' : 'utf-8';
}

/** Decodes a text file: UTF-16, UTF-8, or the legacy encoding of the language. Returns `undefined` for binary files. */
export function decodeText(bytes: Uint8Array, language: string): string | undefined {
  const encoding = detectUnicode(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    text = new TextDecoder(legacyEncoding(language)).decode(bytes);
  }
  text = text.replace(/^\uFEFF/, '');
  return text.trim() && !text.includes('\0') ? text : undefined;
}
