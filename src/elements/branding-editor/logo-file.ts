/*
 * Turns a picked, dropped or pasted file into a logo: decodes, resizes and crops it in the browser before the upload. Images are shown with `data:` URLs, which most content security policies allow for images.
 */

import { stripSvgMetadata } from './strip-svg-metadata.js';

/**
 * Maximum length of the longer side, in pixels: sharp at 128 CSS pixels on a high-density screen, small enough for an
 * email.
 */
const MAX_SIDE = 512;
/** Maximum size of the file, in bytes. A photo of 40 megapixels is smaller. */
const MAX_FILE_BYTES = 40_000_000;
/** Maximum size of the upload, in bytes. */
const MAX_UPLOAD_BYTES = 500_000;

export type LogoWarning = 'resized' | 'animationRemoved' | 'wide' | 'tiny' | 'wrongExtension';
export type LogoProblem = 'tooLarge' | 'notAnImage' | 'broken' | 'svgTooLarge';

/** Crop rectangle, relative to the width and height of the image (0 to 1). */
export interface Crop {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LogoFile {
  /** The content to upload. */
  blob: Blob;
  /** `data:` URL of the image. */
  url: string;
  name: string;
  width: number;
  height: number;
  notes: LogoWarning[];
  /** Dominant colors of the image, most frequent first. */
  colors: string[];
  /** The original image, for another crop; `undefined` for SVG. */
  source?: ImageBitmap;
}

/** Reads a file. Never rejects: resolves to the problem if the file cannot be used as a logo. */
export async function readLogo(file: File): Promise<LogoFile | LogoProblem> {
  if (file.size > MAX_FILE_BYTES) return 'tooLarge';
  const start = new Uint8Array(await file.slice(0, 65_536).arrayBuffer());
  const head = start.subarray(0, 4096);
  const kind = sniffImageType(head) ?? (isDrawing(start) ? 'image/svg+xml' : undefined);
  if (!kind) return 'notAnImage';
  const renamed: LogoWarning[] = file.type && file.type !== kind ? ['wrongExtension'] : [];
  try {
    if (kind === 'image/svg+xml') return await readDrawing(file, renamed);
    // The blob only sets the detected type for the decoder; the file is not copied into memory.
    const source = await createImageBitmap(new Blob([file], { type: kind }));
    const moving = kind === 'image/gif' || isAnimated(head, kind);
    return await cropLogo(source, file.name, undefined, [
      ...renamed,
      ...(moving ? (['animationRemoved'] as const) : []),
    ]);
  } catch {
    return 'broken';
  }
}

/** Crops the original image of a logo again. */
export async function cropLogo(
  source: ImageBitmap,
  name: string,
  crop: Crop = { x: 0, y: 0, width: 1, height: 1 },
  notes: LogoWarning[] = [],
): Promise<LogoFile> {
  const [width, height] = [source.width * crop.width, source.height * crop.height];
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(
    source,
    source.width * crop.x,
    source.height * crop.y,
    width,
    height,
    0,
    0,
    canvas.width,
    canvas.height,
  );
  const colors = dominantColors(context.getImageData(0, 0, canvas.width, canvas.height));
  // PNG keeps edges sharp. For photos, WebP is smaller.
  let blob = await toBlob(canvas, 'image/png');
  if (blob.size > MAX_UPLOAD_BYTES) blob = await toBlob(canvas, 'image/webp');
  if (blob.size > MAX_UPLOAD_BYTES) blob = await toBlob(canvas, 'image/jpeg');
  const said: LogoWarning[] = [
    ...notes,
    ...(scale < 1 ? (['resized'] as const) : []),
    ...shapeNotes(canvas.width, canvas.height),
  ];
  return {
    blob,
    url: await toDataUrl(blob),
    name,
    width: canvas.width,
    height: canvas.height,
    notes: said,
    colors,
    source,
  };
}

async function readDrawing(file: File, notes: LogoWarning[]): Promise<LogoFile | LogoProblem> {
  if (file.size > MAX_UPLOAD_BYTES) return 'svgTooLarge';
  // The backend rejects unsafe SVG. An `<img>` does not run its scripts.
  const blob = new Blob([stripSvgMetadata(await file.text())], { type: 'image/svg+xml' });
  const url = await toDataUrl(blob);
  const image = new Image();
  image.src = url;
  await image.decode();
  const [width, height] = [image.naturalWidth || 300, image.naturalHeight || 150];
  const canvas = document.createElement('canvas');
  const scale = 96 / Math.max(width, height);
  [canvas.width, canvas.height] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return {
    blob,
    url,
    name: file.name,
    width,
    height,
    notes: [...notes, ...shapeNotes(width, height).filter((note) => note !== 'tiny')],
    colors: dominantColors(context.getImageData(0, 0, canvas.width, canvas.height)),
  };
}

function shapeNotes(width: number, height: number): LogoWarning[] {
  if (Math.max(width, height) < 64) return ['tiny'];
  return Math.max(width / height, height / width) > 6 ? ['wide'] : [];
}

/** Detects the image type by the first bytes instead of the file name (WHATWG MIME Sniffing, section 6.1). */
function sniffImageType(bytes: Uint8Array): string | undefined {
  const text = String.fromCharCode(...bytes);
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp';
  if (/^GIF8[79]a/.test(text)) return 'image/gif';
  return undefined;
}

const isDrawing = (bytes: Uint8Array) =>
  /^\s*(?:<\?xml[^>]*>\s*)?<svg[\s>]/i.test(stripSvgMetadata(new TextDecoder().decode(bytes)));

const isAnimated = (bytes: Uint8Array, kind: string) => {
  const text = String.fromCharCode(...bytes);
  return (kind === 'image/png' && text.includes('acTL')) || (kind === 'image/webp' && text.includes('ANIM'));
};

const toBlob = (canvas: HTMLCanvasElement, type: string) =>
  new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be written'))), type, 0.9),
  );

const toDataUrl = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error!);
    reader.readAsDataURL(blob);
  });

/** Returns the frequent colors of an image, without transparent, near-white, near-black and gray pixels. */
export function dominantColors({ data }: Pick<ImageData, 'data'>): string[] {
  const found = new Map<number, { count: number; red: number; green: number; blue: number }>();
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue, alpha] = [data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]!];
    if (alpha < 128 || Math.max(red, green, blue) - Math.min(red, green, blue) < 40) continue;
    const key = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5);
    const one = found.get(key) ?? { count: 0, red: 0, green: 0, blue: 0 };
    found.set(key, { count: one.count + 1, red: one.red + red, green: one.green + green, blue: one.blue + blue });
  }
  const colors = [...found.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ count, red, green, blue }) => [red, green, blue].map((sum) => Math.round(sum / count)));
  const far = (one: number[], other: number[]) =>
    Math.hypot(...one.map((channel, index) => channel - other[index]!)) > 60;
  const chosen: number[][] = [];
  for (const color of colors) if (chosen.length < 4 && chosen.every((other) => far(color, other))) chosen.push(color);
  return chosen.map((color) => `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`);
}
