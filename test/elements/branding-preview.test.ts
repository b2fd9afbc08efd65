import { expect } from '@open-wc/testing';
import { brandColors } from '../../src/index.js';
import { mount } from './mount.js';

const paint = (element: Element) => getComputedStyle(element).backgroundColor;

describe('branding-preview', () => {
  it('shows login page, email, invitation page and header, each in light and dark', async () => {
    const preview = await mount('branding-preview');
    await preview.ready();
    const labels = preview.all('[role=img]').map((scene) => scene.getAttribute('aria-label'));
    expect(labels).to.deep.equal([
      'Sign-in page, light',
      'Sign-in page, dark',
      'Email, light',
      'Email, dark',
      'Invitation page, light',
      'Invitation page, dark',
      'App header, light',
      'App header, dark',
    ]);
  });

  it('renders a draft immediately, with missing values from the saved branding', async () => {
    const preview = await mount('branding-preview');
    await preview.ready();
    preview.element.branding = { colors: { primary: '#ff0000' } };
    await preview.settled();
    expect(paint(preview.root.querySelector('.primary-button')!)).to.equal('rgb(255, 0, 0)');
    await preview.says('Acme Logistics');
  });

  it('requires no backend for a draft', async () => {
    const preview = await mount('branding-preview', { role: 'signed-out' }, undefined, {
      branding: { colors: { primary: '#00aa00' } },
      name: 'Draft Ltd',
    });
    await preview.says('Sign in to Draft Ltd');
  });

  it('rejects an invalid color, and a logo that is not an image', async () => {
    const preview = await mount('branding-preview', {}, undefined, {
      branding: {
        logoUrl: 'javascript:alert(1)',
        colors: { primary: 'red;background:url(//evil.example)', pageBackground: '#fff' },
      },
    });
    await preview.ready();
    expect(preview.root.querySelector('.preview')!.getAttribute('style')).to.not.include('evil');
    expect(preview.all('.logo')).to.have.lengthOf(0);
  });

  it('uses the colors of the login page and the email, in both schemes', async () => {
    const preview = await mount('branding-preview');
    await preview.ready();
    const channels = (color: string) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const near = (painted: string, wanted: string, what: string) =>
      channels(painted).forEach((value, at) =>
        expect(value, `${what}: ${painted}, not ${wanted}`).to.be.closeTo(channels(wanted)[at]!, 2),
      );
    for (const [primary, pageBackground] of [
      ['#ffe100', '#fffbe0'],
      ['#2d5fbe', '#eef5f1'],
      ['#000000', '#ffffff'],
      ['#ffffff', '#101820'],
      ['#7a1fa2', '#f7efe0'],
    ] as const) {
      preview.element.branding = { colors: { primary, pageBackground } };
      await preview.settled();
      for (const scheme of ['light', 'dark'] as const) {
        const wanted = brandColors({ primary, pageBackground }, scheme);
        const style = (selector: string) =>
          getComputedStyle(preview.root.querySelector(`.preview.${scheme}${selector}`)!);
        near(style('.login .canvas').backgroundColor, wanted.page, 'page');
        near(style('.login .canvas').color, wanted.text, 'text');
        near(style('.mail .card').backgroundColor, wanted.card, 'card');
        near(style('.mail .primary-button').backgroundColor, wanted.primary, 'primary');
        near(style('.mail .primary-button').color, wanted.onPrimary, 'on primary');
        near(style('.login .sample-field').color, wanted.muted, 'muted');
        near(style('.header .on').borderBlockEndColor, wanted.link, 'link');
      }
    }
  });

  it('can be narrow', async () => {
    const preview = await mount('branding-preview');
    await preview.ready();
    await preview.press('Mobile');
    expect(preview.element.getAttribute('width')).to.equal('narrow');
  });
});
