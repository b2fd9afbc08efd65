import type { LitElement } from 'lit';
import type { OrgClient } from '../../client/index.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { createElement } from '../../core/define.js';
import { dispatchBefore } from '../../core/events.js';
import type { Section } from '../../i18n/strings.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';

type Host = LitElement & { organization?: string; client?: OrgClient };

interface InviteDialogElement extends HTMLElement {
  withoutTrigger: boolean;
  organization?: string;
  client?: OrgClient;
  show(): void;
}

/**
 * Opens `<invite-dialog>` from a list, unless a listener prevents `before-invite`. The element is loaded on first use
 * and rendered inside the list, where it finds the same provider.
 */
export class InviteDialogOpener {
  readonly #host: Host;
  readonly #dialog: LazyModuleController<InviteDialogElement>;

  /** `load` imports the module that registers `<invite-dialog>`. */
  constructor(host: Host, load: () => Promise<unknown>) {
    this.#host = host;
    this.#dialog = new LazyModuleController(host, async () => {
      await load();
      return createElement<InviteDialogElement>('invite-dialog');
    });
  }

  async open(): Promise<void> {
    if (!(await dispatchBefore(this.#host, 'before-invite', null))) return;
    await this.#dialog.run(async (dialog) => {
      Object.assign(dialog, { withoutTrigger: true, organization: this.#host.organization, client: this.#host.client });
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      dialog.show();
    });
  }

  render(strings: LocalizeController<Section>) {
    return this.#dialog.module ?? renderLazyLoadError(this.#dialog, strings);
  }
}
