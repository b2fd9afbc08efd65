import { html, nothing } from 'lit';
import type { ApiKey, ApiKeyUpdate, Permission, PermissionName } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { loadPermissions } from '../../features/roles/load-permissions.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { formatDate } from '../../i18n/format-date.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { fieldError } from '../../ui/form/form.js';
import { select } from '../../ui/form/field.js';
import { withoutSecret, type ApiKeyDialogOptions } from './api-key-dialog.types.js';
import { findKey } from './find-key.js';
import { PERMISSIONS_ID, permissionList, type PermissionChoice } from './permission-list.js';

const DAY_SECONDS = 86_400;
/** Days after which a new key can expire. */
const EXPIRY_DAYS = [30, 90, 365];

/** State of one opening. */
interface KeyEdit {
  /** `undefined` for a new key. */
  key: ApiKey | undefined;
  name: string;
  /** Days until the expiry; null for never. */
  days: number | null;
  chosen: Set<string>;
  query: string;
  /** `undefined` while they load; null if they could not be loaded. */
  permissions: readonly Permission[] | undefined | null;
}

/** Dialog that creates a key, or changes its name and permissions. */
export class ApiKeyFormDialog {
  readonly #options: ApiKeyDialogOptions;
  readonly #dialog: FormDialog<KeyEdit>;

  constructor(options: ApiKeyDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings });
  }

  create(): void {
    this.#open({ key: undefined, name: '', days: 90, chosen: new Set(), query: '', permissions: undefined });
  }

  edit(key: ApiKey): void {
    const { name, permissions } = key;
    this.#open({ key, name, days: null, chosen: new Set(permissions), query: '', permissions: undefined });
  }

  render() {
    const edit = this.#dialog.subject;
    if (!edit) return nothing;
    const { strings: text } = this.#options;
    const { key } = edit;
    return this.#dialog.render({
      title: key ? text.text('editTitle', { name: key.name }) : text.text('create'),
      submitLabel: text.text(key ? 'save' : 'createSubmit'),
      pendingLabel: text.text(key ? 'saving' : 'creating'),
      alertTitle: key && text.common('notSaved'),
      conflict: text.text('changedMeanwhile'),
      rules: {
        'key-name': { invalid: text.text('nameMissing'), isValid: () => edit.name.trim() !== '', pointer: '/name' },
        [PERMISSIONS_ID]: { invalid: text.text('permissionsMissing'), isValid: () => edit.chosen.size > 0 },
      },
      submit: () => void (key ? this.#save(edit, key) : this.#create(edit)),
      body: html`${this.#renderName(edit)} ${key ? nothing : this.#renderExpiry(edit)} ${this.#renderPermissions(edit)}`,
    });
  }

  #open(edit: KeyEdit): void {
    this.#dialog.open(edit);
    void this.#load(edit);
  }

  async #load(edit: KeyEdit): Promise<void> {
    const { host, org, strings } = this.#options;
    edit.permissions = undefined;
    host.requestUpdate();
    edit.permissions = await loadPermissions(org, strings.lang).catch(() => null);
    host.requestUpdate();
  }

  #renderName(edit: KeyEdit) {
    const { strings: text } = this.#options;
    const error = this.#dialog.errors['key-name'];
    return html`<div class="field">
      <label for="key-name">${text.text('name')}</label>
      <input
        id="key-name"
        class="input"
        type="text"
        required
        autofocus
        maxlength="100"
        autocomplete="off"
        .value=${edit.name}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error ? 'key-name-error key-name-hint' : 'key-name-hint'}
        @input=${({ target }: InputEvent) => {
          edit.name = (target as HTMLInputElement).value;
          this.#dialog.changed();
        }}
      />
      ${fieldError('key-name-error', error)}
      <span class="hint" id="key-name-hint">${text.text('nameHint')}</span>
    </div>`;
  }

  #renderExpiry(edit: KeyEdit) {
    const { strings: text } = this.#options;
    const dateAfter = (days: number) =>
      formatDate(text, new Date(Date.now() + days * DAY_SECONDS * 1000).toISOString());
    return html`<div class="field">
      <label for="key-expiry">${text.text('expiry')}</label>
      ${select(
        html`<select
          id="key-expiry"
          class="input"
          @change=${({ target }: Event) => {
            edit.days = Number((target as HTMLSelectElement).value) || null;
            this.#dialog.changed();
          }}
        >
          ${EXPIRY_DAYS.map(
            (days) =>
              html`<option value=${days} ?selected=${days === edit.days}>
                ${text.text('expiryDays', { days, date: dateAfter(days) })}
              </option>`,
          )}
          <option value="" ?selected=${edit.days === null}>${text.text('never')}</option>
        </select>`,
        'wide',
      )}
    </div>`;
  }

  #renderPermissions(edit: KeyEdit) {
    const { strings: text } = this.#options;
    if (edit.permissions === null)
      return inlineAlert({
        kind: 'danger',
        text: text.text('permissionsFailed'),
        role: 'alert',
        actions: html`<button type="button" class="button secondary small" @click=${() => void this.#load(edit)}>
          ${text.common('tryAgain')}
        </button>`,
      });
    if (edit.permissions === undefined)
      return html`<p class="hint" role="status">
        <span class="spinner" aria-hidden="true"></span> ${text.common('loading')}
      </p>`;
    return permissionList({
      strings: text,
      choices: this.#choices(edit, edit.permissions),
      chosen: edit.chosen,
      query: edit.query,
      error: this.#dialog.errors[PERMISSIONS_ID],
      search: (query) => {
        edit.query = query;
        this.#options.host.requestUpdate();
      },
      toggle: (name) => {
        if (!edit.chosen.delete(name)) edit.chosen.add(name);
        this.#dialog.changed();
      },
    });
  }

  /** Those that can be selected first, then the locked ones. A key keeps what it has, whatever the viewer holds. */
  #choices({ key }: KeyEdit, permissions: readonly Permission[]): PermissionChoice[] {
    const { org, strings: text } = this.#options;
    const reserved = org.capabilities?.apiKeys?.reservedPermissions ?? [];
    const lockOf = (name: string) => {
      if (key?.permissions.includes(name)) return undefined;
      if (reserved.includes(name)) return text.text('reservedPermission');
      return org.can(name as PermissionName) === false ? text.text('notGrantable') : undefined;
    };
    const known = new Set(permissions.map(({ name }) => name));
    const others = (key?.permissions ?? []).filter((name) => !known.has(name)).map((name): Permission => ({ name }));
    const choices = [...permissions, ...others].map(({ name, label, description }): PermissionChoice => {
      const locked = lockOf(name);
      return {
        name,
        label: label ?? permissionLabel(text, name),
        ...(description !== undefined && { description }),
        ...(locked !== undefined && { locked }),
      };
    });
    return [...choices.filter(({ locked }) => !locked), ...choices.filter(({ locked }) => locked)];
  }

  async #create({ name, days, chosen }: KeyEdit): Promise<void> {
    const { host, org, showSecret } = this.#options;
    const body = {
      name: name.trim(),
      permissions: [...chosen],
      ...(days !== null && { ttlSeconds: days * DAY_SECONDS }),
    };
    await this.#dialog.run({
      operation: 'api-key.create',
      topics: ['apiKeys'],
      input: body,
      before: () => dispatchBefore(host, 'before-api-key-create', body),
      run: (idempotencyKey) => org.client!.apiKeys.create(org.organizationId!, body, { idempotencyKey }),
      confirmed: (key, isCurrent) => {
        emit(host, 'api-key-created', { key: withoutSecret(key) });
        // Also if the dialog was closed meanwhile: the key exists.
        if (isCurrent) showSecret(key, 'created');
      },
    });
  }

  async #save(edit: KeyEdit, key: ApiKey): Promise<void> {
    const { host, org, strings, done } = this.#options;
    const permissions = [...edit.chosen];
    const isSame =
      permissions.length === key.permissions.length && permissions.every((one) => key.permissions.includes(one));
    const changes: ApiKeyUpdate = {
      ...(edit.name.trim() !== key.name && { name: edit.name.trim() }),
      ...(!isSame && { permissions }),
    };
    const { conflict } = await this.#dialog.run({
      operation: 'api-key.update',
      topics: ['apiKeys'],
      before: () => dispatchBefore(host, 'before-api-key-update', { key, changes }),
      run: () =>
        updateWithETag(key, (etag) => org.client!.apiKeys.update(org.organizationId!, key.id, changes, { etag })),
      reload: () => findKey(org, key),
      confirmed: (changed, isCurrent) => {
        emit(host, 'api-key-updated', { key: changed });
        if (isCurrent) done(strings.text('saved', { name: changed.name }));
      },
    });
    if (conflict) this.#dialog.replace({ ...edit, key: conflict.fresh as ApiKey });
  }
}
