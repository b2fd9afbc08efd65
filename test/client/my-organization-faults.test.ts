/*
 * Refusals, lost responses and wrong configuration of `myOrganizationClient`, over HTTP against the stand-in for an Auth0 tenant.
 */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { auth0Auth, type Auth0ClientLike } from '../../src/auth/auth0.js';
import { isOrgError, type Challenge, type OrgClient, type OrgError } from '../../src/client/index.js';
import {
  myOrganizationClient,
  myOrganizationScope,
  type AccessTokenRequest,
  type MyOrganizationOptions,
} from '../../src/client/my-organization/index.js';
import { startAuth0, type Auth0, type Auth0Options } from '../auth0/server.js';
import { ada, northlight, roles } from '../auth0/tenant.js';

describe('myOrganizationClient', () => {
  let auth0: Auth0;
  let client: OrgClient;
  let asked: AccessTokenRequest[];
  let logged: string[];

  const start = async (options: Auth0Options = {}, more: Partial<MyOrganizationOptions> = {}) => {
    await auth0?.stop();
    auth0 = await startAuth0(options);
    asked = [];
    client = create(more);
  };
  const token = (scope = myOrganizationScope) => auth0.token({ sub: ada, scope, organization: northlight });
  const create = (more: Partial<MyOrganizationOptions> = {}) =>
    myOrganizationClient({
      domain: auth0.domain,
      getToken: (request) => {
        asked.push(request);
        return token();
      },
      ...more,
    });
  const failure = async (call: Promise<unknown>): Promise<OrgError> => {
    const error: unknown = await call.then(
      () => assert.fail('The call succeeded'),
      (cause: unknown) => cause,
    );
    assert.ok(isOrgError(error), String(error));
    return error;
  };
  const count = (method: string, path: string) =>
    auth0.requests.filter((request) => request.method === method && request.path === path).length;

  beforeEach(async () => {
    logged = [];
    mock.method(console, 'error', (...parts: unknown[]) => void logged.push(parts.join(' ')));
    await start();
  });
  afterEach(async () => {
    mock.restoreAll();
    await auth0.stop();
  });

  describe('domain', () => {
    for (const domain of [
      '',
      ' ',
      'https://tenant.eu.auth0.com',
      'http://tenant.eu.auth0.com',
      'tenant.eu.auth0.com/',
      'tenant.eu.auth0.com/my-org',
      'tenant',
      'tenant.eu.auth0.com?x=1',
      'user@tenant.eu.auth0.com',
      'http://localhost.evil.example',
      undefined,
      null,
      42,
    ])
      it(`${JSON.stringify(domain)} is refused when the client is created`, () => {
        assert.throws(() => create({ domain: domain as string }), {
          name: 'TypeError',
          message: /"domain" has to be the domain of the tenant without a scheme/,
        });
      });

    it('determines the audience and the URL', async () => {
      const urls: string[] = [];
      const far = create({
        domain: 'login.customer.example',
        fetch: (input) => {
          urls.push(String(input));
          return Promise.resolve(Response.json({ id: northlight }));
        },
        getToken: (request) => {
          asked.push(request);
          return auth0.token({
            sub: ada,
            scope: 'read:my_org:details',
            organization: northlight,
            audience: request.audience,
          });
        },
      });
      await far.branding.get(northlight);
      assert.deepEqual(urls, ['https://login.customer.example/my-org/v1/details']);
      assert.equal(asked[0]!.audience, 'https://login.customer.example/my-org/');
      assert.equal(asked[0]!.scope, myOrganizationScope);
      assert.equal(asked[0]!.organization, northlight);
    });

    it('of a server without the API is named in the error', async () => {
      auth0.fail({ action: { status: 404, text: '<h1>Not found</h1>' } });
      const error = await failure(client.branding.get(northlight));
      assert.equal(error.code, 'invalid_response');
    });
  });

  describe('token', () => {
    it('needs a function', () => {
      assert.throws(() => create({ getToken: undefined }), {
        name: 'TypeError',
        message: /"getToken" has to be a function/,
      });
    });

    for (const [what, value] of [
      ['null', null],
      ['undefined', undefined],
      ['an empty string', ''],
    ] as const)
      it(`${what} means that the user is signed out`, async () => {
        const signedOut = create({ getToken: () => Promise.resolve(value) });
        assert.equal((await failure(signedOut.organizations.get(northlight))).code, 'unauthenticated');
        assert.equal((await failure(signedOut.myOrganizations.list())).code, 'unauthenticated');
        assert.deepEqual(auth0.requests, []);
      });

    it('that is opaque is explained with the audience, and is not logged', async () => {
      const error = await failure(
        create({ getToken: () => Promise.resolve('opaque-secret') }).branding.get(northlight),
      );
      assert.equal(error.code, 'unauthenticated');
      assert.match(error.message, /not an access token for the audience http:\/\/127\.0\.0\.1:\d+\/my-org\/$/);
      assert.match(logged.join(), /not an access token for the audience/);
      assert.doesNotMatch(logged.join() + error.message, /opaque-secret/);
      assert.deepEqual(auth0.requests, []);
    });

    it('for another audience is explained', async () => {
      const getToken = () =>
        auth0.token({ sub: ada, scope: '', organization: northlight, audience: 'https://api.example' });
      const error = await failure(create({ getToken }).branding.get(northlight));
      assert.match(error.message, /not an access token for the audience/);
    });

    it('without an organization is explained', async () => {
      const getToken = () => auth0.token({ sub: ada, scope: myOrganizationScope, organization: null });
      const error = await failure(create({ getToken }).organizations.get(northlight));
      assert.equal(error.code, 'org_mismatch');
      assert.match(error.message, /sign in with the parameter "organization"/);
      assert.match(logged.join(), /no organization/);
      assert.deepEqual(auth0.requests, []);
    });

    it('that Auth0 refuses is renewed once', async () => {
      const expired = await auth0.token({
        sub: ada,
        scope: myOrganizationScope,
        organization: northlight,
        lifetime: -10,
      });
      const renewing = create({
        getToken: (request) => {
          asked.push(request);
          return request.refresh ? token() : Promise.resolve(expired);
        },
      });
      assert.equal((await renewing.branding.get(northlight)).logoUrl, null);
      assert.deepEqual(
        asked.map(({ refresh }) => Boolean(refresh)),
        [false, true],
      );
    });

    it('that is refused again ends with an error', async () => {
      const expired = await auth0.token({
        sub: ada,
        scope: myOrganizationScope,
        organization: northlight,
        lifetime: -10,
      });
      const error = await failure(create({ getToken: () => Promise.resolve(expired) }).branding.get(northlight));
      assert.equal(error.code, 'invalid_token');
      assert.equal(count('GET', '/details'), 2);
    });

    for (const error of ['login_required', 'consent_required', 'invalid_grant', 'missing_refresh_token'])
      it(`rejected with ${error} means that the user has to sign in`, async () => {
        const rejecting = create({ getToken: () => Promise.reject(Object.assign(new Error(error), { error })) });
        assert.equal((await failure(rejecting.organizations.get(northlight))).code, 'unauthenticated');
      });

    it('that cannot be fetched for a moment is fetched again', async () => {
      let failures = 0;
      const flaky = create({
        getToken: () =>
          failures++ ? token() : Promise.reject(Object.assign(new Error('Timeout'), { error: 'timeout' })),
      });
      assert.equal((await flaky.organizations.get(northlight)).name, 'northlight');
    });

    it('that is thrown synchronously is an error of the call', async () => {
      const throwing = create({
        getToken: () => {
          throw new TypeError('Failed to fetch');
        },
      });
      assert.equal((await failure(throwing.myOrganizations.list())).code, 'network');
    });
  });

  describe('step-up', () => {
    const mfa = 'http://schemas.openid.net/pape/policies/2007/06/multi-factor';

    for (const [what, cause] of [
      ['mfa_required', { error: 'mfa_required', mfa_token: 'secret' }],
      ['unmet_authentication_requirements', { error: 'unmet_authentication_requirements' }],
      ['a frame that needs MFA', { error: 'login_required', error_description: 'Multifactor authentication required' }],
    ] as const)
      it(`starts when the token needs it: ${what}`, async () => {
        let isStrong = false;
        const challenges: Challenge[] = [];
        const stepping = create({ getToken: () => (isStrong ? token() : Promise.reject(cause as unknown as Error)) });
        stepping.onChallenge((challenge) => {
          challenges.push(challenge);
          isStrong = true;
          return Promise.resolve();
        });
        assert.equal((await stepping.organizations.get(northlight)).viewer.name, 'Ada Byron');
        assert.ok(challenges.length);
        assert.deepEqual(challenges[0]!.error.code === 'step_up_required' && challenges[0]!.error.acrValues, [mfa]);
        assert.doesNotMatch(JSON.stringify(challenges[0]!.error.cause ?? null), /secret/);
      });

    it('starts when auth0Auth cannot renew the token without a second factor', async () => {
      let isStrong = false;
      const sdk = {
        getIdTokenClaims: () => Promise.resolve({ sub: ada, org_id: northlight, __raw: '' }),
        getTokenSilently: () =>
          isStrong ? token() : Promise.reject(Object.assign(new Error(), { error: 'mfa_required' })),
      } as unknown as Auth0ClientLike;
      const stepping = create({ getToken: auth0Auth(sdk, { audience: auth0.audience }).getToken });
      stepping.onChallenge(() => Promise.resolve(void (isStrong = true)));
      assert.equal((await stepping.members.list(northlight)).items.length, 6);
    });

    it('that the user cancels ends with step_up_required', async () => {
      const stepping = create({
        getToken: () => Promise.reject(Object.assign(new Error(), { error: 'mfa_required' })),
      });
      stepping.onChallenge(() => Promise.reject(new Error('canceled')));
      assert.equal((await failure(stepping.organizations.get(northlight))).code, 'step_up_required');
      assert.equal((await failure(stepping.members.list(northlight))).code, 'step_up_required');
    });

    it('starts when the API asks for it, and the change is then sent again', async () => {
      auth0.fail({
        method: 'POST',
        action: {
          status: 401,
          body: { title: 'Unauthorized' },
          headers: {
            'www-authenticate': `Bearer error="insufficient_user_authentication", error_description="MFA", acr_values="${mfa}", max_age="300"`,
          },
        },
      });
      const challenges: Challenge[] = [];
      client.onChallenge((challenge) => Promise.resolve(void challenges.push(challenge)));
      await client.members.remove(northlight, 'auth0|grace');
      const [{ error, read }] = challenges as [Challenge];
      assert.equal(read, false);
      assert.ok(error.code === 'step_up_required');
      assert.deepEqual([error.acrValues, error.maxAge], [[mfa], 300]);
      assert.equal(auth0.tenant.members[northlight]!.length, 5);
    });
  });

  describe('refusal', () => {
    const operations: [scope: string, run: (client: OrgClient) => Promise<unknown>][] = [
      ['read:my_org:details', (client) => client.organizations.get(northlight)],
      ['update:my_org:details', (client) => client.organizations.update(northlight, { displayName: 'A' })],
      ['update:my_org:details', (client) => client.branding.update(northlight, { logoUrl: null })],
      ['read:my_org:members', (client) => client.members.list(northlight)],
      ['read:my_org:members', (client) => client.members.get(northlight, ada)],
      ['read:my_org:member_roles', (client) => client.roles.list(northlight)],
      ['read:my_org:member_roles', (client) => client.members.setRoles(northlight, 'auth0|grace', [roles.editor])],
      ['create:my_org:member_roles', (client) => client.members.setRoles(northlight, 'auth0|grace', [roles.editor])],
      ['delete:my_org:member_roles', (client) => client.members.setRoles(northlight, 'auth0|grace', [])],
      ['delete:my_org:memberships', (client) => client.members.remove(northlight, 'auth0|grace')],
      ['delete:my_org:memberships', (client) => client.myOrganizations.leave(northlight)],
      ['read:my_org:member_invitations', (client) => client.invitations.list(northlight)],
      [
        'create:my_org:member_invitations',
        (client) => client.invitations.create(northlight, { email: 'a@b.example', roleIds: [] }),
      ],
      ['delete:my_org:member_invitations', (client) => client.invitations.revoke(northlight, 'uinv_0000000000000001')],
      ['delete:my_org:organizations', (client) => client.organizations.delete(northlight)],
    ];
    for (const [index, [scope, run]] of operations.entries())
      it(`names the missing scope ${scope} (${index + 1})`, async () => {
        const rest = myOrganizationScope.split(' ').filter((one) => one !== scope);
        const error = await failure(run(create({ getToken: () => token(rest.join(' ')) })));
        assert.equal(error.code, 'permission_denied');
        assert.equal(error.status, 403);
        assert.match(error.message, new RegExp(scope));
      });

    it('of an organization that was deleted is a refusal', async () => {
      auth0.tenant.organizations = [];
      const error = await failure(client.organizations.get(northlight));
      assert.equal(error.code, 'permission_denied');
    });

    it('for too many requests is retried after Retry-After', async () => {
      await start({ limits: { read: { burst: 3, perSecond: 2 }, write: { burst: 1, perSecond: 1 } } });
      const pages = await Promise.all(Array.from({ length: 5 }, () => client.members.list(northlight)));
      assert.deepEqual(
        pages.map(({ items }) => items.length),
        [6, 6, 6, 6, 6],
      );
      assert.ok(count('GET', '/members') > 5);
    });

    it('for too many requests uses x-ratelimit-reset without Retry-After', async () => {
      auth0.fail({
        action: { status: 429, body: {}, headers: { 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 1) } },
      });
      const before = Date.now();
      await client.branding.get(northlight);
      assert.ok(Date.now() - before > 500);
    });

    it('for too many requests for a long time tells the seconds', async () => {
      auth0.fail({
        times: 3,
        action: { status: 429, body: { detail: 'Global limit' }, headers: { 'retry-after': '60' } },
      });
      const error = await failure(client.branding.get(northlight));
      assert.deepEqual(
        [error.code, error.status, error.retryAfter, error.message],
        ['rate_limited', 429, 60, 'Global limit'],
      );
    });

    it('of an invitation for too many requests is retried, because it was not created', async () => {
      auth0.fail({ method: 'POST', action: { status: 429, body: {}, headers: { 'retry-after': '1' } } });
      await client.invitations.create(northlight, { email: 'a@b.example', roleIds: [] });
      assert.equal(auth0.tenant.mails.length, 1);
    });

    for (const [status, code] of [
      [400, 'malformed_request'],
      [404, 'not_found'],
      [500, 'internal_error'],
      [502, 'upstream_error'],
      [503, 'unavailable'],
      [504, 'upstream_timeout'],
    ] as const)
      it(`${status} is ${code}, with the detail`, async () => {
        auth0.fail({
          times: 5,
          action: { status, body: { type: 'about:blank', title: 'Oops', detail: 'Details', status } },
        });
        const error = await failure(client.branding.get(northlight));
        assert.deepEqual([error.code, error.status, error.message], [code, status, 'Details']);
      });

    it('with a page of a proxy keeps its status', async () => {
      auth0.fail({ times: 5, action: { status: 502, text: '<html>Bad gateway</html>' } });
      assert.deepEqual((await failure(client.branding.get(northlight))).code, 'upstream_error');
    });

    it('with a body that is not what it says keeps its status', async () => {
      auth0.fail({ times: 5, action: { status: 400, text: '{', headers: { 'content-type': 'application/json' } } });
      assert.deepEqual((await failure(client.branding.get(northlight))).code, 'malformed_request');
      auth0.fail({ times: 1, action: { status: 400, body: { validation_errors: 'no list' } } });
      assert.deepEqual((await failure(client.branding.get(northlight))).code, 'malformed_request');
    });

    it('of the names of roles does not fail an invitation that was sent', async () => {
      auth0.fail({ path: '/roles', times: 9, action: { status: 500, body: {} } });
      const made = await client.invitations.create(northlight, { email: 'a@b.example', roleIds: [roles.editor] });
      assert.deepEqual(made.roles, [{ id: roles.editor, name: roles.editor }]);
    });

    it('without an invitation in the answer is an unexpected response', async () => {
      auth0.fail({ method: 'POST', action: { status: 201, body: [] } });
      const create = client.invitations.create(northlight, { email: 'a@b.example', roleIds: [] });
      assert.equal((await failure(create)).code, 'unexpected_response');
    });

    it('with a checkpoint on an empty page ends the list', async () => {
      auth0.fail({ path: '/members', action: { status: 200, body: { members: [], next: 'again' } } });
      assert.equal((await client.members.list(northlight)).nextCursor, null);
    });

    it('without an id in the answer is an unexpected response', async () => {
      auth0.fail({ action: { status: 200, body: { name: 'northlight' } } });
      assert.equal((await failure(client.branding.get(northlight))).code, 'unexpected_response');
      auth0.fail({ path: '/members', action: { status: 200, body: { members: [{ name: 'Ada' }] } } });
      assert.equal((await failure(client.members.list(northlight))).code, 'unexpected_response');
    });
  });

  describe('lost connection', () => {
    it('repeats reads', async () => {
      auth0.fail({ times: 2, action: 'lose-request' });
      assert.equal((await client.members.list(northlight)).items.length, 6);
    });

    it('repeats changes of details, which have the same effect twice', async () => {
      auth0.fail({ method: 'PATCH', action: 'lose-response' });
      assert.equal((await client.organizations.update(northlight, { displayName: 'New' })).displayName, 'New');
    });

    it('does not repeat an invitation, which would send another email', async () => {
      auth0.fail({ method: 'POST', action: 'lose-response' });
      const create = client.invitations.create(northlight, { email: 'a@b.example', roleIds: [] });
      assert.equal((await failure(create)).code, 'network');
      assert.equal(auth0.tenant.mails.length, 1);
      assert.equal(count('POST', '/member-invitations'), 1);
    });

    it('between adding and removing roles leaves more roles, and the next attempt completes the change', async () => {
      auth0.fail({ path: '/unassign-roles', action: 'lose-request' });
      assert.equal((await failure(client.members.setRoles(northlight, 'auth0|grace', [roles.editor]))).code, 'network');
      assert.deepEqual(auth0.tenant.members[northlight]![1]!.roles, [roles.viewer, roles.editor]);
      await client.members.setRoles(northlight, 'auth0|grace', [roles.editor]);
      assert.deepEqual(auth0.tenant.members[northlight]![1]!.roles, [roles.editor]);
    });

    it('of a server that answers too late is a timeout', async () => {
      await start({}, { timeout: 50 });
      auth0.fail({ times: 5, action: { delay: 500 } });
      assert.equal((await failure(client.branding.get(northlight))).code, 'timeout');
    });

    it('to a server that is down is a network error', async () => {
      await auth0.stop();
      assert.equal((await failure(client.branding.get(northlight))).code, 'network');
    });

    it('by an aborted signal is aborted', async () => {
      auth0.fail({ action: { delay: 500 } });
      const error = await failure(client.members.list(northlight, {}, { signal: AbortSignal.timeout(50) }));
      assert.equal(error.code, 'aborted');
    });
  });
});
