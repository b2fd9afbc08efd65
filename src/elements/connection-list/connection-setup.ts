import { html, nothing, type LitElement } from 'lit';
import type { Connection, ConnectionUpdate, Domain, Role } from '../../contract/index.js';
import { updateWithETag } from '../../controllers/conditional-update.js';
import { MutationController } from '../../controllers/mutation.js';
import type { OrgContextController } from '../../controllers/org-context.js';
import { captureScope } from '../../controllers/scope.js';
import { addStyles } from '../../core/add-styles.js';
import { copyText } from '../../core/copy-text.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import { fieldErrorsOf, focusFirstError, validateForm, type FieldErrors } from '../../forms/validation.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { errorMessage } from '../../i18n/error-message.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { inlineAlert, inlineAlertStyles } from '../../ui/feedback/inline-alert.js';
import { formStyles } from '../../ui/form/form.js';
import { copyIcon } from '../../ui/icons/action-icons.js';
import { ConnectionTestRunner } from './connection-test-runner.js';
import { connectionListActions } from './connection-list-actions.strings.js';
import type { connectionList } from './connection-list.strings.js';
import { connectionSetup } from './connection-setup.strings.js';
import { setupStyles } from './connection-setup.styles.js';
import { toDraft, type SetupDraft } from './setup-draft.js';
import type { SetupStep, SetupStrings, SetupView } from './setup-step.js';
import { configurationStep, mappingStep, providerStep, valuesStep } from './setup-steps.js';
import { enableStep, testStep } from './setup-test-step.js';

const TOTAL = 6;
/** Index of the step that tests the connection. */
export const TEST_STEP = 4;

interface Session {
  isCurrent: () => boolean;
  connection: Connection | undefined;
  draft: SetupDraft;
  index: number;
  errors: FieldErrors;
  mutation: MutationController;
}

/**
 * Wizard that sets up a connection. It replaces the list, because the viewer leaves the page to work in the console of the
 * identity provider. Each step is stored before the next one is shown.
 */
export class ConnectionSetup {
  readonly #host: LitElement;
  readonly #org: OrgContextController;
  readonly #text: SetupStrings;
  readonly #runner: ConnectionTestRunner;
  readonly #closed: (announcement: string | undefined) => void;
  #last: Session | undefined;
  #domains: readonly Domain[] = [];
  #roles: readonly Role[] = [];
  #status = '';

  constructor(
    host: LitElement,
    org: OrgContextController,
    words: LocalizeController<typeof connectionList>,
    closed: (announcement: string | undefined) => void,
  ) {
    addStyles(host, [formStyles, inlineAlertStyles, setupStyles]);
    this.#host = host;
    this.#org = org;
    this.#text = words.extend({ ...connectionListActions, ...connectionSetup }, commonActions);
    this.#runner = new ConnectionTestRunner(host, org);
    this.#closed = closed;
  }

  get isOpen(): boolean {
    return this.#session !== undefined;
  }

  /** Opens a new connection, or a stored one at a step; by default at the first that is not finished. */
  open(connection?: Connection, index?: number): void {
    const isConfigured = connection?.oidc ?? connection?.saml;
    this.#last = {
      isCurrent: captureScope(this.#org),
      connection,
      draft: toDraft(connection),
      index: index ?? (connection && !isConfigured ? 1 : 0),
      errors: {},
      mutation: new MutationController(this.#host, this.#org),
    };
    this.#runner.stop();
    void this.#load();
    void this.#show(this.#last.index);
  }

  close(announcement?: string): void {
    this.#last = undefined;
    this.#runner.stop();
    this.#closed(announcement);
    this.#host.requestUpdate();
  }

  render() {
    const session = this.#session;
    if (!session) return nothing;
    const text = this.#text;
    const { index, connection, draft, mutation, errors } = session;
    const step = this.#step(session);
    const isBusy = mutation.pending;
    const hasAlert = mutation.error && !Object.keys(errors).length;
    return html`<form
      class="setup"
      novalidate
      @submit=${(event: SubmitEvent) => void this.#submit(event, session, step)}
    >
      <button type="button" class="button quiet small" @click=${() => this.close()}>
        ← ${text.text('backToList')}
      </button>
      <h2 class="title">${connection ? text.text('setUp', { name: draft.name }) : text.text('addConnection')}</h2>
      <div>
        <p class="muted small" role="status">${text.text('position', { step: index + 1, total: TOTAL })}</p>
        <h3 class="setup-title" tabindex="-1">${step.title}</h3>
      </div>
      ${hasAlert ? inlineAlert({ kind: 'danger', text: errorMessage(text, mutation.error!), role: 'alert' }) : nothing}
      ${step.body}
      <p class="visually-hidden" role="status">${this.#status}</p>
      <div class="setup-foot">
        ${connection ? html`<span class="hint">${text.text('draftSaved')}</span>` : nothing}
        ${
          index
            ? html`<button type="button" class="button quiet" @click=${() => void this.#show(index - 1)}>
                ${text.text('back')}
              </button>`
            : html`<button type="button" class="button quiet" @click=${() => this.close()}>
                ${text.common('cancel')}
              </button>`
        }
        ${
          index === TOTAL - 1 && !connection?.enabled
            ? html`<button type="button" class="button secondary" @click=${() => this.close()}>
                ${text.text('enableLater')}
              </button>`
            : nothing
        }
        <button
          class="button primary"
          aria-busy=${isBusy ? 'true' : nothing}
          aria-disabled=${this.#isBlocked(session) ? 'true' : nothing}
          aria-describedby=${this.#isBlocked(session) ? 'enable-reason' : nothing}
        >
          ${isBusy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${this.#submitLabel(session)}
        </button>
      </div>
    </form>`;
  }

  get #session(): Session | undefined {
    return this.#last?.isCurrent() ? this.#last : undefined;
  }

  #isBlocked({ index, connection }: Session): boolean {
    return index === TOTAL - 1 && !connection?.enabled && !connection?.allowed.enable;
  }

  #submitLabel({ index, connection, mutation }: Session): string {
    const text = this.#text;
    if (mutation.pending) return text.text('saving');
    if (index < TOTAL - 1) return text.text('continue');
    return connection?.enabled ? text.text('close') : text.text('enableNow');
  }

  #step(session: Session): SetupStep {
    const { index, draft, connection, errors } = session;
    const view: SetupView = {
      text: this.#text,
      draft,
      connection,
      errors,
      domains: this.#domains,
      roles: this.#roles,
      set: (patch) => {
        session.draft = { ...session.draft, ...patch };
        session.errors = {};
        if (!session.mutation.pending) session.mutation.clear();
        this.#host.requestUpdate();
      },
    };
    const { capabilities } = this.#org;
    switch (index) {
      case 0:
        return providerStep(view, capabilities?.connections?.strategies ?? []);
      case 1:
        return valuesStep(view, (name, value) => this.#renderCopy(name, value));
      case 2:
        return configurationStep(view, (request) =>
          this.#org.client!.connections.metadata(this.#org.organizationId!, request),
        );
      case 3:
        return mappingStep(view);
      case TEST_STEP:
        return testStep(view, this.#runner, () => void this.#test(session), capabilities?.connections?.tests ?? false);
      default:
        return enableStep(view);
    }
  }

  #renderCopy(name: string, value: string) {
    return html`<button
      type="button"
      class="button quiet small icon-only"
      aria-label=${this.#text.text('copyNamed', { name })}
      @click=${async () => {
        const isCopied = await copyText(value);
        this.#status = isCopied ? this.#text.text('copied', { name }) : this.#text.text('copyFailed');
        this.#host.requestUpdate();
      }}
    >
      ${copyIcon()}
    </button>`;
  }

  /** The verified domains and the roles that the steps offer. */
  async #load(): Promise<void> {
    const { client, organizationId } = this.#org;
    const isCurrent = captureScope(this.#org);
    const [domains, roles] = await Promise.all([
      this.#org.supports('domains') ? client!.domains.list(organizationId!).catch(() => undefined) : undefined,
      client!.roles.list(organizationId!).catch(() => undefined),
    ]);
    if (!isCurrent()) return;
    this.#domains = domains?.items.filter(({ status }) => status === 'verified') ?? [];
    this.#roles = roles?.items ?? [];
    this.#host.requestUpdate();
  }

  async #test(session: Session): Promise<void> {
    const { connection } = session;
    if (!connection) return;
    await this.#runner.start(connection.id);
    const { test } = this.#runner;
    if (test) session.connection = await this.#read(connection);
    this.#host.requestUpdate();
  }

  #read({ id }: Connection): Promise<Connection> {
    return this.#org.client!.connections.get(this.#org.organizationId!, id);
  }

  async #submit(event: SubmitEvent, session: Session, step: SetupStep): Promise<void> {
    event.preventDefault();
    const { index, connection, mutation } = session;
    if (mutation.pending || this.#isBlocked(session)) return;
    session.errors = validateForm(event.currentTarget as HTMLFormElement, step.rules);
    if (Object.keys(session.errors).length) return this.#focusError(session);
    if (index === TOTAL - 1) return connection?.enabled ? this.close() : this.#enable(session);
    if (step.changes && !(await this.#save(session, step))) return;
    if (session === this.#session) await this.#show(index + 1);
  }

  /** Stores the changes of a step. Resolves to whether they are stored. */
  async #save(session: Session, { changes, rules }: SetupStep): Promise<boolean> {
    const { connection, draft, mutation } = session;
    const organization = this.#org.organizationId!;
    const { connections } = this.#org.client!;
    const done = await mutation.run({
      operation: connection ? 'connection.update' : 'connection.create',
      topics: ['connections'],
      input: connection ? undefined : [draft.name, draft.choice.id],
      run: async (idempotencyKey) => {
        const body: ConnectionUpdate = await changes!();
        if (connection)
          return updateWithETag(connection, (etag) => connections.update(organization, connection.id, body, { etag }));
        const { strategy, provider } = draft.choice;
        const name = draft.name.trim();
        return connections.create(organization, { name, strategy, ...(provider && { provider }) }, { idempotencyKey });
      },
      confirmed: (stored) =>
        emit(this.#host, connection ? 'connection-updated' : 'connection-created', { connection: stored }),
      before: () =>
        connection
          ? dispatchBefore(this.#host, 'before-connection-update', { connection })
          : dispatchBefore(this.#host, 'before-connection-create', {
              name: draft.name.trim(),
              strategy: draft.choice.strategy,
            }),
    });
    if (session !== this.#session) return false;
    if (done) {
      session.connection = done.result;
      session.draft = { ...session.draft, clientSecret: '', pem: '' };
    } else if (mutation.error) {
      session.errors = fieldErrorsOf(mutation.error, this.#visible(rules));
      this.#focusError(session);
    }
    return done !== undefined;
  }

  /** The rules of the controls that are on screen: an error at a hidden one could not be seen. */
  #visible(rules: SetupStep['rules'] = {}): NonNullable<SetupStep['rules']> {
    const { renderRoot } = this.#host;
    return Object.fromEntries(Object.entries(rules).filter(([id]) => renderRoot.querySelector(`#${CSS.escape(id)}`)));
  }

  async #enable(session: Session): Promise<void> {
    const { connection, mutation } = session;
    const { connections } = this.#org.client!;
    const done = await mutation.run({
      operation: 'connection.update',
      topics: ['connections'],
      before: () => dispatchBefore(this.#host, 'before-connection-enable', { connection }),
      run: () =>
        updateWithETag(connection!, (etag) =>
          connections.update(this.#org.organizationId!, connection!.id, { enabled: true }, { etag }),
        ),
      confirmed: (stored) => emit(this.#host, 'connection-enabled', { connection: stored }),
    });
    if (done && session === this.#session) this.close(this.#text.text('enabledNow', { name: done.result.name }));
  }

  #focusError(session: Session): void {
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
    this.#status = '';
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.setup-title')?.focus();
  }
}
