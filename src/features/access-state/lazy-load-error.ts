import { html, nothing } from 'lit';
import type { LazyModuleController } from '../../controllers/lazy-module.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Section } from '../../i18n/strings.js';

/** What stands where a part of an element did not come: that it did not, and a way to try again. */
export const renderLazyLoadError = (later: LazyModuleController<unknown>, strings: LocalizeController<Section>) =>
  later.failed
    ? html`<p role="alert">
        ${strings.common('partFailed')}
        <button type="button" class="button secondary small" @click=${() => later.retry()}>
          ${strings.common('tryAgain')}
        </button>
      </p>`
    : nothing;
