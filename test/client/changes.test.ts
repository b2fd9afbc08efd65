/* Watching changes: over `fetch`, with a token, through lost connections, until it is ended. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOrgClient, isOrgError, watchChanges } from '../../src/client/index.js';
import type { Change } from '../../src/contract/index.js';

type Script = (request: Request) => Response | Promise<Response>;

const streamOf = (...pieces: string[]) => {
  const encoder = new TextEncoder();
  return new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(encoder.encode(piece));
        controller.close();
      },
    }),
    { headers: { 'content-type': 'text/event-stream' } },
  );
};
const endless = (signal: AbortSignal) =>
  new Response(
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(': open\n\n'));
        signal.addEventListener('abort', () => controller.error(signal.reason));
      },
    }),
    { headers: { 'content-type': 'text/event-stream' } },
  );

/** Watches over answers that come one after the other; the last one stays. */
async function watch(
  scripts: Script[],
  until: (changes: Change[]) => boolean,
  auth?: Parameters<typeof createOrgClient>[0]['auth'],
) {
  const requests: Request[] = [];
  const changes: Change[] = [];
  let opened = 0;
  const ending = new AbortController();
  const client = createOrgClient({
    baseUrl: 'https://api.example/org',
    auth,
    fetch: async (input, init) => {
      const request = new Request(input as string, init);
      requests.push(request);
      return scripts[Math.min(requests.length, scripts.length) - 1]!(request);
    },
  });
  const check = () => until(changes) && ending.abort();
  const done = watchChanges(client, 'org_1', {
    signal: ending.signal,
    reconnectDelay: 1,
    onOpen: () => {
      opened++;
      check();
    },
    onChange: (change) => {
      changes.push(change);
      check();
    },
  });
  const timer = setTimeout(() => ending.abort(), 3000);
  await done.finally(() => clearTimeout(timer));
  return { changes, requests, opened };
}

const member = '{"resource":"member","id":"auth0|grace","etag":null}';

describe('watchChanges', () => {
  for (const [name, end] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const)
    it(`reads lines that end with ${name}, wherever the chunks end`, async () => {
      const text = `: open${end}${end}event: change${end}data: {"resource":"member",${end}data: "id":"1"}${end}${end}data:${member}${end}${end}`;
      for (let size = 1; size < 9; size++) {
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g'))!;
        const { changes } = await watch([() => streamOf(...pieces)], ({ length }) => length > 1);
        assert.deepEqual(
          changes.map(({ id }) => id),
          ['1', 'auth0|grace'],
          `chunks of ${size}`,
        );
      }
    });

  it('keeps no listener on the signal after a connection has ended', async () => {
    const ending = new AbortController();
    const { signal } = ending;
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...given: Parameters<typeof addEventListener>) => {
      listeners++;
      addEventListener.apply(signal, given);
    };
    signal.removeEventListener = (...given: Parameters<typeof removeEventListener>) => {
      listeners--;
      removeEventListener.apply(signal, given);
    };
    let connections = 0;
    const openChanges = async () => {
      if (++connections === 6) ending.abort();
      return streamOf(': open\n\n');
    };
    await watchChanges({ openChanges }, 'org_1', { signal, reconnectDelay: 1, onChange: () => {} });
    assert.equal(connections, 6);
    // The last connection ended by the signal, which removes its listener itself.
    assert.ok(listeners <= 1, `${listeners} listeners`);
  });

  it('gives up a stream whose event never ends, and reconnects', async () => {
    const pieces = Array.from({ length: 40 }, () => `data: ${'x'.repeat(4000)}\n`);
    const { changes, requests } = await watch(
      [() => streamOf(...pieces, `\n`), () => streamOf(`data: ${member}\n\n`)],
      ({ length }) => length > 0,
    );
    assert.deepEqual([changes.length, requests.length], [1, 2]);
  });

  it('reports each change, regardless of how the stream is chunked', async () => {
    const { changes, requests } = await watch(
      [
        () =>
          streamOf(
            ': hello\n\nretry: 1000\n\nda',
            `ta: ${member.slice(0, 20)}`,
            `${member.slice(20)}\n`,
            `\ndata:${member}\r\n\r\n`,
          ),
      ],
      ({ length }) => length === 2,
    );
    assert.deepEqual(
      changes.map(({ id }) => id),
      ['auth0|grace', 'auth0|grace'],
    );
    assert.equal(requests[0]!.headers.get('accept'), 'text/event-stream');
    assert.equal(new URL(requests[0]!.url).pathname, '/org/v1/organizations/org_1/changes');
  });

  it('ignores unknown events', async () => {
    const { changes } = await watch(
      [() => streamOf('data: not json\n\ndata: {"other":1}\n\nevent: x\n\n', `data: ${member}\n\n`)],
      ({ length }) => length === 1,
    );
    assert.equal(changes.length, 1);
  });

  it('reconnects when the connection ends, is rejected temporarily or returns another content type', async () => {
    const { changes, opened } = await watch(
      [
        () => {
          throw new TypeError('Failed to fetch');
        },
        () => new Response('busy', { status: 503 }),
        () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
        () => streamOf(`data: ${member}\n\n`),
        () => streamOf(`data: ${member}\n\n`),
      ],
      ({ length }) => length === 2,
    );
    assert.equal(changes.length, 2);
    assert.equal(opened, 2);
  });

  it('stops when the backend denies access', async () => {
    for (const status of [403, 404]) {
      await assert.rejects(
        watch([() => new Response(null, { status })], () => false),
        (error) => isOrgError(error) && error.status === status,
      );
    }
  });

  it('renews an expired token once', async () => {
    const asked: boolean[] = [];
    const { requests } = await watch(
      [() => new Response(null, { status: 401 }), () => streamOf(`data: ${member}\n\n`)],
      ({ length }) => length === 1,
      { getToken: async ({ refresh = false }) => (asked.push(refresh), refresh ? 'new' : 'old') },
    );
    assert.deepEqual(asked, [false, true]);
    assert.equal(requests[1]!.headers.get('authorization'), 'Bearer new');
  });

  it('treats a silent stream as lost, and opens at the first byte', async () => {
    const said: string[] = [];
    const ending = new AbortController();
    let requests = 0;
    const client = createOrgClient({
      baseUrl: 'https://api.example',
      fetch: async () => {
        requests++;
        // The first is held back by a proxy, the second falls silent.
        return new Response(
          new ReadableStream({
            start: (controller) => requests > 1 && controller.enqueue(new TextEncoder().encode(': open\n\n')),
          }),
          { headers: { 'content-type': 'text/event-stream' } },
        );
      },
    });
    const done = watchChanges(client, 'org_1', {
      signal: ending.signal,
      reconnectDelay: 1,
      silence: 20,
      onChange: () => {},
      onOpen: () => said.push('opened'),
      onClose: () => {
        said.push('closed');
        if (said.length === 4) ending.abort();
      },
    });
    await done;
    assert.deepEqual(said, ['opened', 'closed', 'opened', 'closed']);
    assert.equal(requests, 3);
  });

  it('ends with the signal, also in the middle of a stream', async () => {
    const ending = new AbortController();
    const client = createOrgClient({
      baseUrl: 'https://api.example',
      fetch: async (_input, init) => endless(init!.signal!),
    });
    const done = watchChanges(client, 'org_1', {
      signal: ending.signal,
      onChange: () => {},
      onOpen: () => setTimeout(() => ending.abort()),
    });
    await done;
    assert.ok(ending.signal.aborted);
  });
});

describe('a challenge', () => {
  const challenge = () =>
    Response.json(
      { code: 'step_up_required', acrValues: ['mfa'], maxAge: 900, status: 401, title: '' },
      { status: 401, headers: { 'content-type': 'application/problem+json' } },
    );
  const fine = () => Response.json({ items: [], nextCursor: null });

  function withChallenge(answers: (() => Response)[]) {
    const requests: Request[] = [];
    const client = createOrgClient({
      baseUrl: 'https://api.example',
      fetch: async (input, init) => {
        requests.push(new Request(input as string, init));
        return answers[Math.min(requests.length, answers.length) - 1]!();
      },
    });
    return { client, requests };
  }

  it('waits for the user, and sends the same change with the same key', async () => {
    const { client, requests } = withChallenge([challenge, () => Response.json({ id: 'inv_1' }, { status: 201 })]);
    client.onChallenge(async ({ error, organization, read }) => {
      assert.deepEqual([error.code, organization, read], ['step_up_required', 'org_1', false]);
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    await client.invitations.create('org_1', { email: 'ada@example.com', roleIds: [] });
    assert.equal(requests.length, 2);
    assert.equal(requests[0]!.headers.get('idempotency-key'), requests[1]!.headers.get('idempotency-key'));
    assert.deepEqual(await requests[0]!.json(), await requests[1]!.json());
  });

  it('is handled once: the same response again is an error', async () => {
    const { client, requests } = withChallenge([challenge]);
    let asked = 0;
    client.onChallenge(async () => void asked++);
    await assert.rejects(
      client.members.list('org_1'),
      (error) => isOrgError(error, 'step_up_required') && error.maxAge === 900,
    );
    assert.deepEqual([asked, requests.length], [1, 2]);
  });

  it('that is declined fails the request with the original response', async () => {
    const { client, requests } = withChallenge([challenge, fine]);
    client.onChallenge(() => Promise.reject(new Error('no')));
    await assert.rejects(client.members.list('org_1'), (error) => isOrgError(error, 'step_up_required'));
    assert.equal(requests.length, 1);
  });

  it('ends when its request is aborted', async () => {
    const { client } = withChallenge([challenge, fine]);
    const ending = new AbortController();
    client.onChallenge(
      (_interruption, signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    );
    const answer = client.members.list('org_1', {}, { signal: ending.signal });
    setTimeout(() => ending.abort(), 10);
    await assert.rejects(answer, (error) => isOrgError(error, 'aborted'));
  });

  it('without a handler is a normal error', async () => {
    const { client, requests } = withChallenge([challenge]);
    await assert.rejects(client.members.list('org_1'), (error) => isOrgError(error, 'step_up_required'));
    assert.equal(requests.length, 1);
  });
});
