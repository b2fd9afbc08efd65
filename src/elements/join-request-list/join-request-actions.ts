import { html, nothing } from 'lit';
import { toOrgError, isOrgError, type OrgError } from '../../client/http/errors.js';
import { underKey } from '../../client/http/idempotency-key.js';
import type { JoinRequest, JoinRequestBatch } from '../../contract/index.js';
import { MutationController } from '../../controllers/mutation.js';
import { captureScope } from '../../controllers/scope.js';
import { emit } from '../../core/emit.js';
import { dispatchBefore } from '../../core/events.js';
import type { DataListView, ListHost } from '../../data-list/data-list.types.js';
import { ListActions } from '../../data-list/list-actions.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { errorMessage } from '../../i18n/error-message.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { peopleIllustration } from '../../ui/display/illustrations.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { joinRequestActions } from './join-request-actions.strings.js';
import type { joinRequestList, JoinRequestListStrings } from './join-request-list.strings.js';

type Operation = JoinRequestBatch['operations'][number];

/** A request that could not be decided, and the reason. */
interface Failure {
  request: JoinRequest;
  error: OrgError | { code: string };
}

/** Requests in a batch, as for members. */
const BATCH_SIZE = 50;
/** Failures that are listed. */
const LISTED = 20;

/** The lazily loaded part of the list: decisions, the bar of selected requests, and the empty state. */
export class JoinRequestActions {
  readonly list: ListActions<JoinRequest>;
  readonly #host: ListHost;
  readonly #list: DataListView<JoinRequest>;
  readonly #strings: JoinRequestListStrings;
  readonly #roleOf: (request: JoinRequest) => string | undefined;
  readonly #denyDialog: FormDialog<JoinRequest[]>;
  /** Ids of the requests that are being decided. */
  readonly #running = new Set<string>();
  #outcome: { failures: Failure[]; isCurrent: () => boolean } | undefined;
  #announcement: { text: string; isCurrent: () => boolean } | undefined;

  constructor(
    host: ListHost,
    list: DataListView<JoinRequest>,
    words: LocalizeController<typeof joinRequestList>,
    roleOf: (request: JoinRequest) => string | undefined,
  ) {
    const strings = words.extend(joinRequestActions, commonActions);
    const { org } = list.options;
    this.#host = host;
    this.#list = list;
    this.#strings = strings;
    this.#roleOf = roleOf;
    this.#denyDialog = new FormDialog({ host, org, strings });
    this.list = new ListActions(list, {
      strings,
      bulk: { operation: 'joinRequests.select', actions: (requests) => this.#bulkActions(requests) },
      isPending: ({ id }) => this.#running.has(id),
      empty: () => ({
        icon: peopleIllustration(),
        title: strings.text('emptyTitle'),
        text: strings.text(org.supports('joinRequests') ? 'emptyText' : 'unsupportedText'),
      }),
      renderNotices: () => this.#renderFailures(),
      renderOverlays: () => this.#renderDenyDialog(),
      announcement: () => (this.#announcement?.isCurrent() ? this.#announcement.text : ''),
    });
  }

  /** Whether something is said about the last decision. */
  get hasMessage(): boolean {
    return this.#announcement?.isCurrent() === true || this.#outcome?.isCurrent() === true;
  }

  /** Makes the people members, with the chosen or the default roles. */
  async approve(requests: JoinRequest[]): Promise<void> {
    const rolesByRequest = Object.fromEntries(
      requests.map((request) => {
        const roleId = this.#roleOf(request);
        return [request.id, roleId ? [roleId] : request.roles.map(({ id }) => id)];
      }),
    );
    await this.#mutation().run({
      operation: 'joinRequest.approve',
      topics: ['joinRequests', 'members', 'organization'],
      before: () => dispatchBefore(this.#host, 'before-join-request-approve', { requests, rolesByRequest }),
      run: () =>
        this.#decide('joinRequest.approve', requests, (request) => {
          const roleId = this.#roleOf(request);
          return { op: 'approve', requestId: request.id, ...(roleId && { roleIds: [roleId] }) };
        }),
      confirmed: (done, isCurrent) => {
        if (!done.length) return;
        emit(this.#host, 'join-request-approved', { requests: done, rolesByRequest });
        if (isCurrent) this.#announce(this.#resultText('approved', done));
      },
    });
  }

  async deny(requests: JoinRequest[]): Promise<void> {
    await this.#mutation().run(this.#denial(requests));
  }

  #denial(requests: JoinRequest[]) {
    return {
      operation: 'joinRequest.deny',
      topics: ['joinRequests' as const],
      before: () => dispatchBefore(this.#host, 'before-join-request-deny', { requests }),
      run: () => this.#decide('joinRequest.deny', requests, ({ id }) => ({ op: 'deny', requestId: id })),
      confirmed: (done: JoinRequest[], isCurrent: boolean) => {
        if (!done.length) return;
        emit(this.#host, 'join-request-denied', { requests: done });
        if (isCurrent) this.#announce(this.#resultText('denied', done));
      },
    };
  }

  #mutation(): MutationController {
    return new MutationController(this.#host, this.#list.options.org);
  }

  #bulkActions(requests: JoinRequest[]) {
    const count = requests.length;
    const permission = 'members:add' as const;
    return [
      {
        label: this.#strings.text('approveMany', { count }),
        classes: 'secondary small',
        permission,
        run: () => void this.approve(requests),
      },
      {
        label: this.#strings.text('denyMany', { count }),
        classes: 'secondary danger small',
        permission,
        run: () => this.#denyDialog.open(requests),
      },
    ];
  }

  #renderDenyDialog() {
    const requests = this.#denyDialog.subject;
    if (!requests) return nothing;
    const text = this.#strings;
    const count = requests.length;
    return this.#denyDialog.render({
      title: text.text('denyTitle', { count }),
      danger: true,
      focusCancel: true,
      submitLabel: text.text('denySubmit', { count }),
      pendingLabel: text.text('denying'),
      submit: () => void this.#denyDialog.run(this.#denial(requests)),
      body: html`<p>${text.text('denyText')}</p>`,
    });
  }

  /** Resolves to the requests that were decided. The others are listed with the reason. */
  async #decide(
    operation: string,
    requests: JoinRequest[],
    toOperation: (request: JoinRequest) => Operation,
  ): Promise<JoinRequest[]> {
    const { org } = this.#list.options;
    const [client, organization, isCurrent] = [org.client!, org.organizationId!, captureScope(org)];
    // The failures of decisions that run side by side are shown together.
    if (!this.#running.size) this.#outcome = undefined;
    for (const { id } of requests) this.#running.add(id);
    this.#host.requestUpdate();
    const failures: Failure[] = [];
    try {
      for (let start = 0; start < requests.length; start += BATCH_SIZE) {
        const part = requests.slice(start, start + BATCH_SIZE);
        const operations = part.map(toOperation);
        const { items } = await underKey(JSON.stringify([operation, organization, operations]), (idempotencyKey) =>
          client.joinRequests.batch(organization, operations, { idempotencyKey }),
        );
        part.forEach((request, index) => {
          this.#running.delete(request.id);
          const { status, problem } = items[index] ?? { status: 500 };
          if (status >= 400) failures.push({ request, error: problem ?? { code: 'internal_error' } });
        });
      }
    } catch (cause) {
      const error = toOrgError(cause);
      // Canceled steps, such as a sign-in that was closed, are no failures.
      if (isOrgError(error, 'aborted')) throw error;
      failures.push(...requests.filter(({ id }) => this.#running.has(id)).map((request) => ({ request, error })));
      emit(this.#host, 'org-error', { operation, error });
    } finally {
      for (const { id } of requests) this.#running.delete(id);
    }
    const earlier = this.#outcome?.isCurrent() ? this.#outcome.failures : [];
    if (failures.length) this.#outcome = { failures: [...earlier, ...failures], isCurrent };
    const failed = new Set(failures.map(({ request }) => request.id));
    const done = requests.filter(({ id }) => !failed.has(id));
    this.list.bulk.select(done, false);
    return done;
  }

  #renderFailures() {
    if (!this.#outcome?.isCurrent()) return nothing;
    const text = this.#strings;
    const { failures } = this.#outcome;
    const more = failures.length - LISTED;
    return html`<div class="list-toolbar">
      ${inlineAlert({
        kind: 'warning',
        role: 'alert',
        title: text.text('notDone', { count: failures.length }),
        text: html`<ul>
            ${failures.slice(0, LISTED).map(({ request: { name, email }, error }) => html`<li>${text.text('notDoneLine', { name: name || email, reason: errorMessage(text, error) })}</li>`)}
          </ul>
          ${more > 0 ? html`<span class="muted">+${more}</span>` : nothing}`,
        actions: this.list.renderDismissButton(() => (this.#outcome = undefined)),
      })}
    </div>`;
  }

  #resultText(key: 'approved' | 'denied', [first, ...others]: JoinRequest[]): string {
    return others.length
      ? this.#strings.text(`${key}Many`, { count: others.length + 1 })
      : this.#strings.text(key, { name: first!.name || first!.email });
  }

  #announce(text: string): void {
    const isCurrent = captureScope(this.#list.options.org);
    this.#announcement = { text, isCurrent };
    this.list.toast.show({ text, isCurrent });
    this.#host.requestUpdate();
  }
}
