import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createMemoryStore,
  createOrgBackend,
  type Identity,
  type InvitationMail,
  type OrgBackendOptions,
} from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { pngOf } from './images.js';

test('a backend that sends emails needs a URL for their links', () => {
  const create = (options: Partial<OrgBackendOptions>) => () =>
    createOrgBackend({
      store: createMemoryStore(),
      authenticate: async () => null,
      sendInvitation: async () => {},
      ...options,
    });
  assert.throws(create({}), TypeError);
  assert.throws(create({ publicUrl: '' }), TypeError);
  assert.ok(create({ publicUrl: 'https://app.example.com/org-api' })());
  assert.ok(
    create({ policy: { invitationUrl: ({ ticket }) => `https://app.example.com/join?invitation=${ticket}` } })(),
  );
  assert.ok(create({ sendInvitation: undefined })());
});

/** Requests that create or return links, with a forged Host header. */
async function everyLink(options: Partial<OrgBackendOptions>) {
  const mails: InvitationMail[] = [];
  const store = createMemoryStore(createSampleData());
  const backend = createOrgBackend({
    store,
    authenticate: async (): Promise<Identity> => ({ userId: 'user_1', via: 'token' }),
    sendInvitation: async (mail) => void mails.push(mail),
    ...options,
    policy: { ownerRoleIds: ['owner'], ...options.policy },
  });
  const texts: string[] = [];
  const send = async (method: string, path: string, body?: BodyInit, type = 'application/json') => {
    const response = await backend(
      new Request(`https://evil.example/org-api/v1${path}`, {
        method,
        body,
        headers: {
          host: 'evil.example',
          'x-forwarded-host': 'evil.example',
          ...(body !== undefined && { 'content-type': type }),
        },
      }),
    );
    assert.ok(response.status < 300, `${method} ${path} ${response.status}`);
    const text = await response.text();
    texts.push(JSON.stringify([...response.headers]), text);
    return text ? (JSON.parse(text) as { id: string }) : { id: '' };
  };
  const org = '/organizations/org_1';
  await send('PUT', `${org}/branding/logo`, pngOf(8, 8) as BodyInit, 'image/png');
  const { id } = await send('POST', `${org}/invitations`, JSON.stringify({ email: 'grace@example.net', roleIds: [] }));
  await send('POST', `${org}/invitations/${id}/resend`, '{}');
  await send(
    'POST',
    `${org}/batch/invitations`,
    JSON.stringify({ invitations: [{ email: 'b@example.net', roleIds: [] }] }),
  );
  await send('POST', '/organizations', JSON.stringify({ name: 'fresh', displayName: 'Fresh' }));
  for (const path of [org, `${org}/branding`, `${org}/invitations`, '/me/organizations', '/me/invitations'])
    await send('GET', path);
  assert.equal(mails.length, 3);
  return {
    mails: JSON.stringify(mails),
    texts: texts.join('\n'),
    stored: JSON.stringify(await store.transaction((tx) => tx.organization('org_1'))),
  };
}

test('no link depends on the Host header if the public URL is set', async () => {
  const { mails, texts, stored } = await everyLink({ publicUrl: 'https://app.example.com/org-api' });
  for (const text of [mails, texts, stored]) assert.ok(!text.includes('evil.example'));
  assert.match(mails, /https:\/\/app\.example\.com\/\?invitation=/);
});

test('nothing that outlives a response depends on the Host header', async () => {
  const { mails, stored } = await everyLink({
    policy: { invitationUrl: ({ ticket }) => `https://app.example.com/join?invitation=${ticket}` },
  });
  for (const text of [mails, stored]) assert.ok(!text.includes('evil.example'));
});
