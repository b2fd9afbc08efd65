import { html, nothing } from 'lit';
import type { Integration } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { MutationController } from '../../controllers/mutation.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog, type FormDialogView } from '../../forms/form-dialog.js';
import { errorMessage } from '../../i18n/error-message.js';
import { formatDate } from '../../i18n/format-date.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { checkIcon, minusIcon, reloadIcon } from '../../ui/icons/action-icons.js';
import { findIntegration, type CatalogPartOptions } from './catalog-actions.types.js';
import { reportConnected } from './connection-result.js';
import { integrationFacts, integrationNotice } from './integration-facts.js';
import { isConnected, isRevoked, statusText } from './integration-status.js';
import { SettingsDraft } from './settings-draft.js';
import { fieldsOf, type SettingField } from './settings-fields.js';
import { settingsForm, settingsRules } from './settings-form.js';

interface SettingsDrawerOptions extends CatalogPartOptions {
  /** Why the viewer cannot change the settings; `undefined` if they can. */
  reason: () => string | undefined;
  /** Starts the sign-in at the other product. */
  signIn: (integration: Integration) => void;
  disconnect: (integration: Integration) => void;
}

/** State of one opening. The integration is the one that was loaded last. */
interface DrawerState {
  id: string;
  draft: SettingsDraft;
  check: MutationController;
}

/** Drawer with the state of an integration and its settings. It also connects integrations that have a form. */
export class SettingsDrawer {
  readonly #options: SettingsDrawerOptions;
  readonly #dialog: FormDialog<DrawerState>;
  /** Input that is not saved, by viewer, organization and integration. Only in memory, because it can contain secrets. */
  readonly #drafts = new Map<string, SettingsDraft>();

  constructor(options: SettingsDrawerOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings });
  }

  open({ id }: Integration): void {
    const { host, org } = this.#options;
    const key = `${org.organization?.viewer.userId} ${org.organizationId} ${id}`;
    const draft = this.#drafts.get(key) ?? new SettingsDraft();
    // The input of an earlier viewer is dropped.
    for (const other of this.#drafts.keys()) if (other.split(' ')[0] !== key.split(' ')[0]) this.#drafts.delete(other);
    this.#drafts.set(key, draft);
    this.#dialog.open({ id, draft, check: new MutationController(host, org) });
  }

  close(): void {
    this.#dialog.close();
  }

  render() {
    const state = this.#dialog.subject;
    const integration = state && findIntegration(this.#options.catalog, state.id);
    return integration ? this.#dialog.render(this.#view(state, integration)) : nothing;
  }

  #view(state: DrawerState, integration: Integration): FormDialogView {
    const { strings: text, reason, host } = this.#options;
    const { draft } = state;
    const { name, connectedBy, connectedAt } = integration;
    const fields = fieldsOf(integration);
    const connects = this.#connects(integration);
    const unavailable = reason();
    const isClosed = host.readonly || (!fields.length && !connects);
    return {
      drawer: true,
      title: isConnected(integration) ? name : text.text('connectName', { name }),
      lead:
        connectedBy && connectedAt
          ? text.text('connectedBy', { name: connectedBy.name, date: formatDate(text, connectedAt) })
          : integration.description,
      withoutSubmit: isClosed,
      cancelLabel: isClosed ? text.common('close') : undefined,
      submitLabel: connects ? this.#connectLabel(integration) : text.text('saveSettings'),
      pendingLabel: text.text(connects ? 'connecting' : 'saving'),
      alertTitle: connects ? text.text('connectFailed', { name }) : text.common('notSaved'),
      conflict: text.text('changedMeanwhile'),
      unavailable: host.readonly ? undefined : unavailable,
      rules: settingsRules({ strings: text, fields, draft }),
      submit: () =>
        void (connects ? this.#connect(state, integration, fields) : this.#save(state, integration, fields)),
      body: html`${this.#renderState(state, integration)} ${renderEffects(text, integration)}
      ${settingsForm({
        strings: text,
        fields,
        draft,
        errors: this.#dialog.errors,
        readonly: host.readonly || unavailable !== undefined,
        changed: () => this.#dialog.changed(),
      })}
      ${this.#renderDisconnect(integration, unavailable)}`,
    };
  }

  /** Whether submitting connects the integration, also again. */
  #connects(integration: Integration): boolean {
    const { method } = integration;
    return !isConnected(integration) || (isRevoked(integration) && method === 'settings');
  }

  #connectLabel(integration: Integration): string {
    return this.#options.strings.text(isConnected(integration) ? 'reconnect' : 'connect');
  }

  #renderState({ check }: DrawerState, integration: Integration) {
    const { strings: text, host, signIn } = this.#options;
    if (!isConnected(integration)) return nothing;
    const { method, allowed, name } = integration;
    const canSignIn = method === 'oauth' && allowed.connect && integration.status === 'error' && !host.readonly;
    const reconnect = () => {
      this.close();
      signIn(integration);
    };
    const button = html`<button
      type="button"
      class="button secondary small"
      aria-label=${text.text('reconnectName', { name })}
      @click=${reconnect}
    >
      ${text.text('reconnect')}
    </button>`;
    return html`${integrationNotice(text, integration, canSignIn ? button : undefined)}
    ${check.error ? inlineAlert({ kind: 'danger', text: errorMessage(text, check.error), role: 'alert' }) : nothing}
    ${integrationFacts(text, integration)} ${this.#renderCheckButton(check, integration)}`;
  }

  #renderCheckButton(check: MutationController, integration: Integration) {
    const { strings: text, host } = this.#options;
    if (!integration.allowed.check || host.readonly) return nothing;
    return html`<p>
      <button
        type="button"
        class="button secondary small"
        aria-busy=${check.pending ? 'true' : nothing}
        @click=${() => void this.#check(check, integration)}
      >
        ${check.pending ? html`<span class="spinner" aria-hidden="true"></span>` : reloadIcon()}${text.text('checkNow')}
      </button>
    </p>`;
  }

  #renderDisconnect(integration: Integration, unavailable: string | undefined) {
    const { strings: text, host, disconnect } = this.#options;
    if (!isConnected(integration) || host.readonly) return nothing;
    const canDisconnect = integration.allowed.disconnect && unavailable === undefined;
    const { disconnectEffects } = integration;
    const ask = () => {
      this.close();
      disconnect(integration);
    };
    return html`<div class="panel">
      ${disconnectEffects.length ? renderDisconnectEffects(text, disconnectEffects) : nothing}
      <p>
        <button
          type="button"
          class="button secondary small danger"
          aria-disabled=${canDisconnect ? nothing : 'true'}
          aria-describedby=${canDisconnect ? nothing : 'unavailable'}
          @click=${canDisconnect ? ask : nothing}
        >
          ${text.text('disconnect')}
        </button>
      </p>
    </div>`;
  }

  async #check(mutation: MutationController, { id, name }: Integration): Promise<void> {
    const { org, strings, done } = this.#options;
    const checked = await mutation.run({
      operation: 'integration.check',
      topics: ['integrations'],
      run: (idempotencyKey) => org.client!.integrations.check(org.organizationId!, id, { idempotencyKey }),
    });
    if (!checked) return;
    const { status } = checked.result;
    done(
      status === 'connected'
        ? strings.text('checkPassed', { name })
        : strings.text('checkFailed', { name, status: statusText(strings, checked.result).text }),
    );
  }

  async #connect({ draft }: DrawerState, integration: Integration, fields: readonly SettingField[]): Promise<void> {
    const { host, org, signIn } = this.#options;
    if (integration.method === 'oauth') {
      this.close();
      return signIn(integration);
    }
    const settings = draft.connectBody(integration, fields);
    await this.#dialog.run({
      operation: 'integration.connect',
      topics: ['integrations'],
      before: () => dispatchBefore(host, 'before-integration-connect', { integration }),
      run: (idempotencyKey) =>
        org.client!.integrations.connect(org.organizationId!, integration.id, { settings }, { idempotencyKey }),
      confirmed: ({ integration: connected }, isCurrent) => {
        draft.clear();
        reportConnected(this.#options, connected, isCurrent);
      },
    });
  }

  async #save({ draft }: DrawerState, integration: Integration, fields: readonly SettingField[]): Promise<void> {
    const { host, org, strings, catalog, done } = this.#options;
    const { id, name } = integration;
    const settings = draft.patch(fields);
    const changed = draft.changed(fields);
    if (!changed.length) {
      this.close();
      return done(strings.text('noChanges'));
    }
    await this.#dialog.run({
      operation: 'integration.update',
      topics: ['integrations'],
      before: () => dispatchBefore(host, 'before-integration-update', { integration, changed }),
      run: () =>
        updateWithETag(integration, (etag) =>
          org.client!.integrations.update(org.organizationId!, id, { settings }, { etag }),
        ),
      reload: () => catalog.refresh(),
      confirmed: (updated, isCurrent) => {
        draft.clear();
        emit(host, 'integration-updated', { integration: updated });
        if (isCurrent) done(strings.text('saved', { name }));
      },
    });
  }
}

function renderEffects(text: CatalogPartOptions['strings'], { effects }: Integration) {
  if (!effects.length) return nothing;
  return html`<div class="effects">
    <h3>${text.text('whatItDoes')}</h3>
    <ul class="diff">
      ${effects.map((effect) => html`<li class="gain">${checkIcon()}<span dir="auto">${effect}</span></li>`)}
    </ul>
  </div>`;
}

/** What changes when an integration is disconnected. */
export const renderDisconnectEffects = (text: CatalogPartOptions['strings'], effects: readonly string[]) =>
  html`<h3>${text.text('ifDisconnected')}</h3>
    <ul class="diff">
      ${effects.map((effect) => html`<li class="lose">${minusIcon()}<span dir="auto">${effect}</span></li>`)}
    </ul>`;
