/*
 * The second factor of a cookie session: what `cookieAuth({ stepUpUrl })` sends people to. Sets it up the first time,
 * asks for a code each later time. How old a proof may be is looked at by the API, so here a code always counts anew.
 */
import { Hono, type Context } from 'hono';
import type { Session, Sessions } from '../data/sessions.js';
import { codeCard, enrolCard, recoveryCard, recoveryCodesCard, type FactorContext } from '../factor/cards.js';
import type { Refusal, SecondFactor } from '../factor/second-factor.js';
import { ownAddress } from '../own-address.js';
import { logInFirst, ownFormsOnly } from './forms.js';
import type { ShowCard } from './shell.js';

/** What the page needs of its surroundings. */
export interface ConfirmOptions {
  sessions: Sessions;
  secondFactor: SecondFactor;
  siteUrl: string;
  showCard: ShowCard;
}

const path = '/cookies/confirm';

/** Answers `/cookies/confirm?return_to=`, as a page and as the form in it. */
export function confirmRoutes({ sessions, secondFactor, siteUrl, showCard }: ConfirmOptions): Hono {
  const app = new Hono();
  app.use(path, ownFormsOnly(siteUrl));

  app.get(path, async (context) => {
    const session = await sessions.find(context.req.raw);
    if (!session) return logInFirst(context);
    const factor = contextOf(context, session);
    if (!session.owesCodes) return ask(context, session);
    return showCard(recoveryCodesCard({ ...factor, codes: await secondFactor.recoveryCodes(session.account) }));
  });

  app.post(path, async (context) => {
    const session = await sessions.find(context.req.raw);
    if (!session) return logInFirst(context);
    const form = await context.req.parseBody();
    if (form['kept']) await sessions.keepCodes(session);
    if (form['kept'] || form['cancel']) return context.redirect(goalOf(context), 303);
    // From a tab that was left behind: the codes have to be seen first.
    if (session.owesCodes) return again(context);

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
    return isNew ? again(context) : context.redirect(goalOf(context), 303);
  });

  async function ask(
    context: Context,
    session: Session,
    { message, status }: Partial<Refusal> = {},
  ): Promise<Response> {
    const { account, id } = session;
    const asked = { ...contextOf(context, session), message };
    if (!(await secondFactor.has(account)))
      return showCard(enrolCard({ ...asked, secret: secondFactor.offer(account, id) }), status);
    return showCard(context.req.query('recovery') ? recoveryCard(asked) : codeCard(asked), status);
  }

  /** Where the person came from; not here, or they would never be done. */
  function goalOf({ req }: Context): string {
    const otherwise = `${siteUrl}/cookies`;
    const goal = ownAddress(req.query('return_to'), siteUrl, otherwise);
    return new URL(goal).pathname === path ? otherwise : goal;
  }

  return app;
}

function contextOf({ req }: Context, { account }: Session): FactorContext {
  const { recovery: _recovery, ...query } = req.query();
  const link = (more: Record<string, string>) => `?${new URLSearchParams({ ...query, ...more })}`;
  return { email: account.email, links: { recovery: link({ recovery: '1' }), app: link({}) } };
}

/** The same page as a new request: to be loaded again without sending the form again. */
const again = (context: Context) => context.redirect(path + new URL(context.req.url).search, 303);
