import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOrgClient } from '../../src/client/index.js';
import { OrgContext } from '../../src/core/org-context.js';
import type { AuthAdapter } from '../../src/auth/index.js';

/** An adapter whose promises the test resolves. */
function pendingAuth() {
  const answers: ((organization: string) => void)[] = [];
  const failures: ((cause: Error) => void)[] = [];
  const getOrganization = () =>
    new Promise<string>((resolve, reject) => {
      answers.push(resolve);
      failures.push(reject);
    });
  return { auth: { getOrganization } as AuthAdapter, answers, failures };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the current organization', () => {
  it('is not set by a late answer for the previous user', async () => {
    const { auth, answers } = pendingAuth();
    const context = new OrgContext({ client: createOrgClient({ baseUrl: 'https://api.example' }), auth });
    const first = context.resolveOrganization();
    context.reset();
    const second = context.resolveOrganization();
    answers[1]!('org_bob');
    await second;
    assert.equal(context.organizationId, 'org_bob');
    answers[0]!('org_alice');
    await first;
    await settled();
    assert.equal(context.organizationId, 'org_bob');
  });

  it('is still resolved after a late failure for the previous user', async () => {
    const { auth, answers, failures } = pendingAuth();
    const context = new OrgContext({ client: createOrgClient({ baseUrl: 'https://api.example' }), auth });
    const first = context.resolveOrganization();
    context.reset();
    const second = context.resolveOrganization();
    failures[0]!(new Error('late'));
    await first;
    assert.equal(context.error, undefined);
    assert.equal(context.resolveOrganization(), second);
    answers[1]!('org_bob');
    await second;
    assert.equal(context.organizationId, 'org_bob');
  });

  it('is the one that the host set while another was being resolved', async () => {
    const { auth, answers } = pendingAuth();
    const context = new OrgContext({ client: createOrgClient({ baseUrl: 'https://api.example' }), auth });
    const first = context.resolveOrganization();
    context.setOrganization('org_host');
    context.setOrganization(undefined);
    answers[0]!('org_late');
    await first;
    assert.equal(context.organizationId, undefined);
  });

  it('does not sign out the user who has signed in since a request of the previous one failed', async () => {
    let answer: (response: Response) => void = () => {};
    const client = createOrgClient({
      baseUrl: 'https://api.example',
      fetch: () => new Promise<Response>((resolve) => (answer = resolve)),
    });
    const context = new OrgContext({ client });
    context.organization('org_1').catch(() => {});
    await settled();
    context.reset();
    answer(
      Response.json(
        { code: 'unauthenticated', title: 'Unauthenticated', status: 401 },
        { status: 401, headers: { 'content-type': 'application/problem+json' } },
      ),
    );
    await settled();
    await settled();
    assert.equal(context.signedOut, false);
  });
});
