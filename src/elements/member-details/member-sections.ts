import { html, type LitElement } from 'lit';
import { loadPermissions } from '../../features/roles/load-permissions.js';
import type { AuditEvent, Member, Permission, Role } from '../../contract/index.js';
import { PageLoader } from '../../data-list/page-loader.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { QueryController } from '../../controllers/query.js';
import { PagedListController } from '../../data-list/paged-list.js';
import { addStyles } from '../../core/add-styles.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { sectionStyles } from './member-sections.styles.js';
import { memberSections } from './member-sections.strings.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';
import type { MemberDetailsStrings, MemberSectionsStrings } from './member-details.strings.js';
import { recentEvents } from './member-history.js';
import { memberPermissions } from './member-permissions.js';
import type { MemberSessions } from './member-sessions.js';

interface MemberSectionsOptions {
  org: OrgContextController;
  strings: MemberDetailsStrings;
  /** Ids of the organization and the member, while the element is shown. */
  queryArgs: () => readonly [string, string] | undefined;
  /** Returns the id of the selected section. */
  section: () => string;
  /** Whether the member is the viewer; `undefined` while unknown. */
  isSelf: () => boolean | undefined;
}

/**
 * The lazily loaded sections: permissions, sessions and history. The module and its data load when a section is
 * selected.
 */
export class MemberSections {
  readonly #options: MemberSectionsOptions;
  readonly #strings: MemberSectionsStrings;
  readonly #permissions: QueryController<readonly Permission[], readonly [string]>;
  readonly #events: PagedListController<AuditEvent, readonly [string, string]>;
  readonly #sessions: LazyModuleController<MemberSessions>;

  constructor(host: LitElement & { readonly: boolean }, parts: MemberSectionsOptions) {
    const { org, queryArgs, section, isSelf } = parts;
    addStyles(host, [sectionStyles]);
    this.#options = parts;
    this.#strings = parts.strings.extend(memberSections, {});
    this.#permissions = new QueryController<readonly Permission[], readonly [string]>(host, {
      org,
      args: () => (queryArgs() && section() === 'permissions' && org.can('roles:read') ? [queryArgs()![0]] : undefined),
      run: () => loadPermissions(org, parts.strings.lang),
      topics: ['roles'],
    });
    this.#events = new PagedListController<AuditEvent, readonly [string, string]>(host, {
      org,
      args: () => (section() === 'history' ? queryArgs() : undefined),
      load: ([organization, target], part, signal) =>
        org.client!.auditEvents.list(organization, { target, limit: part.limit, cursor: part.cursor }, { signal }),
      topics: ['members'],
      pageSize: 10,
    });
    new PageLoader(host, this.#events);
    this.#sessions = new LazyModuleController(host, async () => {
      const { MemberSessions } = await import('./member-sessions.js');
      return new MemberSessions(host, {
        org,
        strings: parts.strings,
        queryArgs: () => (section() === 'sessions' ? queryArgs() : undefined),
        isSelf,
      });
    });
  }

  updated(): void {
    this.#sessions.module?.updated();
  }

  renderDialogs() {
    return this.#sessions.module?.renderDialog();
  }

  render(member: Member, roles: readonly Role[] | undefined) {
    const text = this.#strings;
    const { section, org } = this.#options;
    if (section() === 'history')
      return recentEvents({
        events: this.#events,
        strings: text,
        more: () => this.#events.ensureRange(0, this.#events.count),
      });
    if (section() === 'sessions') {
      this.#sessions.load();
      return (
        this.#sessions.module?.render(member) ??
        (this.#sessions.failed
          ? renderLazyLoadError(this.#sessions, text)
          : html`<p class="hint">${text.common('loading')}</p>`)
      );
    }
    if (org.can('roles:read') === false) return html`<p class="hint">${text.text('rolesUnknown')}</p>`;
    return roles
      ? memberPermissions({ member, roles, permissionLabels: this.#permissions.value ?? [], strings: text })
      : html`<p class="hint">${text.common('loading')}</p>`;
  }
}
