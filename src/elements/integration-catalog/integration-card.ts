import { html, nothing } from 'lit';
import type { Integration } from '../../contract/index.js';
import { avatar } from '../../ui/display/avatar.js';
import { alertIcon, checkCircleIcon, lockIcon } from '../../ui/icons/list-icons.js';
import type { CatalogText } from './integration-catalog.strings.js';
import { isConnected, isRevoked, statusText } from './integration-status.js';

export interface CardOptions {
  strings: CatalogText;
  integration: Integration;
  readonly: boolean;
  /** Id of the text that says why the viewer cannot connect integrations; `undefined` if they can. */
  reasonId: string | undefined;
  /** The integration is being connected. */
  isPending: boolean;
  /** Shows the settings. */
  open: () => void;
  connect: () => void;
}

interface CardAction {
  key: 'connect' | 'reconnect' | 'settings';
  run: () => void;
  /** Id of the text with the reason why it is disabled. */
  disabledBy?: string;
}

/** An integration with its state and one action. */
export function integrationCard(options: CardOptions) {
  const { strings: text, integration, open } = options;
  const { id, name, description, logoUrl } = integration;
  return html`<li part="card" data-id=${id}>
    <div class="top">
      ${avatar({ id, name, picture: logoUrl, square: true })}
      <span class="identity">
        <span class="name" dir="auto">
          ${isConnected(integration) ? html`<button type="button" class="open" @click=${open}>${name}</button>` : name}
        </span>
        <span class="sub" dir="auto">${description}</span>
      </span>
    </div>
    <div class="foot">${renderState(text, integration)} ${renderAction(options)}</div>
  </li>`;
}

function renderState(text: CatalogText, integration: Integration) {
  const { id, unavailableReason } = integration;
  if (isConnected(integration)) {
    const { kind, text: state } = statusText(text, integration, true);
    return html`<span class="status ${kind}"
      >${kind === 'success' ? checkCircleIcon() : alertIcon()}<span>${state}</span></span
    >`;
  }
  return unavailableReason === undefined
    ? nothing
    : html`<span class="reason" id="reason-${id}">${lockIcon()}<span>${unavailableReason}</span></span>`;
}

function actionOf({ integration, readonly, reasonId, open, connect }: CardOptions): CardAction | undefined {
  const { id, unavailableReason, allowed } = integration;
  const settings: CardAction = { key: 'settings', run: open };
  if (isConnected(integration))
    return isRevoked(integration) && allowed.connect && !readonly ? { key: 'reconnect', run: connect } : settings;
  if (readonly) return undefined;
  const disabledBy = unavailableReason === undefined ? reasonId : `reason-${id}`;
  return { key: 'connect', run: connect, disabledBy };
}

function renderAction(options: CardOptions) {
  const { strings: text, integration, isPending } = options;
  const action = actionOf(options);
  if (!action) return nothing;
  const { key, run, disabledBy } = action;
  const label = ({ connect: 'connectName', reconnect: 'reconnectName', settings: 'settingsOf' } as const)[key];
  return html`<button
    type="button"
    class="button secondary small end"
    aria-label=${text.text(label, { name: integration.name })}
    aria-disabled=${disabledBy ? 'true' : nothing}
    aria-describedby=${disabledBy ?? nothing}
    aria-busy=${isPending ? 'true' : nothing}
    @click=${disabledBy ? nothing : run}
  >
    ${isPending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${text.text(key)}
  </button>`;
}

const skeletonCard = html`<li>
  <div class="top">
    <span class="skeleton mark"></span>
    <span class="identity"><span class="skeleton"></span><span class="skeleton long"></span></span>
  </div>
  <div class="foot"><span class="skeleton action end"></span></div>
</li>`;

/** A placeholder as large as a group of integrations. */
export const skeletonGroup = () =>
  html`<section aria-hidden="true">
    <h3><span class="skeleton"></span></h3>
    <ul class="cards">
      ${skeletonCard}${skeletonCard}${skeletonCard}
    </ul>
  </section>`;
