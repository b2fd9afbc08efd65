/*
 * The invitation as an e-mail: plain text, and HTML with the organization's logo and colours. Mail programs know no
 * stylesheets and no flexbox: hence tables and inline styles.
 */
import type { InvitationMail } from '../../src/backend/index.js';
import { brandOf } from '../branding.js';
import { html } from '../html.js';

/** A finished e-mail. */
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

/** A name on one line: a line break in a header would begin a header of its own (RFC 5322, section 2.2). */
export const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Writes the e-mail. */
export function invitationMessage(mail: InvitationMail, siteUrl: string): Message {
  const { invitation, inviter, acceptUrl } = mail;
  const brand = brandOf(mail.organization, siteUrl);
  const organization = oneLine(brand.displayName);
  const who = oneLine(inviter.name) || 'Somebody';
  const roles = list.format(invitation.roles.map(({ name }) => oneLine(name)));
  const until = day.format(new Date(invitation.expiresAt));
  const message = mail.message?.trim();
  const as = roles && ` as ${roles}`;
  return {
    from: { name: `${organization} on Fieldnote`, address: sender },
    to: { name: '', address: oneLine(invitation.email) },
    ...(inviter.email && { replyTo: { name: who, address: oneLine(inviter.email) } }),
    subject: `${who} invites you to ${organization}`,
    text: [
      `${who} invites you to join ${organization} on Fieldnote${as}.`,
      ...(message ? ['', ...message.split(/\r?\n/).map((line) => `> ${line}`)] : []),
      '', 'Join here:', acceptUrl, '',
      `The link works once, for ${invitation.email}, until ${until}.`,
      'If you did not expect this, do nothing: no account is made without you.',
    ].join('\n'),
    html: String(html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${who} invites you to ${organization}</title></head>
<body style="margin:0;background:${brand.pageBackground}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${brand.pageBackground}"><tr><td align="center" style="padding:40px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;background:#ffffff;border-radius:12px;border-top:4px solid ${brand.primary};font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#1b1e1c;font-size:15px;line-height:1.55">
<tr><td style="padding:32px 32px 0">${brand.logoUrl && html`<img src="${brand.logoUrl}" width="48" height="48" alt="${organization}" style="display:block;border:0">`}</td></tr>
<tr><td style="padding:20px 32px 0"><h1 style="margin:0;font-size:22px;line-height:1.3;font-weight:600">Join ${organization}</h1>
<p style="margin:10px 0 0"><strong>${who}</strong> invites you to work together in Fieldnote${as}.</p></td></tr>
${message && html`<tr><td style="padding:20px 32px 0"><div style="padding-left:14px;border-left:3px solid ${brand.primary};white-space:pre-line">${message}</div></td></tr>`}
<tr><td style="padding:28px 32px 0"><a href="${acceptUrl}" style="display:inline-block;padding:12px 22px;background:${brand.primary};color:${brand.onPrimary};font-weight:600;text-decoration:none;border-radius:7px">Join ${organization}</a></td></tr>
<tr><td style="padding:28px 32px 32px;font-size:13px;color:#5a5f5c"><p style="margin:0">The link works once, for ${invitation.email}, until ${until}. If the button does nothing, copy this address:</p>
<p style="margin:8px 0 0;word-break:break-all"><a href="${acceptUrl}" style="color:#5a5f5c">${acceptUrl}</a></p>
<p style="margin:16px 0 0">If you did not expect this, do nothing: no account is made without you.</p></td></tr>
</table>
<p style="margin:20px 0 0;font:13px -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#5a5f5c">Sent by Fieldnote for ${organization}</p>
</td></tr></table>
</body></html>
`),
  };
}
