/*
 * The invitation email: plain text, and HTML with the organization's logo and colors. Mail programs support neither
 * stylesheets nor flexbox, hence tables and inline styles.
 */
import type { InvitationMail } from '../../src/backend/index.js';
import type { BrandColors } from '../../src/index.js';
import { brandOf } from '../branding.js';
import { html } from '../html.js';
import { initials } from '../../src/ui/display/avatar.js';

/** A complete email. */
export interface Message {
  from: { name: string; address: string };
  to: { name: string; address: string };
  replyTo?: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
}

const sender = 'invitations@fieldnote.example';
const day = new Intl.DateTimeFormat('en', { dateStyle: 'long' });
const list = new Intl.ListFormat('en');

/** A name on one line: a line break would start another header (RFC 5322, section 2.2). */
export const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Writes the email with the code that verifies an address. */
export const codeMessage = (email: string, code: string): Omit<Message, 'html'> => ({
  from: { name: 'Fieldnote', address: sender },
  to: { name: '', address: oneLine(email) },
  subject: 'Your Fieldnote code',
  text: [
    `Your code is ${code}. Use it to confirm ${email}. It expires in 15 minutes.`,
    '',
    'Enter it only on the page where you created your account. If you didn’t create an account, ignore this email.',
  ].join('\n'),
});

/** For mail programs with a dark mode; others use the inline styles. */
const darkMail = ({ page, card, text, muted }: BrandColors) =>
  html`@media (prefers-color-scheme: dark) { .page { background: ${page} !important; } .card { background: ${card}
  !important; color: ${text} !important; } .muted { color: ${muted} !important; } }`;

/** Writes the invitation email. */
export function invitationMessage(mail: InvitationMail, siteUrl: string): Message {
  const { invitation, inviter, acceptUrl } = mail;
  const brand = brandOf(mail.organization, siteUrl);
  const { light, dark } = brand;
  const organization = oneLine(brand.displayName);
  const who = oneLine(inviter.name) || 'Someone';
  const roles = list.format(invitation.roles.map(({ name }) => oneLine(name)));
  const until = day.format(new Date(invitation.expiresAt));
  const message = mail.message?.trim();
  const as = roles && ` as ${roles}`;
  return {
    from: { name: `${organization} on Fieldnote`, address: sender },
    to: { name: '', address: oneLine(invitation.email) },
    ...(inviter.email && { replyTo: { name: who, address: oneLine(inviter.email) } }),
    subject: `${who} invited you to ${organization}`,
    text: [
      `${who} invited you to join ${organization} on Fieldnote${as}.`,
      ...(message ? ['', ...message.split(/\r?\n/).map((line) => `> ${line}`)] : []),
      '',
      'Accept the invitation:',
      acceptUrl,
      '',
      `This single-use link is for ${invitation.email} and expires on ${until}.`,
      'If you weren’t expecting this invitation, you can ignore this email.',
    ].join('\n'),
    html: String(
      html`<!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>${who} invited you to ${organization}</title>
            <style>
              ${darkMail(dark)}
            </style>
          </head>
          <body class="page" style="margin:0;background:${light.page}">
            <table
              role="presentation"
              width="100%"
              cellpadding="0"
              cellspacing="0"
              class="page"
              style="background:${light.page}"
            >
              <tr>
                <td align="center" style="padding:40px 16px">
                  <table
                    role="presentation"
                    width="100%"
                    cellpadding="0"
                    cellspacing="0"
                    class="card"
                    style="max-width:520px;background:${light.card};border-radius:12px;border-top:4px solid ${light.primary};font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:${light.text};font-size:15px;line-height:1.55"
                  >
                    <tr>
                      <td style="padding:32px 32px 0">
                        ${!brand.logoUrl ? html`<div style="width:48px;height:48px;border-radius:8px;background:${light.primary};color:${light.onPrimary};font-size:18px;font-weight:600;line-height:48px;text-align:center">${initials(organization)}</div>` : html`<img src="${brand.logoUrl}" height="48" alt="${organization}" style="display:block;border:0;height:48px;width:auto;max-width:100%" />`}
                      </td>
                    </tr>
                    <tr>
                      <td style="padding:20px 32px 0">
                        <h1 style="margin:0;font-size:22px;line-height:1.3;font-weight:600">Join ${organization}</h1>
                        <p style="margin:10px 0 0"><strong>${who}</strong> invited you to join on Fieldnote${as}.</p>
                      </td>
                    </tr>
                    ${
                      message &&
                      html`<tr>
                        <td style="padding:20px 32px 0">
                          <div style="padding-left:14px;border-left:3px solid ${light.primary};white-space:pre-line">
                            ${message}
                          </div>
                        </td>
                      </tr>`
                    }
                    <tr>
                      <td style="padding:28px 32px 0">
                        <a
                          href="${acceptUrl}"
                          style="display:inline-block;padding:12px 22px;background:${light.primary};color:${light.onPrimary};font-weight:600;text-decoration:none;border-radius:7px"
                          >Join ${organization}</a
                        >
                      </td>
                    </tr>
                    <tr>
                      <td class="muted" style="padding:28px 32px 32px;font-size:13px;color:${light.muted}">
                        <p style="margin:0">
                          This single-use link is for ${invitation.email} and expires on ${until}. If the button doesn’t
                          work, copy this URL:
                        </p>
                        <p style="margin:8px 0 0;word-break:break-all">
                          <a href="${acceptUrl}" class="muted" style="color:${light.muted}">${acceptUrl}</a>
                        </p>
                        <p style="margin:16px 0 0">
                          If you weren’t expecting this invitation, you can ignore this email.
                        </p>
                      </td>
                    </tr>
                  </table>
                  <p
                    class="muted"
                    style="margin:20px 0 0;font:13px -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:${light.muted}"
                  >
                    Sent by Fieldnote on behalf of ${organization}
                  </p>
                </td>
              </tr>
            </table>
          </body>
        </html> `,
    ),
  };
}
