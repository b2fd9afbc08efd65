import { css, html, nothing, type LitElement, type ReactiveController } from 'lit';
import { undoIcon } from '../icons/action-icons.js';
import { closeIcon } from '../icons/list-icons.js';

export const toastStyles = css`
  .toast-area {
    position: sticky;
    inset-block-end: 12px;
    display: flex;
    justify-content: center;
    padding-block: 12px 4px;
    pointer-events: none;
    z-index: 1;
  }
  .toast {
    pointer-events: auto;
    display: inline-flex;
    align-items: center;
    gap: 10px;
    min-block-size: 40px;
    max-inline-size: 100%;
    padding-block: 4px;
    padding-inline: 14px 4px;
    border-radius: calc(var(--_radius) + 2px);
    border: 1px solid transparent;
    background: color-mix(in oklab, var(--_text) 94%, var(--_surface));
    color: var(--_surface);
    box-shadow: var(--_shadow);
    animation: toast var(--_ms) var(--_ease);
  }
  .toast .button {
    color: inherit;
    font-weight: 600;
  }
  .toast .button.quiet .icon {
    color: inherit !important;
  }
  .toast .button:focus-visible {
    outline-color: currentColor;
    outline-offset: -2px;
  }
  .toast .left {
    font-size: var(--_font-size-s);
    font-variant-numeric: tabular-nums;
    min-inline-size: 3ch;
    text-align: end;
  }
  @keyframes toast {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  @media (forced-colors: active) {
    .toast {
      border-color: CanvasText;
    }
  }
`;

interface Toast {
  text: string;
  undo?: (() => void) | undefined;
  /** Whether the toast still belongs to what the host shows, for example to its organization. Default: yes. */
  isCurrent?: () => boolean;
}

/** Texts of the buttons, and of the countdown. */
export interface ToastLabels {
  undo: () => string;
  dismiss: () => string;
  /** Seconds left to undo. Default: the number alone. */
  seconds?: ((count: number) => string) | undefined;
}

/** Seconds that an undo is offered. */
const undoSeconds = 8;
const plainSeconds = 4;

/**
 * A short notification at the bottom, with an undo button where possible. Never the only place of an error. Its time stops
 * while it has the pointer or the focus, and while a dialog covers it.
 */
export class ToastController implements ReactiveController {
  readonly #host: LitElement;
  readonly #labels: ToastLabels;
  #toast: Toast | undefined;
  #left = 0;
  #held = false;
  /** Had the focus before it moved into the toast. */
  #focusBefore: HTMLElement | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: LitElement, labels: ToastLabels) {
    this.#host = host;
    this.#labels = labels;
    host.addController(this);
  }

  show(toast: Toast): void {
    this.#toast = toast;
    this.#left = toast.undo ? undoSeconds : plainSeconds;
    this.#held = false;
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#tick(), 1000);
    this.#host.requestUpdate();
  }

  hide(): void {
    clearInterval(this.#timer);
    this.#toast = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.hide();
  }

  render() {
    const toast = this.#toast;
    if (!toast || toast.isCurrent?.() === false) return nothing;
    const hold = () => (this.#held = true);
    const release = () => (this.#held = false);
    const focusIn = ({ currentTarget, relatedTarget }: FocusEvent) => {
      this.#held = true;
      if (!(currentTarget as Element).contains(relatedTarget as Element | null))
        this.#focusBefore = relatedTarget as HTMLElement | null;
    };
    const { undo, dismiss, seconds = String } = this.#labels;
    return html`
      <div class="toast-area">
        <div
          class="toast"
          part="toast"
          @pointerenter=${hold}
          @pointerleave=${release}
          @focusin=${focusIn}
          @focusout=${release}
        >
          <span class="truncate">${toast.text}</span>
          ${
            toast.undo
              ? html`<span class="left" aria-hidden="true">${seconds(this.#left)}</span>
                  <button
                    type="button"
                    class="button quiet small"
                    @click=${() => {
                      this.hide();
                      toast.undo!();
                    }}
                  >
                    ${undoIcon()}${undo()}
                  </button>`
              : nothing
          }
          <button
            type="button"
            class="button quiet small icon-only"
            aria-label=${dismiss()}
            @click=${() => {
              this.hide();
              this.#focusBefore?.focus();
            }}
          >
            ${closeIcon()}
          </button>
        </div>
      </div>
    `;
  }

  #tick(): void {
    if (this.#held || this.#host.renderRoot.querySelector('dialog[open]:not(.drawer)')) return;
    if (--this.#left <= 0) this.hide();
    else this.#host.requestUpdate();
  }
}
