/*
 * Whether an answer is right: a code of the app, or a recovery code. The same for everybody who asks for a second
 * factor, so that attempts are counted together.
 */
import type { Store } from '../../src/backend/index.js';
import type { Account } from '../data/accounts.js';
import type { Factors } from '../data/factors.js';
import { AttemptLimit } from '../provider/limits.js';
import { waitFor } from '../provider/step.js';
import { readCode } from './totp.js';

/** Why an answer was not taken. */
export interface Refusal {
  message: string;
  status: number;
}

const messages = {
  wrong: 'That code isn’t right. Enter the code your app shows now, and check that your phone’s clock is correct.',
  expired: 'That code has expired. Enter the code your app shows now.',
  used: 'That code was already used. Wait up to 30 seconds for the next one.',
  meanwhile: 'Two-factor authentication was set up in another window. Enter a code from that setup.',
  recovery: 'That recovery code isn’t valid or was already used.',
};

/** Checks second factors. */
export class SecondFactor {
  readonly #limit = new AttemptLimit(5);

  constructor(
    private readonly factors: Factors,
    private readonly store: Store,
  ) {}

  /** Whether somebody has set one up. */
  async has({ id }: Account): Promise<boolean> {
    return Boolean(await this.factors.secret(id));
  }

  /** What is offered to be set up: the same each time that the page is loaded, another one in every login. */
  offer({ id }: Account, login: string): Buffer {
    return this.factors.draft(id, login);
  }

  /** Sets one up with the first code of what was offered. */
  async setUp(account: Account, login: string, code: string): Promise<Refusal | undefined> {
    const secret = this.offer(account, login);
    const refusal = await this.#attempt(account, async () => {
      const reading = readCode(secret, digits(code), Date.now());
      if (typeof reading !== 'object') return messages[reading];
      return (await this.factors.enrol(account.id, secret, reading.step)) ? undefined : messages.meanwhile;
    });
    if (!refusal) await this.note(account);
    return refusal;
  }

  /** Takes a code of the app. */
  confirm(account: Account, code: string): Promise<Refusal | undefined> {
    return this.#attempt(account, async () => {
      const secret = await this.factors.secret(account.id);
      const reading = secret ? readCode(secret, digits(code), Date.now()) : 'wrong';
      if (typeof reading !== 'object') return messages[reading];
      return (await this.factors.useStep(account.id, reading.step)) ? undefined : messages.used;
    });
  }

  /** Takes a recovery code. */
  recover(account: Account, code: string): Promise<Refusal | undefined> {
    return this.#attempt(account, async () =>
      (await this.factors.useRecoveryCode(account.id, code)) ? undefined : messages.recovery,
    );
  }

  /** New ones each time, until the person has gone on: also who loads the page again has codes that work. */
  recoveryCodes({ id }: Account): Promise<string[]> {
    return this.factors.renewRecoveryCodes(id);
  }

  /** Keeps whether the person has one: what the list of members shows. */
  async note(account: Account): Promise<void> {
    const { id, email, emailVerified, name, picture } = account;
    const mfaEnrolled = await this.has(account);
    await this.store.transaction(async (tx) => {
      const known = (await tx.user(id)) ?? {
        id,
        email,
        emailVerified,
        name,
        picture,
        mfaEnrolled: null,
        createdAt: new Date().toISOString(),
      };
      if (known.mfaEnrolled !== mfaEnrolled) await tx.putUser({ ...known, mfaEnrolled });
    });
  }

  /** Counts an attempt, then looks: many at once would all get through otherwise. */
  async #attempt({ id }: Account, look: () => Promise<string | undefined>): Promise<Refusal | undefined> {
    const minutes = this.#limit.wait(id);
    if (minutes) return { status: 429, message: waitFor(minutes) };
    this.#limit.count(id);
    const message = await look();
    if (message) return { status: 401, message };
    this.#limit.clear(id);
    return undefined;
  }
}

/** People put a space in the middle, as the app shows it. */
const digits = (code: string) => code.replace(/\s/g, '');
