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
import { searchIcon } from '../../ui/icons.js';
import { Attempt, dangerDialog, type DangerParts } from './danger-dialog.js';

interface TransferParts extends DangerParts {
  /** Told who took over. */
  transferred: (heir: Member, keepRoles: string[]) => void;
}

/** People that a search shows: who is looked for stands among the first. */
const shownPeople = 8;

/** Hands the organization over to another member, whom one finds by typing; one's own roles can be kept. */
export class TransferDialog {
  readonly #parts: TransferParts;
  readonly #attempt: Attempt;
  readonly #typing: DebounceController;
  #search = '';
  #people: readonly Member[] | undefined;
  #searchError: OrgError | undefined;
  #abort = new AbortController();
  #heir: Member | undefined;
  #keep: Set<string>;
  #missing = false;
  /** Stays while the form does, so that a second try hands over once. */
  #key: string | undefined;

  constructor(parts: TransferParts) {
    this.#parts = parts;
    this.#attempt = new Attempt(parts.host);
    this.#typing = new DebounceController(parts.host, (search) => void this.#find(search));
    this.#keep = new Set();
    void this.#find('');
    void this.#proposeRoles();
  }

  render() {
    const { strings, organization } = this.#parts;
    const heir = this.#heir;
    const label = this.#attempt.pending
      ? strings.text('transferring')
      : heir
        ? strings.text('transferTo', { name: heir.name })
        : strings.text('transferSubmit');
    return dangerDialog(this.#parts, this.#attempt, {
      title: strings.text('transferTitle', { name: organization.displayName }),
      lead: strings.text('transferLead'),
      body: html`${this.#renderHeir()} ${this.#renderRoles()}`,
      label,
      danger: true,
      submit: () => void this.#transfer(),
    });
  }

  #renderHeir() {
    const { strings } = this.#parts;
    const type = ({ target }: InputEvent) => {
      this.#search = (target as HTMLInputElement).value;
      this.#typing.type(this.#search);
      this.#parts.host.requestUpdate();
    };
    return html`
      <fieldset class="field" aria-describedby=${this.#missing ? 'heir-error' : nothing}>
        <legend class="label">${strings.text('newOwner')}</legend>
        <div class="input">
          ${searchIcon()}<input
            type="search"
            id="heir-search"
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
        <div class="choices">${this.#renderPeople()}</div>
        ${fieldError('heir-error', this.#missing ? strings.text('chooseSomebody') : undefined)}
      </fieldset>
    `;
  }

  #renderPeople() {
    const { strings } = this.#parts;
    if (this.#searchError)
      return html`<p role="alert">
        ${errorMessage(strings, this.#searchError)}
        <button type="button" class="button secondary small" @click=${() => void this.#find(this.#search.trim())}>
          ${strings.common('tryAgain')}
        </button>
      </p>`;
    if (!this.#people) return html`<p role="status">${strings.text('searching')}</p>`;
    if (!this.#people.length) return html`<p role="status">${strings.text('nobody')}</p>`;
    return this.#people.map((member) => {
      const choose = () =>
        this.#change(() => {
          this.#heir = member;
          this.#missing = false;
        });
      return html`<label class="choice">
        <input type="radio" name="heir" .checked=${this.#heir?.userId === member.userId} @change=${choose} />
        ${avatar({ id: member.userId, name: member.name, picture: member.picture })}
        <span class="who"
          ><span class="name cut" dir="auto">${member.name}</span
          ><span class="sub">${emailAddress(member.email)}</span></span
        >
      </label>`;
    });
  }

  #renderRoles() {
    const { strings, organization } = this.#parts;
    const { roles } = organization.viewer;
    const toggle = (id: string) => this.#change(() => void (this.#keep.delete(id) || this.#keep.add(id)));
    return html`
      <fieldset class="field">
        <legend class="label">${strings.text('yourRoles')}</legend>
        ${roles.map(({ id, name }) => html`<label class="check"><input type="checkbox" .checked=${this.#keep.has(id)} @change=${() => toggle(id)} /><span>${name}</span></label>`)}
        ${this.#keep.size ? nothing : html`<p class="hint">${strings.text('keepsNothing')}</p>`}
      </fieldset>
    `;
  }

  #change(change: () => void): void {
    change();
    this.#key = undefined;
    this.#parts.host.requestUpdate();
  }

  async #find(q: string): Promise<void> {
    const { org, organization, host } = this.#parts;
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    this.#searchError = undefined;
    try {
      // One more than is shown: the viewer may be among them.
      const { items } = await org.client!.members.list(
        organization.id,
        { q, status: 'active', limit: shownPeople + 1 },
        { signal },
      );
      this.#people = items.filter(({ isSelf }) => !isSelf).slice(0, shownPeople);
      if (!this.#people.some(({ userId }) => userId === this.#heir?.userId))
        this.#change(() => (this.#heir = undefined));
    } catch (cause) {
      if (signal.aborted) return;
      this.#searchError = toOrgError(cause);
    }
    host.requestUpdate();
  }

  /** Whoever hands over keeps what does not make them the owner still. */
  async #proposeRoles(): Promise<void> {
    const { org, organization, host } = this.#parts;
    const roles = await org.context!.roles(organization.id).catch((): Role[] => []);
    const owns = (id: string) => roles.find((role) => role.id === id)?.permissions.includes('org:delete') ?? true;
    this.#keep = new Set(organization.viewer.roles.map(({ id }) => id).filter((id) => !owns(id)));
    host.requestUpdate();
  }

  async #transfer(): Promise<void> {
    const { host, org, organization, transferred } = this.#parts;
    const heir = this.#heir;
    if (!heir) {
      this.#missing = true;
      host.requestUpdate();
      return host.renderRoot.querySelector<HTMLElement>('#heir-search')?.focus();
    }
    const keepRoles = [...this.#keep];
    await this.#attempt.run('organization.transfer', async () => {
      if (
        !(await dispatchBefore(host, 'before-organization-transfer', { organization, userId: heir.userId, keepRoles }))
      )
        return;
      this.#key ??= createIdempotencyKey();
      try {
        await org.client!.organizations.transfer(
          organization.id,
          { userId: heir.userId, keepRoles },
          { idempotencyKey: this.#key },
        );
      } catch (cause) {
        if (isOrgError(cause) && cause.status >= 400 && cause.status < 500) this.#key = undefined;
        throw cause;
      }
      transferred(heir, keepRoles);
    });
  }
}
