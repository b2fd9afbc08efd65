import { expect } from '@open-wc/testing';
import { findSvgFault } from '../../src/backend/features/branding/svg.js';
import { brandColors, contrast, parseHex } from '../../src/styles/brand-colors.js';
import { readLogo, dominantColors } from '../../src/elements/branding-editor/logo-file.js';
import { contrastChecks } from '../../src/elements/branding-editor/contrast-checks.js';
import { violationsInBoth } from './axe.js';
import { mount, until } from './mount.js';

document.documentElement.style.setProperty('--org-duration', '0s');

/** Creates an image on a canvas. */
async function picture(
  width: number,
  height: number,
  color = '#1f9d78',
  type = 'image/png',
  name = 'logo.png',
): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(width / 4, height / 4, width / 2, height / 2);
  return new File([await canvas.convertToBlob({ type })], name, { type });
}
const svg = (inside: string) =>
  new File([`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inside}</svg>`], 'logo.svg', {
    type: 'image/svg+xml',
  });

type Editor = Awaited<ReturnType<typeof mount<'branding-editor'>>>;
function drop(editor: Editor, file: File, variant: 'light' | 'dark' = 'light'): void {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  const place = editor.all('.drop')[variant === 'light' ? 0 : 1]!;
  place.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
}
const saved = (editor: Editor) => editor.backend.as('user_1').branding.get('org_1');

describe('the verdicts', () => {
  it('say what WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).to.equal(21);
    expect(contrast('#777777', '#ffffff')).to.be.closeTo(4.48, 0.01);
    expect(parseHex(' #FA0 ')).to.equal('#ffaa00');
    for (const wrong of ['', '#12', 'red', '#12345g', '#1234567', 'javascript:0'])
      expect(parseHex(wrong), wrong).to.equal(undefined);
  });

  it('hold for every brand color: text on it and links in it can be read', () => {
    for (let red = 0; red < 256; red += 51)
      for (let green = 0; green < 256; green += 51)
        for (let blue = 0; blue < 256; blue += 51) {
          const primary = `#${[red, green, blue].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
          for (const scheme of ['light', 'dark'] as const) {
            const { onPrimary, link, page } = brandColors({ primary, pageBackground: '#ffffff' }, scheme);
            expect(contrast(onPrimary, primary), primary).to.be.at.least(4.5);
            expect(contrast(link, page), `${primary} ${scheme}`).to.be.at.least(4.5);
          }
        }
  });

  it('come with the nearest color that passes', () => {
    for (const [primary, pageBackground] of [
      ['#ffffff', '#ffffff'],
      ['#ffe100', '#fffbe0'],
      ['#808080', '#808080'],
      ['#101010', '#000000'],
    ] as const) {
      for (const verdict of contrastChecks({ primary, pageBackground })) {
        const low = verdict.light.grade === 'low' || verdict.dark.grade === 'low';
        expect(Boolean(verdict.fix), `${primary} on ${pageBackground}: ${verdict.key}`).to.equal(low);
        if (!verdict.fix) continue;
        const fixed = contrastChecks({ primary, pageBackground, [verdict.fix.field]: verdict.fix.value }).find(
          ({ key }) => key === verdict.key,
        )!;
        expect([fixed.light.grade, fixed.dark.grade], `${verdict.key} with ${verdict.fix.value}`).not.to.include('low');
      }
    }
  });

  it('are the colors that the elements themselves paint', async () => {
    const { tokens } = await import('../../src/styles/tokens.js');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).adoptedStyleSheets = [tokens.styleSheet!];
    const probe = document.createElement('i');
    host.shadowRoot!.append(probe);
    document.body.append(host);
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const paint = (value: string) => {
      canvas.fillStyle = value;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    for (const primary of ['#2d5fbe', '#1f9d78', '#ffe100', '#a63c14', '#8855ee']) {
      for (const scheme of ['light', 'dark'] as const) {
        host.style.cssText = `--org-brand:${primary};color-scheme:${scheme}`;
        const colors = brandColors({ primary, pageBackground: '#ffffff' }, scheme);
        for (const [custom, said] of [
          ['--_accent', colors.link],
          ['--_on-brand', colors.onPrimary],
        ] as const) {
          probe.style.color = `var(${custom})`;
          const is = paint(getComputedStyle(probe).color);
          paint(said).forEach((channel, index) =>
            expect(
              Math.abs(channel - is[index]!),
              `${custom} of ${primary} in ${scheme}: ${is.join()} and ${said}`,
            ).to.be.at.most(3),
          );
        }
      }
    }
    host.remove();
  });
});

describe('a file for a logo', () => {
  it('is made smaller, keeps its shape, and offers its colors', async () => {
    const logo = await readLogo(await picture(2000, 1000, '#a63c14'));
    if (typeof logo === 'string') throw new Error(logo);
    expect([logo.width, logo.height]).to.deep.equal([512, 256]);
    expect(logo.notes).to.include('resized');
    expect(logo.url).to.match(/^data:image\//);
    expect(logo.colors[0]).to.match(/^#a[4-8]3[a-e]1[2-6]$/);
  });

  it('of 40 megapixels is accepted', async () => {
    const logo = await readLogo(await picture(7400, 5400, '#2d5fbe', 'image/jpeg', 'photo.jpg'));
    if (typeof logo === 'string') throw new Error(logo);
    expect(Math.max(logo.width, logo.height)).to.equal(512);
    expect(logo.blob.size).to.be.below(500_000);
  });

  it('that is not an image shows an error', async () => {
    expect(await readLogo(new File(['hello'], 'logo.png', { type: 'image/png' }))).to.equal('notAnImage');
    expect(await readLogo(new File(['<html><svg></svg></html>'], 'page.svg', { type: 'image/svg+xml' }))).to.equal(
      'notAnImage',
    );
    const bytes = new Uint8Array(await (await picture(200, 200)).arrayBuffer());
    expect(
      await readLogo(new File([bytes.slice(0, 8), new Uint8Array(200).fill(7)], 'damaged.png', { type: 'image/png' })),
    ).to.equal('broken');
    expect(await readLogo(new File([new Uint8Array(41_000_000)], 'huge.png', { type: 'image/png' }))).to.equal(
      'tooLarge',
    );
  });

  it('warns about a wrong file name, an extreme shape and a small size', async () => {
    const notes = async (file: File) => {
      const logo = await readLogo(file);
      return typeof logo === 'string' ? [logo] : logo.notes;
    };
    expect(
      await notes(
        await picture(300, 300, '#000000', 'image/png', 'really.jpg').then(
          (file) => new File([file], 'really.jpg', { type: 'image/jpeg' }),
        ),
      ),
    ).to.include('wrongExtension');
    expect(await notes(await picture(400, 40))).to.include('wide');
    expect(await notes(await picture(40, 40))).to.include('tiny');
    expect(await notes(svg('<rect width="40" height="20" fill="#1f9d78"/>'))).to.deep.equal([]);
  });

  it('of a drawing program is sent as the drawing alone, and what could do something stays to be refused', async () => {
    const sent = async (inside: string, before = '') => {
      const logo = await readLogo(new File([before, svg(inside)], 'logo.svg', { type: 'image/svg+xml' }));
      if (typeof logo === 'string') throw new Error(logo);
      return logo.blob.text();
    };
    const kept = '<rect width="40" height="20" fill="#1f9d78" transform="scale(1)"/>';
    const text = await sent(
      `<metadata><a/></metadata>${kept.replace('<rect', '<rect data-x="1" ')}`,
      '<?xml version="1.0"?><!-- Program 7 --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">',
    );
    expect(text).to.match(/^<\?xml version="1.0"\?><svg [^>]*><rect data-x="1"/);
    expect(text).to.not.include('metadata');
    expect(findSvgFault(new TextEncoder().encode(text))).to.equal(undefined);
    expect(await sent('<style><![CDATA[.a { fill: red }]]></style><rect class="a" width="9" height="9"/>')).to.include(
      '<style>.a { fill: red }</style>',
    );
    const hostile = '<script>alert(1)</script><rect onload="alert(1)" width="40" height="20"/>';
    expect(await sent(hostile)).to.include(hostile);
  });

  it('has no colors to offer when it is black, white and grey', () => {
    expect(
      dominantColors({
        data: new Uint8ClampedArray([0, 0, 0, 255, 255, 255, 255, 255, 128, 128, 128, 255, 255, 0, 0, 10]),
      }),
    ).to.deep.equal([]);
  });
});

describe('branding-editor', () => {
  it('updates verdicts and preview on input, and saves the changes', async () => {
    const editor = await mount('branding-editor');
    await editor.ready();
    expect(await violationsInBoth(editor.element)).to.equal('');
    await editor.type('Primary color', '#ffe100');
    await editor.says('Too low');
    await editor.says('1 unsaved change');
    await until(
      () => editor.all('.preview').some((one) => one.getAttribute('style')?.includes('#ffe100')),
      'the preview to follow',
    );
    expect(await violationsInBoth(editor.element)).to.equal('');
    await editor.press('Apply');
    await editor.noLongerSays('Too low');
    const updated = editor.event('branding-updated');
    await editor.press('Save branding');
    await updated;
    expect((await saved(editor)).colors.primary).not.to.equal('#ffe100');
    await editor.noLongerSays('unsaved change');
  });

  it('takes a dropped picture, shows it, offers its color, and sends it small', async () => {
    const editor = await mount('branding-editor');
    await editor.ready();
    drop(editor, await picture(1600, 1600, '#7b2cbf'));
    await editor.says('512 × 512 pixels');
    await editor.says('From the logo');
    await editor.press(/^Use #7[0-9a-f]2[0-9a-f]b/);
    await editor.type('Alt text', 'Acme');
    await editor.says('3 unsaved changes');
    await editor.press('Save branding');
    await until(() => editor.backend.requests.some((line) => line.startsWith('PATCH')));
    await editor.noLongerSays('unsaved');
    const branding = await saved(editor);
    expect(branding.logoUrl).to.match(/\/logos\//);
    expect(branding.logoAlt).to.equal('Acme');
    expect(branding.colors.primary).to.match(/^#7/);
  });

  it('sends the colors after the logo without a conflict of its own making', async () => {
    const editor = await mount('branding-editor');
    await editor.ready();
    for (const variant of ['light', 'dark'] as const) {
      drop(editor, await picture(100, 100), variant);
      await until(() => editor.all('.well img').length >= (variant === 'light' ? 1 : 2));
    }
    await editor.type('Page background', '#eef5f1');
    await editor.press('Save branding');
    await editor.noLongerSays('unsaved');
    expect(editor.text()).not.to.include('also made changes');
    expect((await saved(editor)).logoDarkUrl).to.match(/logos/);
  });

  it('undoes step by step, and resets all changes', async () => {
    const editor = await mount('branding-editor');
    await editor.ready();
    const primary = await editor.field('Primary color');
    const before = primary.value;
    await editor.type('Primary color', '#111111');
    await editor.type('Page background', '#222222');
    await editor.press('Undo');
    expect((await editor.field('Page background')).value).not.to.equal('#222222');
    expect(primary.value).to.equal('#111111');
    await editor.press('Undo');
    expect(primary.value).to.equal(before);
    await editor.noLongerSays('unsaved');
    await editor.type('Primary color', '#333333');
    await editor.press('Discard');
    expect(primary.value).to.equal(before);
  });

  it('shows an invalid color at the field, keeps it, and sends nothing', async () => {
    const editor = await mount('branding-editor');
    await editor.ready();
    await editor.type('Primary color', 'reddish');
    await editor.press('Save branding');
    await editor.says('Enter a hex color, such as #1f9d78.');
    expect((await editor.field('Primary color')).value).to.equal('reddish');
    expect(editor.root.activeElement?.id).to.equal('primary');
    expect(editor.backend.requests.some((line) => line.startsWith('PATCH'))).to.equal(false);
  });

  it('shows both versions after a concurrent change, and lets the viewer choose', async () => {
    const editor = await mount('branding-editor');
    await editor.ready();
    await editor.type('Primary color', '#111111');
    const other = editor.backend.as('user_2');
    const { colors } = await other.branding.get('org_1');
    await other.branding.update('org_1', { colors: { ...colors, primary: '#aa0000' } });
    await editor.press('Save branding');
    await editor.says('also made changes');
    await editor.says('#aa0000');
    editor.provider.context!.invalidate(['branding']);
    await until(
      () => editor.backend.requests.filter((line) => line === 'GET /organizations/org_1/branding').length > 2,
    );
    expect((await editor.field('Primary color')).value).to.equal('#111111');
    expect(await violationsInBoth(editor.element)).to.equal('');
    await editor.press('Use current');
    expect((await editor.field('Primary color')).value).to.equal('#aa0000');
    await editor.type('Primary color', '#00aa00');
    await editor.press('Save branding');
    await editor.noLongerSays('unsaved');
    expect((await saved(editor)).colors.primary).to.equal('#00aa00');
  });

  it('says that the server does not take a drawing with a script, and keeps the rest', async () => {
    const editor = await mount('branding-editor');
    await editor.ready();
    drop(editor, svg('<script>alert(1)</script><rect width="40" height="20" fill="#1f9d78"/>'));
    await until(() => editor.all('.well.light img').length === 1);
    await editor.type('Primary color', '#123456');
    await editor.press('Save branding');
    await editor.says('This SVG contains scripts');
    expect((await editor.field('Primary color')).value).to.equal('#123456');
    expect((await saved(editor)).logoUrl).to.equal(null);
  });

  it('says that a drawing is too complex where references repeat it too often', async () => {
    const editor = await mount('branding-editor');
    await editor.ready();
    const level = (at: number) =>
      `<g id="a${at}">${at ? `<use href="#a${at - 1}"/>`.repeat(22) : '<path d="M0 0h1v1"/>'}</g>`;
    drop(editor, svg(`<defs>${[0, 1, 2, 3].map(level).join('')}</defs><rect width="40" height="20" fill="#1f9d78"/>`));
    await until(() => editor.all('.well.light img').length === 1);
    await editor.press('Save branding');
    await editor.says('This SVG is too complex. Simplify it, or use a PNG.');
    expect((await saved(editor)).logoUrl).to.equal(null);
  });

  it('cuts a picture out by keyboard alone', async () => {
    const editor = await mount('branding-editor');
    await editor.ready();
    drop(editor, await picture(800, 200));
    await editor.says('512 × 128 pixels');
    await editor.press('Crop…');
    await editor.dialog();
    expect(await violationsInBoth(editor.element)).to.equal('');
    await editor.choose('Shape', 'Square');
    await editor.press('Apply crop');
    await editor.noDialog();
    await editor.says('200 × 200 pixels');
  });

  it('warns about unsaved changes before a switch and before the page unloads', async () => {
    const editor = await mount('branding-editor');
    editor.provider.append(document.createElement('org-switcher'));
    await editor.ready();
    await editor.type('Primary color', '#111111');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(true);
    const { dispatchBefore } = await import('../../src/core/events.js');
    const answer = dispatchBefore(editor.provider, 'before-organization-switch', { from: 'org_1', to: 'org_2' });
    await editor.press('Keep editing');
    expect(await answer).to.equal(false);
    const second = dispatchBefore(editor.provider, 'before-organization-switch', { from: 'org_1', to: 'org_2' });
    await editor.press('Discard changes');
    expect(await second).to.equal(true);
  });

  it('takes nothing of a draft to another organization', async () => {
    const editor = await mount('branding-editor');
    await editor.ready();
    await editor.type('Primary color', '#111111');
    editor.provider.organization = 'org_2';
    await until(() => editor.backend.requests.includes('GET /organizations/org_2/branding'));
    await editor.ready();
    await until(() => !editor.text().includes('unsaved'));
    expect((await editor.field('Primary color')).value).not.to.equal('#111111');
  });

  it('is read-only without the permission, and says why', async () => {
    const editor = await mount('branding-editor', { role: 'reader' });
    await editor.ready();
    await editor.says('You need the “Edit branding” permission to change this.');
    expect((await editor.field('Primary color')).readOnly).to.equal(true);
    expect(editor.all('input[type=file]')).to.have.lengthOf(0);
    expect(await violationsInBoth(editor.element)).to.equal('');
  });

  it('handles a name of 200 characters without a space, white on white, at 320 px', async () => {
    const editor = await mount('branding-editor');
    await editor.ready();
    await editor.type('Primary color', '#fff');
    await editor.type('Page background', '#fff');
    await editor.type('Alt text', 'x'.repeat(200));
    const stage = editor.provider.parentElement!;
    stage.style.cssText = 'inline-size:320px;overflow:hidden';
    for (const direction of ['ltr', 'rtl']) {
      stage.dir = direction;
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(stage.scrollWidth, direction).to.be.at.most(321);
    }
    await editor.says('Too low');
  });
});
