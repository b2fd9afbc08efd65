import { html, type LitElement } from 'lit';
import { isOrgError } from '../../client/http/errors.js';
import type { Member, Session, SessionPage } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { deviceLabel } from './device.js';
import type { SessionActionStrings } from './session-actions.strings.js';
import type { SessionsDetail } from './session-events.js';

/** The user whose sessions are shown. */
export interface SessionOwner {
  userId: string;
  name: string;
  /** The viewer. */
  isSelf: boolean;
  member?: Member;
}

interface Revocation {
  owner: SessionOwner;
  /** The sessions that end. */
  sessions: Session[];
  /** All sessions of the owner; `undefined` when a single one ends. */
  page?: SessionPage;
}

interface SessionDialogOptions {
  host: LitElement;
  org: OrgContextController;
  strings: SessionActionStrings;
  /** Called with the announcement when sessions have ended. */
  done: (announcement: string) => void;
}

/** Dialog that confirms the revocation of one session or of all. */
export class SessionDialog {
  readonly #options: SessionDialogOptions;
  readonly #dialog: FormDialog<Revocation>;

  constructor(options: SessionDialogOptions) {
    const { host, org, strings } = options;
    this.#options = options;
    this.#dialog = new FormDialog({ host, org, strings });
  }

  open(owner: SessionOwner, session: Session): void {
    this.#dialog.open({ owner, sessions: [session] });
  }

  /** Confirms the revocation of all sessions of the page, except the current one and those that the viewer may not revoke. */
  openAll(owner: SessionOwner, page: SessionPage): void {
    const sessions = page.items.filter(({ current, allowed }) => allowed.revoke && !current);
    this.#dialog.open({ owner, sessions, page });
  }

  get isOpen(): boolean {
    return this.#dialog.subject !== undefined;
  }

  close(): void {
    if (this.isOpen) this.#dialog.close();
  }

  render() {
    const revocation = this.#dialog.subject;
    if (!revocation) return undefined;
    const { strings } = this.#options;
    const { title, text } = this.#texts(revocation);
    return this.#dialog.render({
      title,
      submitLabel: strings.text('endSubmit'),
      pendingLabel: strings.text('ending'),
      danger: true,
      focusCancel: true,
      submit: () => void this.#dialog.run(this.#mutation(revocation)),
      body: html`<p>${text}</p>
        <p>${strings.text('stillOpen')}</p>`,
    });
  }

  #texts({ owner: { name, isSelf }, sessions, page }: Revocation): { title: string; text: string } {
    const { strings } = this.#options;
    if (!page) {
      const device = deviceLabel(sessions[0]!, strings);
      return {
        title: strings.text(isSelf ? 'endOwnTitle' : 'endTitle', { name }),
        text: strings.text(isSelf ? 'endOwnText' : 'endText', { device }),
      };
    }
    const kind = !isSelf ? 'endAll' : page.items.some(({ current }) => current) ? 'endOthers' : 'endHere';
    return {
      title: strings.text(`${kind}Title`, { name }),
      text: strings.text(`${kind}Text`, { count: sessions.length }),
    };
  }

  #mutation({ owner: { userId, member, isSelf }, sessions, page }: Revocation) {
    const { host, org, strings, done } = this.#options;
    const detail: SessionsDetail = { userId, ...(member && { member }), sessions };
    return {
      operation: 'session.revoke',
      topics: ['members'] as const,
      before: () => dispatchBefore(host, 'before-session-revoke', detail),
      run: async () => {
        const { members, mySessions } = org.client!;
        const organization = org.organizationId!;
        if (page) return isSelf ? mySessions.revokeAll() : members.revokeSessions(organization, userId);
        const { id } = sessions[0]!;
        const revoked = isSelf ? mySessions.revoke(id) : members.revokeSession(organization, userId, id);
        // A session that has already ended counts as revoked.
        return revoked.catch((cause: unknown) => {
          if (!isOrgError(cause, 'not_found')) throw cause;
        });
      },
      confirmed: (_: unknown, isCurrent: boolean) => {
        emit(host, 'session-revoked', detail);
        if (isCurrent) done(strings.text('ended', { count: sessions.length }));
      },
    };
  }
}
