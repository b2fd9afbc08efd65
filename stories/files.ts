/* Valid and invalid logo files, generated here so that no files have to be stored. */

type Draw = (context: OffscreenCanvasRenderingContext2D) => void;

async function drawnFile(width: number, height: number, draw: Draw, name: string, type = 'image/png'): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  draw(canvas.getContext('2d')!);
  return new File(
    [await canvas.convertToBlob({ type: name.endsWith('.jpg') && type === 'image/jpeg' ? 'image/jpeg' : 'image/png' })],
    name,
    { type },
  );
}

/** A mark and three bars, in one color. */
const mark =
  (color: string): Draw =>
  (context) => {
    const { width, height } = context.canvas;
    const size = Math.min(width, height);
    context.fillStyle = color;
    context.beginPath();
    context.arc(size / 2, size / 2, size * 0.42, 0, Math.PI * 2);
    context.fill();
    for (const [at, length] of [0.9, 0.6, 0.75].entries())
      context.fillRect(size * 1.1, size * (0.18 + at * 0.25), (width - size * 1.2) * length, size * 0.12);
  };

const photo: Draw = (context) => {
  const { width, height } = context.canvas;
  const sky = context.createLinearGradient(0, 0, width, height);
  for (const [stop, color] of [
    [0, '#16325c'],
    [0.5, '#c2683f'],
    [1, '#f2d492'],
  ] as const)
    sky.addColorStop(stop, color);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
};

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" width="120" height="40"><circle cx="20" cy="20" r="16" fill="#1f9d78"/><rect x="46" y="14" width="64" height="12" fill="#1f9d78"/>${inside}</svg>`;

/** A picture of two frames. Its data is packed without compression: a code is a byte as long as the table is cleared in time. */
function animated(side: number): File {
  const short = (value: number) => [value & 255, value >> 8];
  const frame = (color: (x: number, y: number) => number) => {
    const codes = [128];
    for (let at = 0; at < side * side; at++) {
      if (at && at % 120 === 0) codes.push(128);
      codes.push(color(at % side, Math.floor(at / side)));
    }
    codes.push(129);
    const blocks = Array.from({ length: Math.ceil(codes.length / 255) }, (_, at) =>
      codes.slice(at * 255, at * 255 + 255),
    ).flatMap((block) => [block.length, ...block]);
    return [0x21, 0xf9, 4, 4, ...short(50), 0, 0, 0x2c, 0, 0, 0, 0, ...short(side), ...short(side), 0, 7, ...blocks, 0];
  };
  const palette = [
    [255, 255, 255],
    [31, 157, 120],
    [180, 83, 9],
    ...Array.from({ length: 125 }, () => [0, 0, 0]),
  ].flat();
  const inside = (x: number, y: number) => Math.hypot(x - side / 2, y - side / 2) < side * 0.4;
  const again = [0x21, 0xff, 11, ...new TextEncoder().encode('NETSCAPE2.0'), 3, 1, 0, 0, 0];
  const bytes = [
    ...new TextEncoder().encode('GIF89a'),
    ...short(side),
    ...short(side),
    0xf6,
    0,
    0,
    ...palette,
    ...again,
    ...frame((x, y) => Number(inside(x, y))),
    ...frame((x, y) => 2 * Number(inside(x, y))),
    0x3b,
  ];
  return new File([new Uint8Array(bytes)], 'moving.gif', { type: 'image/gif' });
}

export const files = {
  logo: () => drawnFile(480, 160, mark('#1f9d78'), 'logo.png'),
  fortyMegapixels: () => drawnFile(7400, 5400, photo, 'IMG_2071.jpg', 'image/jpeg'),
  svgWithScript: async () => new File([svg('<script>alert(1)</script>')], 'logo.svg', { type: 'image/svg+xml' }),
  svgOfAProgram: async () =>
    new File(
      [
        `<?xml version="1.0" encoding="utf-8"?><!-- Drawn by hand --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">${svg('<metadata><note>Draft 7</note></metadata><sodipodi:namedview pagecolor="#fff"/>').replace('<svg', '<svg xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" sodipodi:docname="logo.svg"')}`,
      ],
      'logo.svg',
      { type: 'image/svg+xml' },
    ),
  corrupt: async () =>
    new File(
      [
        (await (await drawnFile(200, 200, mark('#1f9d78'), 'logo.png')).arrayBuffer()).slice(0, 8),
        new Uint8Array(300).fill(7),
      ],
      'download.png',
      { type: 'image/png' },
    ),
  mislabelled: () => drawnFile(300, 300, mark('#7b2cbf'), 'logo.jpg', 'image/webp'),
  animated: async () => animated(96),
  transparent: () => drawnFile(480, 160, mark('#ffffff'), 'white-on-nothing.png'),
  tenToOne: () => drawnFile(1600, 160, mark('#b45309'), 'banner.png'),
};

/** A file as an address that a picture can have. */
export const addressOf = (file: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsDataURL(file);
  });
