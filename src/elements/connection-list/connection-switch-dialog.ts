import { html, nothing } from 'lit';
import type { Connection } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import type { ConnectionDialogOptions } from './connection-dialog.types.js';
import { renderEffects } from './connection-effects.js';

interface Switch {
  connection: Connection;
  /** Whether the connection will be enabled. */
  enabled: boolean;
}

/** Dialog that enables or disables a connection, and says who signs in differently afterwards. */
export class ConnectionSwitchDialog {
  readonly #options: ConnectionDialogOptions;
  readonly #dialog: FormDialog<Switch>;

  constructor(options: ConnectionDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings });
  }

  open(connection: Connection, enabled: boolean): void {
    this.#dialog.open({ connection, enabled });
  }

  render() {
    const subject = this.#dialog.subject;
    if (!subject) return nothing;
    const { strings: text } = this.#options;
    const { connection, enabled } = subject;
    const { name } = connection;
    return this.#dialog.render({
      title: text.text(enabled ? 'enableTitle' : 'disableTitle', { name }),
      submitLabel: text.text(enabled ? 'enable' : 'disable'),
      pendingLabel: text.text(enabled ? 'enabling' : 'disabling'),
      danger: !enabled,
      focusCancel: !enabled,
      conflict: text.text('changedMeanwhile'),
      submit: () => void this.#switch(subject),
      body: enabled ? this.#renderDomains(connection) : this.#renderDisabling(connection),
    });
  }

  #renderDomains({ name, domains }: Connection) {
    const { strings: text } = this.#options;
    if (!domains.length) return html`<p>${text.text('enableNoDomains')}</p>`;
    return html`<p>${text.text('enableText', { name })}</p>
      <ul class="plain">
        ${domains.map(({ domain }) => html`<li><bdi dir="ltr">${domain}</bdi></li>`)}
      </ul>`;
  }

  #renderDisabling(connection: Connection) {
    const { strings: text } = this.#options;
    return html`<p>${text.text('disableText', { name: connection.name })}</p>
      ${renderEffects(connection, text)}`;
  }

  async #switch({ connection, enabled }: Switch): Promise<void> {
    const { host, org, strings, done } = this.#options;
    const { conflict } = await this.#dialog.run({
      operation: 'connection.update',
      topics: ['connections'],
      before: () =>
        dispatchBefore(host, enabled ? 'before-connection-enable' : 'before-connection-disable', { connection }),
      run: () =>
        updateWithETag(connection, (etag) =>
          org.client!.connections.update(org.organizationId!, connection.id, { enabled }, { etag }),
        ),
      reload: () => org.client!.connections.get(org.organizationId!, connection.id),
      confirmed: (changed, isCurrent) => {
        emit(host, enabled ? 'connection-enabled' : 'connection-disabled', { connection: changed });
        if (isCurrent) done(strings.text(enabled ? 'enabledNow' : 'disabledNow', { name: changed.name }));
      },
    });
    if (conflict) this.#dialog.replace({ connection: conflict.fresh as Connection, enabled });
  }
}
