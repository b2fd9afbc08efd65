import type { LitElement } from 'lit';
import { safeHref } from '../../client/http/safe-href.js';
import type { Challenge } from '../../client/index.js';
import { define, createElement } from '../../core/define.js';
import { BeforeEvent } from '../../core/events.js';
import type { OrgContext } from '../../core/org-context.js';
import { ChallengeDialog } from './challenge-dialog.js';
import type { ChallengeDetail } from './challenge.types.js';

/** Internal tag; not part of the public API. */
const tag = 'org-challenge';

/**
 * Handles challenges of the backend, such as a second factor or an action on another page. Dispatches an event to the
 * host and, unless the host handles it, opens a dialog. Concurrent requests with the same challenge share one result.
 */
export class ChallengeHandler {
  readonly #host: LitElement;
  readonly #pending = new Map<string, Promise<void>>();
  /** Canceled challenges. Reads do not repeat them until the session topic is invalidated. */
  readonly #dismissed = new Set<string>();
  #subscribedTo: OrgContext | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    define(tag, ChallengeDialog);
  }

  async handle(context: OrgContext, challenge: Challenge, signal: AbortSignal): Promise<void> {
    if (context !== this.#subscribedTo) {
      this.#subscribedTo = context;
      context.subscribe(({ topics }) => topics.includes('session') && this.#dismissed.clear());
    }
    const { code } = challenge.error;
    const key = `${code} ${challenge.organization}`;
    if (challenge.read && this.#dismissed.has(key)) throw challenge.error;
    let answer = this.#pending.get(key);
    if (!answer) {
      answer = this.#resolve(context, challenge).finally(() => this.#pending.delete(key));
      this.#pending.set(key, answer);
      answer.then(
        () => this.#dismissed.delete(key),
        () => this.#dismissed.add(key),
      );
    }
    // An aborted request stops waiting; the challenge continues for the others.
    let abort: () => void;
    const aborted = new Promise<never>((_, reject) => {
      abort = () => reject(signal.reason as Error);
      signal.addEventListener('abort', abort, { once: true });
    });
    await Promise.race([answer, aborted]).finally(() => signal.removeEventListener('abort', abort));
  }

  async #resolve(context: OrgContext, { error, organization }: Challenge): Promise<void> {
    const detail: ChallengeDetail =
      error.code === 'step_up_required'
        ? { organization, acrValues: error.acrValues ?? [], maxAge: error.maxAge }
        : { organization, actionUrl: error.actionUrl };
    const event = new BeforeEvent(error.code === 'step_up_required' ? 'step-up-required' : 'action-required', detail);
    this.#host.dispatchEvent(event);
    if (event.hasPendingPromises || event.defaultPrevented) {
      if (await event.isAllowed()) return;
      throw error;
    }
    if (detail.acrValues ? !context.auth.stepUp : !isExternalUrl(detail.actionUrl)) throw error;
    // Uses a cached organization only: reading it could require the same challenge.
    const cachedOrganization =
      organization &&
      (await Promise.race([
        context.organization(organization).catch(() => undefined),
        new Promise<undefined>((resolve) => setTimeout(resolve)),
      ]));
    await this.#openDialog(context, detail, cachedOrganization ? cachedOrganization.displayName : undefined);
  }

  async #openDialog(context: OrgContext, detail: ChallengeDetail, name: string | undefined): Promise<void> {
    const dialog = createElement<ChallengeDialog>(tag);
    Object.assign(dialog, { auth: context.auth, detail, name });
    // A switch of organizations cancels the challenge of the previous organization.
    const stop = context.subscribe(
      () => detail.organization && context.organizationId !== detail.organization && dialog.decline(),
    );
    this.#host.renderRoot.append(dialog);
    try {
      await dialog.answer;
    } finally {
      stop();
      dialog.remove();
    }
  }
}

/** Whether the address is an http(s) URL of another page than the current one. */
function isExternalUrl(address: string | undefined): boolean {
  const href = safeHref(address);
  const url = href && new URL(href);
  return Boolean(url && (url.origin !== location.origin || url.pathname !== location.pathname));
}
