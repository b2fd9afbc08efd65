import { expect } from '@open-wc/testing';
import { mount } from './mount.js';

const paint = (element: Element) => getComputedStyle(element).backgroundColor;

describe('branding-preview', () => {
  it('shows login page, mail and header, each in light and dark', async () => {
    const preview = await mount('branding-preview');
    await preview.ready();
    const labels = preview.all('[role=img]').map((scene) => scene.getAttribute('aria-label'));
    expect(labels).to.deep.equal(['Login page, light', 'Login page, dark', 'E-mail, light', 'E-mail, dark', 'Application header, light', 'Application header, dark']);
  });

  it('paints a draft at once, and takes what it leaves out from the saved branding', async () => {
    const preview = await mount('branding-preview');
    await preview.ready();
    preview.element.branding = { colors: { primary: '#ff0000' } };
    await preview.settled();
    expect(paint(preview.root.querySelector('.go')!)).to.equal('rgb(255, 0, 0)');
    await preview.says('Acme Logistics');
  });

  it('needs no backend for a draft', async () => {
    const preview = await mount('branding-preview', { role: 'nobody' }, undefined, { branding: { colors: { primary: '#00aa00' } }, name: 'Draft Ltd' });
    await preview.says('Log in to Draft Ltd');
  });

  it('refuses a colour that is none, and a logo that is no image', async () => {
    const preview = await mount('branding-preview', {}, undefined, { branding: { logoUrl: 'javascript:alert(1)', colors: { primary: 'red;background:url(//evil.example)', pageBackground: '#fff' } } });
    await preview.ready();
    expect(preview.root.querySelector('.preview')!.getAttribute('style')).to.not.include('evil');
    expect(preview.all('.logo')).to.have.lengthOf(0);
  });

  it('keeps the text on a button readable on any colour', async () => {
    const preview = await mount('branding-preview');
    await preview.ready();
    for (const [primary, text] of [['#ffe100', '0'], ['#000000', '1'], ['#2d5fbe', '1']]) {
      preview.element.branding = { colors: { primary } };
      await preview.settled();
      const { color } = getComputedStyle(preview.root.querySelector('.go')!);
      const light = /color\(xyz-d65 (?:0\.9|0\.95)|255, 255, 255/.test(color) || Number(/ ([\d.]+) [\d.]+\)/.exec(color)?.[1] ?? 0) > 0.5;
      expect(light ? '1' : '0', `${primary}: ${color}`).to.equal(text);
    }
  });

  it('can be narrow', async () => {
    const preview = await mount('branding-preview');
    await preview.ready();
    await preview.press('Narrow');
    expect(preview.element.getAttribute('width')).to.equal('narrow');
  });
});
