/* The page for editing theme tokens: controls, real elements, a verdict, and the CSS to copy. */
import { html, LitElement, nothing } from 'lit';
import { dtcgTokens } from '../../src/styles/dtcg-tokens.js';
import { tokenList } from '../../src/styles/token-list.js';
import { provided } from '../stage.js';
import { declarations, densities, themeFiles, themes } from '../themes.js';
import { code } from './code.js';
import {
  cssOf,
  paired,
  painted,
  valueIn,
  verdictsOf,
  withoutDefaults,
  type Scheme,
  type Values,
} from './token-values.js';
import { tokenTable } from './token-table.js';

const colors = [
  ['brand', 'Brand'],
  ['surface', 'Surface'],
  ['text', 'Text'],
  ['accent', 'Accent'],
  ['danger', 'Danger'],
  ['border-control', 'Field border'],
] as const;
const measures = [
  ['radius', 'Radius', 0, 20, 1, 'px'],
  ['font-size', 'Font size', 12, 18, 0.5, 'px'],
  ['control-height', 'Controls', 24, 48, 1, 'px'],
  ['row-height', 'Rows', 40, 72, 1, 'px'],
  ['space', 'Space', 2, 7, 0.5, 'px'],
  ['duration', 'Motion', 0, 500, 10, 'ms'],
] as const;
const fonts = [
  ['inherit', 'The page’s'],
  ["'Inter Variable', sans-serif", 'Inter'],
  ["'Source Serif 4 Variable', serif", 'Source Serif'],
  ["'JetBrains Mono Variable', monospace", 'JetBrains Mono'],
] as const;
const schemes = ['light', 'dark'] as const;

/** A length of a theme in pixels: `.625rem`, `max(.875rem, 14px)`, `calc(var(--radius, .625rem) - 2px)`. */
function pixels(value: string): number {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.display = 'block';
  probe.style.width = value;
  const found = probe.getBoundingClientRect().width;
  probe.remove();
  return Math.round(found * 10) / 10;
}

export class GuideTokenEditor extends LitElement {
  static override properties = {
    values: { state: true },
    preset: { state: true },
    density: { state: true },
    scheme: {},
  };

  declare private values: Values;
  declare private preset: string;
  declare private density: keyof typeof densities;
  /** Of the preview. */
  declare scheme: Scheme;

  constructor() {
    super();
    this.values = {};
    this.preset = 'none';
    this.density = 'comfortable';
    this.scheme = 'light';
  }

  /** In the page itself: its styles are those of the guide. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    const all = Object.fromEntries(schemes.map((scheme) => [scheme, painted(this.values, scheme)])) as Record<
      Scheme,
      Record<string, string>
    >;
    return html`
      <div class="editor">
        <form class="settings" aria-label="Tokens" @submit=${(event: Event) => event.preventDefault()}>
          ${this.#presets()}
          <fieldset>
            <legend>Colors, light and dark</legend>
            ${colors.map(([name, label]) => this.#color(name, label, all))}
          </fieldset>
          <fieldset>
            <legend>Shape and size</legend>
            ${measures.map(([name, label, least, most, step, unit]) => this.#measure(name, label, least, most, step, unit))}${this.#font()}
          </fieldset>
          <div class="choices"><button type="button" @click=${() => this.#wear('none')}>Reset</button></div>
        </form>
        <div class="panes">
          <div class="choices" role="group" aria-label="Scheme of the preview">
            ${schemes.map((scheme) => html`<button type="button" aria-pressed=${this.scheme === scheme} @click=${() => (this.scheme = scheme)}>${scheme === 'light' ? 'Light' : 'Dark'}</button>`)}
          </div>
          <div
            class="pane on-${this.scheme}"
            .style=${this.#style}
            role="group"
            aria-label="Elements with these tokens"
          >
            ${provided(
              { role: 'admin', logos: true, members: 5, organizations: 3 },
              'en',
              () => html`
                <div class="top">
                  <org-switcher without-shortcut></org-switcher><invite-dialog without-draft></invite-dialog>
                </div>
                <member-list without-details></member-list>
                <org-profile without-danger-zone></org-profile>
              `,
            )}
          </div>
        </div>
      </div>
      ${this.#verdicts(all)}
      <h3>CSS to copy</h3>
      ${code(cssOf(this.values), 'Values that differ from the defaults')}
      <p class="editor" .style=${'display:flex;gap:8px;flex-wrap:wrap;margin:0'}>
        <a class="way" download="org-elements.css" href=${`data:text/css,${encodeURIComponent(cssOf(this.values))}`}
          >Download as CSS</a
        >
        ${schemes.map((scheme) => html`<a class="way" download=${`org-elements.${scheme}.json`} href=${this.#json(scheme, all[scheme])}>Design tokens, ${scheme} (JSON)</a>`)}
      </p>
      <h3>All tokens with these values</h3>
      ${tokenTable(this.values, all)}
    `;
  }

  /** The preview ignores the theme of the toolbar and starts with the defaults. */
  get #style(): string {
    return tokenList
      .filter(({ name }) => name !== '--org-font-mono')
      .map(({ name }) => `${name}:${this.values[name] ?? 'initial'}`)
      .join(';');
  }

  #presets() {
    const choice = (name: string, title = name[0]!.toUpperCase() + name.slice(1)) =>
      html`<button type="button" aria-pressed=${this.preset === name} @click=${() => this.#wear(name)}>
        ${title}
      </button>`;
    return html`
      <fieldset>
        <legend>Start from</legend>
        <div class="choices">
          ${choice('none', 'Defaults')}${themeFiles.map((name) => choice(name, name === 'shadcn' ? 'shadcn/ui' : undefined))}
        </div>
      </fieldset>
      <fieldset>
        <legend>Density</legend>
        <div class="choices">
          ${(['comfortable', 'compact'] as const).map((density) => html`<button type="button" aria-pressed=${this.density === density} @click=${() => this.#wear(this.preset, density)}>${density === 'compact' ? 'Compact' : 'Comfortable'}</button>`)}
        </div>
      </fieldset>
    `;
  }

  #color(name: string, label: string, all: Record<Scheme, Record<string, string>>) {
    const token = `--org-${name}`;
    const set = (scheme: Scheme, value: string) => {
      const now = { light: all.light[token]!, dark: all.dark[token]!, [scheme]: value };
      this.#set(token, paired(now.light, now.dark));
    };
    return html`<div class="dial color">
      <span>${label}</span>${schemes.map(
        (scheme) =>
          html`<label class="pair">
            <input
              type="color"
              aria-label=${`${label}, ${scheme}`}
              .value=${all[scheme][token]!.slice(0, 7)}
              @input=${(event: Event) => set(scheme, (event.target as HTMLInputElement).value)}
            /><span aria-hidden="true">${all[scheme][token]!.slice(0, 7)}</span>
          </label>`,
      )}
    </div>`;
  }

  #measure(name: string, label: string, least: number, most: number, step: number, unit: string) {
    const token = `--org-${name}`;
    const value = this.values[token] ?? tokenList.find((one) => one.name === token)!.light;
    const number = unit === 'px' ? pixels(valueIn(value, 'light')) : parseFloat(value);
    return html`<label class="dial"
      ><span>${label}</span>
      <input
        type="range"
        min=${least}
        max=${most}
        step=${step}
        .value=${String(number)}
        @input=${(event: Event) => this.#set(token, `${(event.target as HTMLInputElement).value}${unit}`)}
      />
      <output>${number} ${unit}</output>
    </label>`;
  }

  #font() {
    const value = this.values['--org-font'] ?? 'inherit';
    return html`<label class="dial"
      ><span>Font</span
      ><select @change=${(event: Event) => this.#set('--org-font', (event.target as HTMLSelectElement).value)}>
        ${fonts.map(([family, title]) => html`<option value=${family} ?selected=${family === value}>${title}</option>`)}
      </select></label
    >`;
  }

  #verdicts(all: Record<Scheme, Record<string, string>>) {
    const [light, dark] = [verdictsOf(all.light), verdictsOf(all.dark)];
    const cell = ({ ratio, passes }: { ratio: number; passes: boolean }) =>
      html`<span class=${passes ? nothing : 'verdict-low'}
        >${(Math.floor(ratio * 10) / 10).toFixed(1)}:1 ${passes ? 'passes' : 'Too low'}</span
      >`;
    return html`<h3>Contrast</h3>
      <div class="guide-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Pair</th>
              <th scope="col">Light</th>
              <th scope="col">Dark</th>
            </tr>
          </thead>
          <tbody>
            ${light.map(
              (verdict, at) =>
                html`<tr>
                  <th scope="row">${verdict.what}</th>
                  <td>${cell(verdict)}</td>
                  <td>${cell(dark[at]!)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  #json(scheme: Scheme, colorsOfScheme: Record<string, string>): string {
    const resolved = Object.fromEntries(
      Object.entries(this.values).map(([name, value]) => [name, colorsOfScheme[name] ?? valueIn(value, scheme)]),
    );
    return `data:application/json,${encodeURIComponent(JSON.stringify(dtcgTokens(scheme, { ...colorsOfScheme, ...resolved }), null, 2))}`;
  }

  #set(token: string, value: string): void {
    this.values = withoutDefaults({ ...this.values, [token]: value });
    this.preset = '';
  }

  #wear(preset: string, density = preset === 'none' ? ('comfortable' as const) : this.density): void {
    const base = preset ? declarations(themes[preset as keyof typeof themes]) : this.values;
    this.density = density;
    const denser = Object.keys(declarations(densities.compact));
    const kept = preset ? base : Object.fromEntries(Object.entries(base).filter(([name]) => !denser.includes(name)));
    this.values = withoutDefaults({ ...kept, ...declarations(densities[density]) });
    this.preset = preset;
  }
}
customElements.define('guide-token-editor', GuideTokenEditor);
