import type { OrgError } from '../client/index.js';

/** Detail of `org-error`. */
export interface OrgErrorDetail {
  /** The operation that failed, for example `member.remove`. */
  operation: string;
  error: OrgError;
}

/** Detail of `before-organization-switch` and `organization-switched`. */
export interface OrganizationSwitchDetail {
  /** Id of the previous organization, or `null`. */
  from: string | null;
  /** Id of the new organization. */
  to: string;
}

/**
 * Dispatched before a change is sent. `preventDefault()` cancels the change. `waitUntil(promise)` delays it, and cancels it
 * when the promise resolves to `false` or rejects.
 */
export class BeforeEvent<Detail> extends CustomEvent<Detail> {
  readonly #answers: Promise<unknown>[] = [];

  constructor(type: string, detail: Detail) {
    super(type, { detail, bubbles: true, composed: true, cancelable: true });
  }

  /** Delays the change until `answer` settles. */
  waitUntil(answer: Promise<unknown>): void {
    this.#answers.push(answer);
  }

  /** @internal A listener called `waitUntil`. */
  get hasPendingPromises(): boolean {
    return this.#answers.length > 0;
  }

  /** @internal */
  async isAllowed(): Promise<boolean> {
    if (this.defaultPrevented) return false;
    const answers = await Promise.allSettled(this.#answers);
    return !this.defaultPrevented && answers.every((answer) => answer.status === 'fulfilled' && answer.value !== false);
  }
}

/** Dispatches a `BeforeEvent`. Resolves to whether the change may happen. */
export function dispatchBefore(host: EventTarget, type: `before-${string}`, detail: unknown): Promise<boolean> {
  const event = new BeforeEvent(type, detail);
  host.dispatchEvent(event);
  return event.isAllowed();
}

/** Detail of `before-sign-in`. */
export interface SignInDetail {
  /** Id of the organization to sign in to. */
  organization?: string;
  /** Email address that an invitation was sent to. */
  loginHint?: string;
}
