import { html, nothing, type LitElement } from 'lit';
import type { JoinableOrganization } from '../../contract/index.js';
import { MutationController } from '../../controllers/mutation.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { errorMessage } from '../../i18n/error-message.js';
import { formatRelativeTime } from '../../i18n/format-date.js';
import { avatar } from '../../ui/display/avatar.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { OrgPickerActionStrings } from './org-picker.strings.js';

/** Milliseconds until an open request is looked up again: no event stream reports its approval to the viewer. */
const POLL_MS = 10_000;

/** Organizations that the viewer can ask to join: the section of the page, and its actions. */
export class JoinableOrganizations {
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #strings: OrgPickerActionStrings;
  readonly #announce: (text: string) => void;
  readonly #mutation: MutationController;
  /** Id of the organization of the last change. */
  #changing: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: LitElement,
    org: OrgContextController,
    strings: OrgPickerActionStrings,
    announce: (text: string) => void,
  ) {
    this.#host = host;
    this.#org = org;
    this.#strings = strings;
    this.#announce = announce;
    this.#mutation = new MutationController(host, org, 'user');
  }

  render(items: readonly JoinableOrganization[]) {
    const text = this.#strings;
    const { error } = this.#mutation;
    if (items.some(({ status }) => status === 'requested')) this.#poll();
    return html`<section aria-labelledby="joinable">
      <h3 id="joinable">${text.text('joinable')}</h3>
      ${error ? inlineAlert({ kind: 'danger', text: errorMessage(text, error), role: 'alert' }) : nothing}
      <ul class="pick" part="joinable">
        ${items.map((item) => this.#renderItem(item))}
      </ul>
    </section>`;
  }

  #renderItem(item: JoinableOrganization) {
    const { id, displayName: name, branding } = item.organization;
    const isPending = this.#mutation.pending && this.#changing === id;
    return html`<li class="row" aria-busy=${isPending ? 'true' : nothing}>
      <div class="invitation">
        ${avatar({ id, name, picture: branding.logoUrl, square: true })}
        <span class="identity"
          ><span class="name truncate" dir="auto" title=${name}>${name}</span
          ><span class="sub truncate">${this.#details(item)}</span></span
        >
        <span class="answers">${this.#renderButton(item, isPending)}</span>
      </div>
    </li>`;
  }

  #details({ status, domain, requestedAt, availableAt }: JoinableOrganization): string {
    const text = this.#strings;
    if (status === 'requested' && requestedAt)
      return text.text('requestedAt', { when: formatRelativeTime(text, requestedAt) });
    if (status === 'denied' && availableAt)
      return text.text('deniedUntil', { when: formatRelativeTime(text, availableAt) });
    return text.text('joinableFor', { domain });
  }

  #renderButton(item: JoinableOrganization, isPending: boolean) {
    const { status, organization } = item;
    if (status !== 'available' && status !== 'requested') return nothing;
    const text = this.#strings;
    const isAvailable = status === 'available';
    return html`<button
      type="button"
      class="button ${isAvailable ? 'secondary' : 'quiet'} small"
      aria-label=${text.text(isAvailable ? 'askNamed' : 'withdrawNamed', { name: organization.displayName })}
      aria-disabled=${isPending ? 'true' : nothing}
      @click=${() => void (isAvailable ? this.#ask(item) : this.#withdraw(item))}
    >
      ${text.text(isAvailable ? 'ask' : 'withdraw')}
    </button>`;
  }

  async #ask({ organization: { id, displayName } }: JoinableOrganization): Promise<void> {
    const { client } = this.#org;
    this.#changing = id;
    await this.#mutation.run({
      operation: 'joinRequest.create',
      input: id,
      topics: ['joinRequests'],
      run: (idempotencyKey) => client!.myJoinRequests.create({ organizationId: id }, { idempotencyKey }),
      confirmed: (_, isCurrent) => {
        if (isCurrent) this.#announce(this.#strings.text('asked', { name: displayName }));
      },
    });
  }

  async #withdraw({ organization: { id }, requestId }: JoinableOrganization): Promise<void> {
    const { client } = this.#org;
    this.#changing = id;
    await this.#mutation.run({
      operation: 'joinRequest.withdraw',
      topics: ['joinRequests'],
      run: () => client!.myJoinRequests.withdraw(requestId!),
      confirmed: (_, isCurrent) => {
        if (isCurrent) this.#announce(this.#strings.text('withdrawn'));
      },
    });
  }

  /** The organization of an approved request appears in the list of organizations. */
  #poll(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (!this.#host.isConnected) return;
      if (document.visibilityState === 'visible') this.#org.context?.invalidate(['joinRequests', 'organizations']);
      else this.#poll();
    }, POLL_MS);
  }
}
