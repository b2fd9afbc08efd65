import { html, nothing } from 'lit';
import { dispatchBefore } from '../../core/events.js';
import { fieldError } from '../../ui/form/form.js';
import { DangerMutation, dangerDialog, type DangerDialogOptions } from './danger-dialog.js';

interface DeleteDialogOptions extends DangerDialogOptions {
  /** Called after the organization was deleted. */
  deleted: () => Promise<void>;
}

/** Dialog that deletes the organization. Requires its name as confirmation, to prevent accidental deletion. */
export class DeleteDialog {
  readonly #options: DeleteDialogOptions;
  readonly #mutation: DangerMutation;
  #confirmation = '';
  #wrong = false;

  constructor(parts: DeleteDialogOptions) {
    this.#options = parts;
    this.#mutation = new DangerMutation(parts.host);
  }

  render() {
    const { strings, organization, host } = this.#options;
    const { displayName: name, memberCount } = organization;
    const type = ({ target }: InputEvent) => {
      this.#confirmation = (target as HTMLInputElement).value;
      this.#wrong = false;
      host.requestUpdate();
    };
    return dangerDialog(this.#options, this.#mutation, {
      title: strings.text('deleteTitle', { name }),
      body: html`
        <p>
          ${memberCount === undefined ? strings.text('deleteTextAll') : strings.text('deleteText', { count: memberCount })}
        </p>
        <div class="field">
          <label for="confirm-name">${strings.text('deleteType', { name })}</label>
          <input
            id="confirm-name"
            class="input"
            autofocus
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            .value=${this.#confirmation}
            aria-invalid=${this.#wrong ? 'true' : nothing}
            aria-describedby=${this.#wrong ? 'confirm-name-error' : nothing}
            @input=${type}
          />
          ${fieldError('confirm-name-error', this.#wrong ? strings.text('deleteMismatch') : undefined)}
        </div>
      `,
      label: strings.text(this.#mutation.pending ? 'deleting' : 'deleteSubmit'),
      danger: true,
      submit: () => void this.#delete(),
    });
  }

  async #delete(): Promise<void> {
    const { host, org, organization, deleted } = this.#options;
    // Browsers render consecutive white space as one space, and the viewer types one.
    const plain = (name: string) => name.trim().replace(/\s+/g, ' ');
    if (plain(this.#confirmation) !== plain(organization.displayName)) {
      this.#wrong = true;
      host.requestUpdate();
      return host.renderRoot.querySelector<HTMLElement>('#confirm-name')?.focus();
    }
    await this.#mutation.run('organization.delete', async () => {
      if (!(await dispatchBefore(host, 'before-organization-delete', { organization }))) return;
      await org.client!.organizations.delete(organization.id);
      await deleted();
    });
  }
}
