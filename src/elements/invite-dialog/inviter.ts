import { nothing, type LitElement } from 'lit';
import type { OrgClient } from '../../client/index.js';
import { tagOf } from '../../session/define.js';

interface InviteDialogElement extends HTMLElement {
  withoutTrigger: boolean;
  organization?: string;
  client?: OrgClient;
  show(): void;
}

/**
 * "Invite people" of a list: asks the host first (`invite-requested`), else fetches `<invite-dialog>` the first time
 * it is wanted and opens it inside the list, where it finds the same provider.
 */
export class InviterController {
  readonly #host: LitElement & { organization?: string; client?: OrgClient };
  #dialog: InviteDialogElement | undefined;

  constructor(host: LitElement & { organization?: string; client?: OrgClient }) {
    this.#host = host;
  }

  async open(): Promise<void> {
    const event = new CustomEvent('invite-requested', { bubbles: true, composed: true, cancelable: true });
    if (!this.#host.dispatchEvent(event)) return;
    await import('./invite-dialog.define.js');
    const dialog = (this.#dialog ??= document.createElement(tagOf('invite-dialog')) as InviteDialogElement);
    Object.assign(dialog, { withoutTrigger: true, organization: this.#host.organization, client: this.#host.client });
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    dialog.show();
  }

  render() {
    return this.#dialog ?? nothing;
  }
}
