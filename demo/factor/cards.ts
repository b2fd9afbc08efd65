/*
 * The cards of the second factor: setup, codes, and recovery codes.
 */
import { encode } from 'uqr';
import { address, alert, field, type Card } from '../card-page.js';
import { html, type Html } from '../html.js';
import { keyUri, toBase32 } from './totp.js';

/** The data of every card. */
export interface FactorContext {
  /** Email address of the user. */
  email: string;
  /** Form token, where forms need one. */
  token?: string;
  /** URLs of the card for a recovery code and of the one for a code of the app. */
  links: { recovery: string; app: string };
}

interface Asked extends FactorContext {
  /** The error of the last attempt. */
  message?: string;
}

/** The name that authenticator apps show. */
const issuer = 'Fieldnote';

const wrong = (message: string | undefined) => message && html`aria-invalid="true" aria-describedby="alert"`;

/** Six digits. Phones show a numeric keyboard and suggest codes. */
const codeField = (label: string, message: string | undefined) =>
  field(
    label,
    html`name="code" class="code" autocomplete="one-time-code" inputmode="numeric" required maxlength="9"
    pattern="\\s*\\d{3}\\s?\\d{3}\\s*" title="Six digits" ${wrong(message)} autofocus`,
    undefined,
    'code',
  );

const hidden = ({ token }: FactorContext) => token && html`<input type="hidden" name="token" value="${token}" />`;

const buttons = (label: string) =>
  html`<div class="actions">
    <button class="primary">${label}</button>
    <button class="quiet" name="cancel" value="1" formnovalidate>Not now</button>
  </div>`;

/** First use: connects an authenticator app. */
export function enrolCard(asked: Asked & { secret: Buffer }): Card {
  const { email, secret, message } = asked;
  const uri = keyUri({ issuer, account: email, secret });
  return {
    title: 'Set up two-factor authentication',
    text: html`Protect ${address(email)} with codes from an authenticator app. It takes about a minute.`,
    body: html` <form method="post">
      ${hidden(asked)}
      <ol class="steps">
        <li>
          <p>Scan this QR code with your authenticator app.</p>
          ${qrCode(uri)}
          <p class="hint">App on this device? <a href="${uri}">Open it</a>, or enter this key:</p>
          <p class="key">${(toBase32(secret).match(/.{4}/g) ?? []).map((group) => html`<span>${group}</span> `)}</p>
        </li>
        <li>${codeField('Enter the six-digit code from the app.', message)}</li>
      </ol>
      ${alert(message)} ${buttons('Set up and continue')}
    </form>`,
  };
}

/** Later use: a code of the app. */
export function codeCard(asked: Asked): Card {
  const { email, message, links } = asked;
  return {
    title: 'Verify it’s you',
    text: html`Enter the code from your authenticator app for ${address(email)}.`,
    body: html` <form method="post">
        ${hidden(asked)} ${alert(message)} ${codeField('Six-digit code', message)} ${buttons('Verify')}
      </form>
      <p class="note">Don’t have your phone? <a href="${links.recovery}">Use a recovery code</a></p>`,
  };
}

/** Without the app: a recovery code. */
export function recoveryCard(asked: Asked): Card {
  const { email, message, links } = asked;
  return {
    title: 'Use a recovery code',
    text: html`You saved these codes for ${address(email)} when you set up two-factor authentication. Each code works
    once.`,
    body: html` <form method="post">
        ${hidden(asked)} ${alert(message)}
        ${field('Recovery code', html`name="code" class="code" autocomplete="off" autocapitalize="none" spellcheck="false" required maxlength="40" ${wrong(message)} autofocus`, undefined, 'code')}
        ${buttons('Verify')}
      </form>
      <p class="note"><a href="${links.app}">Use the authenticator app instead</a></p>`,
  };
}

/** After setup. The codes are on no other page. */
export function recoveryCodesCard(context: FactorContext & { codes: string[] }): Card {
  const { email, codes } = context;
  const text = `Recovery codes for ${email} on ${issuer}. Each code works once.\n\n${codes.join('\n')}\n`;
  return {
    title: 'Save your recovery codes',
    text: 'Two-factor authentication is on. If you lose your phone, use one of these codes to sign in. Each code works once, and you won’t see them again.',
    body: html` <ol class="codes" translate="no">
        ${codes.map((code) => html`<li>${code}</li>`)}
      </ol>
      <form method="post">
        ${hidden(context)}
        <div class="actions">
          <a
            class="button"
            download="fieldnote-recovery-codes.txt"
            href="data:text/plain;charset=utf-8,${encodeURIComponent(text)}"
            >Download codes</a
          >
          <button class="primary" name="kept" value="1">I’ve saved them</button>
        </div>
      </form>`,
  };
}

/** A QR code, black on white in every color scheme, as cameras need it. */
function qrCode(text: string): Html {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const runs = data
    .map((row, y) =>
      [
        ...row
          .map((on) => (on ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ]
        .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
        .join(''),
    )
    .join('');
  return html`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label="QR code for your authenticator app"
    shape-rendering="crispEdges"
  >
    <rect width="${size}" height="${size}" fill="#fff" />
    <path d="${runs}" />
  </svg>`;
}
