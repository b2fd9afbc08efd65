import { html, nothing } from 'lit';
import type { OrgError } from '../../client/http/errors.js';
import { toOrgError } from '../../client/http/errors.js';
import type { Member, Organization, Role } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { DebounceController } from '../../controllers/debounce.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { roleCheckboxes } from '../../features/roles/role-checkboxes.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { emailAddress } from '../../ui/display/email-address.js';
import { avatar } from '../../ui/display/avatar.js';
import { fieldError } from '../../ui/form/form.js';
import { searchIcon } from '../../ui/icons/list-icons.js';
import type { DangerDialogOptions } from './danger-dialog.types.js';

interface TransferDialogOptions extends DangerDialogOptions {
  /** Announces that the organization was transferred. */
  announce: (announcement: string) => void;
}

interface Transfer {
  organization: Organization;
  search: string;
  candidates?: readonly Member[];
  searchError?: OrgError | undefined;
  newOwner?: Member | undefined;
  /** Ids of the roles that the viewer keeps. */
  keptRoles: Set<string>;
  /** The viewer changed the roles: they are not suggested any more. */
  rolesChanged?: boolean;
}

/** Maximum number of search results. */
const MAX_CANDIDATES = 8;

/**
 * Dialog that transfers the organization to another member. The viewer finds the member by search and can keep their
 * own roles.
 */
export class TransferDialog {
  readonly #options: TransferDialogOptions;
  readonly #dialog: FormDialog<Transfer>;
  readonly #debounce: DebounceController;
  #abort = new AbortController();

  constructor(options: TransferDialogOptions) {
    this.#options = options;
    this.#debounce = new DebounceController(options.host, () => {
      if (this.#dialog.subject) void this.#findCandidates(this.#dialog.subject);
    });
    this.#dialog = new FormDialog({
      ...options,
      onClose: () => {
        this.#debounce.stop();
        this.#abort.abort();
      },
    });
  }

  open(organization: Organization): void {
    const transfer: Transfer = { organization, search: '', keptRoles: new Set() };
    this.#dialog.open(transfer);
    void this.#findCandidates(transfer);
    void this.#suggestKeptRoles(transfer);
  }

  render() {
    const transfer = this.#dialog.subject;
    if (!transfer) return nothing;
    const { strings } = this.#options;
    const { organization, newOwner } = transfer;
    return this.#dialog.render({
      title: strings.text('transferTitle', { name: organization.displayName }),
      lead: strings.text('transferLead'),
      submitLabel: newOwner ? strings.text('transferTo', { name: newOwner.name }) : strings.text('transferSubmit'),
      pendingLabel: strings.text('transferring'),
      danger: true,
      rules: {
        'new-owner-search': { invalid: strings.text('ownerMissing'), isValid: () => transfer.newOwner !== undefined },
      },
      submit: () => void this.#transfer(organization, newOwner!, [...transfer.keptRoles]),
      body: html`${this.#renderOwnerPicker(transfer)} ${this.#renderRoles(transfer)}`,
    });
  }

  #renderOwnerPicker(transfer: Transfer) {
    const { strings } = this.#options;
    const error = this.#dialog.errors['new-owner-search'];
    const type = ({ target }: InputEvent) => {
      transfer.search = (target as HTMLInputElement).value;
      this.#debounce.type(transfer.search);
      this.#options.host.requestUpdate();
    };
    return html`
      <fieldset class="field" aria-describedby=${error ? 'new-owner-error' : nothing}>
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
            .value=${transfer.search}
            @input=${type}
            @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
          />
        </div>
        <div class="choices">${this.#renderCandidates(transfer)}</div>
        ${fieldError('new-owner-error', error)}
      </fieldset>
    `;
  }

  #renderCandidates(transfer: Transfer) {
    const { strings } = this.#options;
    const { searchError, candidates } = transfer;
    if (searchError)
      return html`<p role="alert">
        ${errorMessage(strings, searchError)}
        <button type="button" class="button secondary small" @click=${() => void this.#findCandidates(transfer)}>
          ${strings.common('tryAgain')}
        </button>
      </p>`;
    if (!candidates) return html`<p role="status">${strings.text('searching')}</p>`;
    if (!candidates.length) return html`<p role="status">${strings.text('noMatches')}</p>`;
    return candidates.map((member) => {
      const choose = () => {
        transfer.newOwner = member;
        this.#dialog.changed();
      };
      return html`<label class="choice">
        <input
          type="radio"
          name="new-owner"
          .checked=${transfer.newOwner?.userId === member.userId}
          @change=${choose}
        />
        ${avatar({ id: member.userId, name: member.name, picture: member.picture })}
        <span class="identity"
          ><span class="name truncate" dir="auto">${member.name}</span
          ><span class="sub">${emailAddress(member.email)}</span></span
        >
      </label>`;
    });
  }

  #renderRoles(transfer: Transfer) {
    const { strings } = this.#options;
    const { keptRoles } = transfer;
    return html`
      <fieldset class="field">
        <legend class="label">${strings.text('yourRoles')}</legend>
        ${roleCheckboxes({
          roles: transfer.organization.viewer.roles,
          isChecked: ({ id }) => keptRoles.has(id),
          toggle: ({ id }) => {
            if (!keptRoles.delete(id)) keptRoles.add(id);
            transfer.rolesChanged = true;
            this.#dialog.changed();
          },
        })}
        ${keptRoles.size ? nothing : html`<p class="hint">${strings.text('noRolesWarning')}</p>`}
      </fieldset>
    `;
  }

  async #findCandidates(transfer: Transfer): Promise<void> {
    const { org, host } = this.#options;
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    transfer.searchError = undefined;
    try {
      // One more than is shown, because the results may include the viewer.
      const { items } = await org.client!.members.list(
        transfer.organization.id,
        { q: transfer.search.trim(), status: 'active', limit: MAX_CANDIDATES + 1 },
        { signal },
      );
      const candidates = items.filter(({ isSelf }) => !isSelf).slice(0, MAX_CANDIDATES);
      transfer.candidates = candidates;
      if (!candidates.some(({ userId }) => userId === transfer.newOwner?.userId)) transfer.newOwner = undefined;
    } catch (cause) {
      if (signal.aborted) return;
      transfer.searchError = toOrgError(cause);
    }
    host.requestUpdate();
  }

  /** Preselects the roles of the viewer that do not grant `org:delete`, the permission of owners. */
  async #suggestKeptRoles(transfer: Transfer): Promise<void> {
    const { org, host } = this.#options;
    const { id: organization, viewer } = transfer.organization;
    const roles = await org.context!.roles(organization).catch((): Role[] => []);
    if (transfer.rolesChanged) return;
    const owns = (id: string) => roles.find((role) => role.id === id)?.permissions.includes('org:delete') ?? true;
    transfer.keptRoles = new Set(viewer.roles.map(({ id }) => id).filter((id) => !owns(id)));
    host.requestUpdate();
  }

  async #transfer(organization: Organization, { userId, name }: Member, keepRoles: string[]): Promise<void> {
    const { host, org, strings, announce } = this.#options;
    const { organizations } = org.client!;
    await this.#dialog.run(
      {
        operation: 'organization.transfer',
        input: { userId, keepRoles },
        topics: ['organization', 'organizations', 'members', 'roles'],
        before: () => dispatchBefore(host, 'before-organization-transfer', { organization, userId, keepRoles }),
        run: (idempotencyKey) => organizations.transfer(organization.id, { userId, keepRoles }, { idempotencyKey }),
        confirmed: (_, isCurrent) => {
          if (isCurrent) announce(strings.text('transferred', { name }));
          emit(host, 'organization-transferred', { organization, userId, keepRoles });
        },
      },
      { staysOpenWhenPrevented: true },
    );
  }
}
