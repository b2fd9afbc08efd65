/* Themes and tokens: published values are the painted values, and text stays readable. */
import { expect } from '@open-wc/testing';
import { dtcgTokens } from '../../src/styles/dtcg-tokens.js';
import { tokenList } from '../../src/styles/token-list.js';
import { tokens } from '../../src/styles/tokens.js';
import { overlayTokens } from '../../src/styles/overlay-tokens.js';
import { violations } from './axe.js';
import { mount, until } from './mount.js';

const names = ['neutral', 'material', 'fluent', 'carbon', 'bootstrap', 'shadcn', 'compact'];
document.documentElement.style.setProperty('--org-duration', '0s');

async function wear(theme: string, scheme: 'light' | 'dark'): Promise<() => void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await fetch(`/src/styles/themes/${theme}.css`)).text());
  document.adoptedStyleSheets = [sheet];
  document.documentElement.style.colorScheme = scheme;
  document.body.style.background = 'var(--org-surface, light-dark(#fff, #17191d))';
  return () => {
    document.adoptedStyleSheets = [];
    document.documentElement.style.colorScheme = document.body.style.background = '';
  };
}

/** Private properties with the resolved value of each token. */
const holders: Record<string, string> = {
  '--org-text-muted': '--_muted',
  '--org-surface-sunken': '--_surface-sunken',
  '--org-surface-raised': '--_raised',
  '--org-border-control': '--_control',
};

describe('the tokens', () => {
  it('are exactly those that the style sheets use', async () => {
    const texts = await Promise.all(
      ['tokens', 'status-tokens', 'overlay-tokens'].map(async (file) => (await fetch(`/src/styles/${file}.ts`)).text()),
    );
    const lists = await (await fetch('/src/data-list/table.styles.ts')).text();
    const read = new Set(
      [...[...texts, lists].join('\n').matchAll(/var\(\s*(--org-[a-z-]+)/g)].map(([, name]) => name),
    );
    expect([...read].sort()).to.deep.equal(tokenList.map(({ name }) => name).sort());
  });

  it('resolve to the documented colors, in light and in dark', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [tokens, ...overlayTokens].map(({ styleSheet }) => styleSheet!);
    const probe = document.createElement('i');
    root.append(probe);
    document.body.append(host);
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const painted = (value: string) => {
      probe.style.color = value;
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = getComputedStyle(probe).color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    for (const scheme of ['light', 'dark'] as const) {
      host.style.colorScheme = scheme;
      for (const token of tokenList) {
        if (token.type !== 'color' || ['--org-hover', '--org-accent-tint'].includes(token.name)) continue;
        const [is, said] = [
          painted(`var(${holders[token.name] ?? token.name.replace('--org-', '--_')})`),
          painted(token[scheme]),
        ];
        is.forEach((channel, index) =>
          expect(
            Math.abs(channel - said[index]!),
            `${token.name} in ${scheme}: ${is.join()} and ${said.join()}`,
          ).to.be.at.most(3),
        );
      }
    }
    host.remove();
  });

  it('are exported in the format of the Design Tokens Community Group', () => {
    const light = dtcgTokens('light', {
      '--org-brand': 'rgb(15, 118, 110)',
      '--org-radius': '10px',
      '--org-font': 'inherit',
    }) as { org: Record<string, Record<string, { $type: string; $value: unknown }>> };
    expect(light.org['input']!['brand']).to.deep.include({
      $type: 'color',
      $value: { colorSpace: 'srgb', components: [0.0588, 0.4627, 0.4314], hex: '#0f766e' },
    });
    expect(light.org['shape']!['radius']!.$value).to.deep.equal({ value: 10, unit: 'px' });
    expect(light.org['motion']!['ease']!.$value).to.deep.equal([0.2, 0, 0, 1]);
    expect(light.org['motion']!['duration']!.$value).to.deep.equal({ value: 160, unit: 'ms' });
    expect(light.org['shape']!['shadow']!.$value).to.have.lengthOf(2);
    expect(light.org['type']).not.to.have.property('font');
    for (const group of Object.values(light.org))
      for (const { $type, $value } of Object.values(group)) expect($value, $type).not.to.equal(undefined);
  });
});

for (const theme of names) {
  for (const scheme of ['light', 'dark'] as const) {
    it(`the theme ${theme} is readable in ${scheme}: list, dialog and switcher`, async () => {
      const takeOff = await wear(theme, scheme);
      try {
        const members = await mount('member-list');
        await members.ready();
        members.provider.append(document.createElement('org-switcher'), document.createElement('invite-dialog'));
        (members.all('input[type=checkbox]')[1] as HTMLInputElement).click();
        await members.says('1 selected');
        const dialog = members.provider.querySelector('invite-dialog')!;
        dialog.show();
        await until(() => dialog.shadowRoot!.querySelector('dialog[open]'));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
        expect(await violations(members.provider)).to.equal('');
        dialog.close();
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
        expect(await violations(members.provider)).to.equal('');
      } finally {
        takeOff();
      }
    });
  }
}
