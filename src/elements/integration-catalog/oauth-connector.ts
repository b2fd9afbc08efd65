import { html, nothing } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Integration } from '../../contract/index.js';
import { MutationController } from '../../controllers/mutation.js';
import { captureScope } from '../../controllers/scope.js';
import { dispatchBefore } from '../../core/events.js';
import { errorMessage } from '../../i18n/error-message.js';
import { inlineAlert } from '../../ui/feedback/inline-alert.js';
import { findIntegration, type CatalogPartOptions } from './catalog-actions.types.js';
import { reportConnected } from './connection-result.js';
import { returnUrl, takeReturn, type OAuthReturn } from './oauth-return.js';
import { handOver, OAuthWindow, takeResult } from './oauth-window.js';

/** One connection that the viewer has begun. */
interface Attempt {
  id: string;
  name: string;
  /** When it was connected before; `undefined` if it was not. */
  connectedBefore: string | undefined;
  /** The viewer is in the window of the other product. */
  isWaiting: boolean;
  /** Why it ended without a connection. Errors of requests are in the mutation. */
  failure?: string;
  mutation: MutationController;
  abort: AbortController;
  isCurrent: () => boolean;
  /** Also completes when the element has left the page meanwhile. */
  client: OrgClient;
  organizationId: string;
}

/**
 * Connects an integration by a sign-in at the other product: in a window, or in this tab if the browser blocks the window. The
 * page sends the ticket that the browser returns with.
 */
export class OAuthConnector {
  readonly #options: CatalogPartOptions;
  #last: Attempt | undefined;

  constructor(options: CatalogPartOptions) {
    this.#options = options;
  }

  isPending({ id }: Integration): boolean {
    const attempt = this.#attempt;
    return attempt?.id === id && (attempt.isWaiting || attempt.mutation.pending);
  }

  /** Begins. Call from a click, so that the browser allows the window. */
  async connect(integration: Integration): Promise<void> {
    if (this.isPending(integration)) return;
    const attempt = this.#begin(integration);
    const { signal } = attempt.abort;
    const popup = new OAuthWindow();
    const close = () => popup.close();
    signal.addEventListener('abort', close);
    const url = await this.#requestUrl(attempt, integration, close);
    if (url === undefined || signal.aborted) return close();
    // The browser blocked the window, or another window had to be shown first.
    if (!popup.isOpen) return location.assign(url);
    popup.navigate(url);
    attempt.isWaiting = true;
    this.#options.host.requestUpdate();
    // The viewer comes back without a result: they have closed the window.
    addEventListener('focus', () => !popup.isOpen && void this.#end(attempt), { signal });
    const result = await takeResult(integration.id, signal);
    attempt.isWaiting = false;
    if (result) await this.#complete(attempt, result);
  }

  /** Completes a connection after the browser has returned to this page. */
  async finishReturn(): Promise<void> {
    const result = takeReturn();
    const integration = result && findIntegration(this.#options.catalog, result.integration);
    if (integration && !(await handOver(result))) await this.#complete(this.#begin(integration), result);
  }

  renderNotice() {
    const attempt = this.#attempt;
    const { strings: text, catalog } = this.#options;
    if (!attempt || findIntegration(catalog, attempt.id)?.connectedAt !== attempt.connectedBefore) return nothing;
    const { name, mutation, failure, isWaiting } = attempt;
    if (isWaiting)
      return inlineAlert({
        title: text.text('continueTitle', { name }),
        text: text.text('continueText'),
        role: 'status',
        actions: this.#renderButton(text.common('cancel')),
      });
    const message = failure ?? (mutation.error && errorMessage(text, mutation.error));
    if (message === undefined) return nothing;
    return inlineAlert({
      kind: 'danger',
      title: failure === undefined ? text.text('connectFailed', { name }) : undefined,
      text: message,
      role: 'alert',
      actions: this.#renderButton(text.common('dismiss')),
    });
  }

  get #attempt(): Attempt | undefined {
    return this.#last?.isCurrent() ? this.#last : undefined;
  }

  #begin({ id, name, connectedAt }: Integration): Attempt {
    const { host, org } = this.#options;
    this.#last?.abort.abort();
    const mutation = new MutationController(host, org);
    this.#last = {
      id,
      name,
      connectedBefore: connectedAt,
      isWaiting: false,
      mutation,
      abort: new AbortController(),
      isCurrent: captureScope(org),
      client: org.client!,
      organizationId: org.organizationId!,
    };
    host.requestUpdate();
    return this.#last;
  }

  /** The page of the other product; `undefined` if the host or the backend refused. */
  async #requestUrl({ mutation }: Attempt, integration: Integration, close: () => void): Promise<string | undefined> {
    const { host, org } = this.#options;
    // The window would cover the dialog that asks for another factor.
    document.addEventListener('step-up-required', close);
    const begun = await mutation.run({
      operation: 'integration.connect',
      topics: [],
      before: () => dispatchBefore(host, 'before-integration-connect', { integration }),
      run: (idempotencyKey) =>
        org.client!.integrations.connect(
          org.organizationId!,
          integration.id,
          { returnUrl: returnUrl() },
          { idempotencyKey },
        ),
    });
    document.removeEventListener('step-up-required', close);
    const url = begun?.result.authorizationUrl;
    return url && /^https?:/.test(url) ? url : undefined;
  }

  async #complete(attempt: Attempt, { ticket, error }: OAuthReturn): Promise<void> {
    const { host, strings } = this.#options;
    const { id, name, mutation, client, organizationId } = attempt;
    attempt.failure = undefined;
    if (ticket === undefined) {
      attempt.failure =
        error === 'access_denied'
          ? strings.text('accessDenied', { name })
          : strings.text('providerError', { name, code: error ?? '' });
      host.requestUpdate();
      return;
    }
    await mutation.run({
      operation: 'integration.complete',
      topics: ['integrations'],
      input: ticket,
      run: (idempotencyKey) => client.integrations.complete(organizationId, id, { ticket }, { idempotencyKey }),
      confirmed: (integration, isCurrent) => reportConnected(this.#options, integration, isCurrent),
    });
  }

  /** The window was closed, or seems to be: a result that still arrives is used. */
  async #end(attempt: Attempt): Promise<void> {
    const { host, catalog, strings } = this.#options;
    if (!attempt.isWaiting) return;
    attempt.isWaiting = false;
    await catalog.refresh();
    if (attempt.mutation.pending || attempt.failure !== undefined) return;
    attempt.failure = strings.text('windowClosed', { name: attempt.name });
    host.requestUpdate();
  }

  #renderButton(label: string) {
    const end = () => {
      this.#last?.abort.abort();
      this.#last = undefined;
      this.#options.host.requestUpdate();
    };
    return html`<button type="button" class="button secondary small" @click=${end}>${label}</button>`;
  }
}
