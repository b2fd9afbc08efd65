/*
 * Width and height of a PNG, JPEG or WebP, from its header. Nothing is decoded.
 */
export interface ImageSize {
  width: number;
  height: number;
}

/** `undefined` if the header is incomplete or not one of these formats. */
export function readSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = read(view);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    // The image ends within its header.
    return undefined;
  }
}

function read(view: DataView): ImageSize | undefined {
  const kind = view.getUint32(0);
  if (kind === 0x89504e47)
    return view.getUint32(12) === nameOf('IHDR')
      ? { width: view.getUint32(16), height: view.getUint32(20) }
      : undefined;
  if (kind === nameOf('RIFF')) return readWebp(view);
  return kind >>> 8 === 0xffd8ff ? readJpeg(view) : undefined;
}

function readWebp(view: DataView): ImageSize | undefined {
  const uint24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  switch (view.getUint32(12)) {
    case nameOf('VP8X'):
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    case nameOf('VP8L'): {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case nameOf('VP8 '):
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return undefined;
  }
}

/** Skips segments until the start of the frame. */
function readJpeg(view: DataView): ImageSize | undefined {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // Fill bytes, and markers without content.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else if (marker === 0xd9 || marker === 0xda) return undefined;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
}

const nameOf = (name: string) =>
  [...name].reduce((value, character) => (value << 8) | character.charCodeAt(0), 0) >>> 0;
