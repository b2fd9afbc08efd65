import { expect } from '@open-wc/testing';
import { auth0Auth, type Auth0ClientLike } from '../../src/auth/auth0.js';

type Call = [method: string, options: unknown];

/** A client that records its calls. `login` is what its pop-up does. */
function createClient(login: () => Promise<void> = async () => {}) {
  const calls: Call[] = [];
  const client = new Proxy({} as Auth0ClientLike, {
    get:
      (_, method: string) =>
      async (options: { authorizationParams?: unknown } = {}) => {
        calls.push([method, options.authorizationParams]);
        if (method === 'loginWithPopup') await login();
        return method === 'getIdTokenClaims' ? { __raw: 'id-token', sub: 'auth0|2', nonce: 'n' } : undefined;
      },
  });
  return { client, calls };
}

describe('proveAccount of auth0Auth', () => {
  const { open } = window;
  const popup = { closed: false, close() {}, location: {} } as unknown as Window;
  beforeEach(() => (window.open = () => popup));
  afterEach(() => (window.open = open));

  it('signs in with a second client, and does not touch the first one', async () => {
    const first = createClient();
    const second = createClient();
    const auth = auth0Auth(first.client, { linking: () => second.client });
    const proof = await auth.proveAccount!({ provider: 'github', loginHint: 'ada@example.com' });
    expect(proof).to.deep.equal({ idToken: 'id-token', nonce: 'n' });
    expect(first.calls).to.deep.equal([]);
    expect(second.calls[0]).to.deep.equal([
      'loginWithPopup',
      { prompt: 'login', max_age: 0, connection: 'github', login_hint: 'ada@example.com' },
    ]);
  });

  it('opens the pop-up in the click, and says when it is blocked', async () => {
    const second = createClient();
    const auth = auth0Auth(createClient().client, { linking: () => second.client });
    window.open = () => null;
    const failure = await auth.proveAccount!({}).catch((error: unknown) => error);
    expect((failure as Error).message).to.equal('The pop-up was blocked');
    expect(second.calls).to.deep.equal([]);
    let opened = 0;
    window.open = () => (opened++, popup);
    const proving = auth.proveAccount!({});
    expect(opened).to.equal(1);
    await proving;
  });

  it('is cancelled when the user closes the pop-up', async () => {
    const second = createClient(() => Promise.reject(Object.assign(new Error('Closed'), { error: 'cancelled' })));
    const auth = auth0Auth(createClient().client, { linking: () => second.client });
    const failure = await auth.proveAccount!({}).catch((error: unknown) => error);
    expect((failure as { code?: string }).code).to.equal('cancelled');
  });

  it('is absent without a second client', () => {
    expect(auth0Auth(createClient().client).proveAccount).to.equal(undefined);
  });
});
