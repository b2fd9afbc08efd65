/*
 * Each operation of `myOrganizationClient` over HTTP against the stand-in for an Auth0 tenant.
 */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { OrgClient, OrgError } from '../../src/client/index.js';
import { myOrganizationClient, myOrganizationScope } from '../../src/client/my-organization/index.js';
import { startAuth0, type Auth0, type Auth0Options } from '../auth0/server.js';
import { ada, accept, northlight, roles } from '../auth0/tenant.js';

describe('myOrganizationClient', () => {
  let auth0: Auth0;
  let client: OrgClient;

  const start = async (options: Auth0Options = {}) => {
    await auth0?.stop();
    auth0 = await startAuth0(options);
    client = clientFor(myOrganizationScope);
  };
  const clientFor = (scope: string, sub = ada) =>
    myOrganizationClient({
      domain: auth0.domain,
      getToken: () => auth0.token({ sub, scope, organization: northlight }),
    });
  const without = (...scopes: string[]) =>
    clientFor(
      myOrganizationScope
        .split(' ')
        .filter((scope) => !scopes.includes(scope))
        .join(' '),
    );
  const collect = async <T>(all: AsyncIterable<T>) => {
    const items: T[] = [];
    for await (const item of all) items.push(item);
    return items;
  };
  /** Rejects with errors at these fields. */
  const rejectsAt = (call: Promise<unknown>, ...pointers: string[]) =>
    assert.rejects(call, (error: OrgError) => {
      assert.equal(error.code, 'validation_failed');
      assert.deepEqual(
        error.errors.map(({ pointer }) => pointer),
        pointers,
      );
      return true;
    });
  const paths = () => auth0.requests.map(({ method, path }) => `${method} ${path}`);

  beforeEach(() => start());
  afterEach(() => auth0.stop());

  describe('organization', () => {
    it('is read with the permissions that the scopes of the token mean', async () => {
      const organization = await client.organizations.get(northlight);
      assert.equal(organization.name, 'northlight');
      assert.equal(organization.displayName, 'Northlight');
      assert.equal(organization.metadata, undefined);
      assert.deepEqual(organization.branding.colors, { primary: '#2d5fbe', pageBackground: '#ffffff' });
      assert.deepEqual(organization.viewer, {
        userId: ada,
        name: 'Ada Byron',
        email: 'ada@northlight.example',
        picture: undefined,
        roles: [{ id: roles.admin, name: 'Organization admin' }],
        permissions: [
          'org:update',
          'branding:update',
          'members:read',
          'members:update',
          'members:remove',
          'roles:read',
          'invitations:read',
          'invitations:create',
          'invitations:revoke',
        ],
      });
    });

    it('is changed without touching what was not sent', async () => {
      const { branding } = structuredClone(auth0.tenant.organizations[0]!);
      const changed = await client.organizations.update(northlight, { displayName: 'Northlight GmbH' });
      assert.equal(changed.displayName, 'Northlight GmbH');
      assert.equal(changed.name, 'northlight');
      assert.deepEqual(auth0.tenant.organizations[0]!.branding, branding);
      assert.deepEqual(auth0.tenant.organizations[0]!.metadata, { plan: 'team' });
    });

    it('refuses a name that is taken', async () => {
      await assert.rejects(client.organizations.update(northlight, { name: 'kestrel' }), {
        code: 'slug_taken',
        status: 409,
      });
    });

    it('refuses metadata, which the API does not have', async () => {
      await assert.rejects(client.organizations.update(northlight, { metadata: { plan: null } }), {
        code: 'feature_disabled',
      });
      assert.deepEqual(auth0.requests, []);
    });

    it('is deleted with the scope for it', async () => {
      await clientFor(`${myOrganizationScope} delete:my_org:organizations`).organizations.delete(northlight);
      assert.equal(
        auth0.tenant.organizations.some(({ id }) => id === northlight),
        false,
      );
    });

    it('is the only one in the list of organizations', async () => {
      const { items, nextCursor } = await client.myOrganizations.list({ limit: 50 });
      assert.deepEqual(
        items.map(({ organization, roles }) => [organization.id, roles.map(({ name }) => name)]),
        [[northlight, ['Organization admin']]],
      );
      assert.equal(nextCursor, null);
      assert.equal((await collect(client.myOrganizations.all())).length, 1);
    });

    it('is left by the viewer', async () => {
      await client.myOrganizations.leave(northlight);
      assert.equal(
        auth0.tenant.members[northlight]!.some(({ user_id }) => user_id === ada),
        false,
      );
    });

    it('of another token is refused without a request', async () => {
      await assert.rejects(client.organizations.get('org_other'), { code: 'org_mismatch', status: 403 });
      assert.deepEqual(auth0.requests, []);
    });

    it('shows a viewer without a name if members cannot be read', async () => {
      const { viewer } = await without('read:my_org:members').organizations.get(northlight);
      assert.equal(viewer.userId, ada);
      assert.equal(viewer.name, '');
      assert.equal(viewer.permissions.includes('members:read'), false);
    });

    it('reads the account of the viewer once for several reads', async () => {
      await Promise.all([client.organizations.get(northlight), client.me(), client.organizations.get(northlight)]);
      assert.equal(paths().filter((path) => path.startsWith('GET /members/')).length, 1);
    });
  });

  describe('branding', () => {
    it('sends both colors when one changes', async () => {
      const branding = await client.branding.update(northlight, { colors: { primary: '#112233' } });
      assert.deepEqual(branding.colors, { primary: '#112233', pageBackground: '#ffffff' });
      assert.deepEqual(auth0.requests.find(({ method }) => method === 'PATCH')!.body, {
        branding: { logo_url: null, colors: { primary: '#112233', page_background: '#ffffff' } },
      });
    });

    it('keeps the colors when the logo changes', async () => {
      const logo = 'https://cdn.example/logo.svg';
      assert.equal((await client.branding.update(northlight, { logoUrl: logo })).logoUrl, logo);
      assert.deepEqual(auth0.tenant.organizations[0]!.branding, {
        logo_url: logo,
        colors: { primary: '#2d5fbe', page_background: '#ffffff' },
      });
    });

    it('sends no colors for an organization without them', async () => {
      auth0.tenant.organizations[0]!.branding = {};
      await client.branding.update(northlight, { logoUrl: 'https://cdn.example/logo.svg' });
      assert.equal(auth0.tenant.organizations[0]!.branding?.colors, undefined);
      assert.match((await client.branding.get(northlight)).colors.primary, /^#/);
    });

    it('refuses the dark logo and the alternative text at their fields', async () => {
      await rejectsAt(
        client.branding.update(northlight, { logoDarkUrl: 'https://a.example/b.png', logoAlt: 'A' }),
        '/logoDarkUrl',
        '/logoAlt',
      );
    });

    it('shows the refusal of a logo at its field', async () => {
      await rejectsAt(client.branding.update(northlight, { logoUrl: 'http://a.example/b.png' }), '/logoUrl');
    });
  });

  describe('members', () => {
    it('are listed with their roles and what the viewer may do', async () => {
      const { items } = await client.members.list(northlight);
      assert.equal(items.length, 6);
      const [self, other] = items;
      assert.deepEqual(self!.allowed, { updateRoles: false, remove: false });
      assert.deepEqual(self!.reasons, { updateRoles: 'self_action_forbidden', remove: 'self_action_forbidden' });
      assert.deepEqual(other, {
        userId: 'auth0|grace',
        name: 'Grace Hopper',
        email: 'grace@northlight.example',
        picture: undefined,
        roles: [{ id: roles.viewer, name: 'Viewer' }],
        status: 'active',
        lastLoginAt: '2026-11-02T08:15:00.000Z',
        isSelf: false,
        allowed: { updateRoles: true, remove: true },
        reasons: {},
      });
      assert.equal(auth0.requests.length, 1);
    });

    for (const alwaysNext of [true, false]) {
      it(`are read page by page to the end (${alwaysNext ? 'with' : 'without'} a checkpoint on short pages)`, async () => {
        await start({ alwaysNext });
        const first = await client.members.list(northlight, { limit: 3 });
        assert.equal(first.items.length, 3);
        assert.ok(first.nextCursor);
        const names = (await collect(client.members.all(northlight, { limit: 3 }))).map(({ name }) => name);
        assert.equal(new Set(names).size, 6);
        assert.equal(names.length, 6);
        const last = await client.members.list(northlight, { limit: 6 });
        assert.deepEqual((await client.members.list(northlight, { limit: 6, cursor: last.nextCursor! })).items, []);
      });
    }

    it('are read without roles if the token has no scope for them', async () => {
      const { items } = await without('read:my_org:member_roles').members.list(northlight);
      assert.deepEqual(items[1]!.roles, []);
      assert.deepEqual(items[1]!.allowed, { updateRoles: false, remove: true });
      assert.deepEqual(items[1]!.reasons, { updateRoles: 'permission_denied' });
    });

    it('have all their roles, although the list contains ten of them', async () => {
      const many = Array.from({ length: 25 }, (_, index) => `rol_${String(index + 100).padStart(16, '0')}`);
      auth0.tenant.roles.push(...many.map((id) => ({ id, name: id, visible: true })));
      auth0.tenant.members[northlight]![1]!.roles = many;
      const { items } = await client.members.list(northlight);
      assert.equal(items[1]!.roles.length, 25);
      const changed = await client.members.setRoles(northlight, 'auth0|grace', [...many.slice(0, 24), roles.editor]);
      assert.equal(changed.roles.length, 25);
      assert.deepEqual(
        new Set(auth0.tenant.members[northlight]![1]!.roles),
        new Set([...many.slice(0, 24), roles.editor]),
      );
    });

    it('with an id that needs encoding are read', async () => {
      const member = await client.members.get(northlight, 'auth0|grace');
      assert.equal(member.name, 'Grace Hopper');
      await assert.rejects(client.members.get(northlight, 'auth0|nobody'), { code: 'not_found' });
    });

    it('get new roles before they lose others', async () => {
      const changed = await client.members.setRoles(northlight, 'auth0|grace', [roles.admin, roles.editor]);
      assert.deepEqual(changed.roles, [
        { id: roles.admin, name: 'Organization admin' },
        { id: roles.editor, name: 'Editor' },
      ]);
      assert.deepEqual(
        auth0.requests.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body]),
        [
          ['/members/auth0%7Cgrace/roles', { role_ids: [roles.admin, roles.editor] }],
          ['/members/auth0%7Cgrace/unassign-roles', { role_ids: [roles.viewer] }],
        ],
      );
    });

    it('get more than ten roles in several requests', async () => {
      const many = Array.from({ length: 12 }, (_, index) => `rol_${String(index + 100).padStart(16, '0')}`);
      auth0.tenant.roles.push(...many.map((id) => ({ id, name: id, visible: true })));
      await client.members.setRoles(northlight, 'auth0|grace', many);
      assert.deepEqual(auth0.tenant.members[northlight]![1]!.roles, many);
    });

    it('keep a role that they hold although the organization cannot assign it', async () => {
      auth0.tenant.members[northlight]![1]!.roles = [roles.hidden, roles.viewer];
      const [, member] = (await client.members.list(northlight)).items;
      await client.members.setRoles(northlight, member!.userId, [...member!.roles.map(({ id }) => id), roles.editor]);
      assert.deepEqual(auth0.tenant.members[northlight]![1]!.roles, [roles.hidden, roles.viewer, roles.editor]);
    });

    it('report a role that does not exist at the field', async () => {
      await rejectsAt(client.members.setRoles(northlight, 'auth0|grace', ['rol_000000000000nope']), '/roleIds/0');
      assert.deepEqual(auth0.tenant.members[northlight]![1]!.roles, [roles.viewer]);
    });

    it('report the limit of roles', async () => {
      const many = Array.from({ length: 50 }, (_, index) => `rol_${String(index + 100).padStart(16, '0')}`);
      auth0.tenant.roles.push(...many.map((id) => ({ id, name: id, visible: true })));
      auth0.tenant.members[northlight]![1]!.roles = many;
      await assert.rejects(client.members.setRoles(northlight, 'auth0|grace', [...many, roles.editor]), {
        code: 'role_limit_reached',
      });
    });

    it('are removed', async () => {
      await client.members.remove(northlight, 'auth0|grace');
      assert.equal(auth0.tenant.members[northlight]!.length, 5);
      assert.equal(
        auth0.tenant.users.some(({ user_id }) => user_id === 'auth0|grace'),
        true,
      );
    });

    it('show confirmed roles while reads lag behind', async () => {
      await start({ lag: 60_000 });
      await client.members.list(northlight);
      const changed = await client.members.setRoles(northlight, 'auth0|grace', [roles.editor]);
      assert.deepEqual(changed.roles, [{ id: roles.editor, name: 'Editor' }]);
      assert.deepEqual((await client.members.list(northlight)).items[1]!.roles, [{ id: roles.viewer, name: 'Viewer' }]);
    });

    it('cannot be searched, filtered or sorted', async () => {
      for (const query of [
        { q: 'ada' },
        { role: [roles.admin] },
        { status: 'active' },
        { sort: '-joinedAt' },
        { position: 50 },
      ])
        await assert.rejects(client.members.list(northlight, query), { code: 'unsupported_query' });
      assert.deepEqual(auth0.requests, []);
    });
  });

  describe('roles', () => {
    it('are those that the organization can assign', async () => {
      const { items } = await client.roles.list(northlight);
      assert.deepEqual(
        items.map(({ name, description, assignable }) => [name, description, assignable]),
        [
          ['Organization admin', 'Manages the organization', true],
          ['Editor', 'Edits documents', true],
          ['Viewer', undefined, true],
        ],
      );
    });

    it('are read from all pages', async () => {
      auth0.tenant.roles.push(
        ...Array.from({ length: 230 }, (_, index) => ({ id: `rol_${index}`, name: `Role ${index}`, visible: true })),
      );
      assert.equal((await client.roles.list(northlight)).items.length, 233);
    });
  });

  describe('invitations', () => {
    const create = (email = 'new@northlight.example', roleIds = [roles.editor]) =>
      client.invitations.create(northlight, { email, roleIds, ttlSeconds: 86_400 });

    it('are created in the name of the viewer', async () => {
      const made = await create();
      assert.equal(made.status, 'pending');
      assert.deepEqual(made.roles, [{ id: roles.editor, name: 'Editor' }]);
      assert.deepEqual(made.invitedBy, { name: 'Ada Byron' });
      assert.equal(Date.parse(made.expiresAt) - Date.parse(made.createdAt), 86_400_000);
      assert.match(made.acceptUrl!, /invitation=ticket/);
      assert.deepEqual(auth0.tenant.mails, ['new@northlight.example']);
    });

    it('are created in the name of the organization if the viewer has none', async () => {
      const made = await without('read:my_org:members').invitations.create(northlight, {
        email: 'a@b.example',
        roleIds: [],
      });
      assert.deepEqual(made.invitedBy, { name: 'Northlight' });
      assert.deepEqual(made.roles, []);
    });

    it('are listed newest first, on all pages', async () => {
      for (const name of ['one', 'two', 'three']) await create(`${name}@northlight.example`);
      const { items, nextCursor } = await client.invitations.list(northlight, { limit: 2 });
      assert.deepEqual(
        items.map(({ email }) => email),
        ['three@northlight.example', 'two@northlight.example'],
      );
      assert.ok(nextCursor);
      assert.equal((await collect(client.invitations.all(northlight, { limit: 2 }))).length, 3);
    });

    it('have ids for the names of their roles if roles cannot be read', async () => {
      await create();
      const { items } = await without('read:my_org:member_roles').invitations.list(northlight);
      assert.deepEqual(items[0]!.roles, [{ id: roles.editor, name: roles.editor }]);
    });

    it('are expired after their time', async () => {
      const { id } = await create();
      auth0.tenant.invitations[northlight]![0]!.expires_at = new Date(Date.now() - 1000).toISOString();
      assert.equal((await client.invitations.get(northlight, id)).status, 'expired');
    });

    it('disappear when they are accepted', async () => {
      const { id } = await create();
      accept(auth0.tenant, auth0.tenant.invitations[northlight]![0]!);
      await assert.rejects(client.invitations.get(northlight, id), { code: 'not_found' });
      assert.deepEqual((await client.invitations.list(northlight)).items, []);
      assert.equal((await client.members.list(northlight)).items.length, 7);
    });

    it('are revoked', async () => {
      const { id } = await create();
      await client.invitations.revoke(northlight, id);
      assert.deepEqual(auth0.tenant.invitations[northlight], []);
    });

    it('are sent again with the same roles and lifetime under a new id', async () => {
      const { id } = await create();
      const again = await client.invitations.resend(northlight, id);
      assert.notEqual(again.id, id);
      assert.deepEqual(again.roles, [{ id: roles.editor, name: 'Editor' }]);
      assert.equal(Date.parse(again.expiresAt) - Date.parse(again.createdAt), 86_400_000);
      assert.deepEqual(
        auth0.tenant.invitations[northlight]!.map(({ id }) => id),
        [again.id],
      );
      assert.equal(auth0.tenant.mails.length, 2);
    });

    it('have a link to copy, without an email', async () => {
      const { id, acceptUrl } = await create();
      const same = await client.invitations.resend(northlight, id, { sendEmail: false });
      assert.equal(same.id, id);
      assert.equal(same.acceptUrl, acceptUrl);
      assert.equal(auth0.tenant.mails.length, 1);
    });

    it('are created together in one request', async () => {
      const { items } = await client.invitations.batch(northlight, [
        { email: 'one@northlight.example', roleIds: [roles.editor] },
        { email: 'two@northlight.example', roleIds: [] },
      ]);
      assert.deepEqual(
        items.map(({ status, invitation }) => [status, invitation!.email, invitation!.roles.length]),
        [
          [201, 'one@northlight.example', 1],
          [201, 'two@northlight.example', 0],
        ],
      );
      assert.equal(paths().filter((path) => path === 'POST /member-invitations').length, 1);
    });

    it('refuse what the API does not have', async () => {
      for (const more of [{ message: 'Hi' }, { locale: 'de' }, { sendEmail: false }])
        await assert.rejects(client.invitations.create(northlight, { email: 'a@b.example', roleIds: [], ...more }), {
          code: 'feature_disabled',
        });
      await assert.rejects(
        client.invitations.batch(northlight, [
          { email: 'a@b.example', roleIds: [], ttlSeconds: 60 },
          { email: 'c@d.example', roleIds: [], ttlSeconds: 90 },
        ]),
        { code: 'feature_disabled' },
      );
      await assert.rejects(client.invitations.update(northlight, 'uinv_1', { ttlSeconds: 60 }), {
        code: 'feature_disabled',
      });
      for (const query of [{ q: 'a' }, { status: ['pending'] }, { sort: 'createdAt' }])
        await assert.rejects(client.invitations.list(northlight, query), { code: 'unsupported_query' });
      assert.deepEqual(auth0.requests, []);
    });

    it('report an invalid address at its field', async () => {
      await rejectsAt(create('nonsense'), '/email');
    });

    it('report a role that does not exist at its field', async () => {
      await rejectsAt(create('a@b.example', ['rol_000000000000nope']), '/roleIds/0');
    });
  });

  describe('everything else', () => {
    it('is refused as a feature that is off', async () => {
      const calls: Promise<unknown>[] = [
        client.organizations.create({ name: 'a', displayName: 'A' }),
        client.organizations.nameAvailability('a'),
        client.organizations.transfer(northlight, { userId: ada }),
        client.branding.putLogo(northlight, 'light', new Blob()),
        client.branding.deleteLogo(northlight, 'light'),
        client.members.add(northlight, { email: 'a@b.example', roleIds: [] }),
        client.members.batch(northlight, []),
        client.members.removalImpact(northlight, ada),
        client.members.sessions(northlight, ada),
        client.members.resetMfa(northlight, ada),
        client.roles.create(northlight, { name: 'A', permissions: [] }),
        client.securityPolicy.get(northlight),
        client.activity.get(northlight),
        client.auditEvents.list(northlight),
        collect(client.auditEvents.all(northlight)),
        collect(client.auditEvents.export(northlight, {}, 'csv')),
        client.myIdentities.list(),
        client.mySessions.list(),
        client.tickets.get('ticket'),
        client.myOrganizations.update(northlight, { pinned: true }),
        client.openChanges(northlight, { signal: new AbortController().signal }),
      ];
      for (const call of calls) await assert.rejects(call, { code: 'feature_disabled', status: 403 });
      assert.deepEqual(auth0.requests, []);
    });

    it('is not claimed by the capabilities', async () => {
      const { features, members, invitations } = await client.capabilities();
      assert.deepEqual(
        Object.keys(features).filter((name) => features[name]),
        ['renameOrganization', 'deleteOrganization', 'batchInvitations'],
      );
      assert.deepEqual(members, { search: false, sort: [], filters: [], total: false, position: false });
      assert.deepEqual(invitations, { search: false, update: false, message: false, locale: false });
      assert.deepEqual((await client.permissions()).items, []);
      assert.deepEqual((await client.myInvitations.list()).items, []);
    });
  });
});
