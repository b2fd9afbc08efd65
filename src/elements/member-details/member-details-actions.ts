import { html, type LitElement } from 'lit';
import type { OrgError } from '../../client/http/errors.js';
import type { Member, Role } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { addStyles } from '../../core/add-styles.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { memberActions } from '../../features/members/member-actions.strings.js';
import { DialogFocusController } from '../../controllers/dialog-focus.js';
import { dialogStyles } from '../../ui/overlay/dialog.js';
import { formStyles } from '../../ui/form/form.js';
import { memberActionStyles } from '../../features/members/member-actions.styles.js';
import { MemberActions } from '../../features/members/member-actions.js';
import { RemoveMembersDialog } from '../../features/members/remove-dialog.js';
import { MemberRolesDialog } from '../../features/members/roles-dialog.js';
import { emptyState, emptyStateStyles } from '../../ui/feedback/empty-state.js';
import { personIcon } from '../../ui/icons/action-icons.js';
import { inlineAlert, inlineAlertStyles } from '../../ui/feedback/inline-alert.js';
import { ToastController, toastStyles } from '../../ui/feedback/toast.js';
import type { MemberDetailsActionStrings, MemberDetailsStrings } from './member-details.strings.js';

/**
 * The lazily loaded actions: changing roles and removing the member, with the shared member dialogs and undo.
 */
export class MemberDetailsActions {
  readonly #strings: MemberDetailsActionStrings;
  readonly #memberActions: MemberActions;
  readonly #rolesDialog: MemberRolesDialog;
  readonly #removeDialog: RemoveMembersDialog;
  readonly #toast: ToastController;
  readonly #focus: DialogFocusController;

  constructor(host: LitElement, org: OrgContextController, words: MemberDetailsStrings, roles: () => readonly Role[]) {
    addStyles(host, [formStyles, dialogStyles, inlineAlertStyles, toastStyles, emptyStateStyles, memberActionStyles]);
    const strings = words.extend(memberActions, commonActions);
    this.#strings = strings;
    this.#toast = new ToastController(host, {
      undo: () => strings.common('undo'),
      dismiss: () => strings.common('dismiss'),
      seconds: (count) => strings.text('secondsLeft', { count }),
    });
    this.#memberActions = new MemberActions(host, org, strings, this.#toast);
    this.#rolesDialog = new MemberRolesDialog(host, org, strings, this.#memberActions, roles);
    this.#removeDialog = new RemoveMembersDialog(org, strings, this.#memberActions);
    this.#focus = new DialogFocusController(host, 'dialog:not(.drawer)');
  }

  /** Screen reader announcement of the last action. */
  get announcement(): string {
    return this.#memberActions.announcement;
  }

  isPending(userId: string): boolean {
    return this.#memberActions.isPending(userId);
  }

  changeRoles(member: Member): void {
    this.#rolesDialog.open([member]);
  }

  remove(member: Member): void {
    this.#removeDialog.open([member]);
  }

  updated(): void {
    this.#focus.updated();
  }

  /** Returns why the viewer may not run the action on the member. */
  denialReason(member: Member, action: 'updateRoles' | 'remove'): string {
    return errorMessage(this.#strings, { code: member.reasons?.[action] ?? 'permission_denied' });
  }

  /** Renders the state for a member that was removed or does not exist. */
  renderNotFound(member: Member | undefined) {
    const text = this.#strings;
    return html`${this.renderNotices()}${emptyState({ icon: personIcon(), title: member ? text.text('goneTitle', { name: member.name }) : text.text('goneTitleUnknown'), text: text.text('goneText'), role: 'status' })}`;
  }

  /** Renders the notice that the member could not be refreshed. */
  renderStale(error: OrgError, again: () => void) {
    const text = this.#strings;
    return inlineAlert({
      kind: 'stale',
      title: text.common('staleTitle'),
      text: errorMessage(text, error),
      role: 'status',
      actions: html`<button type="button" class="button secondary small" @click=${again}>
        ${text.common('tryAgain')}
      </button>`,
    });
  }

  /** Renders failed changes, for example an undo that the backend rejected. */
  renderNotices() {
    return this.#memberActions.renderOutcome();
  }

  renderToast() {
    return this.#toast.render();
  }

  renderDialogs() {
    return html`${this.#rolesDialog.render()} ${this.#removeDialog.render()}`;
  }
}
