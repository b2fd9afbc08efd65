import { html, type LitElement } from 'lit';
import { toOrgError, type OrgError } from '../../client/http/errors.js';
import type { Member } from '../../contract/index.js';
import { DebounceController } from '../../controllers/debounce.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { captureScope } from '../../controllers/scope.js';
import { errorMessage } from '../../i18n/error-message.js';
import type { LocalizeController } from '../../i18n/localize.js';

/** Maximum number of members that are suggested. */
const LIMIT = 8;

const optionOf = ({ name, email }: Member) => (name ? `${name} (${email})` : email);

/** Suggests members in a `<datalist>` while the viewer types a name or an email address. A late response is dropped. */
export class MemberSearch {
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #status: Member['status'] | undefined;
  readonly #typing: DebounceController;
  #abort: AbortController | undefined;
  #found: readonly Member[] = [];
  #error: OrgError | undefined;
  /** Whether `#found` and `#error` belong to the current user and organization. */
  #isCurrent = () => false;

  /** `status` limits the search to members with this status. Default: all. */
  constructor(host: LitElement, org: OrgContextController, status?: Member['status']) {
    this.#host = host;
    this.#org = org;
    this.#status = status;
    this.#typing = new DebounceController(host, (q) => void this.#search(q));
  }

  /** Handles input. Returns the member whose suggestion was chosen, and empties the field; searches for other text. */
  type(input: HTMLInputElement): Member | undefined {
    const member = this.#isCurrent() ? this.#found.find((one) => optionOf(one) === input.value) : undefined;
    this.#typing.stop();
    if (member) input.value = '';
    else this.#typing.type(input.value);
    return member;
  }

  /** Renders the suggestions. The field names them by `list`. */
  renderOptions(id: string) {
    const found = this.#isCurrent() ? this.#found : [];
    return html`<datalist id=${id}>
      ${found.map((member) => html`<option value=${optionOf(member)}></option>`)}
    </datalist>`;
  }

  /** Why the last search failed. */
  errorText(strings: LocalizeController<never>): string | undefined {
    return this.#error && this.#isCurrent() ? errorMessage(strings, this.#error) : undefined;
  }

  async #search(q: string): Promise<void> {
    const { client, organizationId } = this.#org;
    this.#abort?.abort();
    if (!q || !client || !organizationId) return;
    const isCurrent = captureScope(this.#org);
    const { signal } = (this.#abort = new AbortController());
    const query = { q, limit: LIMIT, ...(this.#status && { status: this.#status }) };
    try {
      const { items } = await client.members.list(organizationId, query, { signal });
      if (signal.aborted) return;
      this.#found = items;
      this.#error = undefined;
    } catch (cause) {
      if (signal.aborted) return;
      this.#error = toOrgError(cause);
    }
    this.#isCurrent = isCurrent;
    this.#host.requestUpdate();
  }
}
