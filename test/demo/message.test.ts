import assert from 'node:assert/strict';
import { test } from 'node:test';
import { invitationMessage } from '../../demo/mail/message.js';
import { brandStyle } from '../../demo/branding.js';
import { brandColors } from '../../src/index.js';

const evil = 'Mallory\r\nBcc: everybody@example.test\u2028<img src=x onerror=alert(1)>';
const mail: Parameters<typeof invitationMessage>[0] = {
  invitation: {
    id: 'inv_1',
    email: 'nora@example.test',
    roles: [{ id: 'r', name: '<i>Role</i>' }],
    expiresAt: '2026-12-24T12:00:00Z',
  },
  organization: {
    id: 'org_1',
    name: 'evil',
    displayName: evil,
    branding: {
      logoUrl: 'https://x.example/"onload="alert(1)',
      logoDarkUrl: null,
      logoAlt: null,
      colors: { primary: 'red;background:url(x)', pageBackground: '#ffffff' },
    },
  },
  inviter: { userId: 'u', name: evil, email: 'mallory@example.test' },
  acceptUrl: 'https://app.example/?invitation=a&organization=b',
  message: '</div><script>alert(1)</script>',
  locale: null,
  idempotencyKey: 'dlv_1_0',
  signal: AbortSignal.timeout(1000),
};
const message = invitationMessage(mail, 'https://app.example');

test('no name can begin a header of its own', () => {
  for (const text of [message.subject, message.from.name, message.replyTo!.name])
    assert.doesNotMatch(text, /[\r\n\u2028]/);
});

test('escapes names, messages, roles, logos and colors', () => {
  assert.doesNotMatch(message.html, /<script|<img src=x|<i>|"onload|background:url/);
  assert.match(message.html, /&lt;script&gt;/);
});

const colors = { primary: '#ffcc00', pageBackground: '#fffbe0' };
const schemes = [brandColors(colors, 'light'), brandColors(colors, 'dark')];

test('an email has the colors of the preview, in light and in dark', () => {
  const { html } = invitationMessage(
    { ...mail, organization: { ...mail.organization, branding: { ...mail.organization.branding, colors } } },
    'https://app.example',
  );
  const [light, dark] = schemes;
  assert.match(html, new RegExp(`background:\\s*${light!.primary};\\s*color:\\s*${light!.onPrimary}`));
  assert.match(html, new RegExp(`class="page"\\s+style="background:${light!.page}"`));
  assert.match(
    html,
    new RegExp(
      `prefers-color-scheme: dark.*\\.page \\{\\s*background: ${dark!.page}.*\\.card \\{\\s*background: ${dark!.card}\\s+!important;\\s*color: ${dark!.text}`,
      's',
    ),
  );
});

test('a login page wears what the preview draws, in light and in dark', () => {
  const style = brandStyle(colors);
  for (const [name, color] of Object.entries({
    brand: 'primary',
    'on-brand': 'onPrimary',
    accent: 'link',
    ground: 'page',
    surface: 'card',
    text: 'text',
  } as const)) {
    assert.ok(style.includes(`--${name}: light-dark(${schemes[0]![color]}, ${schemes[1]![color]});`), name);
  }
});
