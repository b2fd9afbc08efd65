import { html, nothing } from 'lit';
import type { LocalizeController } from '../i18n/localize.js';
import type { Section } from '../i18n/strings.js';
import type { LazyModuleController } from './lazy-module.js';

/** Renders the error of a lazily loaded chunk, with a button to retry. */
export const renderLazyLoadError = (later: LazyModuleController<unknown>, strings: LocalizeController<Section>) =>
  later.failed
    ? html`<p role="alert">
        ${strings.common('partFailed')}
        <button type="button" class="button secondary small" @click=${() => later.retry()}>
          ${strings.common('tryAgain')}
        </button>
      </p>`
    : nothing;
