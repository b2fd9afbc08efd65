/*
 * Small pictures for comparison: five bits per channel and at most 256 colors, as a PNG with a palette. A picture has a tenth of
 * the size of the browser's PNG; channels differ by at most 8 of 255.
 */
import { deflateSync } from 'node:zlib';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Opaque pixels, three bytes each. */
export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue and 255, row by row. */
  data: Uint8Array;
}

const mostColors = 256;
const coarse = (value: number) => (value & 0xf8) | (value >> 5);

/** Reduces a screenshot to the colors that are stored. */
export function reduced(png: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(png);
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const color = (coarse(data[at]!) << 16) | (coarse(data[at + 1]!) << 8) | coarse(data[at + 2]!);
    counts.set(color, (counts.get(color) ?? 0) + 1);
    data.set([color >> 16, (color >> 8) & 255, color & 255, 255], at);
  }
  if (counts.size > mostColors) replaceRare(data, counts);
  return { width, height, data };
}

/** Replaces rare colors by the nearest frequent color. */
function replaceRare(data: Uint8Array, counts: Map<number, number>): void {
  const byCount = [...counts].sort(([a, often], [b, seldom]) => seldom - often || a - b).map(([color]) => color);
  const kept = byCount.slice(0, mostColors);
  const distance = (a: number, b: number) =>
    Math.abs((a >> 16) - (b >> 16)) +
    2 * Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)) +
    Math.abs((a & 255) - (b & 255));
  const nearest = new Map(
    byCount
      .slice(mostColors)
      .map((color) => [color, kept.reduce((best, one) => (distance(one, color) < distance(best, color) ? one : best))]),
  );
  for (let at = 0; at < data.length; at += 4) {
    const other = nearest.get((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
    if (other !== undefined) data.set([other >> 16, (other >> 8) & 255, other & 255], at);
  }
}

const crcTable = Array.from({ length: 256 }, (_, at) => {
  let crc = at;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  let crc = -1;
  for (const byte of body) crc = crcTable[(crc ^ byte) & 255]! ^ (crc >>> 8);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(~crc >>> 0);
  return Buffer.concat([length, body, check]);
}

/** A PNG with a palette (PNG specification, 11.2), which `pngjs` reads but does not write. */
export function encoded({ width, height, data }: Picture): Buffer {
  const colors = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let at = 0, row = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at += 4) {
      const color = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
      if (!colors.has(color)) colors.set(color, colors.size);
      rows[row * (width + 1) + 1 + column] = colors.get(color)!;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from([...colors.keys()].flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function decoded(png: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(png);
  return { width, height, data };
}

/** Extends a picture with a color that occurs in no story. */
function onGround({ width, height, data }: Picture, size: { width: number; height: number }): Uint8Array {
  const ground = new Uint8Array(size.width * size.height * 4);
  for (let at = 0; at < ground.length; at += 4) ground.set([255, 0, 255, 255], at);
  for (let row = 0; row < height; row++)
    ground.set(data.subarray(row * width * 4, (row + 1) * width * 4), row * size.width * 4);
  return ground;
}

export interface Difference {
  /** The number of different pixels, without antialiasing. */
  pixels: number;
  /** Share of all pixels, 0 to 1. */
  share: number;
  /** The new picture, pale, with different pixels in red. */
  shown: Buffer;
}

/** Compares pixel by pixel. If sizes differ, all pixels outside of the smaller picture count as different. */
export function difference(expected: Picture, actual: Picture): Difference | undefined {
  if (
    expected.width === actual.width &&
    expected.height === actual.height &&
    Buffer.compare(expected.data, actual.data) === 0
  )
    return undefined;
  const size = { width: Math.max(expected.width, actual.width), height: Math.max(expected.height, actual.height) };
  const shown = new PNG(size);
  const pixels = pixelmatch(onGround(expected, size), onGround(actual, size), shown.data, size.width, size.height, {
    threshold: 0.05,
    alpha: 0.25,
  });
  return { pixels, share: pixels / (size.width * size.height), shown: PNG.sync.write(shown) };
}

/** Side of the compared squares, in pixels. */
const square = 16;

/**
 * Share of squares whose lightness differs clearly, 0 to 1. Text that another machine renders does not exceed the limit;
 * missing or moved elements do.
 */
export function coarseDifference(expected: Picture, actual: Picture): number {
  const columns = Math.ceil(Math.max(expected.width, actual.width) / square);
  const rows = Math.ceil(Math.max(expected.height, actual.height) / square);
  let different = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [a, b] = [lightness(expected, column, row), lightness(actual, column, row)];
      if (Math.abs(a - b) > 24) different++;
    }
  }
  return different / (columns * rows);
}

/** Mean lightness of one square, 0 to 255; for a square outside of the picture, a value that no square has. */
function lightness({ width, height, data }: Picture, column: number, row: number): number {
  let [sum, count] = [0, 0];
  for (let y = row * square; y < Math.min(height, (row + 1) * square); y++) {
    for (let x = column * square; x < Math.min(width, (column + 1) * square); x++) {
      const at = (y * width + x) * 4;
      sum += 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!;
      count++;
    }
  }
  return count ? sum / count : -255;
}
