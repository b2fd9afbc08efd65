import { html, LitElement, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import { setComponentState } from '../../controllers/component-state.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { property } from '../../core/decorators.js';
import { clearStored } from '../../core/storage.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { LocalizeController } from '../../i18n/localize.js';
import { baseStyles, containerStyles } from '../../styles/base.js';
import { skeletonStyles } from '../../ui/display/skeleton.styles.js';
import { buttonStyles } from '../../ui/form/button.js';
import type { ImportContent } from './import-content.js';
import { uploadPrefix } from './upload-prefix.js';
import { memberImport, type MemberImportMessages } from './member-import.strings.js';
import { styles } from './member-import.styles.js';

export type { ImportDetail, MemberImportEventMap } from './member-import.events.js';
export type { MemberImportMessages } from './member-import.strings.js';

/** Rows of an import, if the backend names no limit. */
const ROWS_MAX = 100_000;

/**
 * Imports members from a CSV file of up to 100,000 rows: the viewer chooses the file, matches its columns and roles, reviews the
 * check of all rows, and starts the import. The import is a job of the backend: it continues without the page, can be paused
 * and stopped, and undone for an hour. Lists previous imports with their reports.
 *
 * ```html
 * <member-import></member-import>
 * ```
 *
 * @tagname member-import
 * @fires {BeforeEvent<MemberImportCreate>} before-import-create - Cancelable; before rows are uploaded.
 * @fires {BeforeEvent<ImportDetail>} before-import-start - Cancelable; before people are invited or added.
 * @fires {BeforeEvent<ImportDetail>} before-import-stop - Cancelable.
 * @fires {BeforeEvent<ImportDetail>} before-import-undo - Cancelable.
 * @fires {BeforeEvent<ImportDetail>} before-import-delete - Cancelable; before an import that was not started is discarded.
 * @fires {CustomEvent<ImportDetail>} import-created - The upload begins.
 * @fires {CustomEvent<ImportDetail>} import-started - The import was started.
 * @fires {CustomEvent<ImportDetail>} import-paused - The import was paused.
 * @fires {CustomEvent<ImportDetail>} import-resumed - The import was continued.
 * @fires {CustomEvent<ImportDetail>} import-stopped - The import was stopped.
 * @fires {CustomEvent<ImportDetail>} import-undo-started - The import is being undone.
 * @fires {CustomEvent<ImportDetail>} import-deleted - The import was discarded.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart drop - The drop zone of the file.
 * @csspart columns - The table of columns.
 * @csspart figures - The numbers of rows with each result.
 * @csspart rows - The rows with their results.
 * @csspart past - The previous imports.
 * @cssstate loading - The first load is pending.
 * @cssstate error - The first load failed.
 * @cssstate empty - The viewer belongs to no organization, or the backend does not support imports.
 * @cssstate forbidden - The viewer has no permission to add members.
 * @cssstate no-session - The viewer is not signed in.
 */
export class MemberImport extends LitElement {
  static override styles = [...baseStyles, containerStyles, buttonStyles, skeletonStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<MemberImportMessages>;

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'memberImport', memberImport);
  readonly #accessState: AccessStateController = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'members:add',
    failure: () => this.#page.module?.failure,
  });
  readonly #page: LazyModuleController<ImportContent> = new LazyModuleController(this, async () => {
    const { ImportContent } = await import('./import-content.js');
    return new ImportContent({ host: this, org: this.#org, words: this.#strings });
  });

  constructor() {
    super();
    this.#org.subscribe(() => this.#org.signedOut && clearStored(uploadPrefix));
  }

  /** Reloads the imports. */
  refresh(): Promise<void> {
    return this.#page.run((page) => page.refresh());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#page.module?.disconnected();
  }

  get #state() {
    const blocked = this.#accessState.state;
    if (blocked) return blocked;
    if (this.#org.capabilities && !this.#org.supports('imports')) return 'empty' as const;
    return this.#org.organization && this.#page.module?.isReady ? ('ready' as const) : ('loading' as const);
  }

  protected override willUpdate(): void {
    if (this.#org.organizationId && this.#org.supports('imports')) this.#page.load();
    this.#page.module?.update();
    setComponentState(this.#internals, this.#state);
  }

  protected override updated(): void {
    this.#page.module?.updated();
  }

  protected override render() {
    const text = this.#strings;
    const state = this.#state;
    if (this.#accessState.state) return this.#accessState.render();
    if (state === 'empty')
      return html`${this.#renderHead()}
        <p class="strong">${text.text('unsupportedTitle')}</p>
        <p class="muted">${text.text('unsupportedText')}</p>`;
    return html`${this.#renderHead()}${
      state === 'ready' ? this.#page.module!.render() : this.#page.failed ? nothing : this.#renderSkeleton()
    }${renderLazyLoadError(this.#page, text)}`;
  }

  #renderHead() {
    if (this.withoutTitle) return nothing;
    const count = this.#org.capabilities?.limits.importRowsMax ?? ROWS_MAX;
    return html`<div class="import-head">
      <h2>${this.#strings.text('title')}</h2>
      <p class="muted">${this.#strings.text('lead', { number: count })}</p>
    </div>`;
  }

  #renderSkeleton() {
    return html`<div class="placeholder is-loading" role="status">
      <span class="visually-hidden">${this.#strings.common('loading')}</span>
      ${[1, 2, 3].map(() => html`<span class="skeleton"></span>`)}
    </div>`;
  }
}
