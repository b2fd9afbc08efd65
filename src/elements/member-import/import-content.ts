import { html, nothing, type LitElement } from 'lit';
import type { OrgClient, OrgError } from '../../client/index.js';
import type { MemberImport as Import, Role } from '../../contract/index.js';
import { DialogFocusController } from '../../controllers/dialog-focus.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { QueryController } from '../../controllers/query.js';
import { addStyles } from '../../core/add-styles.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { errorMessage } from '../../i18n/error-message.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { ImportActions } from './import-actions.js';
import { ImportDialogs, type ConfirmedAction } from './import-dialogs.js';
import { memberImportJob } from './import-job.strings.js';
import { pageStyles } from './import-content.styles.js';
import type { ImportContext, WizardValues } from './import-content.types.js';
import { ImportReport } from './import-report.js';
import { importStepper } from './import-stepper.js';
import { ImportUpload } from './import-upload.js';
import { ImportWizard } from './import-wizard.js';
import { memberImportFile } from './import-wizard.strings.js';
import { actionError } from './job-buttons.js';
import type { JobView } from './job-view.types.js';
import type { memberImport } from './member-import.strings.js';
import { OPEN, stepOf, viewFor, WORKING } from './job-views.js';
import { pastImports } from './past-imports.js';
import { RowResults } from './row-results.js';

const POLL_MS = 2000;
const MAX_FILE_NAME = 255;

interface ImportContentOptions {
  host: LitElement;
  org: OrgContextController;
  words: LocalizeController<typeof memberImport>;
}

/** The lazily loaded content: the wizard, or the import that runs, and previous imports. */
export class ImportContent {
  readonly #context: ImportContext;
  readonly #imports: QueryController<Import[], readonly [OrgClient, string]>;
  readonly #roles: QueryController<Role[], readonly [string]>;
  readonly #actions: ImportActions;
  readonly #dialogs: ImportDialogs;
  readonly #focus: DialogFocusController;
  readonly #results: RowResults;
  readonly #upload: ImportUpload;
  readonly #report: ImportReport;
  #wizard: ImportWizard | undefined;
  /** Organization and user that the page belongs to. */
  #owner: string | undefined;
  /** Id of the import that is shown; `null` for the wizard. */
  #shown: string | null | undefined;
  #isOtherFile = false;
  #poll: ReturnType<typeof setTimeout> | undefined;
  /** State that was rendered last, to focus the title of the next one. */
  #lastView = '';

  constructor({ host, org, words }: ImportContentOptions) {
    addStyles(host, pageStyles);
    const text = words.extend({ ...memberImportFile, ...memberImportJob }, commonActions);
    const context = (this.#context = { host, org, text });
    this.#imports = new QueryController<Import[], readonly [OrgClient, string]>(host, {
      org,
      args: () => {
        const { client, organizationId } = org;
        return client && organizationId && org.supports('imports') ? [client, organizationId] : undefined;
      },
      run: async ([client, organization], signal) => (await client.imports.list(organization, { signal })).items,
      topics: ['imports'],
    });
    this.#roles = new QueryController<Role[], readonly [string]>(host, {
      org,
      args: () => (org.organizationId && org.context ? [org.organizationId] : undefined),
      run: ([organization]) => org.context!.roles(organization),
      topics: ['roles'],
    });
    const roles = () => this.#roles.value ?? [];
    this.#actions = new ImportActions(context);
    this.#dialogs = new ImportDialogs({ ...context, done: (...outcome) => this.#confirmed(...outcome) });
    this.#focus = new DialogFocusController(host);
    this.#results = new RowResults({ ...context, roles });
    this.#report = new ImportReport(context);
    this.#upload = new ImportUpload({ ...context, finished: (id) => void this.#check(id) });
  }

  get isReady(): boolean {
    return this.#imports.value !== undefined;
  }

  /** Error of the imports, unless earlier ones are shown. */
  get failure(): OrgError | undefined {
    return this.isReady ? undefined : this.#imports.error;
  }

  async refresh(): Promise<void> {
    if (this.#context.host.isConnected) await this.#imports.refresh();
  }

  /** Before each render. */
  update(): void {
    const { org } = this.#context;
    const owner = org.organization && `${org.organization.viewer.userId}:${org.organization.id}`;
    if (!owner || owner === this.#owner) return;
    if (this.#owner) this.#reset();
    this.#owner = owner;
  }

  updated(): void {
    this.#focus.updated();
    clearTimeout(this.#poll);
    const item = this.#item;
    if (item && WORKING.includes(item.state)) this.#poll = setTimeout(() => void this.refresh(), POLL_MS);
    this.#focusTitle(item);
  }

  disconnected(): void {
    clearTimeout(this.#poll);
    this.#upload.cancel();
  }

  render() {
    const { text } = this.#context;
    const item = this.#item;
    const step = item ? stepOf(item) : (this.#wizard?.wizard.index ?? 0);
    return html`<div class="import">
      ${importStepper(text, step)} ${item ? this.#renderImport(item) : this.#renderWizard()}
      ${item ? nothing : pastImports(text, this.#imports.value ?? [], (past) => this.#show(past.id))}
      ${this.#dialogs.render()}
    </div>`;
  }

  get #item(): Import | undefined {
    const items = this.#imports.value;
    if (!items) return undefined;
    if (this.#shown === undefined && this.#owner) {
      const viewer = this.#context.org.organization?.viewer.userId;
      const open = items.find(({ state, createdBy }) => OPEN.includes(state) && createdBy.userId === viewer);
      this.#shown = open?.id ?? null;
    }
    return items.find(({ id }) => id === this.#shown);
  }

  #renderWizard() {
    const { text } = this.#context;
    if (!this.#roles.value) {
      const { error } = this.#roles;
      if (!error) return html`<p class="muted" role="status">${text.common('loading')}</p>`;
      return inlineAlert({
        kind: 'danger',
        title: text.text('rolesFailed'),
        text: errorMessage(text, error),
        role: 'alert',
        actions: html`<button type="button" class="button secondary small" @click=${() => void this.#roles.refresh()}>
          ${text.common('tryAgain')}
        </button>`,
      });
    }
    this.#wizard ??= new ImportWizard({
      ...this.#context,
      roles: () => this.#roles.value ?? [],
      finish: (values) => void this.#begin(values),
    });
    return html`${actionError({ text, actions: this.#actions })}${this.#wizard.render()}`;
  }

  #renderImport(item: Import) {
    const { text } = this.#context;
    const view = this.#viewOf(item);
    const isWide = item.state === 'checked';
    return html`<div class="job ${isWide ? 'broad' : ''}">
      ${viewFor(view)}
      ${this.#report.hasFailed ? inlineAlert({ kind: 'danger', text: text.text('reportFailed'), role: 'alert' }) : nothing}
    </div>`;
  }

  #viewOf(item: Import): JobView {
    return {
      ...this.#context,
      item,
      actions: this.#actions,
      upload: this.#upload,
      results: this.#results,
      isOtherFile: this.#isOtherFile,
      isReportLoading: this.#report.isLoading,
      run: (action) => void this.#run(action, item),
      confirm: (action) => this.#dialogs.open(action, item),
      back: this.#wizard?.wizard.values.file ? () => void this.#back(item) : undefined,
      continueWith: (file) => this.#continueWith(item, file),
      downloadReport: () => void this.#report.download(item),
      startOver: () => this.#startOver(),
    };
  }

  async #begin({ file, mode, analysis, mapping }: Readonly<WizardValues>): Promise<void> {
    if (!file || !analysis || !mapping) return;
    const { name, size, lastModified } = file;
    const created = await this.#actions.create({
      mode,
      roleIds: [mapping.defaultRoleId],
      fileName: name.slice(0, MAX_FILE_NAME),
    });
    if (!created) return;
    this.#accept(created);
    this.#show(created.id);
    this.#upload.start(created, file, {
      file: { name, size, lastModified },
      format: analysis.format,
      mapping,
      total: analysis.rowCount,
      sent: 0,
      next: 1,
      isComplete: false,
    });
  }

  #continueWith(item: Import, file: File): void {
    const plan = this.#upload.planOf(item.id);
    this.#isOtherFile = !plan || !this.#upload.matches(file, plan);
    if (!this.#isOtherFile) this.#upload.resume(item.id, file);
    this.#context.host.requestUpdate();
  }

  async #check(id: string): Promise<void> {
    await this.refresh();
    const item = this.#imports.value?.find((each) => each.id === id);
    if (item?.allowed.edit) await this.#run('check', item);
  }

  async #run(action: 'check' | 'start' | 'pause' | 'resume', item: Import): Promise<void> {
    const done = await this.#actions.run(action, item);
    if (done?.result) this.#accept(done.result);
    // Another page may have changed the import.
    else if (this.#actions.mutation.error) await this.refresh();
  }

  /** Discards the rows, and shows the columns of the same file. */
  async #back(item: Import): Promise<void> {
    if (await this.#actions.run('delete', item)) this.#leave(item);
  }

  #confirmed(action: ConfirmedAction, item: Import, result: Import | undefined): void {
    if (result) return this.#accept(result);
    this.#leave(item);
    if (action === 'delete') this.#closeWizard();
  }

  /** Shows the wizard instead of an import that was deleted. */
  #leave(item: Import): void {
    this.#upload.forget(item.id);
    this.#imports.value = this.#imports.value?.filter(({ id }) => id !== item.id);
    this.#show(null);
  }

  #startOver(): void {
    this.#closeWizard();
    this.#show(null);
  }

  #show(id: string | null): void {
    this.#shown = id;
    this.#isOtherFile = false;
    this.#report.clear();
    this.#actions.mutation.clear();
    this.#context.host.requestUpdate();
  }

  /** Renders the result of an action before the imports are loaded again. */
  #accept(item: Import): void {
    const items = this.#imports.value ?? [];
    this.#imports.value = items.some(({ id }) => id === item.id)
      ? items.map((each) => (each.id === item.id ? item : each))
      : [item, ...items];
    this.#context.host.requestUpdate();
  }

  #closeWizard(): void {
    this.#wizard?.close();
    this.#wizard = undefined;
  }

  #reset(): void {
    this.#closeWizard();
    this.#upload.cancel();
    this.#shown = undefined;
  }

  /** Moves the focus to the title when another view replaces the one with the focus. */
  #focusTitle(item: Import | undefined): void {
    const view = item ? `${item.id} ${stepOf(item)}` : '';
    const changed = view !== this.#lastView;
    this.#lastView = view;
    const root = this.#context.host.renderRoot as ShadowRoot;
    if (changed && view && document.activeElement === this.#context.host && !root.activeElement)
      root.querySelector<HTMLElement>('.wizard-title')?.focus();
  }
}
