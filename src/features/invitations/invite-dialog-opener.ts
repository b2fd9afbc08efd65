import type { LitElement } from 'lit';
import type { OrgClient } from '../../client/index.js';
import { LaterController } from '../../controllers/lazy-module.js';
import type { StringsController } from '../../i18n/localize.js';
import { createElement } from '../../core/define.js';
import type { Section } from '../../i18n/strings.js';
import { partMissing } from '../access-state/lazy-load-error.js';

type Host = LitElement & { organization?: string; client?: OrgClient };

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
  readonly #host: Host;
  readonly #dialog: LaterController<InviteDialogElement>;

  constructor(host: Host) {
    this.#host = host;
    this.#dialog = new LaterController(host, async () => {
      await import('../../elements/invite-dialog/invite-dialog.define.js');
      return createElement<InviteDialogElement>('invite-dialog');
    });
  }

  open(): void {
    const event = new CustomEvent('invite-requested', { bubbles: true, composed: true, cancelable: true });
    if (!this.#host.dispatchEvent(event)) return;
    void this.#dialog.use(async (dialog) => {
      Object.assign(dialog, { withoutTrigger: true, organization: this.#host.organization, client: this.#host.client });
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      dialog.show();
    });
  }

  render(strings: StringsController<Section>, label: string) {
    return this.#dialog.part ?? partMissing(this.#dialog, strings, label);
  }
}
