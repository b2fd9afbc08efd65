import type { LitElement } from 'lit';
import { safeHref } from '../../client/http/safe-href.js';
import type { Challenge } from '../../client/index.js';
import { define, createElement } from '../../core/define.js';
import { BeforeEvent } from '../../core/events.js';
import type { OrgContext } from '../../core/org-context.js';
import { ChallengeDialog } from './challenge-dialog.js';
import type { ChallengeDetail } from './challenge.types.js';

/** A dialog of the provider, not a tag for pages. */
const tag = 'org-challenge';

/**
 * What happens when the backend wants something of the person before it goes on (a second factor, a step elsewhere):
 * the host is asked first, then a dialog. Requests that come meanwhile wait for the same answer.
 */
export class ChallengeHandler {
  readonly #host: LitElement;
  readonly #pending = new Map<string, Promise<void>>();
  /** What somebody did not want to do: reads do not ask for it again until everything is read anew. */
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
    // Who no longer waits lets go; the others are still asked.
    const gone = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
    );
    await Promise.race([answer, gone]);
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
    // Only what is known already: to read it may be what waits for this very answer.
    const known =
      organization &&
      (await Promise.race([
        context.organization(organization).catch(() => undefined),
        new Promise<undefined>((resolve) => setTimeout(resolve)),
      ]));
    await this.#openDialog(context, detail, known ? known.displayName : undefined);
  }

  async #openDialog(context: OrgContext, detail: ChallengeDetail, name: string | undefined): Promise<void> {
    const dialog = createElement<ChallengeDialog>(tag);
    Object.assign(dialog, { auth: context.auth, detail, name });
    // Nothing of the organization that was left may be asked for.
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

/** A web address, and not of the page that the person has been sent to already. */
function isExternalUrl(address: string | undefined): boolean {
  const href = safeHref(address);
  const url = href && new URL(href);
  return Boolean(url && (url.origin !== location.origin || url.pathname !== location.pathname));
}
