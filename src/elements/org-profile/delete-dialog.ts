import { html, nothing } from 'lit';
import type { Organization } from '../../contract/index.js';
import { captureScope } from '../../controllers/scope.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { fieldError } from '../../ui/form/form.js';
import type { DangerDialogOptions } from './danger-dialog.types.js';

interface DeleteDialogOptions extends DangerDialogOptions {
  /** Called after the organization was deleted. `isCurrent`: the organization and the user have not changed meanwhile. */
  deleted: (organization: Organization, isCurrent: boolean) => Promise<void>;
}

interface Confirmation {
  organization: Organization;
  /** The name that the viewer typed. */
  typed: string;
}

/** Browsers render consecutive white space as one space, and the viewer types one. */
const plain = (name: string) => name.trim().replace(/\s+/g, ' ');

/** Dialog that deletes the organization. Requires its name as confirmation, to prevent accidental deletion. */
export class DeleteDialog {
  readonly #options: DeleteDialogOptions;
  readonly #dialog: FormDialog<Confirmation>;

  constructor(options: DeleteDialogOptions) {
    this.#options = options;
    this.#dialog = new FormDialog(options);
  }

  open(organization: Organization): void {
    this.#dialog.open({ organization, typed: '' });
  }

  render() {
    const confirmation = this.#dialog.subject;
    if (!confirmation) return nothing;
    const { strings } = this.#options;
    const { displayName: name, memberCount } = confirmation.organization;
    const error = this.#dialog.errors['confirm-name'];
    return this.#dialog.render({
      title: strings.text('deleteTitle', { name }),
      submitLabel: strings.text('deleteSubmit'),
      pendingLabel: strings.text('deleting'),
      danger: true,
      rules: {
        'confirm-name': {
          invalid: strings.text('deleteMismatch'),
          isValid: () => plain(confirmation.typed) === plain(name),
        },
      },
      submit: () => void this.#delete(confirmation.organization),
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
            .value=${confirmation.typed}
            aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${error ? 'confirm-name-error' : nothing}
            @input=${({ target }: InputEvent) => {
              confirmation.typed = (target as HTMLInputElement).value;
              this.#dialog.changed();
            }}
          />
          ${fieldError('confirm-name-error', error)}
        </div>
      `,
    });
  }

  async #delete(organization: Organization): Promise<void> {
    const { host, org, deleted } = this.#options;
    const { organizations } = org.client!;
    const isCurrent = captureScope(org);
    await this.#dialog.run(
      {
        operation: 'organization.delete',
        topics: [],
        before: () => dispatchBefore(host, 'before-organization-delete', { organization }),
        run: async () => {
          await organizations.delete(organization.id);
          // The dialog covers the outdated content until the next organization is known.
          await deleted(organization, isCurrent());
        },
      },
      { staysOpenWhenPrevented: true },
    );
  }
}
