import { html, nothing, type LitElement } from 'lit';
import { isOrgError, toOrgError, type OrgError } from '../../client/http/errors.js';
import { createIdempotencyKey } from '../../client/http/idempotency-key.js';
import type { Member, Session, SessionPage } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { DialogFocusController } from '../../controllers/dialog-focus.js';
import { dialogShell } from '../../ui/overlay/dialog.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import type { MemberSessionsStrings } from './member-details.strings.js';
import { deviceLabel } from './session-rows.js';

/** The action that the dialog confirms. */
export type SessionConfirmation =
  | { action: 'end'; member: Member; sessions: Session[] }
  | { action: 'endAll'; member: Member; page: SessionPage }
  | { action: 'resetMfa'; member: Member };

/** Dialog that confirms and runs the revocation of sessions or the reset of the second factor. */
export class SessionDialog {
  /** Screen reader announcement of the last action. */
  announcement = '';
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #strings: MemberSessionsStrings;
  readonly #focus: DialogFocusController;
  #confirmation: SessionConfirmation | undefined;
  #failure: OrgError | undefined;
  #pending = false;
  #isDone = false;
  /** The same while the dialog is open, so that a retry is not a second reset. */
  #idempotencyKey = '';

  constructor(host: LitElement, org: OrgContextController, strings: MemberSessionsStrings) {
    this.#host = host;
    this.#org = org;
    this.#strings = strings;
    this.#focus = new DialogFocusController(host, 'dialog.session-dialog');
  }

  open(question: SessionConfirmation): void {
    this.#confirmation = question;
    this.#failure = undefined;
    this.#idempotencyKey = createIdempotencyKey();
    this.announcement = '';
    this.#host.requestUpdate();
  }

  /** Clears the state when another member is shown. */
  reset(): void {
    this.announcement = '';
    if (!this.#pending) this.#close();
  }

  updated(): void {
    this.#focus.updated();
    if (!this.#isDone || this.#confirmation) return;
    this.#isDone = false;
    const root = this.#host.renderRoot as ShadowRoot;
    // The focused button is about to be removed with its session.
    if (root.activeElement) root.querySelector<HTMLElement>('#panel')?.focus();
  }

  render() {
    const question = this.#confirmation;
    if (!question) return nothing;
    const text = this.#strings;
    const { title, body, label, working } = this.#view(question);
    const close = () => this.#close();
    return html`
      <dialog
        class="session-dialog"
        aria-labelledby="dialog-title"
        @cancel=${(event: Event) => {
          event.preventDefault();
          close();
        }}
      >
        ${dialogShell({
          title,
          closeLabel: text.common('close'),
          close,
          submit: () => void this.#run(question),
          body: html`${this.#failure ? inlineAlert({ kind: 'danger', text: errorMessage(text, this.#failure), role: 'alert' }) : nothing}
            <div class="entails">${body.map((sentence) => html`<p>${sentence}</p>`)}</div>`,
          foot: html`
            <button type="button" class="button quiet" autofocus @click=${close}>${text.common('cancel')}</button>
            <button class="button danger primary" aria-busy=${this.#pending ? 'true' : nothing}>
              ${this.#pending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}<span class="truncate"
                >${this.#pending ? working : label}</span
              >
            </button>
          `,
        })}
      </dialog>
    `;
  }

  #view(question: SessionConfirmation): { title: string; body: string[]; label: string; working: string } {
    const text = this.#strings;
    const { name, isSelf } = question.member;
    if (question.action === 'resetMfa') {
      return {
        title: text.text('resetTitle', { name }),
        body: [text.text('resetText'), text.text('resetWarning')],
        label: text.text('resetSubmit'),
        working: text.text('resetting'),
      };
    }
    const ways = { label: text.text('endSubmit'), working: text.text('ending') };
    if (question.action === 'end') {
      const device = deviceLabel(question.sessions[0]!, text);
      return {
        ...ways,
        title: text.text(isSelf ? 'endOwnTitle' : 'endTitle', { name }),
        body: [text.text(isSelf ? 'endOwnText' : 'endText', { device }), text.text('stillOpen')],
      };
    }
    const count = sessionsToRevoke(question).length;
    const kind = !isSelf ? 'endAll' : question.page.items.some(({ current }) => current) ? 'endOthers' : 'endHere';
    return {
      ...ways,
      title: text.text(`${kind}Title`, { name }),
      body: [text.text(`${kind}Text`, { count }), text.text('stillOpen')],
    };
  }

  async #run(question: SessionConfirmation): Promise<void> {
    if (this.#pending) return;
    this.#pending = true;
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      if (question.action === 'resetMfa') await this.#resetMfa(question.member);
      else await this.#end(question);
      this.#close();
    } catch (cause) {
      const error = toOrgError(cause);
      this.#failure = error;
      emit(this.#host, 'org-error', {
        operation: question.action === 'resetMfa' ? 'mfa.reset' : 'session.revoke',
        error,
      });
    } finally {
      this.#pending = false;
      this.#host.requestUpdate();
    }
  }

  async #end(question: Exclude<SessionConfirmation, { action: 'resetMfa' }>): Promise<void> {
    const { member } = question;
    const sessions = sessionsToRevoke(question);
    if (!(await dispatchBefore(this.#host, 'before-session-revoke', { member, sessions }))) return;
    const { members, mySessions } = this.#org.client!;
    const organization = this.#org.organizationId!;
    if (question.action === 'endAll')
      await (member.isSelf ? mySessions.revokeAll() : members.revokeSessions(organization, member.userId));
    else {
      const { id } = sessions[0]!;
      // A session that has already ended counts as revoked.
      await (member.isSelf ? mySessions.revoke(id) : members.revokeSession(organization, member.userId, id)).catch(
        (cause: unknown) => {
          if (!isOrgError(cause, 'not_found')) throw cause;
        },
      );
    }
    this.#reportDone(this.#strings.text('ended', { count: sessions.length }), 'session-revoked', { member, sessions });
  }

  async #resetMfa(member: Member): Promise<void> {
    if (!(await dispatchBefore(this.#host, 'before-mfa-reset', { member }))) return;
    await this.#org.client!.members.resetMfa(this.#org.organizationId!, member.userId, {
      idempotencyKey: this.#idempotencyKey,
    });
    this.#reportDone(this.#strings.text('resetDone', { name: member.name }), 'mfa-reset', { member });
  }

  #reportDone(announcement: string, event: string, detail: object): void {
    this.announcement = announcement;
    this.#isDone = true;
    emit(this.#host, event, detail);
    this.#org.context?.invalidate(['members']);
  }

  #close(): void {
    this.#confirmation = undefined;
    this.#host.requestUpdate();
  }
}

/** Returns the sessions that the dialog revokes. */
const sessionsToRevoke = (question: Exclude<SessionConfirmation, { action: 'resetMfa' }>): Session[] =>
  question.action === 'end'
    ? question.sessions
    : question.page.items.filter(({ current, allowed }) => allowed.revoke && !current);
