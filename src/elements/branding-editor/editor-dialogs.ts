import { css, html, nothing, type LitElement } from 'lit';
import { addStyles } from '../../core/add-styles.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { dialogShell, dialogStyles } from '../../ui/overlay/dialog.js';
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
}

interface LeavePrompt {
  count: number;
  answer: (leave: boolean) => void;
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
  #crop: CropState | undefined;
  #leavePrompt: LeavePrompt | undefined;

  constructor(host: LitElement, strings: BrandingEditorStrings) {
    addStyles(host, [dialogStyles, conflictStyles, styles]);
    this.#host = host;
    this.#strings = strings.extend({}, commonActions);
  }

  cropLogo(logo: LogoFile, done: (logo: LogoFile) => void): void {
    this.#crop = { logo, shape: 'free', zoom: 1, x: 0.5, y: 0.5, done };
    this.#host.requestUpdate();
  }

  /** Opens the unsaved-changes dialog. Resolves to whether to continue without saving. */
  askToLeave(count: number): Promise<boolean> {
    return new Promise((resolve) => {
      this.#leavePrompt = { count, answer: resolve };
      this.#host.requestUpdate();
    });
  }

  renderConflicts(
    conflicts: readonly BrandingConflict[],
    conflictingEditor: string | undefined,
    acceptTheirs: (field: FieldPath) => void,
  ) {
    return conflictView(conflicts, conflictingEditor, this.#strings, acceptTheirs);
  }

  updated(): void {
    const dialog = this.#host.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    if (this.#crop) this.#draw();
  }

  render() {
    if (this.#leavePrompt) return this.#renderLeaving(this.#leavePrompt);
    return this.#crop ? this.#renderCrop(this.#crop) : nothing;
  }

  #renderLeaving({ count, answer }: LeavePrompt) {
    const text = this.#strings;
    const end = (leave: boolean) => {
      this.#leavePrompt = undefined;
      answer(leave);
      this.#host.requestUpdate();
    };
    return html`<dialog
      aria-labelledby="dialog-title"
      @cancel=${(event: Event) => {
        event.preventDefault();
        end(false);
      }}
    >
      ${dialogShell({
        title: text.text('leaveTitle'),
        body: html`<p>${text.text('leaveText', { count })}</p>`,
        foot: html`<button type="button" class="button secondary" autofocus @click=${() => end(false)}>
            ${text.text('stay')}</button
          ><button type="button" class="button danger primary" @click=${() => end(true)}>
            ${text.text('leave')}
          </button>`,
        closeLabel: text.common('close'),
        close: () => end(false),
      })}
    </dialog>`;
  }

  #renderCrop(cutting: CropState) {
    const text = this.#strings;
    const change = (patch: Partial<CropState>) => {
      this.#crop = { ...cutting, ...patch };
      this.#host.requestUpdate();
    };
    const close = () => {
      this.#crop = undefined;
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
          .value=${String(cutting[key])}
          @input=${(event: Event) => change({ [key]: (event.target as HTMLInputElement).valueAsNumber })}
        />`;
    return html`<dialog
      aria-labelledby="dialog-title"
      @cancel=${(event: Event) => {
        event.preventDefault();
        close();
      }}
    >
      ${dialogShell({
        title: text.text('cropTitle'),
        body: html` <div
            class="crop-stage"
            aria-hidden="true"
            @pointerdown=${(event: PointerEvent) => this.#drag(event)}
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
              ${(['free', 'square', 'wide'] as const).map((shape) => html`<option value=${shape} ?selected=${cutting.shape === shape}>${text.text(({ free: 'cropFree', square: 'cropSquare', wide: 'cropWide' } as const)[shape])}</option>`)}
            </select>
          </div>
          <div class="ranges">
            ${range('zoom', 'zoom', [1, 8])}${range('x', 'horizontal', [0, 1])}${range('y', 'vertical', [0, 1])}
          </div>`,
        foot: html`<button type="button" class="button quiet" @click=${close}>${text.common('cancel')}</button
          ><button type="submit" class="button primary">${text.text('cropApply')}</button>`,
        closeLabel: text.common('close'),
        close,
        submit: () => void this.#finish(),
      })}
    </dialog>`;
  }

  async #finish(): Promise<void> {
    const { logo, done } = this.#crop!;
    const cut = await cropLogo(
      logo.source!,
      logo.name,
      cropOf(this.#crop!),
      logo.notes.filter((note) => note === 'animationRemoved' || note === 'wrongExtension'),
    );
    this.#crop = undefined;
    done(cut);
  }

  #draw(): void {
    const { logo } = this.#crop!;
    const canvas = this.#host.renderRoot.querySelector<HTMLCanvasElement>('.crop-stage canvas');
    if (!canvas || !logo.source) return;
    const { x, y, width, height } = cropOf(this.#crop!);
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

  #drag(start: PointerEvent): void {
    const stage = start.currentTarget as HTMLElement;
    const { x, y, zoom } = this.#crop!;
    stage.setPointerCapture(start.pointerId);
    const move = (event: PointerEvent) => {
      const clamp = (value: number) => Math.min(1, Math.max(0, value));
      const by = (distance: number) => distance / (240 * zoom);
      if (this.#crop)
        this.#crop = {
          ...this.#crop,
          x: clamp(x - by(event.clientX - start.clientX)),
          y: clamp(y - by(event.clientY - start.clientY)),
        };
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
