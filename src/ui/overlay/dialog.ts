import { css, html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from '../icons/list-icons.js';
import { containEscape } from './escape-key.js';

export const dialogStyles = css`
  dialog {
    /* A fixed top: nothing moves under the pointer when a message appears. */
    --_dialog-top: clamp(24px, 50dvh - 260px, 12dvh);
    inline-size: min(560px, 100vw - 32px);
    max-block-size: min(760px, 100dvh - var(--_dialog-top) - 24px);
    margin-block: var(--_dialog-top) auto;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius-l);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    container: overlay / inline-size;
    overflow: hidden;
    overscroll-behavior: contain;
  }
  dialog.wide {
    inline-size: min(760px, 100vw - 32px);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
    animation: open-dialog calc(var(--_ms) * 1.375) var(--_ease);
  }
  dialog::backdrop {
    background: light-dark(rgb(16 20 28 / 0.36), rgb(0 0 0 / 0.6));
    animation: fade calc(var(--_ms) * 1.375);
  }
  dialog > form {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .dialog-head {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    padding: 18px 16px 14px 20px;
    padding-inline: 20px 16px;
  }
  .dialog-head > div {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .dialog-head h2 {
    font-size: var(--_l);
  }
  .dialog-head .button {
    margin-block-start: -4px;
  }
  .dialog-head p {
    color: var(--_muted);
    margin-block-start: 2px;
  }
  .dialog-body {
    display: grid;
    gap: 16px;
    padding: 2px 20px 20px;
    align-content: start;
    min-inline-size: 0;
    overflow: auto;
  }
  .dialog-foot > .hint {
    margin-inline-end: auto;
  }
  .dialog-foot {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    flex-wrap: wrap;
    padding: 12px 20px;
    border-block-start: 1px solid var(--_border);
  }
  @keyframes open-dialog {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  @keyframes fade {
    from {
      opacity: 0;
    }
  }
  @media (width < 600px) {
    dialog,
    dialog.wide {
      inline-size: 100%;
      max-inline-size: 100%;
      margin-block: auto 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      max-block-size: calc(100dvh - 24px);
    }
    .dialog-head {
      padding: 16px 12px 12px 16px;
    }
    .dialog-body {
      padding: 2px 16px 16px;
    }
    .dialog-foot > .hint {
      margin-inline-end: auto;
    }
    .dialog-foot {
      padding: 12px 16px;
    }
    .dialog-foot .button:not(.quiet) {
      flex: 1;
    }
  }
  @media (forced-colors: active) {
    dialog {
      border-color: CanvasText;
    }
  }
`;

export interface DialogOptions {
  title: string | TemplateResult;
  lead?: string | TemplateResult;
  body: TemplateResult | typeof nothing;
  foot?: TemplateResult | typeof nothing;
  closeLabel: string;
  /** Called by the close button and by Escape. */
  close: () => void;
  /** Called by the primary button and by Enter, with the form. */
  submit?: (form: HTMLFormElement) => void;
}

/**
 * The content of a modal `<dialog>` (WAI-ARIA APG, dialog pattern), rendered only while it is open. The element opens it with
 * `showModal()`; the platform provides the top layer, keeps the focus inside and restores it.
 */
export const dialogShell = ({ title, lead, body, foot, closeLabel, close, submit }: DialogOptions) => html`
  <form
    method="dialog"
    novalidate
    @keydown=${containEscape}
    @submit=${(event: Event) => {
      event.preventDefault();
      submit?.(event.currentTarget as HTMLFormElement);
    }}
  >
    <div class="dialog-head">
      <div>
        <h2 id="dialog-title">${title}</h2>
        ${lead ? html`<p>${lead}</p>` : nothing}
      </div>
      <button type="button" class="button quiet icon-only small end" aria-label=${closeLabel} @click=${close}>
        ${closeIcon()}
      </button>
    </div>
    <div class="dialog-body">${body}</div>
    ${foot ? html`<div class="dialog-foot">${foot}</div>` : nothing}
  </form>
`;

export interface ModalOptions extends DialogOptions {
  wide?: boolean;
  /** A drawer; the element has its styles. */
  drawer?: boolean;
  part?: string;
  /** Id of the text that describes the dialog. */
  describedBy?: string;
}

/** A modal dialog with its content. Escape calls `close`. */
export const modalDialog = ({ wide, drawer, part, describedBy, ...options }: ModalOptions) => html`
  <dialog
    class=${drawer ? 'drawer' : wide ? 'wide' : nothing}
    part=${part ?? nothing}
    aria-labelledby="dialog-title"
    aria-describedby=${describedBy ?? nothing}
    @cancel=${(event: Event) => {
      // A closed file picker dispatches the event as well.
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      options.close();
    }}
  >
    ${dialogShell(options)}
  </dialog>
`;
