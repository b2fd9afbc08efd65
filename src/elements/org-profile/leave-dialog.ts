import { html, nothing } from 'lit';
import type { Organization } from '../../contract/index.js';
import { captureScope } from '../../controllers/scope.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { DangerDialogOptions } from './danger-dialog.types.js';

interface LeaveDialogOptions extends DangerDialogOptions {
  /** Whether the backend supports transfers and the viewer may transfer the organization. */
  canTransfer: () => boolean;
  /** Opens the transfer dialog. */
  transfer: () => void;
  /** Called after the viewer left the organization. `isCurrent`: the organization and the user have not changed meanwhile. */
  left: (organization: Organization, isCurrent: boolean) => Promise<void>;
}

/** Dialog that confirms leaving the organization. Tells the last administrator what to do before leaving. */
export class LeaveDialog {
  readonly #options: LeaveDialogOptions;
  readonly #dialog: FormDialog<Organization>;

  constructor(options: LeaveDialogOptions) {
    this.#options = options;
    this.#dialog = new FormDialog(options);
  }

  open(organization: Organization): void {
    this.#dialog.open(organization);
  }

  render() {
    const organization = this.#dialog.subject;
    if (!organization) return nothing;
    const { strings } = this.#options;
    return this.#dialog.render({
      title: strings.text('leaveTitle', { name: organization.displayName }),
      submitLabel: strings.text('leaveSubmit'),
      pendingLabel: strings.text('leaving'),
      focusCancel: true,
      danger: true,
      alert: this.#dialog.mutation?.error?.code === 'last_admin' ? this.#renderLastAdministrator() : undefined,
      submit: () => void this.#leave(organization),
      body: html`<div class="stack">
        <p>${strings.text('leaveText')}</p>
        <p>${strings.text('leaveBack')}</p>
      </div>`,
    });
  }

  #renderLastAdministrator() {
    const { strings, canTransfer, transfer } = this.#options;
    const openTransfer = () => {
      this.#dialog.close();
      transfer();
    };
    return inlineAlert({
      kind: 'warning',
      title: strings.text('lastAdminTitle'),
      text: strings.text('lastAdminText'),
      role: 'alert',
      actions: canTransfer()
        ? html`<button type="button" class="button secondary small" @click=${openTransfer}>
            ${strings.text('transferButton')}
          </button>`
        : undefined,
    });
  }

  async #leave(organization: Organization): Promise<void> {
    const { host, org, left } = this.#options;
    const { myOrganizations } = org.client!;
    const isCurrent = captureScope(org);
    await this.#dialog.run(
      {
        operation: 'organization.leave',
        topics: [],
        before: () => dispatchBefore(host, 'before-organization-leave', { organization }),
        run: async () => {
          await myOrganizations.leave(organization.id);
          // The dialog covers the outdated content until the next organization is known.
          await left(organization, isCurrent());
        },
      },
      { staysOpenWhenPrevented: true },
    );
  }
}
