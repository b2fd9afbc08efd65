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
import { sessionRows } from './session-rows.js';
import { SessionDialog } from './session-dialog.js';
import { sessionStyles } from './session.styles.js';

/** Maximum number of sessions that are loaded. */
const MAX_SESSIONS = 200;

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
  readonly #dialog: SessionDialog;
  #queryArgs: string | undefined;

  constructor(host: LitElement & { readonly: boolean }, { org, strings, queryArgs, isSelf }: MemberSessionsOptions) {
    addStyles(host, [dialogStyles, inlineAlertStyles, sessionStyles]);
    this.#host = host;
    this.#strings = strings.extend(memberSessions, commonActions);
    this.#page = new QueryController<SessionPage, readonly [string, string, boolean]>(host, {
      org,
      args: () => {
        const [shown, isOwn] = [queryArgs(), isSelf()];
        return shown && isOwn !== undefined ? [...shown, isOwn] : undefined;
      },
      run: ([organization, user, isOwn], signal) => {
        this.#clearOtherMember(`${organization} ${user}`);
        const { members, mySessions } = org.client!;
        return loadAllPages((cursor) =>
          isOwn
            ? mySessions.list({ cursor }, { signal })
            : members.sessions(organization, user, { cursor }, { signal }),
        );
      },
      topics: ['members'],
    });
    this.#dialog = new SessionDialog(host, org, this.#strings);
  }

  updated(): void {
    this.#dialog.updated();
  }

  renderDialog() {
    return this.#dialog.render();
  }

  render(member: Member) {
    const text = this.#strings;
    const { value: page, error } = this.#page;
    const { announcement } = this.#dialog;
    const again = () => void this.#page.refresh();
    return html`
      <div class="said" role="status">
        ${announcement ? html`<span class="status success">${checkCircleIcon()}${announcement}</span>` : nothing}
      </div>
      ${error ? html`<p role="alert">${errorMessage(text, error)} <button type="button" class="button secondary small" @click=${again}>${text.common('tryAgain')}</button></p>` : nothing}
      ${
        page
          ? sessionRows({
              member,
              page,
              strings: text,
              readonly: this.#host.readonly,
              end: (session) => this.#dialog.open({ action: 'end', member, sessions: [session] }),
              endAll: () => this.#dialog.open({ action: 'endAll', member, page }),
              resetMfa: () => this.#dialog.open({ action: 'resetMfa', member }),
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
    this.#dialog.reset();
  }
}

/** Loads all pages, up to `MAX_SESSIONS`, as one page. */
async function loadAllPages(load: (cursor: string | undefined) => Promise<SessionPage>): Promise<SessionPage> {
  const page = await load(undefined);
  const items = [...page.items];
  for (let cursor = page.nextCursor; cursor !== null && items.length < MAX_SESSIONS;) {
    const next = await load(cursor);
    items.push(...next.items);
    cursor = next.nextCursor;
  }
  return { ...page, items };
}
