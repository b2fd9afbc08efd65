import { expect } from '@open-wc/testing';
import { findSvgFault } from '../../src/backend/features/branding/svg.js';
import { readLogo } from '../../src/elements/branding-editor/logo-file.js';
import { stripSvgMetadata } from '../../src/elements/branding-editor/strip-svg-metadata.js';

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${inside}</svg>`;
const fault = (text: string) => findSvgFault(new TextEncoder().encode(text));

describe('a drawing of a design tool', () => {
  for (const name of ['canva', 'coreldraw', 'embedded-png-jpg', 'illustrator-entity', 'long-comment']) {
    it(`is cleaned and accepted: ${name}`, async () => {
      const source = await (await fetch(`/test/elements/svg/${name}.svg`)).blob();
      const logo = await readLogo(new File([source], `${name}.svg`, { type: 'image/svg+xml' }));
      if (typeof logo === 'string') throw new Error(logo);
      expect(fault(await logo.blob.text())).to.equal(undefined);
    });
  }

  it('loses invisible metadata, including nested elements', () => {
    const nested =
      '<i:pgf><i:pgf/><i:pgf>x</i:pgf></i:pgf><metadata><metadata/><b></b></metadata><font><glyph/></font><foreignObject requiredExtensions="x"><b/></foreignObject>';
    expect(stripSvgMetadata(svg(`${nested}<g i:x="1" id="a"/>`))).to.equal(svg('<g id="a"/>'));
    expect(
      stripSvgMetadata(`<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"></svg>`),
    ).to.equal(svg('').replace(' viewBox="0 0 40 20"', ''));
    expect(stripSvgMetadata(svg('<style>@font-face { src: url(x) } .a { fill: red }</style>'))).to.equal(
      svg('<style> .a { fill: red }</style>'),
    );
  });

  it('keeps active content, for the server to reject', () => {
    for (const inside of [
      '<script>alert(1)</script>',
      '<g onload="x"/>',
      '<foreignObject><b/></foreignObject>',
      '<!-- never closed',
      '<![CDATA[<script>]]>',
    ]) {
      expect(stripSvgMetadata(svg(inside))).to.equal(svg(inside));
    }
  });

  it('does not expand recursive entities', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(10_000)}"><!ENTITY b "&a;&a;">]>${svg(`<g id="${'&a;&b;'.repeat(1000)}"/>`)}`;
    expect(stripSvgMetadata(bomb).length).to.be.below(bomb.length);
  });

  it('is parsed in linear time, also with repetitions', () => {
    const original = String.prototype.indexOf;
    for (const part of [
      '<!--',
      '<!',
      '<![CDATA[',
      '<?',
      '<a:b>',
      '<a:b',
      '<metadata>',
      '</metadata>',
      '<',
      '>',
      '@font-face',
      '@font-face{',
      '<g a:b="',
      '<font>',
      '<!DOCTYPE [',
      '&a;',
    ]) {
      const steps = (count: number) => {
        let sum = 0;
        String.prototype.indexOf = function (this: string, ...given: [string, number?]) {
          const found = original.apply(this, given);
          sum += 1 + (found < 0 ? this.length : found) - (given[1] ?? 0);
          return found;
        };
        try {
          stripSvgMetadata(part.repeat(count));
        } finally {
          String.prototype.indexOf = original;
        }
        return sum;
      };
      expect(steps(4000), part).to.be.below(2.5 * steps(2000) + 100);
    }
  });
});
