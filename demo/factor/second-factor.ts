/*
 * Checks codes of the app and recovery codes. All callers share one instance, so that attempts are counted together.
 */
import type { Store } from '../../src/backend/index.js';
import type { Account } from '../data/accounts.js';
import type { Factors } from '../data/factors.js';
import { AttemptLimit } from '../provider/limits.js';
import { waitFor } from '../provider/login-step.js';
import { readCode } from './totp.js';

/** Why an attempt failed. */
export interface FactorError {
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

  /** Whether the account has a second factor. */
  async has({ id }: Pick<Account, 'id'>): Promise<boolean> {
    return Boolean(await this.factors.secret(id));
  }

  /** The offered secret: the same when the page reloads, another one in every login. */
  offer({ id }: Account, login: string): Buffer {
    return this.factors.draft(id, login);
  }

  /** Sets up a second factor with the first code of the offered secret. */
  async setUp(account: Account, login: string, code: string): Promise<FactorError | undefined> {
    const secret = this.offer(account, login);
    const refusal = await this.#attempt(account, async () => {
      const reading = readCode(secret, digits(code), Date.now());
      if (typeof reading !== 'object') return messages[reading];
      return (await this.factors.enrol(account.id, secret, reading.step)) ? undefined : messages.meanwhile;
    });
    if (!refusal) await this.note(account);
    return refusal;
  }

  /** Checks a code of the app. */
  confirm(account: Account, code: string): Promise<FactorError | undefined> {
    return this.#attempt(account, async () => {
      const secret = await this.factors.secret(account.id);
      const reading = secret ? readCode(secret, digits(code), Date.now()) : 'wrong';
      if (typeof reading !== 'object') return messages[reading];
      return (await this.factors.useStep(account.id, reading.step)) ? undefined : messages.used;
    });
  }

  /** Checks a recovery code. */
  recover(account: Account, code: string): Promise<FactorError | undefined> {
    return this.#attempt(account, async () =>
      (await this.factors.useRecoveryCode(account.id, code)) ? undefined : messages.recovery,
    );
  }

  /** New codes for each load until the user continues, so that a reloaded page has valid codes. */
  recoveryCodes({ id }: Account): Promise<string[]> {
    return this.factors.renewRecoveryCodes(id);
  }

  /** Stores whether the user has a second factor, for the list of members. */
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

  /** Counts the attempt before the check: otherwise concurrent attempts would all pass. */
  async #attempt({ id }: Account, look: () => Promise<string | undefined>): Promise<FactorError | undefined> {
    const minutes = this.#limit.wait(id);
    if (minutes) return { status: 429, message: waitFor(minutes) };
    this.#limit.count(id);
    const message = await look();
    if (message) return { status: 401, message };
    this.#limit.clear(id);
    return undefined;
  }
}

/** Users enter a space in the middle, as the app shows it. */
const digits = (code: string) => code.replace(/\s/g, '');
