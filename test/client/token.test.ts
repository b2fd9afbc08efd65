/* A token that cannot be had: the token service refuses, or it was not reached. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { auth0Auth, type Auth0ClientLike } from '../../src/auth/auth0.js';
import { tokenAuth } from '../../src/auth/index.js';
import { createOrgClient, createOrgError, type OrgError } from '../../src/client/index.js';

const coded = (error: string) => Object.assign(new Error(error), { error, error_description: 'Told by the SDK' });

/** Rejections of `getToken`, by meaning. */
const lost: Record<string, () => unknown> = {
  "the browser's TypeError": () => new TypeError('Failed to fetch'),
  "Safari's TypeError": () => new TypeError('Load failed'),
  "Firefox's TypeError": () => new TypeError('NetworkError when attempting to fetch resource.'),
  "the SDK's timeout": () => coded('timeout'),
  'the SDK\'s "Failed to fetch"': () => new Error('Failed to fetch'),
  "the SDK's timeout of a worker": () => new Error("Timeout when executing 'fetch'"),
  'an error page of the identity provider': () => coded('request_error'),
  'an identity provider that is overloaded': () => coded('temporarily_unavailable'),
  'an identity provider with a fault': () => coded('server_error'),
  'an identity provider that is asked too often': () => coded('too_many_requests'),
  'a TimeoutError': () => new DOMException('signal timed out', 'TimeoutError'),
  'a status of 502': () => Object.assign(new Error('HTTP 502'), { status: 502 }),
  'a string': () => 'no network',
  undefined: () => undefined,
};
const refused: Record<string, () => unknown> = {
  ...Object.fromEntries(
    [
      'login_required',
      'consent_required',
      'interaction_required',
      'account_selection_required',
      'invalid_grant',
      'missing_refresh_token',
      'access_denied',
      'mfa_required',
      'unauthorized',
      'invalid_request',
      'unauthorized_client',
    ].map((code) => [code, () => coded(code)]),
  ),
  'the code as a message': () => new Error('login_required'),
  'the code as `code`': () => Object.assign(new Error('Sign in again'), { code: 'invalid_grant' }),
  'a status of 401': () => Object.assign(new Error('HTTP 401'), { status: 401 }),
  'an OrgError': () => createOrgError({ code: 'unauthenticated', status: 401 }),
};

const failure = (work: Promise<unknown>) =>
  work.then(
    () => assert.fail('it succeeded'),
    (error: OrgError) => error,
  );

/** Responds with an empty body to requests with a token. */
function clientOver(getToken: () => Promise<string | null>) {
  const requests: Request[] = [];
  const client = createOrgClient({
    baseUrl: 'https://host.example',
    auth: { getToken },
    fetch: async (...request) => {
      requests.push(new Request(...(request as [string, RequestInit])));
      return new Response('{"userId":"u"}', { headers: { 'content-type': 'application/json' } });
    },
  });
  return { client, requests };
}

describe('an unreachable token service', () => {
  for (const [name, cause] of Object.entries(lost)) {
    it(`is a connection error, not a sign-out: ${name}`, async () => {
      let asked = 0;
      const { client, requests } = clientOver(async () => {
        asked++;
        throw cause();
      });
      const error = await failure(client.organizations.transfer('o', { userId: 'u' }));
      assert.match(error.code, /^(network|timeout)$/);
      assert.equal(error.status, 0);
      assert.equal(asked, 2);
      assert.equal(requests.length, 0);
    });
  }

  it('is retried, and the request is sent once', async () => {
    let fails = true;
    const { client, requests } = clientOver(async () => {
      if (fails) {
        fails = false;
        throw new TypeError('Failed to fetch');
      }
      return 'token';
    });
    await client.me();
    assert.equal(requests.length, 1);
    assert.equal(requests[0]!.headers.get('authorization'), 'Bearer token');
  });
});

describe('a token service that rejects', () => {
  for (const [name, cause] of Object.entries(refused)) {
    it(`means that there is no session: ${name}`, async () => {
      let asked = 0;
      const { client, requests } = clientOver(async () => {
        asked++;
        throw cause();
      });
      assert.equal((await failure(client.me())).code, 'unauthenticated');
      assert.deepEqual([asked, requests.length], [1, 0]);
    });
  }
});

describe('the adapter for auth0-spa-js', () => {
  const kept = new Map<string, string>();
  const globals = {
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
    navigator: { onLine: true },
    location: { href: 'https://app.example/', origin: 'https://app.example' },
  };
  const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  beforeEach(() => {
    kept.clear();
    for (const [name, value] of Object.entries(globals))
      Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
    globals.navigator.onLine = true;
  });
  afterEach(() => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  });

  /** An SDK whose token service responds with `answer`; a user is signed in if `claims` are given. */
  function sdk(answer: () => Promise<string>, claims?: { sub: string; org_id?: string }) {
    const calls: string[] = [];
    const note = (name: string) => async () => void calls.push(name);
    const client = {
      checkSession: async () => void (await answer().catch(() => undefined)),
      getIdTokenClaims: async () => claims,
      getTokenSilently: async () => (calls.push('token'), answer()),
      loginWithPopup: note('popup'),
      loginWithRedirect: note('redirect'),
      logout: note('logout'),
    } as unknown as Auth0ClientLike;
    return { client, calls };
  }

  for (const [name, cause] of Object.entries(lost)) {
    it(`keeps the session when a renewal fails: ${name}`, async () => {
      const auth = auth0Auth(sdk(() => Promise.reject(cause()), { sub: 'u', org_id: 'org_1' }).client);
      const client = createOrgClient({
        baseUrl: 'https://host.example',
        auth,
        fetch: () => assert.fail('no request without a token'),
      });
      assert.match(
        (await failure(client.organizations.create({ name: 'a', displayName: 'A' }))).code,
        /^(network|timeout)$/,
      );
      assert.match(kept.get('org-elements:tab')!, /org_1/);
    });

    it(`does not treat a reload without network as a sign-out: ${name}`, async () => {
      kept.set('org-elements:tab', JSON.stringify({ sub: 'u', organization: 'org_1' }));
      const auth = auth0Auth(sdk(() => Promise.reject(cause())).client);
      await auth.checkSession();
      await assert.rejects(async () => auth.getToken!({}));
      assert.match(kept.get('org-elements:tab')!, /org_1/);
    });
  }

  for (const code of ['login_required', 'consent_required', 'invalid_grant', 'missing_refresh_token']) {
    it(`has no token after ${code}`, async () => {
      kept.set('org-elements:tab', JSON.stringify({ sub: 'u', organization: 'org_1' }));
      const { client, calls } = sdk(() => Promise.reject(coded(code)));
      const auth = auth0Auth(client);
      await auth.checkSession();
      assert.equal(await auth.getToken!({}), null);
      assert.equal(await auth.getToken!({}), null);
      assert.deepEqual(calls, ['token']);
      assert.equal(kept.size, 0);
    });
  }

  it('keeps the organization when a switch cannot reach the identity provider', async () => {
    const { client, calls } = sdk(async () => 'token', { sub: 'u', org_id: 'org_1' });
    const auth = auth0Auth(client, {
      seamless: () => sdk(() => Promise.reject(new TypeError('Failed to fetch'))).client,
    });
    await auth.getOrganization!();
    await assert.rejects(auth.switchOrganization!('org_2'), TypeError);
    globals.navigator.onLine = false;
    await assert.rejects(auth0Auth(client).switchOrganization!('org_2'), TypeError);
    assert.deepEqual(calls, []);
    assert.match(kept.get('org-elements:tab')!, /org_1/);
  });
});

it('a token adapter is used unchanged', async () => {
  assert.equal(await tokenAuth(async () => 'x').getToken!({}), 'x');
});
