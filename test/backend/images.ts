/*
 * Images that consist of a header, for code that reads their size.
 */
const bytesOf = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((character) => character.charCodeAt(0)) : part)),
  );

const big = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, at) => (value >>> (8 * (bytes - 1 - at))) & 0xff);
const little = (value: number, bytes: number) => big(value, bytes).reverse();

export const pngOf = (width: number, height: number) =>
  bytesOf([0x89], 'PNG\r\n\x1a\n', big(13, 4), 'IHDR', big(width, 4), big(height, 4), [8, 6, 0, 0, 0], [0, 0, 0, 0]);

/** With a comment and a fill byte before the frame. */
export const jpegOf = (width: number, height: number) =>
  bytesOf(
    [0xff, 0xd8, 0xff, 0xfe],
    big(6, 2),
    'note',
    [0xff, 0xff, 0xc2],
    big(11, 2),
    [8],
    big(height, 2),
    big(width, 2),
    [1, 1, 0x11, 0],
  );

export function webpOf(kind: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number): Uint8Array<ArrayBuffer> {
  const sizes = {
    'VP8 ': [[0, 0, 0, 0x9d, 0x01, 0x2a], little(width, 2), little(height, 2)],
    VP8L: [[0x2f], little((width - 1) | ((height - 1) << 14), 4)],
    VP8X: [[0, 0, 0, 0], little(width - 1, 3), little(height - 1, 3)],
  }[kind];
  return bytesOf('RIFF', little(30, 4), 'WEBP', kind, little(10, 4), ...sizes);
}
