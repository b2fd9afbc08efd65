/*
 * What the cards are made of that the server writes: the provider's logins, and the pages of the cookie session. No
 * scripts, no inline styles: the policies allow neither. Their stylesheet is `provider/login.css`.
 */
import type { Brand } from './branding.js';
import { html, type Html } from './html.js';
import { initials } from '../src/ui/display/avatar.js';

/** A page that asks or says one thing. */
export interface Card {
  title: string;
  text?: Html | string;
  body: Html;
}

/** The mark of Fieldnote. */
export const mark = html`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
  <rect width="40" height="40" rx="9" />
  <path d="M12 28V12h16M12 20h11" />
</svg>`;

/** A logo, in its dark variant where the page is dark. */
export function logo({
  logoUrl,
  logoDarkUrl,
  displayName,
}: Pick<Brand, 'logoUrl' | 'logoDarkUrl' | 'displayName'>): Html {
  if (!logoUrl) return html`<span class="logo letters" aria-hidden="true">${initials(displayName)}</span>`;
  return html`<picture
    >${logoDarkUrl && html`<source srcset="${logoDarkUrl}" media="(prefers-color-scheme: dark)" />`}<img
      class="logo"
      src="${logoUrl}"
      alt=""
  /></picture>`;
}

/** An e-mail address that breaks after the @, if it has to. */
export function address(email: string): Html {
  const at = email.lastIndexOf('@') + 1;
  return html`<bdi class="address"><span>${email.slice(0, at)}</span><wbr /><span>${email.slice(at)}</span></bdi>`;
}

/** Logo, title and a sentence. */
export function head({ brand }: { brand?: Brand }, title: Html | string, text?: Html | string | false): Html {
  return html`<header>
    ${brand ? logo(brand) : mark}
    <h1>${title}</h1>
    ${text && html`<p>${text}</p>`}
  </header>`;
}

/** What stands in the card. */
export const cardContent = ({ title, text, body }: Card, brand?: Brand): Html =>
  html`${head({ brand }, title, text)}${body}`;

/** Small pictures beside words. */
export const icons = {
  alert: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.8v3.8M8 11.1v.1" />
  </svg>`,
  chevron: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="m6 3.5 4.5 4.5L6 12.5" /></svg>`,
};

/** What went wrong, above the form. */
export const alert = (message: string | undefined): Html | undefined =>
  message ? html`<p class="alert" id="alert" role="alert">${icons.alert}<span>${message}</span></p>` : undefined;

/** A text field with its label. */
export function field(label: string, attributes: Html, hint?: string, id = 'password'): Html {
  return html`<div class="field">
    <label for="${id}">${label}</label
    ><input id="${id}" ${attributes} />${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
  </div>`;
}

/** E-mail address and password. `message`: what was wrong with them. */
export function credentials(email: string, message: string | undefined): Html {
  const wrong = message && html`aria-invalid="true" aria-describedby="alert"`;
  return html` ${field('Email address', html`name="email" type="email" autocomplete="username" required maxlength="320" value="${email}" ${wrong} ${!email && html`autofocus`}`, undefined, 'email')}
  ${field('Password', html`name="password" type="password" autocomplete="current-password" required maxlength="200" ${wrong} ${email && html`autofocus`}`)}`;
}
