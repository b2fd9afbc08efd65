import assert from 'node:assert/strict';
import { addMembers, at, invitation, user } from '../records.js';
import { idsOf, listMembers } from './read-members.js';
import type { StoreTests } from './store-tests.js';

/** Searches in lists of members. */
export const memberSearch: StoreTests = {
  'finds all words in names and addresses, in any order, whatever their case, accents and signs': async (store) => {
    if (!store.members.search) return;
    await addMembers(store, 'acme', [
      { user: user('1', { name: 'Zoë Müller', email: 'z.mueller@example.com' }) },
      { user: user('2', { name: 'Zoe Muller-Lüdenscheidt', email: 'lud@Example.ORG' }) },
      { user: user('3', { name: '100% _sure_ \\o/', email: 'sure@example.com' }) },
    ]);
    await addMembers(store, 'other', [{ user: user('4', { name: 'Zoë Müller' }) }]);
    const find = async (q: string) => idsOf(await listMembers(store, { q })).sort();
    assert.deepEqual(await find('ZOE'), ['1', '2']);
    assert.deepEqual(await find('  müller   zoë '), ['1', '2']);
    assert.deepEqual(await find('zoe example.org'), ['2']);
    assert.deepEqual(await find('100%'), ['3']);
    assert.deepEqual(await find('_'), ['3']);
    assert.deepEqual(await find('\\'), ['3']);
    assert.deepEqual(await find('%'), ['3']);
    assert.deepEqual(await find('zoe missing'), []);
    assert.deepEqual(await find('   '), ['1', '2', '3']);
    assert.deepEqual(await find("' or 1=1 --"), []);
    assert.deepEqual(await find('z.mueller z zo m mu mul ull ller e ex example c com .c @ @e'), ['1']);
    assert.deepEqual(await find('x'.repeat(10_000)), []);
    await assert.doesNotReject(find('zoe\0'));
    await assert.doesNotReject(find('\ud800'));
  },

  'finds names whatever quotes, dashes and letters of other alphabets people type': async (store) => {
    if (!store.members.search) return;
    const names = [
      'O’Brien',
      'Ørsted',
      'Yıldız',
      'Æther',
      'Weiß',
      'Łukasz',
      'Þór',
      'Jean‑Luc',
      'ΟΔΟΣ',
      'Đorđe',
      'D`Arcy',
      'a^b',
    ];
    await addMembers(
      store,
      'acme',
      names.map((name, index) => ({ user: user(`u${index}`, { name, email: `p${index}@x.example` }) })),
    );
    const find = async (q: string) => (await listMembers(store, { q })).items.map((one) => one.user.name);
    const asked: Record<string, string[]> = {
      'O’Brien': ["o'brien", 'O’BRIEN', 'o´brien', 'o`brien', 'oʼbrien'],
      Ørsted: ['orsted', 'ørsted', 'ORSTED'],
      Yıldız: ['yildiz', 'YILDIZ', 'yıldız'],
      Æther: ['aether', 'æther'],
      Weiß: ['weiss', 'WEISS', 'weiß'],
      Łukasz: ['lukasz'],
      Þór: ['thor'],
      'Jean‑Luc': ['jean-luc', 'jean–luc'],
      ΟΔΟΣ: ['οδο', 'οδος', 'ΟΔΟΣ'],
      Đorđe: ['dorde'],
      'D`Arcy': ["d'arcy"],
      'a^b': ['^', 'a^b'],
    };
    for (const [name, words] of Object.entries(asked))
      for (const q of words) assert.deepEqual(await find(q), [name], q);
  },

  'finds nothing for a search that normalizes to nothing': async (store) => {
    await addMembers(store, 'acme', [{ user: user('1', { name: 'Zoë Müller' }) }]);
    await store.transaction((tx) => tx.putInvitation(invitation('acme', '1')));
    for (const q of ['\u0301', '¨', '\u0301 \u0308', '\ud800', '\udfff\udfff']) {
      if (store.members.search) assert.deepEqual(idsOf(await listMembers(store, { q })), [], JSON.stringify(q));
      const [own, invitations] = await store.transaction(async (tx) => [
        await tx.membershipsOfUser('1', { q, limit: 9 }),
        await tx.invitations('acme', { q, sort: 'createdAt', limit: 9, now: at(0) }),
      ]);
      assert.deepEqual([own.items, invitations.items], [[], []], JSON.stringify(q));
    }
  },

  'finds one or two letters at the beginning of words, and characters of scripts without spaces anywhere': async (
    store,
  ) => {
    if (!store.members.search) return;
    const names = [
      'Adam Banda',
      'Nadia Zhou-Li',
      'Ad Lib',
      'O’Brien',
      '王芳',
      '陳 美玲 李小龍',
      '김민준',
      'Анна Öz',
      'x',
    ];
    await addMembers(
      store,
      'acme',
      names.map((name, index) => ({ user: user(`u${index}`, { name, email: `p${index}@example.org` }) })),
    );
    const find = async (q: string) => (await listMembers(store, { q })).items.map((one) => one.user.name).sort();
    assert.deepEqual(await find('ad'), ['Ad Lib', 'Adam Banda']);
    assert.deepEqual(await find('a'), ['Ad Lib', 'Adam Banda']);
    assert.deepEqual(await find('AD ba'), ['Adam Banda']);
    assert.deepEqual(await find('li'), ['Ad Lib', 'Nadia Zhou-Li']);
    assert.deepEqual(await find('da'), []);
    assert.deepEqual(await find('nda'), ['Adam Banda']);
    assert.deepEqual(await find('br'), ['O’Brien']);
    assert.deepEqual(await find('’b'), ['O’Brien']);
    assert.deepEqual(await find('芳'), ['王芳']);
    assert.deepEqual(await find('王芳'), ['王芳']);
    assert.deepEqual(await find('芳王'), []);
    assert.deepEqual(await find('小龍'), ['陳 美玲 李小龍']);
    assert.deepEqual(await find('李 美'), ['陳 美玲 李小龍']);
    assert.deepEqual(await find('민'), ['김민준']);
    assert.deepEqual(await find('ан'), ['Анна Öz']);
    assert.deepEqual(await find('нн'), []);
    assert.deepEqual(await find('öz'), ['Анна Öz']);
    assert.deepEqual(await find('6@'), ['김민준']);
    assert.deepEqual(await find('p3@e'), ['O’Brien']);
  },
};
