/*
 * Pages of the provider, as functions from data to HTML. No scripts, no inline styles: the policy allows neither.
 */
import type { Membership } from '../../src/contract/index.js';
import type { Brand } from '../branding.js';
import type { Account } from '../data/accounts.js';
import { html, type Html } from '../html.js';

/** What every page of a login knows. */
export interface PageContext {
  siteUrl: string;
  /** Goes into each form. */
  token: string;
  /** Organization whose logo and colours the page wears. */
  brand?: Brand;
}

const mark = html`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true"><rect width="40" height="40" rx="9"/><path d="M12 28V12h16M12 20h11"/></svg>`;

/** A logo, in its dark variant where the page is dark. */
export function logo({ logoUrl, logoDarkUrl, displayName }: Pick<Brand, 'logoUrl' | 'logoDarkUrl' | 'displayName'>): Html {
  if (!logoUrl) return html`<span class="logo letters" aria-hidden="true">${displayName.slice(0, 1)}</span>`;
  return html`<picture>${logoDarkUrl && html`<source srcset="${logoDarkUrl}" media="(prefers-color-scheme: dark)">`}<img class="logo" src="${logoUrl}" alt="" width="48" height="48"></picture>`;
}

/** The page around a card. */
export function layout({ title, brand, siteUrl, body }: { title: string; brand?: Brand; siteUrl: string; body: Html }): Html {
  const colors = brand && [brand.primary, brand.onPrimary, brand.pageBackground].map((color) => color.slice(1)).join('-');
  return html`<!doctype html>
<html lang="en"${brand && html` class="branded"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/login.css">
${colors && html`<link rel="stylesheet" href="/brand/${colors}.css">`}
<link rel="icon" href="${siteUrl}/favicon.svg" type="image/svg+xml">
</head>
<body>
<main class="card">
${body}
</main>
<footer><a href="${siteUrl}/">${brand ? html`${mark} Fieldnote` : 'Back to Fieldnote'}</a></footer>
</body>
</html>
`;
}

/** An e-mail address that breaks after the @, if it has to. */
export function address(email: string): Html {
  const at = email.lastIndexOf('@') + 1;
  return html`<bdi class="address"><span>${email.slice(0, at)}</span><wbr><span>${email.slice(at)}</span></bdi>`;
}

/** Logo, title and a sentence. */
export function head({ brand }: Pick<PageContext, 'brand'>, title: Html | string, text?: Html | string | false): Html {
  return html`<header>${brand ? logo(brand) : mark}<h1>${title}</h1>${text && html`<p>${text}</p>`}</header>`;
}

const icons = {
  alert: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.25"/><path d="M8 4.8v3.8M8 11.1v.1"/></svg>`,
  chevron: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="m6 3.5 4.5 4.5L6 12.5"/></svg>`,
};

/** What went wrong, above the form. */
export const alert = (message: string | undefined): Html | undefined =>
  (message ? html`<p class="alert" id="alert" role="alert">${icons.alert}<span>${message}</span></p>` : undefined);

/** A text field with its label. */
export function field(label: string, attributes: Html, hint?: string, id = 'password'): Html {
  return html`<div class="field"><label for="${id}">${label}</label><input id="${id}" ${attributes}>${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}</div>`;
}

/** E-mail address and password. */
export function loginPage(page: PageContext, { email, message }: { email: string; message?: string }): Html {
  const { brand, token } = page;
  const wrong = message && html`aria-invalid="true" aria-describedby="alert"`;
  return layout({
    ...page,
    title: `Log in${brand ? ` to ${brand.displayName}` : ''} · Fieldnote`,
    body: html`
${head(page, brand ? `Log in to ${brand.displayName}` : 'Log in to Fieldnote', brand && 'to continue to Fieldnote')}
<form method="post">
<input type="hidden" name="token" value="${token}">
${alert(message)}
${field('E-mail address', html`name="email" type="email" autocomplete="username" required maxlength="320" value="${email}" ${wrong} ${!email && html`autofocus`}`, undefined, 'email')}
${field('Password', html`name="password" type="password" autocomplete="current-password" required maxlength="200" ${wrong} ${email && html`autofocus`}`)}
<button class="primary">Log in</button>
</form>
<p class="note">New here? Accounts are made from an invitation: open the link in its e-mail.</p>`,
  });
}

/** For which organization, where somebody belongs to several. */
export function choicePage(page: PageContext, { account, memberships }: { account: Account; memberships: Membership[] }): Html {
  return layout({
    ...page,
    title: 'Choose an organization · Fieldnote',
    body: html`
${head({}, 'Choose an organization', html`Signed in as ${address(account.email)}`)}
<form method="post" class="choices">
<input type="hidden" name="token" value="${page.token}">
${memberships.map(({ organization, roles }) => html`
<button class="choice" name="organization" value="${organization.id}">
${logo({ ...organization.branding, displayName: organization.displayName })}
<span><strong>${organization.displayName}</strong><small>${roles.map(({ name }) => name).join(', ') || 'No role'}</small></span>
${icons.chevron}
</button>`)}
</form>
<p class="note">Not you? <a href="/v2/logout?returnTo=${encodeURIComponent(page.siteUrl)}">Log out</a></p>`,
  });
}

const failures: Record<string, { title: string; text: string }> = {
  login_expired: { title: 'This login has expired', text: 'It was open for too long, or it was finished in another tab. Nothing was changed.' },
  form_expired: { title: 'The form was not accepted', text: 'It did not come from its own page. Go back, load the page again and send it once more.' },
};

/** What cannot go on, and the way out. */
export function failurePage({ siteUrl, code, description }: { siteUrl: string; code: string; description?: string }): Html {
  const { title, text } = failures[code] ?? { title: 'This address cannot be used', text: 'The application sent a request that is not complete. Start again from Fieldnote.' };
  return layout({
    siteUrl,
    title: `${title} · Fieldnote`,
    body: html`
${head({}, title, text)}
<div class="actions"><a class="button primary" href="${siteUrl}/dashboard">Start again</a></div>
${!failures[code] && html`<p class="note"><code>${code}</code>${description && html` · ${description}`}</p>`}`,
  });
}
