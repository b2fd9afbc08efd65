import { safeHref } from '../../client/http/safe-href.js';
import type { Interruption } from '../../client/index.js';
import { define, createElement } from '../../core/define.js';
import { BeforeEvent } from '../../core/events.js';
import type { OrgSession } from '../../core/org-context.js';
import { InterruptionDialog } from './challenge-dialog.js';
import type { InterruptionDetail, OrgProvider } from './org-provider.js';

/** A dialog of the provider, not a tag for pages. */
const tag = 'org-interruption';

/**
 * What happens when the backend wants something of the person before it goes on (a second factor, a step elsewhere):
 * the host is asked first, then a dialog. Requests that come meanwhile wait for the same answer.
 */
export class Interruptions {
  readonly #host: OrgProvider;
  readonly #asked = new Map<string, Promise<void>>();
  /** What somebody did not want to do: reads do not ask for it again until everything is read anew. */
  readonly #declined = new Set<string>();
  #heard: OrgSession | undefined;

  constructor(host: OrgProvider) {
    this.#host = host;
    define(tag, InterruptionDialog);
  }

  async handle(session: OrgSession, interruption: Interruption, signal: AbortSignal): Promise<void> {
    if (session !== this.#heard) {
      this.#heard = session;
      session.subscribe(({ topics }) => topics.includes('session') && this.#declined.clear());
    }
    const { code } = interruption.error;
    const key = `${code} ${interruption.organization}`;
    if (interruption.read && this.#declined.has(key)) throw interruption.error;
    let answer = this.#asked.get(key);
    if (!answer) {
      answer = this.#ask(session, interruption).finally(() => this.#asked.delete(key));
      this.#asked.set(key, answer);
      answer.then(
        () => this.#declined.delete(key),
        () => this.#declined.add(key),
      );
    }
    // Who no longer waits lets go; the others are still asked.
    const gone = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
    );
    await Promise.race([answer, gone]);
  }

  async #ask(session: OrgSession, { error, organization }: Interruption): Promise<void> {
    const detail: InterruptionDetail =
      error.code === 'step_up_required'
        ? { organization, acrValues: error.acrValues ?? [], maxAge: error.maxAge }
        : { organization, actionUrl: error.actionUrl };
    const event = new BeforeEvent(error.code === 'step_up_required' ? 'step-up-required' : 'action-required', detail);
    this.#host.dispatchEvent(event);
    if (event.taken || event.defaultPrevented) {
      if (await event.allowed()) return;
      throw error;
    }
    if (detail.acrValues ? !session.auth.stepUp : !leadsAway(detail.actionUrl)) throw error;
    // Only what is known already: to read it may be what waits for this very answer.
    const known =
      organization &&
      (await Promise.race([
        session.organization(organization).catch(() => undefined),
        new Promise<undefined>((resolve) => setTimeout(resolve)),
      ]));
    await this.#open(session, detail, known ? known.displayName : undefined);
  }

  async #open(session: OrgSession, detail: InterruptionDetail, name: string | undefined): Promise<void> {
    const dialog = createElement<InterruptionDialog>(tag);
    Object.assign(dialog, { auth: session.auth, detail, name });
    // Nothing of the organization that was left may be asked for.
    const stop = session.subscribe(
      () => detail.organization && session.organizationId !== detail.organization && dialog.decline(),
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
function leadsAway(address: string | undefined): boolean {
  const href = safeHref(address);
  const url = href && new URL(href);
  return Boolean(url && (url.origin !== location.origin || url.pathname !== location.pathname));
}
