import assert from 'node:assert/strict';
import { test } from 'node:test';
import { invitationMessage } from '../../demo/mail/message.js';
import { readableOn } from '../../demo/branding.js';

const evil = 'Mallory\r\nBcc: everybody@example.test\u2028<img src=x onerror=alert(1)>';
const message = invitationMessage({
  invitation: { id: 'inv_1', email: 'nora@example.test', roles: [{ id: 'r', name: '<i>Role</i>' }], expiresAt: '2026-12-24T12:00:00Z' },
  organization: {
    id: 'org_1', name: 'evil', displayName: evil,
    branding: { logoUrl: 'https://x.example/"onload="alert(1)', logoDarkUrl: null, logoAlt: null, colors: { primary: 'red;background:url(x)', pageBackground: '#ffffff' } },
  },
  inviter: { userId: 'u', name: evil, email: 'mallory@example.test' },
  acceptUrl: 'https://app.example/?invitation=a&organization=b',
  message: '</div><script>alert(1)</script>', locale: null, signal: AbortSignal.timeout(1000),
}, 'https://app.example');

test('no name can begin a header of its own', () => {
  for (const text of [message.subject, message.from.name, message.replyTo!.name]) assert.doesNotMatch(text, /[\r\n\u2028]/);
});

test('no name, message, role, logo or colour becomes markup', () => {
  assert.doesNotMatch(message.html, /<script|<img src=x|<i>|"onload|background:url/);
  assert.match(message.html, /&lt;script&gt;/);
});

test('the text on a button is readable on any colour', () => {
  assert.equal(readableOn('#ffcc00'), '#000000');
  assert.equal(readableOn('#0b5f7a'), '#ffffff');
  assert.equal(readableOn('no colour'), '#ffffff');
});
