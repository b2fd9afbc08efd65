import { css, html, nothing, type LitElement } from 'lit';
import { addStyles } from '../../core/add-styles.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { DialogFocusController } from '../../controllers/dialog-focus.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { UnsavedChangesDialog } from '../../forms/unsaved-changes-dialog.js';
import { errorMessage } from '../../i18n/error-message.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { dialogStyles } from '../../ui/overlay/dialog.js';
import type { BrandingConflict, FieldPath } from './branding-draft.js';
import { conflictStyles, conflictView } from './conflict-view.js';
import { cropLogo, readLogo, type Crop, type LogoFile } from './logo-file.js';
import type { BrandingEditorStrings } from './editor-form.js';

type Shape = 'free' | 'square' | 'wide';
const ratios: Record<Shape, number | undefined> = { free: undefined, square: 1, wide: 3 };

interface CropState {
  logo: LogoFile;
  shape: Shape;
  /** Scale; 1 is the largest crop that fits. */
  zoom: number;
  /** Horizontal and vertical center of the crop, 0 to 1. */
  x: number;
  y: number;
  done: (logo: LogoFile) => void;
  failed?: boolean;
}

const styles = css`
  .crop-stage {
    position: relative;
    display: grid;
    place-items: center;
    block-size: 280px;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: repeating-conic-gradient(#d9d9d9 0 25%, #f6f6f6 0 50%) 0 0 / 16px 16px;
    touch-action: none;
    cursor: grab;
    forced-color-adjust: none;
  }
  .crop-stage canvas {
    max-inline-size: 100%;
    max-block-size: 100%;
  }
  .ranges {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px 12px;
    align-items: center;
  }
  input[type='range'] {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
`;

/** The lazily loaded dialogs: reading and cropping a logo, and unsaved changes. */
export class EditorDialogs {
  readonly readLogo = readLogo;
  readonly #host: LitElement;
  readonly #strings;
  readonly #focus: DialogFocusController;
  readonly #cropDialog: FormDialog<CropState>;
  readonly #unsavedChanges: UnsavedChangesDialog;

  constructor(host: LitElement, org: OrgContextController, words: BrandingEditorStrings) {
    addStyles(host, [dialogStyles, conflictStyles, styles]);
    this.#host = host;
    const strings = (this.#strings = words.extend({}, commonActions));
    this.#focus = new DialogFocusController(host);
    this.#cropDialog = new FormDialog({ host, org, strings });
    this.#unsavedChanges = new UnsavedChangesDialog({ host, org, strings });
  }

  cropLogo(logo: LogoFile, done: (logo: LogoFile) => void): void {
    this.#cropDialog.open({ logo, shape: 'free', zoom: 1, x: 0.5, y: 0.5, done });
  }

  /** Opens the unsaved-changes dialog. Resolves to whether to continue without saving. */
  askToLeave(count: number): Promise<boolean> {
    return this.#unsavedChanges.ask(count);
  }

  renderConflicts(
    conflicts: readonly BrandingConflict[],
    conflictingEditor: string | undefined,
    acceptTheirs: (field: FieldPath) => void,
  ) {
    return conflictView(conflicts, conflictingEditor, this.#strings, acceptTheirs);
  }

  updated(): void {
    this.#focus.updated();
    if (this.#cropDialog.subject) this.#draw(this.#cropDialog.subject);
  }

  render() {
    const crop = this.#cropDialog.subject;
    return html`${this.#unsavedChanges.render()} ${crop ? this.#renderCrop(crop) : nothing}`;
  }

  #renderCrop(crop: CropState) {
    const text = this.#strings;
    const change = (patch: Partial<CropState>) => {
      Object.assign(crop, patch);
      this.#host.requestUpdate();
    };
    const range = (key: 'zoom' | 'x' | 'y', label: 'zoom' | 'horizontal' | 'vertical', [min, max]: [number, number]) =>
      html` <label for=${`crop-${key}`}>${text.text(label)}</label>
        <input
          type="range"
          id=${`crop-${key}`}
          min=${min}
          max=${max}
          step="0.01"
          .value=${String(crop[key])}
          @input=${(event: Event) => change({ [key]: (event.target as HTMLInputElement).valueAsNumber })}
        />`;
    return this.#cropDialog.render({
      title: text.text('cropTitle'),
      submitLabel: text.text('cropApply'),
      alert: crop.failed
        ? inlineAlert({ kind: 'danger', text: errorMessage(text, { code: 'unknown' }), role: 'alert' })
        : undefined,
      submit: () => void this.#finish(crop),
      body: html` <div
          class="crop-stage"
          aria-hidden="true"
          @pointerdown=${(event: PointerEvent) => this.#drag(event, crop)}
        >
          <canvas></canvas>
        </div>
        <div class="field">
          <label for="crop-shape">${text.text('cropShape')}</label>
          <select
            class="input"
            id="crop-shape"
            @change=${(event: Event) => change({ shape: (event.target as HTMLSelectElement).value as Shape })}
          >
            ${(['free', 'square', 'wide'] as const).map((shape) => html`<option value=${shape} ?selected=${crop.shape === shape}>${text.text(({ free: 'cropFree', square: 'cropSquare', wide: 'cropWide' } as const)[shape])}</option>`)}
          </select>
        </div>
        <div class="ranges">
          ${range('zoom', 'zoom', [1, 8])}${range('x', 'horizontal', [0, 1])}${range('y', 'vertical', [0, 1])}
        </div>`,
    });
  }

  async #finish(crop: CropState): Promise<void> {
    const { logo, done } = crop;
    const notes = logo.notes.filter((note) => note === 'animationRemoved' || note === 'wrongExtension');
    const cropped = await cropLogo(logo.source!, logo.name, cropOf(crop), notes).catch(() => undefined);
    // The dialog was closed, or opened for another logo.
    if (this.#cropDialog.subject !== crop) return;
    crop.failed = !cropped;
    this.#host.requestUpdate();
    if (!cropped) return;
    this.#cropDialog.close();
    done(cropped);
  }

  #draw(crop: CropState): void {
    const { logo } = crop;
    const canvas = this.#host.renderRoot.querySelector<HTMLCanvasElement>('.crop-stage canvas');
    if (!canvas || !logo.source) return;
    const { x, y, width, height } = cropOf(crop);
    const [wide, high] = [logo.source.width * width, logo.source.height * height];
    const scale = Math.min(480 / wide, 256 / high);
    [canvas.width, canvas.height] = [Math.max(1, wide * scale), Math.max(1, high * scale)];
    canvas
      .getContext('2d')!
      .drawImage(
        logo.source,
        logo.source.width * x,
        logo.source.height * y,
        wide,
        high,
        0,
        0,
        canvas.width,
        canvas.height,
      );
  }

  #drag(start: PointerEvent, crop: CropState): void {
    const stage = start.currentTarget as HTMLElement;
    const { x, y, zoom } = crop;
    stage.setPointerCapture(start.pointerId);
    const move = (event: PointerEvent) => {
      const clamp = (value: number) => Math.min(1, Math.max(0, value));
      const by = (distance: number) => distance / (240 * zoom);
      crop.x = clamp(x - by(event.clientX - start.clientX));
      crop.y = clamp(y - by(event.clientY - start.clientY));
      this.#host.requestUpdate();
    };
    stage.addEventListener('pointermove', move);
    stage.addEventListener('lostpointercapture', () => stage.removeEventListener('pointermove', move), { once: true });
  }
}

/** Returns the crop rectangle, relative to the size of the image. */
function cropOf({ logo, shape, zoom, x, y }: CropState): Crop {
  const { width, height } = logo.source!;
  const ratio = ratios[shape] ?? width / height;
  const [wide, high] = width / height > ratio ? [(height * ratio) / width, 1] : [1, width / ratio / height];
  const [w, h] = [wide / zoom, high / zoom];
  return {
    width: w,
    height: h,
    x: Math.min(1 - w, Math.max(0, x - w / 2)),
    y: Math.min(1 - h, Math.max(0, y - h / 2)),
  };
}
