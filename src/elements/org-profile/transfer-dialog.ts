import { html, nothing } from 'lit';
import { isOrgError } from '../../client/http/errors.js';
import { createIdempotencyKey } from '../../client/http/idempotency-key.js';
import type { Member, Role } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import type { OrgError } from '../../client/http/errors.js';
import { toOrgError } from '../../client/http/errors.js';
import { DebounceController } from '../../controllers/debounce.js';
import { dispatchBefore } from '../../core/events.js';
import { emailAddress } from '../../ui/display/email-address.js';
import { avatar } from '../../ui/display/avatar.js';
import { fieldError } from '../../ui/form/form.js';
import { searchIcon } from '../../ui/icons/list-icons.js';
import { DangerMutation, dangerDialog, type DangerDialogOptions } from './danger-dialog.js';

interface TransferDialogOptions extends DangerDialogOptions {
  /** Called after the transfer, with the new owner. */
  transferred: (newOwner: Member, keepRoles: string[]) => void;
}

/** Maximum number of search results. */
const MAX_CANDIDATES = 8;

/**
 * Dialog that transfers the organization to another member. The viewer finds the member by search and can keep their
 * own roles.
 */
export class TransferDialog {
  readonly #options: TransferDialogOptions;
  readonly #mutation: DangerMutation;
  readonly #debounce: DebounceController;
  #search = '';
  #candidates: readonly Member[] | undefined;
  #searchError: OrgError | undefined;
  #abort = new AbortController();
  #newOwner: Member | undefined;
  #keptRoles: Set<string>;
  #ownerRequired = false;
  /** The key stays the same until the form changes, so that a retry does not transfer twice. */
  #idempotencyKey: string | undefined;

  constructor(parts: TransferDialogOptions) {
    this.#options = parts;
    this.#mutation = new DangerMutation(parts.host);
    this.#debounce = new DebounceController(parts.host, (search) => void this.#findCandidates(search));
    this.#keptRoles = new Set();
    void this.#findCandidates('');
    void this.#suggestKeptRoles();
  }

  render() {
    const { strings, organization } = this.#options;
    const newOwner = this.#newOwner;
    const label = this.#mutation.pending
      ? strings.text('transferring')
      : newOwner
        ? strings.text('transferTo', { name: newOwner.name })
        : strings.text('transferSubmit');
    return dangerDialog(this.#options, this.#mutation, {
      title: strings.text('transferTitle', { name: organization.displayName }),
      lead: strings.text('transferLead'),
      body: html`${this.#renderOwnerPicker()} ${this.#renderRoles()}`,
      label,
      danger: true,
      submit: () => void this.#transfer(),
    });
  }

  #renderOwnerPicker() {
    const { strings } = this.#options;
    const type = ({ target }: InputEvent) => {
      this.#search = (target as HTMLInputElement).value;
      this.#debounce.type(this.#search);
      this.#options.host.requestUpdate();
    };
    return html`
      <fieldset class="field" aria-describedby=${this.#ownerRequired ? 'new-owner-error' : nothing}>
        <legend class="label">${strings.text('newOwner')}</legend>
        <div class="input">
          ${searchIcon()}<input
            type="search"
            id="new-owner-search"
            autofocus
            aria-label=${strings.text('findMember')}
            placeholder=${strings.text('findMember')}
            autocomplete="off"
            spellcheck="false"
            maxlength="200"
            .value=${this.#search}
            @input=${type}
            @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
          />
        </div>
        <div class="choices">${this.#renderCandidates()}</div>
        ${fieldError('new-owner-error', this.#ownerRequired ? strings.text('ownerMissing') : undefined)}
      </fieldset>
    `;
  }

  #renderCandidates() {
    const { strings } = this.#options;
    if (this.#searchError)
      return html`<p role="alert">
        ${errorMessage(strings, this.#searchError)}
        <button
          type="button"
          class="button secondary small"
          @click=${() => void this.#findCandidates(this.#search.trim())}
        >
          ${strings.common('tryAgain')}
        </button>
      </p>`;
    if (!this.#candidates) return html`<p role="status">${strings.text('searching')}</p>`;
    if (!this.#candidates.length) return html`<p role="status">${strings.text('noMatches')}</p>`;
    return this.#candidates.map((member) => {
      const choose = () =>
        this.#change(() => {
          this.#newOwner = member;
          this.#ownerRequired = false;
        });
      return html`<label class="choice">
        <input type="radio" name="new-owner" .checked=${this.#newOwner?.userId === member.userId} @change=${choose} />
        ${avatar({ id: member.userId, name: member.name, picture: member.picture })}
        <span class="identity"
          ><span class="name truncate" dir="auto">${member.name}</span
          ><span class="sub">${emailAddress(member.email)}</span></span
        >
      </label>`;
    });
  }

  #renderRoles() {
    const { strings, organization } = this.#options;
    const { roles } = organization.viewer;
    const toggle = (id: string) => this.#change(() => void (this.#keptRoles.delete(id) || this.#keptRoles.add(id)));
    return html`
      <fieldset class="field">
        <legend class="label">${strings.text('yourRoles')}</legend>
        ${roles.map(({ id, name }) => html`<label class="check"><input type="checkbox" .checked=${this.#keptRoles.has(id)} @change=${() => toggle(id)} /><span>${name}</span></label>`)}
        ${this.#keptRoles.size ? nothing : html`<p class="hint">${strings.text('noRolesWarning')}</p>`}
      </fieldset>
    `;
  }

  #change(change: () => void): void {
    change();
    this.#idempotencyKey = undefined;
    this.#options.host.requestUpdate();
  }

  async #findCandidates(q: string): Promise<void> {
    const { org, organization, host } = this.#options;
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#searchError = undefined;
    try {
      // One more than is shown, because the results may include the viewer.
      const { items } = await org.client!.members.list(
        organization.id,
        { q, status: 'active', limit: MAX_CANDIDATES + 1 },
        { signal },
      );
      this.#candidates = items.filter(({ isSelf }) => !isSelf).slice(0, MAX_CANDIDATES);
      if (!this.#candidates.some(({ userId }) => userId === this.#newOwner?.userId))
        this.#change(() => (this.#newOwner = undefined));
    } catch (cause) {
      if (signal.aborted) return;
      this.#searchError = toOrgError(cause);
    }
    host.requestUpdate();
  }

  /** Preselects the roles of the viewer that do not grant `org:delete`, the permission of owners. */
  async #suggestKeptRoles(): Promise<void> {
    const { org, organization, host } = this.#options;
    const roles = await org.context!.roles(organization.id).catch((): Role[] => []);
    const owns = (id: string) => roles.find((role) => role.id === id)?.permissions.includes('org:delete') ?? true;
    this.#keptRoles = new Set(organization.viewer.roles.map(({ id }) => id).filter((id) => !owns(id)));
    host.requestUpdate();
  }

  async #transfer(): Promise<void> {
    const { host, org, organization, transferred } = this.#options;
    const newOwner = this.#newOwner;
    if (!newOwner) {
      this.#ownerRequired = true;
      host.requestUpdate();
      return host.renderRoot.querySelector<HTMLElement>('#new-owner-search')?.focus();
    }
    const keepRoles = [...this.#keptRoles];
    await this.#mutation.run('organization.transfer', async () => {
      if (
        !(await dispatchBefore(host, 'before-organization-transfer', {
          organization,
          userId: newOwner.userId,
          keepRoles,
        }))
      )
        return;
      this.#idempotencyKey ??= createIdempotencyKey();
      try {
        await org.client!.organizations.transfer(
          organization.id,
          { userId: newOwner.userId, keepRoles },
          { idempotencyKey: this.#idempotencyKey },
        );
      } catch (cause) {
        if (isOrgError(cause) && cause.status >= 400 && cause.status < 500) this.#idempotencyKey = undefined;
        throw cause;
      }
      transferred(newOwner, keepRoles);
    });
  }
}
