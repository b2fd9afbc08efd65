import { nothing, type LitElement } from 'lit';
import type { Connection, ConnectionMetadataRequest } from '../../contract/index.js';
import { DialogFocusController } from '../../controllers/dialog-focus.js';
import { MutationController } from '../../controllers/mutation.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { captureScope } from '../../controllers/scope.js';
import { addStyles } from '../../core/add-styles.js';
import { emit } from '../../core/emit.js';
import { stepperStyles } from '../../forms/stepper.js';
import { guardUnsavedChanges } from '../../forms/unsaved-changes-guard.js';
import { UnsavedChangesDialog } from '../../forms/unsaved-changes-dialog.js';
import { fieldErrorsOf, focusFirstError, validateForm, type FieldRules } from '../../forms/validation.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { inlineAlertStyles } from '../../ui/feedback/inline-alert.js';
import { formStyles } from '../../ui/form/form.js';
import { segmentedStyles } from '../../ui/form/segmented.js';
import { dialogStyles } from '../../ui/overlay/dialog.js';
import { ConnectionTestRunner } from './connection-test-runner.js';
import { connectionListActions } from './connection-list-actions.strings.js';
import type { connectionList } from './connection-list.strings.js';
import { connectionSetup } from './connection-setup.strings.js';
import { setupStyles } from './connection-setup.styles.js';
import { CopyButtons } from './copy-buttons.js';
import { configurationStep } from './setup-configuration-step.js';
import { rebase, toDraft } from './setup-draft.js';
import { renderFrame, TEST_STEP, TOTAL } from './setup-frame.js';
import { mappingStep } from './setup-mapping-step.js';
import { providerStep, valuesStep } from './setup-provider-steps.js';
import { countChanges, adopt, enable, saveStep, type SetupSession } from './setup-session.js';
import type { SetupChoices, SetupStep, SetupStrings, SetupView } from './setup-step.js';
import { enableStep, testStep } from './setup-test-step.js';

interface ConnectionSetupOptions {
  /** URL of the page where domains are verified. */
  domainsHref: () => string | undefined;
  closed: (announcement: string | undefined) => void;
}

/**
 * Wizard that sets up a connection. It replaces the list, because the viewer leaves the page to work in the console of the
 * identity provider. Each step is stored before the next one is shown; what was typed since then is kept when the wizard is
 * closed.
 */
export class ConnectionSetup {
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #text: SetupStrings;
  readonly #options: ConnectionSetupOptions;
  readonly #runner: ConnectionTestRunner;
  readonly #unsavedChanges: UnsavedChangesDialog;
  readonly #copies: CopyButtons;
  #last: SetupSession | undefined;
  /** Closed wizards with unsaved changes, by id of the connection; the empty one is for a new connection. */
  readonly #kept = new Map<string, SetupSession>();
  #choices: SetupChoices | undefined;
  #hasFailed = false;

  constructor(
    host: LitElement,
    org: OrgContextController,
    words: LocalizeController<typeof connectionList>,
    options: ConnectionSetupOptions,
  ) {
    addStyles(host, [formStyles, inlineAlertStyles, segmentedStyles, dialogStyles, stepperStyles, setupStyles]);
    this.#host = host;
    this.#org = org;
    this.#text = words.extend({ ...connectionListActions, ...connectionSetup }, commonActions);
    this.#options = options;
    this.#runner = new ConnectionTestRunner(host, org);
    this.#copies = new CopyButtons(host, this.#text);
    this.#unsavedChanges = new UnsavedChangesDialog({ host, org, strings: this.#text });
    const focus = new DialogFocusController(host);
    host.addController({ hostUpdated: () => focus.updated() });
    guardUnsavedChanges(
      host,
      () => this.#countChanges(),
      (count) => this.#unsavedChanges.ask(count),
    );
  }

  get isOpen(): boolean {
    return this.#session !== undefined;
  }

  /** Opens a new connection, or a stored one at a step; by default at the first that is not finished. */
  open(connection?: Connection, index?: number): void {
    const kept = this.#kept.get(connection?.id ?? '');
    this.#kept.delete(connection?.id ?? '');
    const base = toDraft(connection, this.#strategies);
    const isConfigured = connection?.oidc ?? connection?.saml;
    this.#last = {
      isCurrent: captureScope(this.#org),
      connection,
      base,
      draft: kept?.isCurrent() ? rebase(kept.draft, kept.base, base) : base,
      index: index ?? (connection && !isConfigured ? 1 : 0),
      errors: {},
      mutation: new MutationController(this.#host, this.#org),
    };
    this.#runner.stop();
    void this.#load();
    void this.#show(this.#last.index);
  }

  close(announcement?: string): void {
    const session = this.#last;
    if (session && countChanges(session)) this.#kept.set(session.connection?.id ?? '', session);
    this.#last = undefined;
    this.#runner.stop();
    this.#host.requestUpdate();
    this.#options.closed(announcement);
    if (session) void this.#focusList(session);
  }

  render() {
    const session = this.#session;
    if (!session) return nothing;
    const step = this.#step(session);
    return renderFrame({
      text: this.#text,
      session,
      step,
      status: this.#copies.status,
      submit: (event) => void this.#submit(event, session, step),
      back: () => void this.#show(session.index - 1),
      close: () => this.close(),
    });
  }

  /** Rendered with the wizard and with the list: closed wizards can have unsaved changes. */
  renderDialogs() {
    return this.#unsavedChanges.render();
  }

  get #session(): SetupSession | undefined {
    return this.#last?.isCurrent() ? this.#last : undefined;
  }

  get #strategies(): readonly string[] {
    return this.#org.capabilities?.connections?.strategies ?? [];
  }

  #countChanges(): number {
    const sessions = [this.#session, ...this.#kept.values()].filter((session) => session?.isCurrent());
    return sessions.reduce((sum, session) => sum + countChanges(session!), 0);
  }

  #step(session: SetupSession): SetupStep {
    const { index, draft, connection, errors } = session;
    const view: SetupView = {
      text: this.#text,
      draft,
      connection,
      errors,
      test: this.#runner.test,
      set: (patch) => {
        session.draft = { ...session.draft, ...patch };
        session.errors = {};
        if (!session.mutation.pending) session.mutation.clear();
        this.#host.requestUpdate();
      },
      fail: (id, error) => {
        session.errors = { [id]: error };
        this.#focusError(session);
      },
      copyButton: (name, value, label) => this.#copies.render(name, value, label),
    };
    switch (index) {
      case 0:
        return providerStep(view, this.#strategies);
      case 1:
        return valuesStep(view);
      case 2:
        return configurationStep(view, (request: ConnectionMetadataRequest) =>
          this.#org.client!.connections.metadata(this.#org.organizationId!, request),
        );
      case 3:
        return mappingStep(view, {
          choices: this.#choices,
          retry: this.#hasFailed ? () => void this.#load() : undefined,
          domainsHref: this.#options.domainsHref(),
        });
      case TEST_STEP: {
        const canTest = this.#org.capabilities?.connections?.tests ?? false;
        return testStep(view, this.#runner, () => void this.#test(session), canTest);
      }
      default:
        return enableStep(view);
    }
  }

  /** The verified domains and the roles that the steps offer. */
  async #load(): Promise<void> {
    const { client, organizationId } = this.#org;
    const isCurrent = captureScope(this.#org);
    this.#choices = undefined;
    this.#hasFailed = false;
    this.#host.requestUpdate();
    try {
      const [domains, roles] = await Promise.all([
        this.#org.supports('domains') ? client!.domains.list(organizationId!) : undefined,
        client!.roles.list(organizationId!),
      ]);
      if (!isCurrent()) return;
      const verified = domains?.items.filter(({ status }) => status === 'verified') ?? [];
      this.#choices = { domains: verified, roles: roles.items };
    } catch {
      if (isCurrent()) this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  }

  async #test(session: SetupSession): Promise<void> {
    const { id } = session.connection!;
    const test = await this.#runner.start(id);
    if (!test || session !== this.#session) return;
    // Without the current version, the result is shown all the same, and enabling is decided by the backend.
    const fresh = await this.#org.client!.connections.get(this.#org.organizationId!, id).catch(() => undefined);
    if (session !== this.#session) return;
    if (fresh) adopt(session, fresh);
    emit(this.#host, 'connection-tested', { connection: session.connection, test });
    this.#host.requestUpdate();
  }

  async #submit(event: SubmitEvent, session: SetupSession, step: SetupStep): Promise<void> {
    event.preventDefault();
    const { index, connection, mutation } = session;
    if (mutation.pending || step.blocked) return;
    session.errors = validateForm(event.currentTarget as HTMLFormElement, step.rules);
    if (Object.keys(session.errors).length) return this.#focusError(session);
    if (index === TOTAL - 1) return connection?.enabled ? this.close() : this.#enable(session);
    const target = { host: this.#host, org: this.#org, session };
    if (step.changes && !(await saveStep(target, step.changes))) return this.#showFailure(session, step.rules);
    if (session !== this.#session) return;
    if (step.changes && session.connection) void this.#runner.refresh(session.connection.id);
    await this.#show(index + 1);
  }

  /** Shows the errors of a failed change at their controls. */
  #showFailure(session: SetupSession, rules: FieldRules = {}): void {
    const { error } = session.mutation;
    if (session !== this.#session || !error) return;
    // An error at a control that is not rendered could not be seen.
    const { renderRoot } = this.#host;
    const visible = Object.entries(rules).filter(([id]) => renderRoot.querySelector(`#${CSS.escape(id)}`));
    session.errors = fieldErrorsOf(error, Object.fromEntries(visible));
    this.#focusError(session);
  }

  async #enable(session: SetupSession): Promise<void> {
    const enabled = await enable({ host: this.#host, org: this.#org, session });
    if (enabled && session === this.#session) this.close(this.#text.text('enabledNow', { name: enabled.name }));
  }

  #focusError(session: SetupSession): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      if (session === this.#session) focusFirstError(this.#host.renderRoot, session.errors);
    });
  }

  async #show(index: number): Promise<void> {
    const session = this.#session!;
    session.index = index;
    session.errors = {};
    session.mutation.clear();
    this.#copies.clear();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.setup-title')?.focus();
  }

  /** Focuses the menu of the connection in the list, or else the button that adds one. */
  async #focusList({ connection }: SetupSession): Promise<void> {
    await this.#host.updateComplete;
    const { renderRoot } = this.#host;
    const label = connection && this.#text.text('actionsFor', { name: connection.name });
    const buttons = [...renderRoot.querySelectorAll<HTMLElement>('button')];
    const menu = buttons.find((button) => button.getAttribute('aria-label') === label);
    (menu ?? renderRoot.querySelector<HTMLElement>('.head button'))?.focus();
  }
}
