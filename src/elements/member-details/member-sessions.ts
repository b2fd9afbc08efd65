import { html, nothing, type LitElement } from 'lit';
import type { Member, SessionPage } from '../../contract/index.js';
import { errorMessage } from '../../i18n/error-message.js';
import { addStyles } from '../../core/add-styles.js';
import { QueryController } from '../../controllers/query.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { memberSessions } from './member-sessions.strings.js';
import { dialogStyles } from '../../ui/overlay/dialog.js';
import { checkCircleIcon } from '../../ui/icons/list-icons.js';
import { inlineAlertStyles } from '../../ui/feedback/inline-alert.js';
import type { MemberDetailsStrings, MemberSessionsStrings } from './member-details.strings.js';
import { DialogFocusController } from '../../controllers/dialog-focus.js';
import { loadSessions } from '../../features/sessions/load-sessions.js';
import { sessionActions } from '../../features/sessions/session-actions.strings.js';
import { SessionDialog } from '../../features/sessions/session-dialog.js';
import { sessionRows } from '../../features/sessions/session-rows.strings.js';
import { ResetMfaDialog } from './reset-mfa-dialog.js';
import { renderSessionRows } from './session-rows.js';
import { sessionStyles } from './session.styles.js';

interface MemberSessionsOptions {
  org: OrgContextController;
  strings: MemberDetailsStrings;
  /** Ids of the organization and the member, while the sessions are shown. */
  queryArgs: () => readonly [organization: string, user: string] | undefined;
  /**
   * Whether the member is the viewer; `undefined` while unknown. The viewer's own sessions have a separate endpoint.
   */
  isSelf: () => boolean | undefined;
}

/** The sessions section. Loaded when it is selected for the first time. */
export class MemberSessions {
  readonly #host: LitElement & { readonly: boolean };
  readonly #strings: MemberSessionsStrings;
  readonly #page: QueryController<SessionPage, readonly [string, string, boolean]>;
  readonly #sessionDialog: SessionDialog;
  readonly #mfaDialog: ResetMfaDialog;
  readonly #focus: DialogFocusController;
  /** Screen reader announcement of the last action. */
  #announcement = '';
  #isDone = false;
  #queryArgs: string | undefined;

  constructor(host: LitElement & { readonly: boolean }, { org, strings, queryArgs, isSelf }: MemberSessionsOptions) {
    addStyles(host, [dialogStyles, inlineAlertStyles, sessionStyles]);
    this.#host = host;
    this.#strings = strings.extend({ ...memberSessions, ...sessionRows, ...sessionActions }, commonActions);
    this.#page = new QueryController<SessionPage, readonly [string, string, boolean]>(host, {
      org,
      args: () => {
        const [shown, isOwn] = [queryArgs(), isSelf()];
        return shown && isOwn !== undefined ? [...shown, isOwn] : undefined;
      },
      run: ([organization, user, isOwn], signal) => {
        this.#clearOtherMember(`${organization} ${user}`);
        return loadSessions(org.client!, { isSelf: isOwn, organization, userId: user }, signal);
      },
      topics: ['members'],
    });
    const done = (announcement: string) => this.#reportDone(announcement);
    const options = { host, org, strings: this.#strings, done };
    this.#sessionDialog = new SessionDialog(options);
    this.#mfaDialog = new ResetMfaDialog(options);
    this.#focus = new DialogFocusController(host, 'dialog:not(.drawer)');
  }

  updated(): void {
    this.#focus.updated();
    if (!this.#isDone || this.#sessionDialog.isOpen) return;
    this.#isDone = false;
    const root = this.#host.renderRoot as ShadowRoot;
    // The focused button is about to be removed with its session.
    if (root.activeElement) root.querySelector<HTMLElement>('#panel')?.focus();
  }

  renderDialog() {
    return html`${this.#sessionDialog.render()} ${this.#mfaDialog.render()}`;
  }

  render(member: Member) {
    const text = this.#strings;
    const { value: page, error } = this.#page;
    const announcement = this.#announcement;
    const owner = { ...member, member };
    const again = () => void this.#page.refresh();
    return html`
      <div class="said" role="status">
        ${announcement ? html`<span class="status success">${checkCircleIcon()}${announcement}</span>` : nothing}
      </div>
      ${error ? html`<p role="alert">${errorMessage(text, error)} <button type="button" class="button secondary small" @click=${again}>${text.common('tryAgain')}</button></p>` : nothing}
      ${
        page
          ? renderSessionRows({
              member,
              page,
              strings: text,
              readonly: this.#host.readonly,
              end: (session) => this.#open(() => this.#sessionDialog.open(owner, session)),
              endAll: () => this.#open(() => this.#sessionDialog.openAll(owner, page)),
              resetMfa: () => this.#open(() => this.#mfaDialog.open(member)),
            })
          : error
            ? nothing
            : html`<ul class="sessions is-loading" aria-hidden="true">
                ${[1, 2].map(
                  () =>
                    html`<li>
                      <div class="session">
                        <span class="skeleton skeleton-name"></span><span class="skeleton thin"></span>
                      </div>
                    </li>`,
                )}
              </ul>`
      }
    `;
  }

  /** Clears the data and the announcement of the previous member. */
  #clearOtherMember(about: string): void {
    if (this.#queryArgs === about) return;
    this.#queryArgs = about;
    this.#page.value = undefined;
    this.#announcement = '';
    this.#sessionDialog.close();
    this.#mfaDialog.close();
  }

  #open(open: () => void): void {
    this.#announcement = '';
    open();
  }

  #reportDone(announcement: string): void {
    this.#announcement = announcement;
    this.#isDone = true;
  }
}
