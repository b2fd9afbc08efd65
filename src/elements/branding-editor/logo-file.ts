/*
 * A file that somebody picked, dropped or pasted, made fit to be a logo: decoded, made smaller, cut out; in this browser,
 * before anything is sent. Images are shown by `data:` addresses, which a strict policy allows.
 */

import { stripSvgMetadata } from './strip-svg-metadata.js';

/** Longer side of what is kept, in pixels: sharp at 128 on a dense screen, small enough for an e-mail. */
const MAX_SIDE = 512;
/** Bytes that are taken at all: a photo of 40 megapixels is well below. */
const MAX_FILE_BYTES = 40_000_000;
/** Bytes that are sent. */
const MAX_UPLOAD_BYTES = 500_000;

export type LogoWarning = 'resized' | 'animationRemoved' | 'wide' | 'tiny' | 'wrongExtension';
export type LogoProblem = 'tooLarge' | 'notAnImage' | 'broken' | 'svgTooLarge';

/** Where a picture is cut, in parts of its width and height (0 to 1). */
export interface Crop {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LogoFile {
  /** What is sent. */
  blob: Blob;
  /** What is shown: a `data:` address. */
  url: string;
  name: string;
  width: number;
  height: number;
  notes: LogoWarning[];
  /** Colours that stand out in it, most present first. */
  colors: string[];
  /** The picture as it came, for another cut; none for drawings (SVG). */
  source?: ImageBitmap;
}

/** Reads a file. Never rejects: what cannot be a logo answers why. */
export async function readLogo(file: File): Promise<LogoFile | LogoProblem> {
  if (file.size > MAX_FILE_BYTES) return 'tooLarge';
  const start = new Uint8Array(await file.slice(0, 65_536).arrayBuffer());
  const head = start.subarray(0, 4096);
  const kind = sniffImageType(head) ?? (isDrawing(start) ? 'image/svg+xml' : undefined);
  if (!kind) return 'notAnImage';
  const renamed: LogoWarning[] = file.type && file.type !== kind ? ['wrongExtension'] : [];
  try {
    if (kind === 'image/svg+xml') return await readDrawing(file, renamed);
    // A hint is enough for the decoder: nothing of 160 MB has to be kept.
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

/** The logo again, cut out of the same picture. */
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
  // PNG keeps edges sharp; where it comes out heavy, as a photo does, WebP is lighter.
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
  // Whether it is harmless is decided by the backend; in an <img> no script of it runs.
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

/** By the first bytes, whatever the name says (WHATWG MIME Sniffing, section 6.1). */
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

/** Colours that say something: present, not transparent, neither near white, near black nor grey. */
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
