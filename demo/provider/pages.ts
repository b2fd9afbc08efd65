/*
 * Pages of the provider, as functions from data to HTML.
 */
import type { Membership } from '../../src/contract/index.js';
import type { Brand } from '../branding.js';
import { address, alert, cardContent, credentials, head, icons, logo, mark, type Card } from '../card-page.js';
import type { Account } from '../data/accounts.js';
import { html, type Html } from '../html.js';
import type { Endpoint } from './endpoints.js';

/** The data of every login page. */
export interface PageContext {
  siteUrl: string;
  /** The form token. */
  token: string;
  /** Organization whose branding the page shows. */
  brand?: Brand;
}

/** The page around a card. */
export function layout({
  title,
  brand,
  siteUrl,
  body,
  refreshTo,
  footer = html`<a href="${siteUrl}/">${brand ? html`${mark} Fieldnote` : 'Back to Fieldnote'}</a>`,
}: {
  title: string;
  brand?: Brand;
  siteUrl: string;
  body: Html;
  /** Where the page leads to at once, without a script. */
  refreshTo?: string;
  footer?: Html;
}): Html {
  const colors = brand && [brand.light.primary, brand.light.page].map((color) => color.slice(1)).join('-');
  return html`<!doctype html>
    <html lang="en" ${brand && html` class="branded"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        ${refreshTo && html`<meta http-equiv="refresh" content="0;url=${refreshTo}" />`}
        <title>${title}</title>
        <link rel="stylesheet" href="/login.css" />
        ${colors && html`<link rel="stylesheet" href="/brand/${colors}.css" />`}
        <link rel="icon" href="${siteUrl}/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <main class="card">${body}</main>
        <footer>${footer}</footer>
      </body>
    </html> `;
}

/** A card as a page of the provider. */
export const cardPage = (page: PageContext, card: Card): Html =>
  layout({ ...page, title: `${card.title} · Fieldnote`, body: cardContent(card, page.brand) });

/** The content of the login page. */
interface LoginForm {
  email: string;
  message?: string;
  /** The other identity providers. */
  connections: Pick<Endpoint, 'id' | 'name'>[];
  /** Identifies the login. */
  uid: string;
  /** The login proves a second account, to link it. */
  isProof: boolean;
}

/** Email address and password, and the other identity providers. */
export function loginPage(page: PageContext, { email, message, connections, uid, isProof }: LoginForm): Html {
  const { brand, token } = page;
  const place = brand?.displayName ?? 'Fieldnote';
  const title = isProof ? 'Confirm your other account' : `Sign in to ${place}`;
  const text = isProof ? 'Sign in to the account that you want to link.' : brand && 'to continue to Fieldnote';
  return layout({
    ...page,
    title: `${brand || isProof ? title : 'Sign in'} · Fieldnote`,
    body: html` ${head(page, title, text)}
      <form method="post">
        <input type="hidden" name="token" value="${token}" />
        ${alert(message)} ${credentials(email, message, 'Leave this empty to sign in with your company’s account.')}
        <button class="primary">Sign in</button>
      </form>
      ${connections.length > 0 && html`<p class="or"><span>or</span></p>`}
      <div class="actions">
        ${connections.map(
          ({ id, name }) =>
            html`<a class="button" href="/login/${uid}/with/${id}"
              ><span class="connection" aria-hidden="true">${name.slice(0, 1)}</span>Continue with ${name}</a
            >`,
        )}
      </div>
      ${
        !isProof &&
        html`<p class="note">
          New here? You need an invitation to create an account. Open the link in your invitation email.
        </p>`
      }`,
  });
}

/** Leads to the identity provider of the address. By a page: browsers refuse redirects of a form to another site. */
export function continuePage(
  page: PageContext,
  { uid, email, connection: { id, name } }: { uid: string; email: string; connection: Pick<Endpoint, 'id' | 'name'> },
): Html {
  const target = `/login/${uid}/with/${encodeURIComponent(id)}?${new URLSearchParams({ email })}`;
  return layout({
    ...page,
    title: `Continue with ${name} · Fieldnote`,
    refreshTo: target,
    body: html` ${head(page, 'Continue to your company’s sign-in', html`Signing in as ${address(email)}`)}
      <div class="actions">
        <a class="button primary" href="${target}">Continue with ${name}</a>
        <a class="button" href="/login/${uid}">Use another email address</a>
      </div>`,
  });
}

/** The choice of an organization for users with several. */
export function choicePage(
  page: PageContext,
  { account, memberships }: { account: Account; memberships: Membership[] },
): Html {
  return layout({
    ...page,
    title: 'Choose an organization · Fieldnote',
    body: html` ${head({}, 'Choose an organization', html`Signed in as ${address(account.email)}`)}
      <form method="post" class="choices">
        <input type="hidden" name="token" value="${page.token}" />
        ${memberships.map(
          ({ organization, roles }) =>
            html` <button class="choice" name="organization" value="${organization.id}">
              ${logo({ ...organization.branding, displayName: organization.displayName })}
              <span
                ><strong>${organization.displayName}</strong
                ><small>${roles.map(({ name }) => name).join(', ') || 'No role'}</small></span
              >
              ${icons.chevron}
            </button>`,
        )}
      </form>
      <p class="note">Not you? <a href="/v2/logout?returnTo=${encodeURIComponent(page.siteUrl)}">Sign out</a></p>`,
  });
}

const failures: Record<string, { title: string; text: string }> = {
  login_expired: {
    title: 'This sign-in has expired',
    text: 'It was open too long, or you finished it in another tab. Nothing was changed.',
  },
  login_finished: {
    title: 'You’re already signed in',
    text: 'This page is no longer needed. Continue to Fieldnote.',
  },
  form_expired: {
    title: 'We couldn’t submit the form',
    text: 'Go back, reload the page and try again.',
  },
};

/** An error that ends the login, with a link. */
export function failurePage({
  siteUrl,
  code,
  description,
}: {
  siteUrl: string;
  code: string;
  description?: string;
}): Html {
  const { title, text } = failures[code] ?? {
    title: 'Something’s wrong with this link',
    text: 'The request was incomplete. Start again from Fieldnote.',
  };
  return layout({
    siteUrl,
    title: `${title} · Fieldnote`,
    body: html` ${head({}, title, text)}
      <div class="actions">
        <a class="button primary" href="${siteUrl}/dashboard"
          >${code === 'login_finished' ? 'Go to Fieldnote' : 'Start again'}</a
        >
      </div>
      ${!failures[code] && html`<p class="note"><code>${code}</code>${description && html` · ${description}`}</p>`}`,
  });
}
