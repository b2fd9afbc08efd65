import { expect } from '@open-wc/testing';
import type { InviteDialog } from '../../src/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { toAscii } from '../../src/contract/email.js';
import { mergeRecipients, parseAddresses } from '../../src/features/invitations/addresses.js';
import { entriesOf, entriesOfText, readTable } from '../../src/elements/invite-dialog/address-table.js';
import { parseCsv } from '../../src/features/tables/csv-parser.js';
import { decodeText } from '../../src/features/tables/text-encoding.js';
import en from '../../src/english.gen.js';
import { loadLocale, localeOf } from '../../src/i18n/locale-registry.js';
import { mount, until, type Mounted } from './mount.js';

async function open(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<InviteDialog> = {},
): Promise<Mounted<InviteDialog>> {
  const invite = await mount('invite-dialog', settings, undefined, attributes);
  await invite.ready();
  invite.element.show();
  await invite.dialog();
  await until(() => invite.backend.requests.some((line) => line.endsWith('/roles')));
  return invite;
}

const paste = (invite: Mounted<InviteDialog>, text: string) => invite.type('Email addresses', `${text},`);
const chooseRole = async (invite: Mounted<InviteDialog>, role: string) => {
  (await invite.button(/^Roles: /)).click();
  await invite.check(role);
};
const invitations = async ({ backend }: Mounted<InviteDialog>) =>
  (await backend.as('user_1').invitations.list('org_1', { limit: 200 })).items.map(({ email }) => email);

describe('addresses', () => {
  const emails = (text: string) =>
    parseAddresses(text).map(({ email, state }) => (state === 'invalid' ? `!${email}` : email));

  it('splits any pasted text, without losing parts', () => {
    expect(emails('a@x.example, b@x.example;c@x.example\nd@x.example\te@x.example')).to.have.lengthOf(5);
    expect(emails('Ada Lovelace <ada@x.example>, "Grace" <grace@x.example>')).to.deep.equal([
      'ada@x.example',
      'grace@x.example',
    ]);
    expect(emails('mailto:a@x.example b@x.example')).to.deep.equal(['a@x.example', 'b@x.example']);
    expect(emails('ada@kestrel; not an address')).to.deep.equal(['!ada@kestrel', '!not an address']);
  });

  it('keeps an address once, whatever its case, and counts the others', () => {
    const { entries, duplicates } = mergeRecipients(
      parseAddresses('A@x.example'),
      parseAddresses('a@x.example, b@x.example'),
    );
    expect([entries.length, duplicates]).to.deep.equal([2, 1]);
  });

  it('compares addresses by their ASCII letters only', () => {
    const { entries } = mergeRecipients(parseAddresses('mike@kay.example'), parseAddresses('mi\u212Ae@kay.example'));
    expect(entries.map(({ state }) => state)).to.deep.equal(['ready', 'invalid']);
  });

  it('reads a list before it splits it: separators inside names do not count', () => {
    expect(emails('"Doe, Jane" <jane@x.example>; "Roe, Richard" <rick@x.example>')).to.deep.equal([
      'jane@x.example',
      'rick@x.example',
    ]);
    expect(emails('Doe, Jane <jane@x.example>; Roe, Richard <rick@x.example>')).to.deep.equal([
      'jane@x.example',
      'rick@x.example',
    ]);
    expect(emails('Jane Doe\tjane@x.example\nRichard Roe\trick@x.example')).to.deep.equal([
      'jane@x.example',
      'rick@x.example',
    ]);
    expect(emails('Jane <jane@x.example> Rick <rick@x.example>')).to.deep.equal(['jane@x.example', 'rick@x.example']);
    expect(emails('jane@x.example <jane@x.example>, rick@x.example (Rick, sales)')).to.deep.equal([
      'jane@x.example',
      'rick@x.example',
    ]);
  });

  it('shows ambiguous input as an error', () => {
    expect(emails('jane@old.example <jane@new.example>')).to.deep.equal(['!jane@old.example <jane@new.example>']);
    expect(emails('rick.roe.example.com, Jane <jane@x.example>')).to.deep.equal([
      '!rick.roe.example.com',
      'jane@x.example',
    ]);
    expect(emails('one "quote, two@x.example')).to.deep.equal(['!one "quote', 'two@x.example']);
  });

  it('removes characters that copying adds', () => {
    const copies = [
      '\u200Bjane@x.example',
      '\u202Ajane@x.example\u202C',
      '\u2068jane@x.example\u2069',
      'ja\u00ADne@x.example',
      '\uFEFFjane@x.example',
      'mailto:jane@x.example?subject=Hello',
      '<mailto:jane@x.example|jane@x.example>',
      '[jane@x.example](mailto:jane@x.example)',
      '“jane@x.example”',
      '‘jane@x.example’',
      '(jane@x.example).',
      '\u00A0jane@x.example\u3000',
      'mailto:jane%40x.example',
    ];
    for (const copy of copies) expect(emails(copy), JSON.stringify(copy)).to.deep.equal(['jane@x.example']);
  });

  it('accepts separators and signs of other scripts', () => {
    expect(emails('a@x.example，b@x.example；c@x.example、d＠x．example؛e@x.example،f@x.example')).to.deep.equal(
      'abcdef'.split('').map((name) => `${name}@x.example`),
    );
  });

  it('accepts internationalized domains, shows them as written and sends them in ASCII', () => {
    expect(emails('jane@münchen.example')).to.deep.equal(['jane@münchen.example']);
    expect(toAscii('jane@münchen.example')).to.equal('jane@xn--mnchen-3ya.example');
    expect(
      mergeRecipients(parseAddresses('jane@münchen.example'), parseAddresses('jane@xn--mnchen-3ya.example')).duplicates,
    ).to.equal(1);
    expect(emails('jürgen@x.example')).to.deep.equal(['!jürgen@x.example']);
    expect(emails('jane@exa/mple.example')).to.deep.equal(['!jane@exa/mple.example']);
  });

  it('parses very long text in linear time', () => {
    for (const part of ['"', '<', '(', '[', ').', '[(mailto:'])
      expect(parseAddresses(part.repeat(200_000))).to.have.lengthOf.below(2);
  });
});

describe('tables of addresses', () => {
  const roles = [
    { id: 'r1', name: 'Engineer' },
    { id: 'r2', name: 'Auditor' },
    { id: 'r3', name: 'Sales, EMEA' },
  ];
  const read = (text: string) => {
    const table = readTable(text)!;
    return { ...table, ...entriesOf(table, table.addressColumns[0]!, table.roleColumn, roles) };
  };
  const emails = (text: string) =>
    read(text).entries.map(({ email, state }) => (state === 'invalid' ? `!${email}` : email));

  it('reads role names, and reports unknown roles', () => {
    const { entries } = read(
      '\uFEFFname;E-Mail;roles\r\n"Love;lace, Ada";ada@x.example;engineer|Auditor\r\nGrace;grace@x.example;Wizard\r\nLin;lin@x.example;"Sales, EMEA"\r\n',
    );
    expect(entries[0]).to.deep.include({ email: 'ada@x.example', roleIds: ['r1', 'r2'] });
    expect(entries[1]).to.deep.include({ email: 'grace@x.example', unknownRoles: ['Wizard'] });
    expect(entries[2]).to.deep.include({ email: 'lin@x.example', roleIds: ['r3'] });
  });

  it('uses the column of work addresses in exports of other programs', () => {
    const workspace =
      'First Name [Required],Last Name [Required],Email Address [Required],Recovery Email,Home Secondary Email\r\nJane,Doe,jane@x.example,jane@private.example,jd@home.example\r\nRick,Roe,rick@x.example,rick@private.example,\r\n';
    const entra = 'User principal name,Display name,Alternate email address\nada@x.example,Ada,ada@private.example\n';
    const people = 'First Name,Work Email,Manager Email,Role\nJane,jane@x.example,boss@other.example,Engineer\n';
    const postal =
      'Name,Address,Contact\nJane,"1 Main St., Springfield",jane@x.example\nRick,2 Side St.,rick@x.example\n';
    for (const [text, expected] of [
      [workspace, ['jane@x.example', 'rick@x.example']],
      [entra, ['ada@x.example']],
      [people, ['jane@x.example']],
      [postal, ['jane@x.example', 'rick@x.example']],
    ] as const) {
      expect([read(text).isCertain, emails(text)]).to.deep.equal([true, expected]);
    }
  });

  it('requires a choice if several columns have addresses, or the heading belongs to other users', () => {
    const several = 'Jane,jane@x.example,boss@other.example\nRick,rick@x.example,boss@other.example\n';
    const manager = 'Name,Manager Email\nJane,boss@other.example\n';
    const typo = 'Name,Email,Recovery Email\nJane,jane.x.example,jane@private.example\n';
    const twice = 'Name,Email,Primary Email\nJane,jane@x.example,jane@y.example\n';
    for (const text of [several, manager, typo, twice]) expect(readTable(text)!.isCertain, text).to.equal(false);
  });

  it('finds the headings below a title', () => {
    const { entries, rowsWithoutAddress } = read(
      'Team export 2026-11-20,,\r\n,,\r\nName,Email,Role\r\nJane,jane@x.example,Auditor\r\nNobody,,\r\n',
    );
    expect(entries).to.have.lengthOf(1);
    expect(entries[0]).to.deep.include({ email: 'jane@x.example', roleIds: ['r2'] });
    expect(rowsWithoutAddress).to.equal(1);
  });

  it('drops no cell silently', () => {
    expect(emails('name,email\nJane,"jane@x.example; second@x.example"\nRick,rick.x.example\n')).to.deep.equal([
      'jane@x.example',
      'second@x.example',
      '!rick.x.example',
    ]);
    expect(emails('rick,rick.x.example\njane,jane@x.example\n')).to.deep.equal(['!rick.x.example', 'jane@x.example']);
    const list = entriesOfText('jane@x.example\nrick.x.example\nmaria@x.example\n');
    expect(list.map(({ state }) => state)).to.deep.equal(['ready', 'invalid', 'ready']);
  });

  it('extracts only addresses from prose', () => {
    const prose = 'Hello everyone,\nplease write to jane@x.example for access.\nThanks, the team.\nSee you on Monday';
    expect(entriesOfText(prose).map(({ email }) => email)).to.deep.equal(['jane@x.example']);
  });

  it('reads separators, the line that Excel begins with, and cells copied from a spreadsheet', () => {
    expect(parseCsv('sep=;\r\na,b;c\r\n')).to.deep.equal([['a,b', 'c']]);
    for (const separator of [',', ';', '\t', '|'])
      expect(
        emails(['name', 'email'].join(separator) + '\n' + ['Jane', 'jane@x.example'].join(separator)),
      ).to.deep.equal(['jane@x.example']);
  });

  it('decodes UTF-16 with and without a mark, UTF-8 and older encodings', () => {
    const text = 'name\temail\nJörg\tjoerg@x.example\n';
    const wide = (mark: boolean, little: boolean) => {
      const units = [...((mark ? '\uFEFF' : '') + text)].map((character) => character.charCodeAt(0));
      return new Uint8Array(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
    };
    for (const [mark, little] of [
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ] as const)
      expect(decodeText(wide(mark, little), 'en')).to.equal(text);
    expect(decodeText(new TextEncoder().encode(`\uFEFF${text}`), 'en')).to.equal(text);
    expect(decodeText(new Uint8Array([...text].map((character) => character.charCodeAt(0))), 'de')).to.equal(text);
    expect(decodeText(new Uint8Array([0x83, 0x8d, 0x81, 0x5b, 0x83, 0x8b]), 'ja')).to.equal('ロール');
    expect(decodeText(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0]), 'en')).to.equal(undefined);
  });

  it('reads the export of member-list back in every language', async () => {
    for (const locale of ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'ja', 'ko', 'zh-CN', 'ar', 'he']) {
      await loadLocale(locale);
      const { person, email, roles: heading } = { ...en.memberList, ...localeOf(locale)?.memberList };
      const { entries, isCertain } = read(
        `${person},${email},${heading}\r\nJane,jane@x.example,"Engineer, Auditor"\r\n`,
      );
      expect([isCertain, entries[0]!.roleIds], locale).to.deep.equal([true, ['r1', 'r2']]);
    }
  });
});

describe('invite-dialog', () => {
  it('opens with its button, also while its content is loading', async () => {
    const invite = await mount('invite-dialog');
    await invite.ready();
    invite.element.dispatchEvent(new PointerEvent('pointerenter'));
    (await invite.button('Invite people')).click();
    await invite.dialog();
    await invite.field('Email addresses');
  });

  it('invites several users with a role, and confirms it', async () => {
    const invite = await open();
    await paste(invite, 'lena@kestrel.example, joost@kestrel.example');
    await invite.says('2 ready');
    await chooseRole(invite, 'Member');
    const sent = invite.event<{ invitations: { email: string }[] }>('invitation-sent');
    await invite.press('Send 2 invitations');
    expect((await sent).detail.invitations.map(({ email }) => email)).to.deep.equal([
      'lena@kestrel.example',
      'joost@kestrel.example',
    ]);
    await invite.says('2 invitations sent');
    expect(await invitations(invite)).to.include.members(['lena@kestrel.example', 'joost@kestrel.example']);
    await invite.press('Done');
    await invite.noDialog();
  });

  it('has no message and no language without the capability', async () => {
    const invitations = { search: false, update: false, message: false, locale: false };
    const answer = (line: string, body: unknown) =>
      line.endsWith('/capabilities') ? { ...(body as object), invitations } : body;
    const invite = await open({ answer });
    await until(() => !invite.findButton('Message and language'));
    await paste(invite, 'guest.1@example.org');
    await chooseRole(invite, 'Member');
    await invite.says('1 ready');
    expect(invite.backend.requests.some((line) => line.includes('/invitations?'))).to.equal(false);
  });

  it('shows members, open invitations and errors before sending', async () => {
    const invite = await open();
    await paste(invite, 'ada.okafor@example.com, guest.1@example.org, yusuf@kestrel');
    await invite.says('Ada Okafor is already a member');
    await invite.says('guest.1@example.org already has a pending invitation');
    await invite.says('“yusuf@kestrel” isn’t a valid email address');
    expect(invite.findButton(/^Send \d/)).to.equal(undefined);
    await invite.press('Edit');
    expect((await invite.field('Email addresses')).value).to.equal('yusuf@kestrel');
    await invite.press('Resend');
    await invite.says('Resent');
  });

  it('shows errors for a missing address and role', async () => {
    const invite = await open();
    await invite.press('Send invitations');
    await invite.says('Add at least one email address');
    await paste(invite, 'lena@kestrel.example');
    await invite.press('Send 1 invitation');
    await invite.says('Choose at least one role');
    expect(invite.backend.requests.some((line) => line.startsWith('POST'))).to.equal(false);
  });

  it('keeps failed addresses, with roles and reason, for a retry', async () => {
    const backend = {
      hooks: {
        before: {
          'invitation.create': ({ input }: { input: { email: string } }) => {
            if (input.email.startsWith('bad') && !allowed) throw new Error('no');
          },
        },
      },
    };
    let allowed = false;
    const invite = await open({ backend: backend as never });
    await paste(invite, 'good@kestrel.example, bad@kestrel.example');
    await chooseRole(invite, 'Member');
    await invite.press('Send 2 invitations');
    await invite.says('1 sent, 1 failed');
    await invite.says('bad@kestrel.example');
    allowed = true;
    await invite.press('Retry 1');
    await invite.says('1 invitation sent');
    expect((await invitations(invite)).filter((email) => /^(good|bad)@/.test(email))).to.have.lengthOf(2);
  });

  it('keeps the draft after closing, errors and a page reload', async () => {
    const invite = await open();
    await paste(invite, 'lena@kestrel.example');
    await chooseRole(invite, 'Member');
    invite.backend.settings.failure = 'network';
    invite.backend.settings.failing = 'POST';
    await invite.press('Send 1 invitation');
    await invite.says('Can’t reach the server');
    invite.element.close();
    await invite.noDialog();
    invite.element.remove();
    const again = document.createElement('invite-dialog');
    invite.provider.append(again);
    invite.backend.settings.failure = 'none';
    await until(() => again.matches(':state(ready)'));
    again.show();
    await until(() => again.shadowRoot!.textContent!.includes('lena@kestrel.example'));
    expect(again.shadowRoot!.textContent).to.include('Draft saved');
  });

  it('sends no duplicate invitation when a response is lost', async () => {
    const invite = await open();
    await paste(invite, 'lena@kestrel.example');
    await chooseRole(invite, 'Member');
    const { client } = invite.backend;
    const batch = client.invitations.batch;
    const keys: (string | undefined)[] = [];
    let lose = true;
    client.invitations.batch = async (organization, list, options) => {
      keys.push(options?.idempotencyKey);
      const answer = await batch(organization, list, options);
      if (lose)
        throw Object.assign(new Error('lost'), { 'org-elements:error': true, code: 'network', status: 0, errors: [] });
      return answer;
    };
    await invite.press('Send 1 invitation');
    await invite.says('Can’t reach the server');
    lose = false;
    await invite.press('Retry 1');
    await invite.says('1 invitation sent');
    expect(keys[0]).to.equal(keys[1]);
    expect((await invitations(invite)).filter((email) => email === 'lena@kestrel.example')).to.have.lengthOf(1);
  });

  it('accepts 2,000 addresses at once without rendering all of them', async () => {
    const invite = await open();
    await paste(invite, Array.from({ length: 2000 }, (_, at) => `person.${at}@kestrel.example`).join(', '));
    await invite.says('2,000 ready');
    expect(invite.root.querySelectorAll('*').length).to.be.below(1500);
    await invite.button('Send 2,000 invitations');
  });

  const choose = async (invite: Mounted<InviteDialog>, name: string, text: string) => {
    const data = new DataTransfer();
    data.items.add(new File([text], name));
    const input = await until(() => invite.root.querySelector<HTMLInputElement>('input[type=file]'));
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
  };

  it('asks for the column of addresses if a file is ambiguous', async () => {
    const invite = await open();
    await choose(
      invite,
      'people.csv',
      'Name,Private Email,Manager Email,Role\nJane,jane@kestrel.example,boss@other.example,Auditor\nRick,rick@kestrel.example,boss@other.example,\n',
    );
    await invite.says('Which column contains the email addresses?');
    expect(invite.text()).to.not.include('2 ready');
    const column = await until(() => invite.root.querySelector<HTMLSelectElement>('#address-column'));
    expect([...column.options].map(({ text }) => text)).to.deep.equal(['Private Email', 'Manager Email']);
    await until(() => invite.root.activeElement === column);
    await invite.press('Add 2 addresses');
    await invite.says('2 ready');
    expect(invite.text()).to.not.include('boss@other.example');
  });

  it('adds nothing when the choice of a column is canceled', async () => {
    const invite = await open();
    await choose(invite, 'people.csv', 'Name,Manager Email\nJane,boss@other.example\n');
    await invite.press('Cancel');
    await until(() => !invite.root.querySelector('#address-column'));
    expect(invite.text()).to.not.include('boss@other.example');
    expect(invite.root.activeElement?.id).to.equal('addresses');
  });

  it('shows rows of a file that have no address', async () => {
    const invite = await open();
    await choose(invite, 'people.csv', 'Name,Email\nJane,jane@kestrel.example\nRick,\nMaria,maria.kestrel.example\n');
    await invite.says('1 ready');
    await invite.says('1 row has no address');
    await invite.says('“maria.kestrel.example” isn’t a valid email address');
  });

  it('sends an internationalized domain in ASCII', async () => {
    const invite = await open();
    await paste(invite, 'jane@münchen.example');
    await invite.says('jane@münchen.example');
    await chooseRole(invite, 'Member');
    await invite.press('Send 1 invitation');
    await invite.says('1 invitation sent');
    expect(await invitations(invite)).to.include('jane@xn--mnchen-3ya.example');
  });

  it('sets roles per row', async () => {
    const invite = await open();
    await paste(invite, 'lena@kestrel.example, joost@kestrel.example');
    await chooseRole(invite, 'Member');
    await invite.press('Set roles individually');
    (await invite.button(/^Roles for joost/)).click();
    const boxes = await until(() => {
      const found = invite.all('[popover]:popover-open input[type=checkbox]');
      return found.length ? found : undefined;
    });
    (boxes.find((box) => box.parentElement!.textContent!.includes('Auditor')) as HTMLInputElement).click();
    await invite.settled();
    await invite.press('Send 2 invitations');
    await invite.says('2 invitations sent');
    const made = (await invite.backend.as('user_1').invitations.list('org_1', { limit: 200 })).items;
    const rolesOf = (email: string) =>
      made
        .find((one) => one.email === email)!
        .roles.map(({ id }) => id)
        .sort();
    expect(rolesOf('lena@kestrel.example')).to.deep.equal(['member']);
    expect(rolesOf('joost@kestrel.example')).to.deep.equal(['auditor', 'member']);
  });

  it('does not show the draft of another organization', async () => {
    const invite = await open();
    await paste(invite, 'lena@kestrel.example');
    invite.provider.organization = 'org_2';
    await until(() => !invite.text().includes('lena@kestrel.example'));
    expect(Object.keys(sessionStorage).filter((key) => key.startsWith('org-elements'))).to.deep.equal([]);
  });

  it('can be canceled by the host before anything is sent', async () => {
    const invite = await open();
    invite.element.addEventListener('before-invitation-create', (event) => event.preventDefault());
    await paste(invite, 'lena@kestrel.example');
    await chooseRole(invite, 'Member');
    await invite.press('Send 1 invitation');
    await invite.settled();
    expect(invite.backend.requests.some((line) => line.startsWith('POST'))).to.equal(false);
    expect(invite.text()).to.include('lena@kestrel.example');
  });
});

describe('invite-dialog, when the session ends while the viewer types,', () => {
  it('keeps the focus in the dialog when the form is removed', async () => {
    const invite = await open();
    (await invite.field('Email addresses')).focus();
    invite.backend.settings.role = 'signed-out';
    invite.provider.context!.reset();
    await invite.says('You’re signed out');
    await until(() => invite.root.activeElement?.closest('dialog'), 'the focus in the dialog');
  });
});
