import { html, type LitElement } from 'lit';
import type { AuditEvent, Member, Permission, Role } from '../../contract/index.js';
import { FurtherRows } from '../../data-list/page-loader.js';
import { LaterController } from '../../controllers/lazy-module.js';
import { QueryController } from '../../controllers/query.js';
import { RowsController } from '../../data-list/paged-list.js';
import type { SessionController } from '../../controllers/org-context.js';
import { memberSections } from '../../i18n/en/member-sections.js';
import { partMissing } from '../../features/access-state/lazy-load-error.js';
import type { DetailsWords, SectionWords } from './member-details.strings.js';
import { memberHistory } from './member-history.js';
import { memberPermissions } from './member-permissions.js';
import type { MemberSessions } from './member-sessions.js';

interface Parts {
  session: SessionController;
  strings: DetailsWords;
  /** Organization and member, while they are shown. */
  about: () => readonly [string, string] | undefined;
  /** The section that is shown. */
  section: () => string;
  /** Whether the member is the viewer, as soon as that is known. */
  isSelf: () => boolean | undefined;
}

/** What stands behind the other tabs: permissions, sessions and history. Fetched, and asked for, when one of them is chosen. */
export class MemberSections {
  readonly #parts: Parts;
  readonly #strings: SectionWords;
  readonly #permissions: QueryController<readonly Permission[], readonly [string]>;
  readonly #events: RowsController<AuditEvent, readonly [string, string]>;
  readonly #sessions: LaterController<MemberSessions>;

  constructor(host: LitElement & { readonly: boolean }, parts: Parts) {
    const { session, about, section, isSelf } = parts;
    this.#parts = parts;
    this.#strings = parts.strings.learn(memberSections, {});
    this.#permissions = new QueryController<readonly Permission[], readonly [string]>(host, {
      session,
      args: () => (about() && section() === 'permissions' && session.may('roles:read') ? [about()![0]] : undefined),
      run: async () => (await session.session!.read('roles', 'permissions', () => session.client!.permissions())).items,
      topics: ['roles'],
    });
    this.#events = new RowsController<AuditEvent, readonly [string, string]>(host, {
      session,
      args: () => (section() === 'history' ? about() : undefined),
      load: ([organization, target], part, signal) =>
        session.client!.auditEvents.list(organization, { target, limit: part.limit, cursor: part.cursor }, { signal }),
      topics: ['members'],
      pageSize: 10,
    });
    new FurtherRows(host, this.#events);
    this.#sessions = new LaterController(host, async () => {
      const { MemberSessions } = await import('./member-sessions.js');
      return new MemberSessions(host, {
        session,
        strings: parts.strings,
        about: () => (section() === 'sessions' ? about() : undefined),
        isSelf,
      });
    });
  }

  updated(): void {
    this.#sessions.part?.updated();
  }

  renderDialogs() {
    return this.#sessions.part?.renderDialog();
  }

  render(member: Member, roles: readonly Role[] | undefined) {
    const text = this.#strings;
    const { section, session } = this.#parts;
    if (section() === 'history')
      return memberHistory({
        events: this.#events,
        strings: text,
        more: () => this.#events.need(0, this.#events.count),
      });
    if (section() === 'sessions') {
      this.#sessions.need();
      return (
        this.#sessions.part?.render(member) ??
        (this.#sessions.failed
          ? partMissing(this.#sessions, text, text.text('sessions'))
          : html`<p class="hint">${text.common('loading')}</p>`)
      );
    }
    if (session.may('roles:read') === false) return html`<p class="hint">${text.text('rolesUnknown')}</p>`;
    return roles
      ? memberPermissions({ member, roles, described: this.#permissions.value ?? [], strings: text })
      : html`<p class="hint">${text.common('loading')}</p>`;
  }
}
