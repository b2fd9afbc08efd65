import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../i18n/localize.js';
import { parseHex } from '../../styles/brand-colors.js';
import type { brandingEditor } from './branding-editor.strings.js';
import { imageUrl } from '../../ui/display/avatar.js';
import { fieldError } from '../../ui/form/form.js';
import { alertIcon, checkCircleIcon } from '../../ui/icons/list-icons.js';
import { infoIcon, uploadIcon } from '../../ui/icons/action-icons.js';
import type { BrandingDraft, FieldPath, Variant } from './branding-draft.js';
import type { LogoProblem } from './logo-file.js';
import { contrastChecks, type ColorField, type ContrastResult } from './contrast-checks.js';

export type BrandingEditorStrings = LocalizeController<typeof brandingEditor>;

export interface FormOptions {
  draft: BrandingDraft;
  strings: BrandingEditorStrings;
  /** Whether the form is read-only. */
  locked: boolean;
  /** Whether logos can be uploaded. */
  upload: boolean;
  reading?: Variant;
  problems: Partial<Record<Variant, LogoProblem | 'svgRefused' | 'svgTooComplex'>>;
  errors: Partial<Record<FieldPath, string>>;
  /** Suggested colors, from the last logo. */
  suggestions: readonly string[];
  pick: (variant: Variant, file: File) => void;
  take: (variant: Variant) => void;
  restore: (variant: Variant) => void;
  crop: (variant: Variant) => void;
  type: (field: ColorField | 'alt', value: string) => void;
}

/** Renders the fields for logos, alt text and colors, and the contrast checks. */
export function editorForm(options: FormOptions) {
  const { strings: text, suggestions, locked, type } = options;
  return html`
    <div class="form">
      <fieldset class="group">
        <legend>${text.text('logo')}</legend>
        ${logoDropzone(options, 'light')}${logoDropzone(options, 'dark')}
        <div class="field">
          <label for="alt">${text.text('alt')}</label>
          <input
            class="input"
            id="alt"
            dir="auto"
            maxlength="255"
            part="input"
            .value=${options.draft.fields.values.alt ?? ''}
            ?readonly=${locked}
            aria-describedby="alt-hint"
            @input=${(event: Event) => type('alt', (event.target as HTMLInputElement).value)}
          />
          <p class="hint" id="alt-hint">${text.text('altHint')}</p>
        </div>
      </fieldset>
      <fieldset class="group">
        <legend>${text.text('colors')}</legend>
        <div class="pair">${colorField(options, 'primary')}${colorField(options, 'pageBackground')}</div>
        ${
          suggestions.length && !locked
            ? html`<div class="suggestions">
                <span class="hint" id="from-logo">${text.text('fromLogo')}</span>${suggestions.map(
                  (color) =>
                    html` <button
                      type="button"
                      class="swatch-button"
                      aria-label=${text.text('useColor', { color })}
                      title=${color}
                      @click=${() => type('primary', color)}
                    >
                      <span class="swatch" .style=${`background:${color}`}></span>
                    </button>`,
                )}
              </div>`
            : nothing
        }
        ${contrastTable(options)}
      </fieldset>
    </div>
  `;
}

function logoDropzone(options: FormOptions, variant: Variant): TemplateResult {
  const { draft, strings: text, locked, upload, reading, problems } = options;
  const logo = draft.fields.values[variant];
  const shown = typeof logo === 'object' ? logo.url : imageUrl(logo);
  const label = text.text(variant === 'light' ? 'logoLight' : 'logoDark');
  const problem = problems[variant];
  const closed = locked || !upload;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file && !closed) options.pick(variant, file);
  };
  return html`
    <div
      class="drop ${closed ? 'closed' : ''}"
      part="drop"
      role="group"
      aria-label=${label}
      @dragover=${(event: Event) => closed || event.preventDefault()}
      @drop=${drop}
    >
      <span class="well ${variant}"
        >${shown ? html`<img src=${shown} alt="" referrerpolicy="no-referrer" />` : uploadIcon()}</span
      >
      <div class="about">
        <span class="item-label">${label}</span>
        ${reading === variant ? html`<span class="hint" role="status"><span class="spinner"></span> ${text.text('processing')}</span>` : logoMetadata(options, variant, shown)}
        ${closed ? nothing : html`<span class="actions">${logoActions(options, variant, shown)}</span>`}
        ${problem ? html`<span class="error-text" role="alert">${alertIcon()}<span>${text.text(problem)}</span></span>` : nothing}
      </div>
    </div>
  `;
}

/** Whether the saved logo will be removed. */
const isRemoved = ({ fields }: BrandingDraft, variant: Variant) =>
  fields.values[variant] === '' && fields.saved?.[variant] !== '';

function logoMetadata(
  { draft, strings: text, upload, locked }: FormOptions,
  variant: Variant,
  shown: string | undefined,
) {
  const logo = draft.fields.values[variant];
  if (isRemoved(draft, variant)) return html`<span class="hint">${text.text('removed')}</span>`;
  if (typeof logo === 'object') {
    const said = [
      text.text('size', { width: logo.width, height: logo.height }),
      ...logo.notes.map((note) => text.text(note)),
    ];
    return html`<span class="hint"><bdi>${logo.name}</bdi> · ${said.join(' ')}</span>`;
  }
  const dark = variant === 'dark' && draft.saved?.logoUrl;
  if (shown || (locked && !dark)) return nothing;
  return html`<span class="hint">${text.text(dark ? 'darkFallback' : upload ? 'drop' : 'noUpload')}</span>`;
}

function logoActions(
  { draft, strings: text, pick, take, restore, crop }: FormOptions,
  variant: Variant,
  shown: string | undefined,
) {
  const value = draft.fields.values[variant];
  const logo = text.text(variant === 'light' ? 'logoLight' : 'logoDark');
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.files?.[0]) pick(variant, input.files[0]);
    input.value = '';
  };
  return html`
    <label class="button link small file"
      >${text.text(shown ? 'replace' : 'choose')}<input
        type="file"
        class="visually-hidden"
        accept="image/png,image/jpeg,image/webp,image/svg+xml,image/gif,.svg"
        aria-label=${text.text('chooseFor', { logo })}
        @change=${chosen}
    /></label>
    ${typeof value === 'object' && value.source ? html`<button type="button" class="button link small" @click=${() => crop(variant)}>${text.text('crop')}</button>` : nothing}
    ${shown ? html`<button type="button" class="button link small" aria-label=${`${text.text('remove')}: ${logo}`} @click=${() => take(variant)}>${text.text('remove')}</button>` : nothing}
    ${isRemoved(draft, variant) ? html`<button type="button" class="button link small" @click=${() => restore(variant)}>${text.text('restore')}</button>` : nothing}
  `;
}

/** EyeDropper API, only in Chromium; see https://wicg.github.io/eyedropper-api/ */
interface EyeDropperHost {
  EyeDropper?: new () => { open(): Promise<{ sRGBHex: string }> };
}

function colorField({ draft, strings: text, locked, errors, type }: FormOptions, field: ColorField) {
  const typed = draft.fields.values[field] ?? '';
  const color =
    parseHex(typed) ??
    (field === 'primary' ? draft.saved?.colors.primary : draft.saved?.colors.pageBackground) ??
    '#000000';
  const name = text.text(field);
  const { EyeDropper } = globalThis as EyeDropperHost;
  const take = async () => {
    const picked = await new EyeDropper!().open().catch(() => undefined);
    if (picked) type(field, parseHex(picked.sRGBHex) ?? typed);
  };
  return html`
    <div class="field">
      <label for=${field}>${name}</label>
      <div class="input color">
        <input
          type="color"
          .value=${color}
          aria-label=${text.text('pick', { field: name })}
          ?disabled=${locked}
          @input=${(event: Event) => type(field, (event.target as HTMLInputElement).value)}
        />
        <input
          id=${field}
          class="mono"
          dir="ltr"
          spellcheck="false"
          autocapitalize="none"
          maxlength="9"
          part="input"
          .value=${typed}
          ?readonly=${locked}
          aria-invalid=${errors[field] ? 'true' : nothing}
          aria-describedby=${`${field}-hint`}
          @input=${(event: Event) => type(field, (event.target as HTMLInputElement).value)}
        />
        ${EyeDropper && !locked ? html`<button type="button" class="button quiet icon-only small" aria-label=${text.text('eyedropper', { field: name })} title=${text.text('eyedropper', { field: name })} @click=${() => void take()}>${dropperIcon()}</button>` : nothing}
      </div>
      ${errors[field] ? fieldError(`${field}-hint`, errors[field]) : html`<p class="hint" id=${`${field}-hint`}>${text.text(`${field}Hint`)}</p>`}
    </div>
  `;
}

/** Renders the contrast checks for light and dark mode, with a button that applies the closest accessible color. */
function contrastTable({ draft, strings: text, locked, type }: FormOptions) {
  const { colors } = draft.branding!;
  const all = contrastChecks(colors);
  const format = (ratio: number) => `${text.number(Math.floor(ratio * 10) / 10)}:1`;
  const cell = ({ ratio, grade }: ContrastResult) =>
    html`<td class=${grade === 'low' ? 'low' : ''}>
      ${grade === 'low' ? alertIcon() : checkCircleIcon()}<span class="ratio">${format(ratio)}</span>
      <span class="grade">${grade === 'low' ? text.text('tooLow') : grade}</span>
    </td>`;
  const fixes = [...new Map(all.flatMap(({ fix }) => (fix ? [[fix.field, fix] as const] : []))).values()];
  return html`
    <div class="contrast-checks" part="contrast">
      <table>
        <caption class="visually-hidden">
          ${text.text('contrast')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${text.text('contrast')}</th>
            <th scope="col">${text.text('light')}</th>
            <th scope="col">${text.text('dark')}</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(
            (check) =>
              html`<tr>
                <th scope="row">${text.text(check.key)}</th>
                ${cell(check.light)}${cell(check.dark)}
              </tr>`,
          )}
        </tbody>
      </table>
      ${fixes.map(
        ({ field, value }) =>
          html`<div class="fix">
            <span class="swatch" .style=${`background:${value}`}></span>
            <span>${text.text('fix', { color: value, field: text.text(field) })}</span>
            ${locked ? infoIcon() : html`<button type="button" class="button secondary small end" @click=${() => type(field, value)}>${text.text('apply')}</button>`}
          </div>`,
      )}
    </div>
  `;
}

const dropperIcon = () =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true" class="icon">
    <path
      d="m9 4.5 2.5 2.5M8 5.5l2.500 2.500-5.500 5.500H2.500V11zM10 3.500l.7-.7a1.800 1.800 0 0 1 2.500 2.500l-.7.7"
    />
  </svg>`;
