import { html, nothing } from 'lit';
import type { Integration } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { findIntegration, type CatalogPartOptions } from './catalog-actions.types.js';
import { renderDisconnectEffects } from './settings-drawer.js';

/** Dialog that disconnects an integration, and says what stops working. */
export class DisconnectDialog {
  readonly #options: CatalogPartOptions;
  readonly #dialog: FormDialog<Integration>;

  constructor(options: CatalogPartOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings });
  }

  open(integration: Integration): void {
    this.#dialog.open(integration);
  }

  render() {
    const integration = this.#dialog.subject;
    if (!integration) return nothing;
    const { strings: text } = this.#options;
    const { name, waiting, disconnectEffects } = integration;
    return this.#dialog.render({
      title: text.text('disconnectTitle', { name }),
      danger: true,
      focusCancel: true,
      submitLabel: text.text('disconnectSubmit'),
      pendingLabel: text.text('disconnecting'),
      conflict: text.text('changedMeanwhile'),
      submit: () => void this.#disconnect(integration),
      body: html`<p>${text.text('disconnectText')}</p>
        ${disconnectEffects.length ? html`<div class="panel">${renderDisconnectEffects(text, disconnectEffects)}</div>` : nothing}
        ${waiting ? html`<p>${text.text('disconnectWaiting', { count: waiting })}</p>` : nothing}`,
    });
  }

  async #disconnect(integration: Integration): Promise<void> {
    const { host, org, strings, catalog, done } = this.#options;
    const { id, name } = integration;
    const { conflict } = await this.#dialog.run({
      operation: 'integration.disconnect',
      topics: ['integrations'],
      before: () => dispatchBefore(host, 'before-integration-disconnect', { integration }),
      run: () =>
        updateWithETag(integration, (etag) => org.client!.integrations.disconnect(org.organizationId!, id, { etag })),
      reload: async () => {
        await catalog.refresh();
        return findIntegration(catalog, id) ?? integration;
      },
      confirmed: (_, isCurrent) => {
        emit(host, 'integration-disconnected', { integration });
        if (isCurrent) done(strings.text('disconnectedNow', { name }));
      },
    });
    if (conflict) this.#dialog.replace(conflict.fresh as Integration);
  }
}
