import { css, html, nothing } from 'lit';
import { parseHex } from '../../styles/brand-colors.js';
import { imageUrl } from '../../ui/display/avatar.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { logoUrlOf, type BrandingConflict, type FieldPath } from './branding-draft.js';
import type { BrandingEditorStrings } from './editor-form.js';

export const conflictStyles = css`
  .conflicts {
    display: grid;
    gap: 12px;
    padding: 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .conflict {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 16px;
  }
  .conflict + .conflict {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_border);
  }
  .conflict > .strong {
    grid-column: 1 / -1;
  }
  .sides {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px 12px;
    align-items: center;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .sides dt {
    color: var(--_muted);
    font-size: var(--_font-size-s);
  }
  .sides dd {
    display: flex;
    align-items: center;
    gap: 6px;
    margin: 0;
    min-block-size: 20px;
  }
  .conflict img {
    block-size: 32px;
    max-inline-size: 120px;
    object-fit: contain;
    background: #fff;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-s);
  }
  .conflict img.dark {
    background: #14171a;
  }
`;

/** Renders the conflicts with changes of other users: both versions of each field, and a button that accepts theirs. */
export function conflictView(
  conflicts: readonly BrandingConflict[],
  conflictingEditor: string | undefined,
  text: BrandingEditorStrings,
  acceptTheirs: (field: FieldPath) => void,
) {
  const labels = {
    light: 'logoLight',
    dark: 'logoDark',
    alt: 'alt',
    primary: 'primary',
    pageBackground: 'pageBackground',
  } as const;
  const side = (field: FieldPath, value: string) => {
    if (field === 'light' || field === 'dark') {
      const source = imageUrl(value);
      return source ? html`<img class=${field} src=${source} alt="" />` : '–';
    }
    const color = field === 'alt' ? undefined : parseHex(value);
    return html`${color ? html`<span class="swatch" .style=${`background:${color}`}></span>` : nothing}<span
        >${value || '–'}</span
      >`;
  };
  return html`<div class="conflicts">
    ${inlineAlert({ kind: 'warning', title: conflictingEditor ? text.text('conflictTitle', { name: conflictingEditor }) : text.text('conflictTitleUnknown'), text: text.text('conflictText'), role: 'alert' })}
    ${conflicts.map(
      ({ field, theirs, mine }) =>
        html`<div class="conflict">
          <span class="strong">${text.text(labels[field])}</span>
          <dl class="sides">
            <dt>${text.text('theirs')}</dt>
            <dd>${side(field, logoUrlOf(theirs))}</dd>
            <dt>${text.text('mine')}</dt>
            <dd>${side(field, logoUrlOf(mine))}</dd>
          </dl>
          <button type="button" class="button secondary small" @click=${() => acceptTheirs(field)}>
            ${text.text('useTheirs')}
          </button>
        </div>`,
    )}
  </div>`;
}
