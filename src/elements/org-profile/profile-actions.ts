import { html, nothing, type LitElement } from 'lit';
import { isOrgError, toOrgError, type OrgError } from '../../client/http/errors.js';
import type { Member, Organization } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { addStyles } from '../../core/add-styles.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { switchToNextOrganization } from '../../core/switch-to-next-organization.js';
import { dispatchBefore } from '../../core/events.js';
import { RESOURCE_TOPICS } from '../../core/org-context.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { orgProfileActions } from './profile-actions.strings.js';
import { emailAddressStyles } from '../../ui/display/email-address.js';
import { avatarStyles } from '../../ui/display/avatar.js';
import { DialogFocusController } from '../../controllers/dialog-focus.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { ToastController } from '../../ui/feedback/toast.js';
import type { Danger } from './danger-zone.js';
import { DeleteDialog } from './delete-dialog.js';
import { LeaveDialog } from './leave-dialog.js';
import { profileActionStyles } from './profile-actions.styles.js';
import type { FieldConflict, ProfileDraft } from './profile-draft.js';
import type { FormErrors, FormOptions } from './profile-form.js';
import { metadataPairs } from './profile-metadata.js';
import type { OrgProfileActionStrings, OrgProfileStrings } from './org-profile.strings.js';
import { TransferDialog } from './transfer-dialog.js';

interface ProfileActionsOptions {
  org: OrgContextController;
  strings: OrgProfileStrings;
  draft: ProfileDraft;
  /** Shows the validation errors of the backend at the fields. */
  refuse: (errors: FormErrors) => void;
}

/** The lazily loaded actions: saving, the three dialogs, and their notices. Loaded on first hover, focus or need. */
export class ProfileActions {
  /** Screen reader announcement of the last action. */
  announcement = '';
  pending = false;
  readonly #host: LitElement;
  readonly #options: ProfileActionsOptions;
  readonly #strings: OrgProfileActionStrings;
  readonly #toast: ToastController;
  readonly #focus: DialogFocusController;
  #dialog: { render(): unknown } | undefined;
  #failure: OrgError | undefined;

  constructor(host: LitElement, parts: ProfileActionsOptions) {
    addStyles(host, [avatarStyles, emailAddressStyles, ...profileActionStyles]);
    this.#host = host;
    this.#options = parts;
    this.#strings = parts.strings.extend(orgProfileActions, commonActions);
    this.#toast = new ToastController(host, () => '', String);
    this.#focus = new DialogFocusController(host);
  }

  updated(): void {
    // The organization was left: closes the dialog of the previous organization.
    if (this.#dialog && !this.#options.org.organization) this.#close();
    this.#focus.updated();
  }

  /** Clears the last error when the input changes. */
  typed(): void {
    this.#failure = undefined;
  }

  open(danger: Danger): void {
    const { org, draft } = this.#options;
    const organization = draft.saved!;
    const parts = { host: this.#host, org, strings: this.#strings, organization, close: () => this.#close() };
    const mayTransfer = org.supports('transferOwnership') && org.can('org:delete');
    if (danger === 'leave')
      this.#dialog = new LeaveDialog({
        ...parts,
        transfer: mayTransfer ? () => this.open('transfer') : undefined,
        left: () => this.#deleted('left', organization),
      });
    else if (danger === 'delete')
      this.#dialog = new DeleteDialog({ ...parts, deleted: () => this.#deleted('deleted', organization) });
    else
      this.#dialog = new TransferDialog({
        ...parts,
        transferred: (newOwner, keepRoles) => this.#transferred(organization, newOwner, keepRoles),
      });
    this.#host.requestUpdate();
  }

  async save(): Promise<void> {
    if (this.pending) return;
    const { org, draft } = this.#options;
    const changes = draft.patch;
    const organization = draft.saved!;
    this.pending = true;
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      if (!(await dispatchBefore(this.#host, 'before-organization-update', { organization, changes }))) return;
      const saved = await org.client!.organizations.update(organization.id, changes);
      draft.load(saved);
      this.#announce(this.#strings.text('saved'));
      emit(this.#host, 'organization-updated', { organization: saved });
      org.context?.invalidate(['organization', 'organizations']);
    } catch (cause) {
      this.#refused(toOrgError(cause));
    } finally {
      this.pending = false;
      this.#host.requestUpdate();
    }
  }

  renderMetadata(options: FormOptions) {
    return metadataPairs(options);
  }

  renderDialog() {
    return this.#dialog?.render() ?? nothing;
  }

  renderToast() {
    return this.#toast.render();
  }

  /** Renders the error of the last save and the concurrent changes of other users. */
  renderNotices() {
    const text = this.#strings;
    const { conflicts } = this.#options.draft;
    return html`
      ${this.#failure ? inlineAlert({ kind: 'danger', title: text.common('notSaved'), text: errorMessage(text, this.#failure), role: 'alert' }) : nothing}
      ${
        conflicts.length
          ? inlineAlert({
              kind: 'warning',
              title: text.text('conflictTitle'),
              text: html`${text.text('conflictText')}
                <ul class="theirs">
                  ${conflicts.map((one) => this.#renderConflicts(one))}
                </ul>`,
              role: 'alert',
            })
          : nothing
      }
    `;
  }

  #renderConflicts(one: FieldConflict) {
    const text = this.#strings;
    const field =
      one.path === 'displayName' || one.path === 'name'
        ? text.text(one.path)
        : text.text('metadataKey', { key: one.path.slice('metadata/'.length) });
    const yieldTo = () => {
      this.#options.draft.acceptTheirs(one);
      this.#host.requestUpdate();
    };
    return html`<li>
      <span
        >${one.value === undefined ? text.text('isGone', { field }) : text.text('isNow', { field, value: one.value })}</span
      >
      ${one.isConflict ? html`<button type="button" class="button secondary small" @click=${yieldTo}>${text.text('useTheirs')}</button>` : nothing}
    </li>`;
  }

  #refused(error: OrgError): void {
    const { org, draft, refuse } = this.#options;
    emit(this.#host, 'org-error', { operation: 'organization.update', error });
    if (isOrgError(error, 'etag_mismatch')) {
      // Version conflict: reloads the organization; the draft then merges the three versions.
      org.context?.invalidate(['organization']);
      this.#failure = error;
      return;
    }
    const errors: FormErrors = {};
    if (isOrgError(error, 'slug_taken')) errors['name'] = this.#strings.text('nameTaken');
    for (const { pointer, code } of error.errors) {
      const [, field = '', key] = pointer.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
      const pair = field === 'metadata' ? draft.pairs.find((one) => one.key === key) : undefined;
      if (pair) errors[pair.id] = errorMessage(this.#strings, error);
      else if (field === 'name') errors['name'] = this.#strings.text('nameHint');
      else if (field === 'displayName') errors['displayName'] = this.#strings.text('displayNameMissing');
      else if (field === 'metadata') errors['metadata'] = errorMessage(this.#strings, { code });
    }
    if (Object.keys(errors).length) refuse(errors);
    else this.#failure = error;
  }

  #transferred(organization: Organization, newOwner: Member, keepRoles: string[]): void {
    this.#close();
    this.#announce(this.#strings.text('transferred', { name: newOwner.name }));
    emit(this.#host, 'organization-transferred', { organization, userId: newOwner.userId, keepRoles });
    this.#options.org.context?.invalidate(['organization', 'organizations', 'members', 'roles']);
  }

  /**
   * Switches to the next organization after the viewer left or deleted this one.
   */
  async #deleted(how: 'left' | 'deleted', organization: Organization): Promise<void> {
    const { context } = this.#options.org;
    this.#announce(this.#strings.text(how, { name: organization.displayName }));
    emit(this.#host, how === 'left' ? 'organization-left' : 'organization-deleted', { organization });
    // The dialog stays open until the next organization is known, and covers the outdated content.
    if (context?.organizationId === organization.id)
      await switchToNextOrganization(context).catch(() => context.setOrganization(null));
    // The organization was set by an attribute: reloading shows that it no longer exists.
    else context?.invalidate(RESOURCE_TOPICS);
    this.#close();
  }

  #announce(sentence: string): void {
    this.announcement = sentence;
    this.#toast.show({ text: sentence });
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#dialog = undefined;
    this.#host.requestUpdate();
  }
}
