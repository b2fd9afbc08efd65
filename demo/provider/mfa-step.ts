/*
 * The second factor as a step of the login: setup on first use, a code later.
 */
import type { Card } from '../card-page.js';
import { codeCard, enrolCard, recoveryCard, recoveryCodesCard, type FactorContext } from '../factor/cards.js';
import type { FactorError, SecondFactor } from '../factor/second-factor.js';
import type { ReportFailedLogin } from './failed-logins.js';
import type { MultifactorAnswer } from './factor-prompt.js';
import { multifactor } from './mfa.js';
import { cardPage } from './pages.js';
import { toEpochSeconds, type Login, type Outcome } from './login-step.js';

/** Handles the page of the prompt `mfa`. A wrong code is reported as a failed login. */
export function mfaStep(
  secondFactor: SecondFactor,
  reportFailedLogin: ReportFailedLogin,
): (login: Login) => Promise<Outcome> {
  return async (login) => {
    const { ctx, form, kept } = login;
    const account = login.account!;
    const answer = kept?.['multifactor'] as MultifactorAnswer | undefined;
    if (answer) return answer.isNew && ctx.method !== 'POST' ? showRecoveryCodes(login) : { result: kept! };
    if (form.has('cancel')) return { result: { error: 'access_denied', error_description: 'The user canceled' } };
    if (!(await secondFactor.has(account))) return enrol(login);
    return ctx.query['recovery'] ? recover(login) : confirm(login);
  };

  async function enrol(login: Login): Promise<Outcome> {
    const account = login.account!;
    const refusal = await showRefusal(login, (code) => secondFactor.setUp(account, login.uid, code));
    if (refusal === null) return { keep: succeed(login, { methods: ['otp'], isNew: true }) };
    const { message } = refusal;
    // It may have been set up in another window.
    const card = (await secondFactor.has(account)) ? codeCard : enrolCard;
    return show(login, card({ ...contextOf(login), secret: secondFactor.offer(account, login.uid), message }), refusal);
  }

  async function confirm(login: Login): Promise<Outcome> {
    const refusal = await showRefusal(login, (code) => secondFactor.confirm(login.account!, code));
    if (refusal === null) return { result: succeed(login, { methods: ['otp'] }) };
    reportWrongCode(login, refusal);
    return show(login, codeCard({ ...contextOf(login), message: refusal.message }), refusal);
  }

  async function recover(login: Login): Promise<Outcome> {
    const refusal = await showRefusal(login, (code) => secondFactor.recover(login.account!, code));
    if (refusal === null) return { result: succeed(login, { methods: [] }) };
    reportWrongCode(login, refusal);
    return show(login, recoveryCard({ ...contextOf(login), message: refusal.message }), refusal);
  }

  function reportWrongCode({ ctx, account, params }: Login, { status }: Partial<FactorError>): void {
    if (status !== 401) return;
    reportFailedLogin({
      email: account!.email,
      organization: params['organization'],
      userAgent: ctx.get('user-agent'),
      reason: 'wrong_second_factor',
    });
  }

  async function showRecoveryCodes(login: Login): Promise<Outcome> {
    return show(
      login,
      recoveryCodesCard({ ...contextOf(login), codes: await secondFactor.recoveryCodes(login.account!) }),
    );
  }
}

/** `null`: the code was right. Opening the page shows no error. */
async function showRefusal(
  { ctx, form }: Login,
  check: (code: string) => Promise<FactorError | undefined>,
): Promise<Partial<FactorError> | null> {
  return ctx.method === 'POST' ? ((await check(form.get('code') ?? '')) ?? null) : {};
}

const contextOf = ({ account, page }: Login): FactorContext => ({
  email: account!.email,
  token: page.token,
  links: { recovery: '?recovery=1', app: '?' },
});

const show = ({ page }: Login, card: Card, { status }: Partial<FactorError> = {}): Outcome => ({
  page: cardPage(page, card),
  status,
});

function succeed({ account, methods: earlier }: Login, { methods, isNew }: { methods: string[]; isNew?: boolean }) {
  const at = toEpochSeconds();
  const multifactorAnswer: MultifactorAnswer = { at, isNew };
  return {
    login: { accountId: account!.id, ts: at, acr: multifactor, amr: [...new Set([...earlier, 'mfa', ...methods])] },
    multifactor: multifactorAnswer,
  };
}
