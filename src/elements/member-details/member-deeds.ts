import { html, type LitElement } from 'lit';
import type { OrgError } from '../../client/errors.js';
import type { Member, Role } from '../../contract/index.js';
import { explain } from '../../controllers/explain.js';
import { addStyles } from '../../session/styles.js';
import type { SessionController } from '../../controllers/session.js';
import { commonLater } from '../../strings/en/common-later.js';
import { memberChanges } from '../../strings/en/member-changes.js';
import { DialogFocus } from '../../ui/dialog-focus.js';
import { dialogStyles } from '../../ui/dialog.js';
import { formStyles } from '../../ui/form.js';
import { memberChangeStyles } from '../../ui/members/change-styles.js';
import { MemberChanges } from '../../ui/members/member-changes.js';
import { RemoveDialog } from '../../ui/members/remove-dialog.js';
import { RolesDialog } from '../../ui/members/roles-dialog.js';
import { message, messageStyles } from '../../ui/message.js';
import { personIcon } from '../../ui/more-icons.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { ToastController, toastStyles } from '../../ui/toast.js';
import type { DeedWords, DetailsWords } from './details-words.js';

/** Changing the roles of the member and removing them: the dialogs of the list, and the way back. Fetched when somebody comes near. */
export class MemberDeeds {
  readonly #strings: DeedWords;
  readonly #changes: MemberChanges;
  readonly #rolesDialog: RolesDialog;
  readonly #removeDialog: RemoveDialog;
  readonly #toast: ToastController;
  readonly #focus: DialogFocus;

  constructor(host: LitElement, session: SessionController, words: DetailsWords, roles: () => readonly Role[]) {
    addStyles(host, [formStyles, dialogStyles, noticeStyles, toastStyles, messageStyles, memberChangeStyles]);
    const strings = words.learn(memberChanges, commonLater);
    this.#strings = strings;
    this.#toast = new ToastController(
      host,
      () => strings.common('undo'),
      (count) => strings.text('secondsLeft', { count }),
    );
    this.#changes = new MemberChanges(host, session, strings, this.#toast);
    this.#rolesDialog = new RolesDialog(host, session, strings, this.#changes, roles);
    this.#removeDialog = new RemoveDialog(host, session, strings, this.#changes);
    this.#focus = new DialogFocus(host, 'dialog:not(.drawer)');
  }

  /** For screen readers: the last thing that was done. */
  get said(): string {
    return this.#changes.said;
  }

  isPending(userId: string): boolean {
    return this.#changes.isPending(userId);
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

  /** Why the viewer may not do this with the member. */
  why(member: Member, deed: 'updateRoles' | 'remove'): string {
    return explain(this.#strings, { code: member.reasons?.[deed] ?? 'permission_denied' });
  }

  /** What stands where the member is gone. */
  renderGone(member: Member | undefined) {
    const text = this.#strings;
    return html`${this.renderNews()}${message({ icon: personIcon(), title: member ? text.text('goneTitle', { name: member.name }) : text.text('goneTitleUnknown'), text: text.text('goneText'), role: 'status' })}`;
  }

  /** What is shown could not be read again. */
  renderStale(error: OrgError, again: () => void) {
    const text = this.#strings;
    return notice({
      kind: 'stale',
      fact: text.common('staleFact'),
      text: explain(text, error),
      role: 'status',
      ways: html`<button type="button" class="button secondary small" @click=${again}>
        ${text.common('tryAgain')}
      </button>`,
    });
  }

  /** What was refused: an undo that came too late. */
  renderNews() {
    return this.#changes.renderOutcome();
  }

  renderToast() {
    return this.#toast.render();
  }

  renderDialogs() {
    return html`${this.#rolesDialog.render()} ${this.#removeDialog.render()}`;
  }
}
