import { html, nothing, type LitElement } from 'lit';
import { isOrgError, type OrgError } from '../../client/http/errors.js';
import type { Organization } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { addStyles } from '../../core/add-styles.js';
import { MutationController } from '../../controllers/mutation.js';
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
import { clearStored } from '../../core/storage.js';
import { guardUnsavedChanges } from '../../forms/unsaved-changes-guard.js';
import { UnsavedChangesDialog } from '../../forms/unsaved-changes-dialog.js';
import { DeleteDialog } from './delete-dialog.js';
import { LeaveDialog } from './leave-dialog.js';
import { profileActionStyles } from './profile-actions.styles.js';
import { profileDraftPrefix, type ProfileConflict, type ProfileDraft } from './profile-draft.js';
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
  /** Discards the input. */
  discard: () => void;
}

/** The lazily loaded actions: saving, the three dialogs, and their notices. Loaded on first hover, focus or need. */
export class ProfileActions {
  /** Screen reader announcement of the last action. */
  announcement = '';
  readonly #host: LitElement;
  readonly #options: ProfileActionsOptions;
  readonly #strings: OrgProfileActionStrings;
  readonly #toast: ToastController;
  readonly #focus: DialogFocusController;
  readonly #mutation: MutationController;
  readonly #unsavedChanges: UnsavedChangesDialog;
  readonly #dialogs: Record<Danger, LeaveDialog | TransferDialog | DeleteDialog>;

  constructor(host: LitElement, options: ProfileActionsOptions) {
    addStyles(host, [avatarStyles, emailAddressStyles, ...profileActionStyles]);
    this.#host = host;
    this.#options = options;
    const { org } = options;
    const strings = (this.#strings = options.strings.extend(orgProfileActions, commonActions));
    this.#toast = new ToastController(host, {
      undo: () => strings.common('undo'),
      dismiss: () => strings.common('dismiss'),
    });
    this.#focus = new DialogFocusController(host);
    this.#mutation = new MutationController(host, org);
    this.#unsavedChanges = new UnsavedChangesDialog({ host, org, strings });
    guardUnsavedChanges(
      host,
      () => options.draft.count,
      (count) => this.#askToLeave(count),
    );
    const clearAfterSignOut = () => {
      if (org.signedOut) clearStored(profileDraftPrefix);
    };
    clearAfterSignOut();
    org.subscribe(clearAfterSignOut);
    this.#dialogs = {
      leave: new LeaveDialog({
        host,
        org,
        strings,
        canTransfer: () => org.supports('transferOwnership') && org.can('org:delete') === true,
        transfer: () => this.open('transfer'),
        left: (...left) => this.#lost('left', ...left),
      }),
      transfer: new TransferDialog({ host, org, strings, announce: (announcement) => this.#announce(announcement) }),
      delete: new DeleteDialog({ host, org, strings, deleted: (...deleted) => this.#lost('deleted', ...deleted) }),
    };
  }

  get pending(): boolean {
    return this.#mutation.pending;
  }

  updated(): void {
    this.#focus.updated();
  }

  /** Clears the last error when the input changes. */
  typed(): void {
    if (!this.#mutation.pending) this.#mutation.clear();
  }

  open(danger: Danger): void {
    this.#dialogs[danger].open(this.#options.draft.saved!);
  }

  async save(): Promise<void> {
    const { org, draft, refuse } = this.#options;
    const { context, client } = org;
    // The element may have been removed while this module was loading.
    if (this.#mutation.pending || !client) return;
    const changes = draft.patch;
    const organization = draft.saved!;
    await this.#mutation.run({
      operation: 'organization.update',
      topics: ['organization', 'organizations'],
      before: () => dispatchBefore(this.#host, 'before-organization-update', { organization, changes }),
      run: () => client.organizations.update(organization.id, changes),
      confirmed: (saved, isCurrent) => {
        draft.load(saved);
        if (isCurrent) this.#announce(this.#strings.text('saved'));
        emit(this.#host, 'organization-updated', { organization: saved });
      },
      // The draft merges the three versions when the organization arrives.
      reload: () => {
        context!.invalidate(['organization']);
        return context!.organization(organization.id);
      },
    });
    const { error } = this.#mutation;
    const errors = error ? this.#fieldErrors(error) : {};
    if (!Object.keys(errors).length) return;
    this.#mutation.clear();
    refuse(errors);
  }

  renderMetadata(options: FormOptions) {
    return metadataPairs(options);
  }

  renderDialog() {
    return html`${this.#dialogs.leave.render()} ${this.#dialogs.transfer.render()} ${this.#dialogs.delete.render()}
    ${this.#unsavedChanges.render()}`;
  }

  renderToast() {
    return this.#toast.render();
  }

  /** Renders the error of the last save and the concurrent changes of other users. */
  renderNotices() {
    const text = this.#strings;
    const { conflicts } = this.#options.draft;
    const { error } = this.#mutation;
    return html`
      ${error ? inlineAlert({ kind: 'danger', title: text.common('notSaved'), text: errorMessage(text, error), role: 'alert' }) : nothing}
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

  #renderConflicts(one: ProfileConflict) {
    const text = this.#strings;
    const field =
      one.field === 'displayName' || one.field === 'name'
        ? text.text(one.field)
        : text.text('metadataKey', { key: one.field.slice('metadata/'.length) });
    const acceptTheirs = () => {
      this.#options.draft.acceptTheirs(one);
      this.#host.requestUpdate();
    };
    return html`<li>
      <span
        >${one.theirs === undefined ? text.text('isGone', { field }) : text.text('isNow', { field, value: one.theirs })}</span
      >
      ${one.isConflict ? html`<button type="button" class="button secondary small" @click=${acceptTheirs}>${text.text('useTheirs')}</button>` : nothing}
    </li>`;
  }

  async #askToLeave(count: number): Promise<boolean> {
    const isLeaving = await this.#unsavedChanges.ask(count);
    if (isLeaving) this.#options.discard();
    return isLeaving;
  }

  /** Assigns an error of the backend to fields. */
  #fieldErrors(error: OrgError): FormErrors {
    const { draft } = this.#options;
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
    return errors;
  }

  /**
   * Switches to the next organization after the viewer left or deleted this one. `isCurrent`: the organization and the user
   * have not changed meanwhile.
   */
  async #lost(how: 'left' | 'deleted', organization: Organization, isCurrent: boolean): Promise<void> {
    const { context } = this.#options.org;
    if (isCurrent) this.#announce(this.#strings.text(how, { name: organization.displayName }));
    emit(this.#host, how === 'left' ? 'organization-left' : 'organization-deleted', { organization });
    if (context?.organizationId === organization.id && isCurrent)
      await switchToNextOrganization(context).catch(() => context.setOrganization(null));
    // The organization was set by an attribute: reloading shows that it no longer exists.
    else context?.invalidate(RESOURCE_TOPICS);
  }

  #announce(sentence: string): void {
    this.announcement = sentence;
    this.#toast.show({ text: sentence });
    this.#host.requestUpdate();
  }
}
