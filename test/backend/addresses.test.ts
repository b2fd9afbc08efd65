import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { addressKey, createMemoryStore, type Identity, type Store } from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { seed } from './seed.js';
import { codeOf, createTestBackend, ticketIn } from './fixtures.js';

const email = 'mike.kay@example.net';
const mike = { userId: 'mike', email: 'Mike.Kay@Example.NET', emailVerified: true, name: 'Mike Kay' };

/** Texts that a naive comparison treats as Mike's address. */
const nearly = {
  'a Kelvin sign': 'mi\u212Ae.\u212Aay@example.net',
  'a null character': 'mike.kay@exam\0ple.net',
  'a tab': 'mike.kay@example.net\t',
  'a line break': 'mike.kay\n@example.net',
  'a delete character': 'mike.kay@example\u007F.net',
  'a C1 control character': 'mike.kay\u0085@example.net',
  'a full-width at': 'mike.kay\uFF20example.net',
  'full-width letters': '\uFF4Dike.kay@example.net',
  'a ligature': 'mike.kay@\uFB01xample.net',
  'a long s': 'mike.kay@example.net'.replace('e', '\u017F'),
  'a dotted I': 'm\u0130ke.kay@example.net',
  'a zero-width space': 'mike.kay\u200B@example.net',
  'a soft hyphen': 'mike\u00AD.kay@example.net',
  'a space before': ' mike.kay@example.net',
  'a name around it': 'Mike <mike.kay@example.net>',
  'a second address': 'mike.kay@example.net,eve@example.net',
};

test('compares addresses without regard to ASCII case', () => {
  assert.equal(addressKey('Mike.Kay@Example.NET'), email);
  for (const text of ['jane@münchen.example', 'Jane@MÜNCHEN.example', 'jane@xn--mnchen-3ya.example'])
    assert.equal(addressKey(text), 'jane@xn--mnchen-3ya.example');
  for (const text of ['jane@mu\u0308nchen.example', 'jane@mün\u00ADchen.example', 'jäne@example.net'])
    assert.equal(addressKey(text), undefined, text);
  for (const [what, text] of Object.entries(nearly)) assert.notEqual(addressKey(text), email, what);
  for (const text of ['', 'mike', '@example.net', 'mike@', nearly['a null character'], nearly['a full-width at']])
    assert.equal(addressKey(text), undefined);
});

/** Identities that are not Mike. */
const impostors: Record<string, Partial<Identity>[]> = {
  'an unverified account': [{ email }],
  'an account whose token denies it': [{ email, emailVerified: false }],
  'a verified claim in a token without the address': [{ email }, { emailVerified: true }],
  'a verified account that was renamed': [{ email: 'eve@example.net', emailVerified: true }, { email }],
  'a verified account that was renamed, later without the address': [
    { email: 'eve@example.net', emailVerified: true },
    { email },
    { emailVerified: true },
  ],
  ...Object.fromEntries(Object.entries(nearly).map(([what, text]) => [what, [{ email: text, emailVerified: true }]])),
};

const stores: Record<string, () => Promise<Store>> = {
  memory: async () => createMemoryStore(createSampleData()),
  PGlite: async () => {
    const store = await openSqlStore({ folder: undefined });
    await seed(store);
    after(() => store.close());
    return store;
  },
};

for (const [name, open] of Object.entries(stores)) {
  test(`only the account that has verified an address is found by it (${name})`, async () => {
    const store = await open();
    const asked: string[] = [];
    const { api, mails } = createTestBackend({
      store,
      importUser: async (address) => {
        asked.push(address);
        return null;
      },
    });
    const post = (path: string, body?: object) => api('user_1', path, { method: 'POST', body });
    let last: Partial<Identity> = {};
    for (const [at, [what, tokens]] of Object.entries(impostors).entries()) {
      const userId = `impostor_${at}`;
      for (const token of tokens) await api((last = { name: 'Impostor', ...token, userId }), '/me');

      assert.equal(
        codeOf(await post('/organizations/org_1/members', { email, roleIds: [] })),
        'user_not_found',
        `${what} is added`,
      );
      assert.equal(asked.length, at + 1, `${what} hides the address from lazy migration`);
      assert.equal((await post('/organizations/org_1/members', { userId, roleIds: [] })).status, 201);
      const member = await api('user_1', `/organizations/org_1/members/${userId}`);
      assert.equal(member.body.emailVerified, false, `${what} is shown as verified`);

      const invited = await post('/organizations/org_1/invitations', { email, roleIds: [] });
      assert.equal(invited.status, 201, `${what} blocks the invitation`);
      const { id } = invited.body;
      assert.equal(
        (await post(`/organizations/org_1/invitations/${id}/resend`)).status,
        200,
        `${what} blocks sending again`,
      );
      const ticket = ticketIn(mails.at(-1)!.acceptUrl);
      assert.equal((await api(last, `/invitations/${ticket}`)).body.viewerMatches, false, `${what} matches`);
      assert.deepEqual((await api(last, '/me/invitations')).body.items, [], `${what} sees invitations`);
      for (const action of ['accept', 'decline']) {
        assert.equal(
          codeOf(await api(last, `/invitations/${ticket}/${action}`, { method: 'POST' })),
          'account_mismatch',
          `${what} can ${action}`,
        );
        assert.equal(
          (await api(last, `/me/invitations/${id}/${action}`, { method: 'POST' })).status,
          404,
          `${what} can ${action}`,
        );
      }
      await api('user_1', `/organizations/org_1/invitations/${id}`, { method: 'DELETE' });
    }

    const batch = await post('/organizations/org_1/batch/invitations', { invitations: [{ email, roleIds: [] }] });
    assert.equal(batch.body.items[0].status, 201);
    await api(mike, '/me');
    const { userId } = (await post('/organizations/org_1/members', { email, roleIds: [] })).body;
    assert.equal(userId, 'mike');
    assert.equal((await api('user_1', '/organizations/org_1/members/mike')).body.emailVerified, true);
    assert.equal(
      codeOf(await post('/organizations/org_1/invitations', { email: email.toUpperCase(), roleIds: [] })),
      'already_member',
    );
  });
}

test('keeps the verified address of an account whose token has none', async () => {
  const { api, store } = createTestBackend();
  await api(mike, '/me');
  for (const token of [{}, { emailVerified: false }]) {
    await api({ userId: 'mike', ...token }, '/me');
    assert.equal((await store.transaction((tx) => tx.user('mike')))!.emailVerified, true);
  }
});

test('imports no user whose address the other system has not verified', async () => {
  const { api, store } = createTestBackend({ importUser: async () => ({ id: 'legacy|7', email, name: 'Mike' }) });
  const reply = await api('user_1', '/organizations/org_1/members', { method: 'POST', body: { email, roleIds: [] } });
  assert.equal(codeOf(reply), 'user_not_found');
  assert.equal(await store.transaction((tx) => tx.user('legacy|7')), undefined);
});
