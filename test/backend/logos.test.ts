import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore } from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { codeOf, createTestBackend } from './fixtures.js';
import { jpegOf, pngOf, webpOf } from './images.js';

const path = '/organizations/org_1/branding/logo';
const png = pngOf(8, 8);
const svg = (content: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"${attributes}>${content}</svg>`;

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

const put = (
  fixture: ReturnType<typeof createTestBackend>,
  raw: BodyInit,
  type: string,
  query = '',
  headers: Record<string, string> = {},
) => fixture.api('user_1', path + query, { method: 'PUT', raw, headers: { 'content-type': type, ...headers } });

test('an uploaded logo is in every representation and loads without sign-in', async () => {
  const fixture = createTestBackend();
  const { status, body } = await put(fixture, png, 'image/png');
  assert.equal(status, 200);
  assert.match(body.logoUrl, /^https:\/\/app\.example\.com\/org-api\/v1\/logos\/[\w-]{43}$/);
  assert.equal((await fixture.api('user_1', '/organizations/org_1')).body.branding.logoUrl, body.logoUrl);
  const image = await fixture.backend(new Request(body.logoUrl));
  assert.deepEqual(new Uint8Array(await image.arrayBuffer()), png);
  assert.equal(image.headers.get('content-type'), 'image/png');
  assert.equal(image.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(image.headers.get('content-security-policy'), "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  assert.equal(image.headers.get('x-content-type-options'), 'nosniff');
});

test('light and dark logos are stored and removed separately', async () => {
  const fixture = createTestBackend();
  const light = (await put(fixture, png, 'image/png')).body.logoUrl;
  const dark = (await put(fixture, png, 'image/png', '?variant=dark')).body.logoDarkUrl;
  assert.notEqual(light, dark);
  const { body } = await fixture.api('user_1', `${path}?variant=light`, { method: 'DELETE' });
  assert.deepEqual([body.logoUrl, body.logoDarkUrl], [null, dark]);
  assert.equal((await fixture.backend(new Request(light))).status, 404);
  assert.equal((await fixture.backend(new Request(dark))).status, 200);
  assert.equal((await put(fixture, png, 'image/png', '?variant=pink')).status, 400);
});

test('two organizations with the same logo do not share it', async () => {
  const fixture = createTestBackend();
  const first = (await put(fixture, png, 'image/png')).body.logoUrl;
  const second = await fixture.api('user_1', '/organizations/org_2/branding/logo', {
    method: 'PUT',
    raw: png,
    headers: { 'content-type': 'image/png' },
  });
  assert.notEqual(first, second.body.logoUrl);
  await fixture.api('user_1', path, { method: 'DELETE' });
  assert.equal((await fixture.backend(new Request(second.body.logoUrl))).status, 200);
});

test('a logo is replaced only with the current ETag', async () => {
  const fixture = createTestBackend();
  const etag = (await fixture.api('user_1', '/organizations/org_1/branding')).headers.get('etag')!;
  const first = await put(fixture, png, 'image/png', '', { 'if-match': etag });
  assert.deepEqual(
    [first.status, codeOf(await put(fixture, png, 'image/png', '?variant=dark', { 'if-match': etag }))],
    [200, 'etag_mismatch'],
  );
  assert.equal(
    (await put(fixture, png, 'image/png', '?variant=dark', { 'if-match': first.headers.get('etag')! })).status,
    200,
  );
});

test('the URL of a logo is the public one', async () => {
  const fixture = createTestBackend({ publicUrl: 'https://public.example/base/' });
  assert.match((await put(fixture, png, 'image/png')).body.logoUrl, /^https:\/\/public\.example\/base\/v1\/logos\//);
});

test('accepts JPEG and WebP', async () => {
  const fixture = createTestBackend();
  assert.equal((await put(fixture, jpegOf(8, 8), 'image/jpeg')).status, 200);
  assert.equal((await put(fixture, webpOf('VP8 ', 8, 8), 'image/webp')).status, 200);
});

test('refuses an image of another type than declared', async () => {
  const fixture = createTestBackend();
  for (const [raw, type] of [
    [png, 'image/jpeg'],
    [png, 'image/svg+xml'],
    ['<html>', 'image/png'],
    ['GIF89a', 'image/gif'],
    [png, 'text/html'],
    ['', 'image/png'],
  ] as const) {
    const reply = await put(fixture, raw, type);
    assert.deepEqual([reply.status, codeOf(reply)], [415, 'unsupported_media_type'], type);
  }
});

test('refuses an image above the limit, with or without Content-Length', async () => {
  const fixture = createTestBackend();
  const large = new Uint8Array(1024 * 1024 + 1);
  large.set(png);
  assert.equal((await put(fixture, large, 'image/png')).status, 413);
  assert.equal((await put(fixture, large.slice(0, 1024 * 1024), 'image/png')).status, 200);
});

test('accepts a plain SVG', async () => {
  const fixture = createTestBackend();
  for (const source of [
    svg('<path d="M0 0h8v8z" fill="#0059d6"/>'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n${svg('<title>Acme &amp; Söhne</title><defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><rect width="8" height="8" fill="url(#a)"/>')}\n`,
    svg('<style>.a { fill: #fff; } .b > .c { stroke: url("#g") }</style><g class="a"><circle r="2"/></g>'),
    svg(
      '<use href="#x"/><image href="data:image/png;base64,' + base64(png) + '"/>',
      ' aria-label="a\\b" data-name=\'x\'',
    ),
  ]) {
    const reply = await put(fixture, source, 'image/svg+xml');
    assert.equal(reply.status, 200, `${source} ${reply.text}`);
  }
});

test('refuses an SVG that is more than a picture, with the reason', async () => {
  const fixture = createTestBackend();
  for (const source of [
    svg('<script>alert(1)</script>'),
    svg('<SCRIPT/>'),
    svg('<g onclick="alert(1)"/>'),
    svg('', ' onload="alert(1)"'),
    svg('<g ONCLICK="x"/>'),
    svg('<foreignObject><b/></foreignObject>'),
    svg('<a href="#x"><path/></a>'),
    svg('<a xlink:href="javascript:alert(1)"/>'),
    svg('<use href="https://evil.example/x.svg#a"/>'),
    svg('<use href="&#x2f;/evil.example"/>'),
    svg('<use href="data:image/svg+xml;base64,AAAA"/>'),
    svg('<image href="https://evil.example/x.png"/>'),
    svg('<image href="data:image/svg+xml;base64,AAAA"/>'),
    svg('<image href="data:text/html,x"/>'),
    svg('<rect fill="url(https://evil.example/#a)"/>'),
    svg('<rect style="background:url( \'//evil.example\')"/>'),
    svg('<rect style="fill:u\\72l(//evil.example)"/>'),
    svg('<style>@import "//evil.example";</style>'),
    svg('<style>a{}</style><style>@\\69mport "//evil.example"</style>'),
    svg('<style>@font-face{src:url(//e)}</style>'),
    svg('<style>a{background:image-set("//evil.example" 1x)}</style>'),
    svg('<style><![CDATA[@import "x"]]></style>'),
    svg('<style>a{fill:url(/**/"//evil.example")}</style>'),
    svg('<animate attributeName="href" to="javascript:alert(1)"/>'),
    svg('<set attributeName="href" to="x"/>'),
    svg('<handler/>'),
    svg('<iframe/>'),
    `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`,
    `<!doctype svg>${svg('')}`,
    svg('&x;'),
    svg('<?xml-stylesheet href="x"?>'),
    `<?xml-stylesheet href="//e"?>${svg('')}`,
    `<?xml version="1.0" encoding="utf-7"?>${svg('')}`,
    svg('<g xmlns="http://www.w3.org/1999/xhtml"><path/></g>'),
    svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>'),
    '<svg viewBox="0 0 1 1"/>',
    svg('') + svg(''),
    `${svg('')}<script/>`,
    'x' + svg(''),
    svg('<g>'),
    svg('</g>'),
    svg('<g a=b/>'),
    svg('<g id="a" id="b"/>'),
    svg('<g id="<"/>'),
    svg('<!-- a -- b -->'),
    svg('<!-- '),
    '<html></html>',
    '',
    svg('<path d="x" / onclick="x">'),
    svg('<g/onclick=alert(1)>'),
  ]) {
    const reply = await put(fixture, source, 'image/svg+xml');
    assert.deepEqual([reply.status, codeOf(reply)], [415, 'unsupported_media_type'], source);
    assert.ok(reply.body.detail.length > 20);
  }
  const bomb = await put(fixture, svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000)), 'image/svg+xml');
  assert.ok(bomb.status < 500);
});

test('reads the styles of an SVG like browsers', async () => {
  const fixture = createTestBackend();
  for (const source of [
    svg('<style>@im<!-- -->port "//evil.example";</style>'),
    svg('<style>a{fill:u<!-- -->rl(//evil.example)}</style>'),
    svg('<style>a{x:"/*"} b{fill:url(//evil.example)} c{x:"*/"}</style>'),
    svg('<style>a{fill:url(#a/*);} b{fill:url(//evil.example)} c{fill:url(*/#a)}</style>'),
    svg('<style>a{fill:url("#a\')}</style>'),
    svg('&toString;'),
    svg('&valueOf;'),
    svg('&__proto__;'),
    svg('&constructor;'),
  ]) {
    assert.equal((await put(fixture, source, 'image/svg+xml')).status, 415, source);
  }
});

test('refuses an SVG that multiplies itself as too large', async () => {
  const fixture = createTestBackend();
  const levels = (line: (level: number) => string) => Array.from({ length: 6 }, (_, level) => line(level)).join('');
  const ten = (text: string) => text.repeat(10);
  const shapes = '<path d="M0 0h1"/>'.repeat(200);
  for (const [name, source] of Object.entries({
    use: levels((level) => `<g id="a${level}">${level ? ten(`<use href="#a${level - 1}"/>`) : '<path/>'}</g>`),
    'use with an encoded id': levels(
      (level) => `<g id="a${level}">${level ? ten(`<use href="#%61${level - 1}"/>`) : '<path/>'}</g>`,
    ),
    pattern:
      levels(
        (level) => `<pattern id="p${level}">${level ? ten(`<path fill="url(#p${level - 1})"/>`) : '<path/>'}</pattern>`,
      ) + '<path fill="url(#p5)"/>',
    'inherited pattern': `<pattern id="p">${shapes}</pattern><g fill="url(#p)">${shapes}</g>`,
    mask: `<mask id="m">${shapes}</mask>` + '<path mask="url( \'#m\' )"/>'.repeat(100),
    'mask by class':
      `<style>.a,.b{mask:url(#m)}</style><mask id="m">${shapes}</mask>` + '<path class="x b"/>'.repeat(100),
    'mask by another selector':
      `<style>svg > g circle.a{mask:url(#m)}</style><mask id="m">${shapes}</mask>` + '<circle class="a"/>'.repeat(100),
    marker: `<marker id="m">${shapes}</marker><path marker-mid="url(#m)" d="M0 0h${'.5'.repeat(200)}"/>`,
    'inherited marker': `<marker id="m">${shapes}</marker><g style="marker:url(#m)"><path d="M0 0${'h1'.repeat(200)}"/></g>`,
    filters: '<filter id="f"><feGaussianBlur stdDeviation="99"/></filter>' + '<path filter="url(#f)"/>'.repeat(300),
    'filter functions': '<path style="filter:blur(9px)"/>'.repeat(300),
    'a list of filter functions': `<path filter="${'blur(9px) '.repeat(300)}"/>`,
    octaves: '<filter id="f"><feTurbulence numOctaves="9"/></filter>',
    levels: '<g>'.repeat(100) + '</g>'.repeat(100),
    elements: '<g/>'.repeat(10_001),
    chain: Array.from({ length: 1000 }, (_, at) => `<g id="a${at}"><use href="#a${at + 1}"/></g>`).join(''),
    pixels: `<image href="data:image/png;base64,${base64(pngOf(4096, 4096))}"/>`.repeat(2),
  })) {
    const reply = await put(fixture, svg(source), 'image/svg+xml');
    assert.deepEqual([reply.status, codeOf(reply)], [413, 'too_large'], `${name}: ${reply.text}`);
  }
  for (const [name, source] of Object.entries({
    use: '<g id="a"><use href="#a"/></g>',
    pattern: '<pattern id="a"><path fill="url(#a)"/></pattern>',
    gradient: '<linearGradient id="a" href="#b"/><linearGradient id="b" xlink:href="#a"/>',
    'by class': '<style>.a{mask:url(#m)}</style><mask id="m"><path class="a"/></mask>',
    'hidden by a comment in a text': '<style>a{x:"/*"} path{mask:url(#m)} b{x:"*/"}</style><mask id="m"><path/></mask>',
    variables: '<style>:root{--x:url(#m)} path{mask:var(--x)}</style>',
    image: '<image href="data:image/png;base64,iVBORw0KGgo="/>',
  })) {
    assert.equal((await put(fixture, svg(source), 'image/svg+xml')).status, 415, name);
  }
});

test('rejects an SVG with references that multiply content, also in styles', async () => {
  const fixture = createTestBackend();
  const shapes = '<path d="M0 0h1"/>'.repeat(200);
  for (const css of [
    '.c1{.y{q} mask:url(#m1)}',
    '.c1{.y{q}mask:url( "#m1" )}',
    ".C1,.c1{ .y { fill:red } ; MASK : URL( '#m1' ) }",
    '.c1{.y{q}/**/mask:url(#m1)}',
    '.c1{q{&{mask:url(#m1)}}}',
    '.c1{q &{mask:url(#m1)}}',
    '.c1{@media all{mask:url(#m1)}}',
    '.c1{@layer q{mask:url(#m1)}}',
    '.c1{@supports (fill:red){q{}mask:url(#m1)}}',
    '.c1{x:y{q}z;mask:url(#m1)}',
    '@media all{.c1{q{w}mask:url(#m1)}}',
    '@MEDIA all{@supports (fill:red){@layer q{.c1{mask:url(#m1)}}}}',
    '@layer a,b;.c1{mask:url(#m1)}',
    '@scope (.c1) to (q){:scope{mask:url(#m1)}}',
    '.c1{animation:a 9s infinite} @keyframes a{from{mask:url(#m1)}to{mask:url(#m1)}}',
    ':is(.c1, q){mask:url(#m1)}',
    ':where( .c1, q ){mask:url(#m1)}',
    'path:is( q, .c1 ){mask:url(#m1)}',
    ':not( q ){mask:url(#m1)}',
    '.c1{x:(}q{w});mask:url(#m1)}',
    '.c1{x:[(])}q{w};mask:url(#m1)}',
    '.c1{fill:url(#}q{);mask:url(#m1)}',
    '.c1{fill:url("#}q{");mask:url(#m1)}',
    '.c1{x:"\n";}q{w\n;mask:url(#m1)}',
    '.a\u00a0q,.c1{mask:url(#m1)}',
    'path[class=c1 ]{mask:url(#m1)}',
  ]) {
    const source = svg(
      `<style>${css.replaceAll('&', '&amp;')}</style><mask id="m1">${shapes}</mask>` +
        '<path class="c1 a\u00a0q"/>'.repeat(100),
    );
    const reply = await put(fixture, source, 'image/svg+xml');
    // A rule that may match any element may match the mask as well.
    assert.match(reply.body.detail ?? '', /it refers to itself|it is too complex to draw/, css);
  }
  const nbsp = svg(
    `<style>.a\u00a0q{mask:url(#m1)}</style><mask id="m1">${shapes}</mask>` + '<path class="a\u00a0q"/>'.repeat(100),
  );
  const points = svg(
    `<marker id="m">${shapes}</marker><polyline d="" marker-mid="url(#m)" points="${'0 1 '.repeat(100)}"/>`,
  );
  for (const source of [nbsp, points])
    assert.notEqual((await put(fixture, source, 'image/svg+xml')).status, 200, source.slice(-100));
});

test('refuses an SVG whose styles draw', async () => {
  const fixture = createTestBackend();
  const line = `M0 0${'h1'.repeat(200)}`;
  const marked = (style: string, attributes = '') =>
    svg(`<marker id="m"><path/></marker>${style}<path marker-mid="url(#m)"${attributes}/>`);
  for (const css of [
    `d:path('${line}')`,
    `fill:red; d : path( '${line}' )`,
    `D:PATH('${line}')`,
    `d/**/:/**/path('${line}')`,
    `/* ; */d:path('${line}')`,
    `d:/*"*/path('${line}')`,
    `\\64 :path('${line}')`,
    `d:p\\61th('${line}')`,
    `--x:path('${line}');d:var(--x)`,
    'd:shape(from 0 0, hline by 1px)',
    'd:attr(data-d type(*))',
    'filter:attr(data-f type(*))',
    '--b:blur(9px);filter:var(--b) var(--b)',
  ]) {
    for (const source of [
      marked('', ` style="${css.replaceAll('"', '&quot;')}"`),
      marked(`<style>path{${css}}</style>`),
      marked(`<style>path{${css.replaceAll("'", '"')}}</style>`),
      marked(`<style>@media all{path{fill:red;${css}}}</style>`),
      marked(`<style>path{q{}${css}}</style>`),
    ])
      assert.equal((await put(fixture, source, 'image/svg+xml')).status, 415, source);
  }
  assert.equal(
    (
      await put(
        fixture,
        svg('<style>@function --f(){result:blur(9px)} path{filter:--f() --f()}</style>'),
        'image/svg+xml',
      )
    ).status,
    415,
  );
  assert.equal(
    (
      await put(
        fixture,
        marked('<style>.d{fill:red}.c:hover,d{fill:red}</style>', ' style="clip-path:url(#m);fill:red"'),
        'image/svg+xml',
      )
    ).status,
    200,
  );
});

test('refuses an SVG that inherits properties that are drawn for each child', async () => {
  const fixture = createTestBackend();
  const statusOf = async (inner: string) => (await put(fixture, svg(inner), 'image/svg+xml')).status;
  for (const style of [
    'mask:inherit',
    'MASK : Inherit',
    'fill:red;clip-path:inherit',
    'filter:/**/inherit',
    'all:inherit',
    'mask:var(--x,inherit)',
  ]) {
    assert.equal(await statusOf(`<path d="M0 0h1" style="${style}"/>`), 415, style);
    assert.equal(await statusOf(`<style>path{${style}}</style><path d="M0 0h1"/>`), 415, style);
  }
  for (const name of ['mask', 'clip-path', 'filter'])
    assert.equal(await statusOf(`<path d="M0 0h1" ${name}=" inherit "/>`), 415, name);
  for (const style of ['fill:inherit', 'color:inherit;stroke:currentColor'])
    assert.equal(await statusOf(`<path d="M0 0h1" style="${style}"/>`), 200, style);
});

test('styles are read in one pass', async () => {
  const fixture = createTestBackend();
  for (const css of [
    `${'.a,'.repeat(100_000)}.b{${'fill:url(#x);'.repeat(29_000)}}`,
    '.a{mask:url(#x);'.repeat(20_000),
    `${'('.repeat(500_000)}url(#x)`,
    `a{fill:url(#x)}${' '.repeat(900_000)}b`,
  ]) {
    const start = performance.now();
    assert.ok((await put(fixture, svg(`<style>${css}</style><path class="a"/>`), 'image/svg+xml')).status < 500);
    assert.ok(performance.now() - start < 2000, css.slice(0, 20));
  }
});

test('accepts drawings of realistic size', async () => {
  const fixture = createTestBackend();
  const gradients = Array.from(
    { length: 40 },
    (_, at) => `<linearGradient id="g${at}"><stop/><stop/></linearGradient>`,
  ).join('');
  const styles = Array.from(
    { length: 40 },
    (_, at) => `.c${at},.d${at}{fill:url(#g${at});clip-path:url("#clip");font-family:'My Font'}`,
  ).join('');
  const shapes = Array.from({ length: 1500 }, (_, at) => `<path class="c${at % 40}" d="M0 0h1v1"/>`).join('');
  for (const source of [
    `<style>${styles}</style><defs>${gradients}<clipPath id="clip"><path id="shape"/></clipPath></defs><g>${shapes}</g><use href="#shape"/>`,
    `<style>@charset "utf-8";@media print, screen and (min-width:1px){${styles}}</style><defs>${gradients}<clipPath id="clip"><path/></clipPath></defs>${shapes}`,
    '<filter id="f"><feFlood/><feOffset/><feGaussianBlur/><feBlend/></filter>' +
      '<g filter="url(#f)"><path/></g>'.repeat(20),
  ]) {
    const reply = await put(fixture, svg(source), 'image/svg+xml');
    assert.equal(reply.status, 200, reply.text);
  }
});

test('refuses images of more than 4,096 pixels on a side and those without a size', async () => {
  const fixture = createTestBackend();
  for (const [of, type] of [
    [pngOf, 'image/png'],
    [jpegOf, 'image/jpeg'],
    ...(['VP8 ', 'VP8L', 'VP8X'] as const).map(
      (kind) => [(width: number, height: number) => webpOf(kind, width, height), 'image/webp'] as const,
    ),
  ] as const) {
    assert.equal((await put(fixture, of(4096, 4096), type)).status, 200, type);
    for (const [width, height] of [
      [4097, 1],
      [1, 4097],
      [16_000, 16_000],
    ] as const) {
      const reply = await put(fixture, of(width, height), type);
      assert.deepEqual([reply.status, codeOf(reply)], [413, 'too_large'], type);
      assert.ok(reply.body.detail.includes(`${width} x ${height}`), reply.body.detail);
    }
    assert.equal((await put(fixture, of(8, 8).slice(0, 16), type)).status, 415, type);
  }
});

test('inspects an image before the transaction', async () => {
  const store = createMemoryStore(createSampleData({ members: 5, organizations: 1 }));
  let inTransaction = 0;
  const fixture = createTestBackend({
    store: {
      ...store,
      transaction: async (work) => {
        inTransaction += 1;
        try {
          return await store.transaction(work);
        } finally {
          inTransaction -= 1;
        }
      },
    },
  });
  const bytes = pngOf(8, 8);
  const read: number[] = [];
  const original = DataView.prototype.getUint32;
  DataView.prototype.getUint32 = function (...given) {
    read.push(inTransaction);
    return original.apply(this, given);
  };
  try {
    assert.equal((await put(fixture, bytes, 'image/png')).status, 200);
  } finally {
    DataView.prototype.getUint32 = original;
  }
  assert.ok(read.length > 0 && read.every((depth) => depth === 0));
});
