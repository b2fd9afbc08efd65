import { html, nothing } from 'lit';
import type { Connection } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { fieldError } from '../../ui/form/form.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { ConnectionDialogOptions } from './connection-dialog.types.js';
import { renderEffects } from './connection-effects.js';

interface Deletion {
  connection: Connection;
  /** The name that the viewer typed. */
  typed: string;
}

interface DeleteDialogOptions extends ConnectionDialogOptions {
  /** Opens the dialog that disables the connection. */
  disable: (connection: Connection) => void;
}

/** Browsers render consecutive white space as one space, and the viewer types one. */
const plain = (name: string) => name.trim().replace(/\s+/g, ' ');

/** Dialog that deletes a connection. Requires its name, says who depends on it, and offers to disable it instead. */
export class ConnectionDeleteDialog {
  readonly #options: DeleteDialogOptions;
  readonly #dialog: FormDialog<Deletion>;

  constructor(options: DeleteDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings });
  }

  open(connection: Connection): void {
    this.#dialog.open({ connection, typed: '' });
  }

  render() {
    const deletion = this.#dialog.subject;
    if (!deletion) return nothing;
    const { strings: text } = this.#options;
    const { connection, typed } = deletion;
    const { name, enabled } = connection;
    const error = this.#dialog.errors['confirm-name'];
    return this.#dialog.render({
      title: text.text('deleteTitle', { name }),
      danger: true,
      submitLabel: text.text('deleteConnection'),
      pendingLabel: text.text('deleting'),
      conflict: text.text('changedMeanwhile'),
      rules: {
        'confirm-name': { invalid: text.text('nameWrong'), isValid: () => plain(typed) === plain(name) },
      },
      submit: () => void this.#delete(connection),
      body: html`${renderEffects(connection, text)}
        <p>${text.text('membersStay')}</p>
        ${enabled ? this.#renderAlternative(connection) : nothing}
        <div class="field">
          <label for="confirm-name">${text.text('typeName', { name })}</label>
          <input
            id="confirm-name"
            class="input"
            autofocus
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            .value=${typed}
            aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${error ? 'confirm-name-error' : nothing}
            @input=${({ target }: InputEvent) => {
              deletion.typed = (target as HTMLInputElement).value;
              this.#dialog.changed();
            }}
          />
          ${fieldError('confirm-name-error', error)}
        </div>`,
    });
  }

  #renderAlternative(connection: Connection) {
    const { strings: text, disable } = this.#options;
    return inlineAlert({
      text: text.text('disableHint'),
      actions: html`<button
        type="button"
        class="button secondary small"
        @click=${() => {
          this.#dialog.close();
          disable(connection);
        }}
      >
        ${text.text('disableInstead')}
      </button>`,
    });
  }

  async #delete(connection: Connection): Promise<void> {
    const { host, org, strings, done } = this.#options;
    const { conflict } = await this.#dialog.run({
      operation: 'connection.delete',
      topics: ['connections'],
      before: () => dispatchBefore(host, 'before-connection-delete', { connection }),
      run: () =>
        updateWithETag(connection, (etag) =>
          org.client!.connections.delete(org.organizationId!, connection.id, { etag }),
        ),
      reload: () => org.client!.connections.get(org.organizationId!, connection.id),
      confirmed: (_, isCurrent) => {
        emit(host, 'connection-deleted', { connection });
        if (isCurrent) done(strings.text('deleted', { name: connection.name }));
      },
    });
    if (conflict) this.#dialog.replace({ connection: conflict.fresh as Connection, typed: '' });
  }
}
