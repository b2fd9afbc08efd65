/*
 * The second factor of a cookie session: the target of `cookieAuth({ stepUpUrl })`. Setup on first use, a code later.
 * The API checks the age, so a code always counts as new here.
 */
import { Hono, type Context } from 'hono';
import type { Session, Sessions } from '../data/sessions.js';
import { codeCard, enrolCard, recoveryCard, recoveryCodesCard, type FactorContext } from '../factor/cards.js';
import type { FactorError, SecondFactor } from '../factor/second-factor.js';
import { readBaseUrl } from '../base-url.js';
import { logInFirst, ownFormsOnly } from './forms.js';
import type { ShowCard } from './shell.js';

/** The dependencies of the page. */
export interface ConfirmOptions {
  sessions: Sessions;
  secondFactor: SecondFactor;
  siteUrl: string;
  showCard: ShowCard;
}

const path = '/cookies/confirm';

/** Handles `/cookies/confirm?return_to=`, as a page and as its form. */
export function confirmRoutes({ sessions, secondFactor, siteUrl, showCard }: ConfirmOptions): Hono {
  const app = new Hono();
  app.use(path, ownFormsOnly(siteUrl));

  app.get(path, async (context) => {
    const session = await sessions.find(context.req.raw);
    if (!session) return logInFirst(context);
    const factor = contextOf(context, session);
    if (!session.mustShowRecoveryCodes) return ask(context, session);
    return showCard(recoveryCodesCard({ ...factor, codes: await secondFactor.recoveryCodes(session.account) }));
  });

  app.post(path, async (context) => {
    const session = await sessions.find(context.req.raw);
    if (!session) return logInFirst(context);
    const form = await context.req.parseBody();
    if (form['kept']) await sessions.keepCodes(session);
    if (form['kept'] || form['cancel']) return context.redirect(goalOf(context), 303);
    // Submitted from an old tab: the recovery codes have to be shown first.
    if (session.mustShowRecoveryCodes) return renderForm(context);

    const { account } = session;
    const code = String(form['code'] ?? '');
    const isNew = !(await secondFactor.has(account));
    const refusal = isNew
      ? await secondFactor.setUp(account, session.id, code)
      : context.req.query('recovery')
        ? await secondFactor.recover(account, code)
        : await secondFactor.confirm(account, code);
    if (refusal) return ask(context, session, refusal);
    await sessions.prove(session, { isNew });
    return isNew ? renderForm(context) : context.redirect(goalOf(context), 303);
  });

  async function ask(
    context: Context,
    session: Session,
    { message, status }: Partial<FactorError> = {},
  ): Promise<Response> {
    const { account, id } = session;
    const asked = { ...contextOf(context, session), message };
    if (!(await secondFactor.has(account)))
      return showCard(enrolCard({ ...asked, secret: secondFactor.offer(account, id) }), status);
    return showCard(context.req.query('recovery') ? recoveryCard(asked) : codeCard(asked), status);
  }

  /** The previous page, unless it is this one. */
  function goalOf({ req }: Context): string {
    const otherwise = `${siteUrl}/cookies`;
    const goal = readBaseUrl(req.query('return_to'), siteUrl, otherwise);
    return new URL(goal).pathname === path ? otherwise : goal;
  }

  return app;
}

function contextOf({ req }: Context, { account }: Session): FactorContext {
  const { recovery: _recovery, ...query } = req.query();
  const link = (more: Record<string, string>) => `?${new URLSearchParams({ ...query, ...more })}`;
  return { email: account.email, links: { recovery: link({ recovery: '1' }), app: link({}) } };
}

/** Redirects to the same page, so that a reload does not submit the form again. */
const renderForm = (context: Context) => context.redirect(path + new URL(context.req.url).search, 303);
