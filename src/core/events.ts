import type { OrgError } from '../client/index.js';

/** Detail of `org-error`: what was tried and why it failed. */
export interface OrgErrorDetail {
  /** For example `member.remove`. */
  operation: string;
  error: OrgError;
}

/** Detail of `before-organization-switch` and `organization-switched`. */
export interface OrganizationSwitchDetail {
  /** Organization that is left, `null` when there was none. */
  from: string | null;
  /** Organization to go to. */
  to: string;
}

/**
 * Asked before a change is sent. `preventDefault()` refuses at once; `waitUntil(promise)` refuses later, when the
 * promise resolves to `false` or rejects.
 */
export class BeforeEvent<Detail> extends CustomEvent<Detail> {
  readonly #answers: Promise<unknown>[] = [];

  constructor(type: string, detail: Detail) {
    super(type, { detail, bubbles: true, composed: true, cancelable: true });
  }

  /** Holds the change back until `answer` settles. */
  waitUntil(answer: Promise<unknown>): void {
    this.#answers.push(answer);
  }

  /** @internal Somebody wants to answer later. */
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

/** Asks the host whether a change may happen. */
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
