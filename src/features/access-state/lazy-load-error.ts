import { html, nothing } from 'lit';
import type { LaterController } from '../../controllers/lazy-module.js';
import type { StringsController } from '../../i18n/localize.js';
import type { Section } from '../../i18n/strings.js';

/** What stands where a part of an element did not come: that it did not, and a way to try again. */
export const partMissing = (later: LaterController<unknown>, strings: StringsController<Section>, what: string) =>
  later.failed
    ? html`<p role="alert">
        ${strings.common('loadFailed', { what })}
        <button type="button" class="button secondary small" @click=${() => later.retry()}>
          ${strings.common('tryAgain')}
        </button>
      </p>`
    : nothing;
