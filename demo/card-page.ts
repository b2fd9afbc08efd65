/*
 * The parts of the cards that the server renders: the provider's logins, and the pages of the cookie session. No
 * scripts and no inline styles, which the policies forbid. Their stylesheet is `provider/login.css`.
 */
import type { Brand } from './branding.js';
import { html, type Html } from './html.js';
import { initials } from '../src/ui/display/avatar.js';

/** A page with one question or message. */
export interface Card {
  title: string;
  text?: Html | string;
  body: Html;
}

/** The logo of Fieldnote. */
export const mark = html`<svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
  <rect width="40" height="40" rx="9" />
  <path d="M12 28V12h16M12 20h11" />
</svg>`;

/** A logo, in its dark variant on a dark page. */
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

/** An email address that wraps after the @ if necessary. */
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

/** The content of a card. */
export const cardContent = ({ title, text, body }: Card, brand?: Brand): Html =>
  html`${head({ brand }, title, text)}${body}`;

/** Icons beside text. */
export const icons = {
  alert: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 4.8v3.8M8 11.1v.1" />
  </svg>`,
  chevron: html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="m6 3.5 4.5 4.5L6 12.5" /></svg>`,
};

/** An error above the form. */
export const alert = (message: string | undefined): Html | undefined =>
  message ? html`<p class="alert" id="alert" role="alert">${icons.alert}<span>${message}</span></p>` : undefined;

/** A text field with its label. */
export function field(label: string, attributes: Html, hint?: string, id = 'password'): Html {
  return html`<div class="field">
    <label for="${id}">${label}</label
    ><input id="${id}" ${attributes} />${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
  </div>`;
}

/** Email address and password. `message`: the error, if any. `optional`: a hint that the password can be omitted. */
export function credentials(email: string, message: string | undefined, optional?: string): Html {
  const wrong = message && html`aria-invalid="true" aria-describedby="alert"`;
  const description = [message && 'alert', optional && 'password-hint'].filter(Boolean).join(' ');
  const password = html`${!optional && html`required`} ${message && html`aria-invalid="true"`}
  ${description && html`aria-describedby="${description}"`} ${email && html`autofocus`}`;
  return html` ${field('Email address', html`name="email" type="email" autocomplete="username" required maxlength="320" value="${email}" ${wrong} ${!email && html`autofocus`}`, undefined, 'email')}
  ${field('Password', html`name="password" type="password" autocomplete="current-password" maxlength="200" ${password}`, optional)}`;
}
