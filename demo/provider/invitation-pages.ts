/*
 * The pages behind an invitation link.
 */
import type { InvitationOffer } from '../../src/contract/index.js';
import { address, alert, field, head } from '../card-page.js';
import { MIN_PASSWORD_LENGTH, type Account } from '../data/accounts.js';
import { html, type Html } from '../html.js';
import { cardPage, layout, type PageContext } from './pages.js';
import type { TicketProblem } from './users.js';

interface InvitationState {
  offer: InvitationOffer;
  /** `new`: no account has this address; `known`: one has and must log in; `signedIn`: the user is logged in. */
  kind: 'new' | 'known' | 'signedIn';
  name: string;
  message?: string;
}

const format = new Intl.DateTimeFormat('en', { dateStyle: 'long' });
/** A date without line breaks. */
const day = (time: string) => format.format(new Date(time)).replaceAll(' ', '\u00a0');

/** The page with the inviter, the organization and the form to join. */
export function invitationPage(page: PageContext, { offer, kind, name, message }: InvitationState): Html {
  const { displayName } = offer.organization;
  const button = { new: 'Create account and join', known: 'Sign in and join', signedIn: 'Join' }[kind];
  return layout({
    ...page,
    title: `Join ${displayName} · Fieldnote`,
    body: html` ${head(page, `Join ${displayName}`, html`<strong>${offer.invitedBy.name}</strong> invited you to join on Fieldnote.`)}
      ${offer.message && html`<blockquote>${offer.message}</blockquote>`} ${facts(offer)}
      <form method="post">
        <input type="hidden" name="token" value="${page.token}" />
        ${alert(message)}
        ${
          kind === 'new' &&
          html` ${field('Your name', html`name="name" autocomplete="name" required maxlength="100" value="${name}" autofocus`, undefined, 'name')}
            ${field('Choose a password', html`name="password" type="password" autocomplete="new-password" required minlength="${MIN_PASSWORD_LENGTH}" maxlength="200" aria-describedby="password-hint"`, `At least ${MIN_PASSWORD_LENGTH} characters. A few random words work well.`)}
            <input type="hidden" name="email" value="${offer.email}" autocomplete="username" />`
        }
        ${
          kind === 'known' &&
          html` <p class="hint">You already have an account with this address.</p>
            ${field('Password', html`name="password" type="password" autocomplete="current-password" required maxlength="200" autofocus`)}`
        }
        <button class="primary">${button}</button>
      </form>
      <p class="note">This invitation expires on ${day(offer.expiresAt)}.</p>`,
  });
}

/** The page for the code that was sent to the address of a new account. */
export function codePage(page: PageContext, { email, message }: { email: string; message?: string }): Html {
  return cardPage(page, {
    title: 'Confirm your email address',
    text: html`Enter the code we sent to ${address(email)}.`,
    body: html` <form method="post">
      <input type="hidden" name="token" value="${page.token}" />
      ${alert(message)}
      ${field('Six-digit code', html`name="code" class="code" autocomplete="one-time-code" inputmode="numeric" required maxlength="9" ${message && html`aria-invalid="true" aria-describedby="alert"`} autofocus`, undefined, 'code')}
      <div class="actions">
        <button class="primary">Verify</button>
        <button class="quiet" name="again" value="1" formnovalidate>Resend code</button>
      </div>
    </form>`,
  });
}

function facts({ email, roles }: InvitationOffer): Html {
  return html`<dl>
    <div>
      <dt>For</dt>
      <dd>${address(email)}</dd>
    </div>
    <div>
      <dt>${roles.length > 1 ? 'Roles' : 'Role'}</dt>
      <dd>${roles.length ? roles.map(({ name }) => html`<span class="chip">${name}</span> `) : 'None yet'}</dd>
    </div>
  </dl>`;
}

/** Another user is logged in. The ticket stays valid. */
export function mismatchPage(
  page: PageContext,
  { offer, account }: { offer: InvitationOffer; account: Account },
): Html {
  return layout({
    ...page,
    title: `Join ${offer.organization.displayName} · Fieldnote`,
    body: html` ${head(page, 'This invitation is for another account', html`<strong>${offer.invitedBy.name}</strong> invited someone else to ${offer.organization.displayName}.`)}
      <dl>
        <div>
          <dt>Invited as</dt>
          <dd>${address(offer.email)}</dd>
        </div>
        <div>
          <dt>Signed in as</dt>
          <dd>${address(account.email)}</dd>
        </div>
      </dl>
      <div class="actions">
        <a class="button primary" href="?switch=1">Switch accounts</a>
        <a class="button" href="${page.siteUrl}/dashboard">Stay signed in as ${account.name}</a>
      </div>
      <p class="note">The link stays valid until ${day(offer.expiresAt)}.</p>`,
  });
}

const problems: Record<TicketProblem, { title: string; text: string }> = {
  invitation_expired: {
    title: 'This invitation has expired',
    text: 'Ask the person who invited you to resend it.',
  },
  invitation_revoked: {
    title: 'This invitation was revoked',
    text: 'If this looks like a mistake, ask the person who invited you for a new invitation.',
  },
  invitation_used: {
    title: 'This invitation was already used',
    text: 'If you accepted it, sign in to continue.',
  },
  not_found: {
    title: 'We couldn’t find this invitation',
    text: 'The link may be incomplete or replaced by a newer one. Open the link in your latest email.',
  },
};

/** A ticket that cannot be used, and the next action. */
export function ticketPage(page: PageContext, problem: TicketProblem): Html {
  const { title, text } = problems[problem];
  return layout({
    ...page,
    title: `${title} · Fieldnote`,
    body: html` ${head(page, title, text)}
      <div class="actions">
        <a class="button primary" href="${page.siteUrl}/dashboard"
          >${problem === 'invitation_used' ? 'Sign in' : 'Go to Fieldnote'}</a
        >
      </div>`,
  });
}
