import { html } from 'lit';
import { dispatchBefore } from '../../core/events.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { DangerMutation, dangerDialog, type DangerDialogOptions } from './danger-dialog.js';

interface LeaveDialogOptions extends DangerDialogOptions {
  /**
   * Opens the transfer dialog; `undefined` if the backend does not support transfers or the viewer may not transfer.
   */
  transfer: (() => void) | undefined;
  /** Called after the viewer left the organization. */
  left: () => Promise<void>;
}

/** Dialog that confirms leaving the organization. Tells the last administrator what to do before leaving. */
export class LeaveDialog {
  readonly #options: LeaveDialogOptions;
  readonly #mutation: DangerMutation;

  constructor(parts: LeaveDialogOptions) {
    this.#options = parts;
    this.#mutation = new DangerMutation(parts.host);
  }

  render() {
    const { strings, organization, transfer } = this.#options;
    const attempt = this.#mutation;
    const lastAdmin =
      attempt.failure?.code === 'last_admin'
        ? inlineAlert({
            kind: 'warning',
            title: strings.text('lastAdminTitle'),
            text: strings.text('lastAdminText'),
            role: 'alert',
            actions: transfer
              ? html`<button type="button" class="button secondary small" @click=${transfer}>
                  ${strings.text('transferButton')}
                </button>`
              : undefined,
          })
        : undefined;
    const view = {
      title: strings.text('leaveTitle', { name: organization.displayName }),
      body: html`<div class="stack">
        <p>${strings.text('leaveText')}</p>
        <p>${strings.text('leaveBack')}</p>
      </div>`,
      label: strings.text(attempt.pending ? 'leaving' : 'leaveSubmit'),
      harmless: true,
      danger: true,
      submit: () => void this.#leave(),
    };
    return dangerDialog(this.#options, attempt, view, lastAdmin);
  }

  async #leave(): Promise<void> {
    const { host, org, organization, left } = this.#options;
    await this.#mutation.run('organization.leave', async () => {
      if (!(await dispatchBefore(host, 'before-organization-leave', { organization }))) return;
      await org.client!.myOrganizations.leave(organization.id);
      await left();
    });
  }
}
