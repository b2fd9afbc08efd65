import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, createWorld } from './world.js';

const path = '/organizations/org_1/branding/logo';
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const svg = (content: string, attributes = '') => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"${attributes}>${content}</svg>`;

const put = (world: ReturnType<typeof createWorld>, raw: BodyInit, type: string, query = '', headers: Record<string, string> = {}) =>
  world.ask('user_1', path + query, { method: 'PUT', raw, headers: { 'content-type': type, ...headers } });

test('an uploaded logo shows wherever the organization does, and everybody can load it', async () => {
  const world = createWorld();
  const { status, body } = await put(world, png, 'image/png');
  assert.equal(status, 200);
  assert.match(body.logoUrl, /^https:\/\/app\.example\.com\/org-api\/v1\/logos\/[\w-]{43}$/);
  assert.equal((await world.ask('user_1', '/organizations/org_1')).body.branding.logoUrl, body.logoUrl);
  const image = await world.backend(new Request(body.logoUrl));
  assert.deepEqual(new Uint8Array(await image.arrayBuffer()), png);
  assert.equal(image.headers.get('content-type'), 'image/png');
  assert.equal(image.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(image.headers.get('content-security-policy'), "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  assert.equal(image.headers.get('x-content-type-options'), 'nosniff');
});

test('light and dark are two logos, and each can be taken away', async () => {
  const world = createWorld();
  const light = (await put(world, png, 'image/png')).body.logoUrl;
  const dark = (await put(world, png, 'image/png', '?variant=dark')).body.logoDarkUrl;
  assert.notEqual(light, dark);
  const { body } = await world.ask('user_1', `${path}?variant=light`, { method: 'DELETE' });
  assert.deepEqual([body.logoUrl, body.logoDarkUrl], [null, dark]);
  assert.equal((await world.backend(new Request(light))).status, 404);
  assert.equal((await world.backend(new Request(dark))).status, 200);
  assert.equal((await put(world, png, 'image/png', '?variant=pink')).status, 400);
});

test('two organizations with the same logo do not share it', async () => {
  const world = createWorld();
  const first = (await put(world, png, 'image/png')).body.logoUrl;
  const second = await world.ask('user_1', '/organizations/org_2/branding/logo', { method: 'PUT', raw: png, headers: { 'content-type': 'image/png' } });
  assert.notEqual(first, second.body.logoUrl);
  await world.ask('user_1', path, { method: 'DELETE' });
  assert.equal((await world.backend(new Request(second.body.logoUrl))).status, 200);
});

test('a logo is replaced only from the branding as it is', async () => {
  const world = createWorld();
  const etag = (await world.ask('user_1', '/organizations/org_1/branding')).headers.get('etag')!;
  const first = await put(world, png, 'image/png', '', { 'if-match': etag });
  assert.deepEqual([first.status, codeOf(await put(world, png, 'image/png', '?variant=dark', { 'if-match': etag }))], [200, 'etag_mismatch']);
  assert.equal((await put(world, png, 'image/png', '?variant=dark', { 'if-match': first.headers.get('etag')! })).status, 200);
});

test('the address of a logo is the one that browsers see', async () => {
  const world = createWorld({ publicUrl: 'https://public.example/base/' });
  assert.match((await put(world, png, 'image/png')).body.logoUrl, /^https:\/\/public\.example\/base\/v1\/logos\//);
});

test('jpeg and webp are taken too', async () => {
  const world = createWorld();
  assert.equal((await put(world, new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg')).status, 200);
  assert.equal((await put(world, new TextEncoder().encode('RIFF\0\0\0\0WEBPVP8 '), 'image/webp')).status, 200);
});

test('an image that is not what it says is refused', async () => {
  const world = createWorld();
  for (const [raw, type] of [[png, 'image/jpeg'], [png, 'image/svg+xml'], ['<html>', 'image/png'], ['GIF89a', 'image/gif'], [png, 'text/html'], ['', 'image/png']] as const) {
    const reply = await put(world, raw, type);
    assert.deepEqual([reply.status, codeOf(reply)], [415, 'unsupported_media_type'], type);
  }
});

test('an image above the limit is refused, with or without saying so first', async () => {
  const world = createWorld();
  const large = new Uint8Array(1024 * 1024 + 1);
  large.set(png);
  assert.equal((await put(world, large, 'image/png')).status, 413);
  assert.equal((await put(world, large.slice(0, 1024 * 1024), 'image/png')).status, 200);
});

test('a plain svg is taken', async () => {
  const world = createWorld();
  for (const source of [
    svg('<path d="M0 0h8v8z" fill="#0059d6"/>'),
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n${svg('<title>Acme &amp; Söhne</title><defs><linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient></defs><rect width="8" height="8" fill="url(#a)"/>')}\n`,
    svg('<style>.a { fill: #fff; } .b > .c { stroke: url("#g") }</style><g class="a"><circle r="2"/></g>'),
    svg('<use href="#x"/><image href="data:image/png;base64,iVBORw0KGgo="/>', ' aria-label="a\\b" data-name=\'x\''),
  ]) {
    const reply = await put(world, source, 'image/svg+xml');
    assert.equal(reply.status, 200, `${source} ${reply.text}`);
  }
});

test('an svg that could do anything but show a picture is refused, and the reason is said', async () => {
  const world = createWorld();
  for (const source of [
    svg('<script>alert(1)</script>'), svg('<SCRIPT/>'), svg('<g onclick="alert(1)"/>'), svg('', ' onload="alert(1)"'), svg('<g ONCLICK="x"/>'),
    svg('<foreignObject><b/></foreignObject>'), svg('<a href="#x"><path/></a>'), svg('<a xlink:href="javascript:alert(1)"/>'),
    svg('<use href="https://evil.example/x.svg#a"/>'), svg('<use href="&#x2f;/evil.example"/>'), svg('<use href="data:image/svg+xml;base64,AAAA"/>'),
    svg('<image href="https://evil.example/x.png"/>'), svg('<image href="data:image/svg+xml;base64,AAAA"/>'), svg('<image href="data:text/html,x"/>'),
    svg('<rect fill="url(https://evil.example/#a)"/>'), svg('<rect style="background:url( \'//evil.example\')"/>'), svg('<rect style="fill:u\\72l(//evil.example)"/>'),
    svg('<style>@import "//evil.example";</style>'), svg('<style>a{}</style><style>@\\69mport "//evil.example"</style>'), svg('<style>@font-face{src:url(//e)}</style>'),
    svg('<style>a{background:image-set("//evil.example" 1x)}</style>'), svg('<style><![CDATA[@import "x"]]></style>'), svg('<style>a{fill:url(/**/"//evil.example")}</style>'),
    svg('<animate attributeName="href" to="javascript:alert(1)"/>'), svg('<set attributeName="href" to="x"/>'), svg('<handler/>'), svg('<iframe/>'),
    `<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`, `<!doctype svg>${svg('')}`, svg('&x;'), svg('<?xml-stylesheet href="x"?>'), `<?xml-stylesheet href="//e"?>${svg('')}`,
    `<?xml version="1.0" encoding="utf-7"?>${svg('')}`, svg('<g xmlns="http://www.w3.org/1999/xhtml"><path/></g>'), svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>'),
    '<svg viewBox="0 0 1 1"/>', svg('') + svg(''), `${svg('')}<script/>`, 'x' + svg(''), svg('<g>'), svg('</g>'), svg('<g a=b/>'), svg('<g id="a" id="b"/>'),
    svg('<g id="<"/>'), svg('<!-- a -- b -->'), svg('<!-- '), '<html></html>', '', svg('<path d="x" / onclick="x">'), svg('<g/onclick=alert(1)>'),
  ]) {
    const reply = await put(world, source, 'image/svg+xml');
    assert.deepEqual([reply.status, codeOf(reply)], [415, 'unsupported_media_type'], source);
    assert.ok(reply.body.detail.length > 20);
  }
  const bomb = await put(world, svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000)), 'image/svg+xml');
  assert.ok(bomb.status < 500);
});

test('a long hostile svg is judged quickly', async () => {
  const world = createWorld();
  for (const part of ['<', '<g ', '<g a="', '&', 'url(', '/*', '<!--', '<g id="x" ', ' ']) {
    const began = performance.now();
    await put(world, svg(`<style>${part.repeat(Math.floor(900_000 / part.length))}</style>`), 'image/svg+xml');
    await put(world, svg(part.repeat(Math.floor(900_000 / part.length))), 'image/svg+xml');
    assert.ok(performance.now() - began < 2000, part);
  }
});
