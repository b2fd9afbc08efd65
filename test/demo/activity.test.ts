import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity } from '../../src/contract/index.js';
import { multifactor } from '../../demo/provider/mfa.js';
import { Browser, password, useDemo } from './driver.js';

const demo = useDemo();

const ines = 'ines@northlight.example';

test('the activity has 90 days before the start, and the logins of today', async () => {
  const stranger = new Browser(demo);
  await stranger.authorize({ organization: 'org_kestrel' });
  assert.equal((await stranger.submit({ email: ines, password: 'wrong' })).status, 401);
  assert.equal((await stranger.submit({ email: 'stranger@example.test', password: 'wrong' })).status, 401);
  const elsewhere = new Browser(demo);
  await elsewhere.authorize();
  await elsewhere.submit({ email: 'stranger@example.test', password: 'wrong' });

  const browser = new Browser(demo);
  const { access_token: token } = await browser.logInToManage(ines, { organization: 'org_kestrel' });
  await browser.acceptTerms(token);
  const read = async () => (await browser.api('/organizations/org_kestrel/activity', token)).body as Activity;
  let activity = await read();
  // Failed logins are reported after the response.
  for (let attempt = 0; attempt < 100 && activity.days.at(-1)!.failedLogins < 2; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    activity = await read();
  }
  const { date: _, ...counts } = activity.days.at(-1)!;
  assert.deepEqual(counts, { activeMembers: 1, logins: 1, failedLogins: 2, newMembers: 0, migratedMembers: 0 });
  assert.equal((Date.parse(activity.to) - Date.parse(activity.since!)) / 86_400_000, 90);
  assert.ok(activity.days.slice(0, -1).some(({ activeMembers }) => activeMembers > 1));
  assert.ok(activity.cohorts!.length > 0);

  const { body } = await browser.api('/organizations/org_kestrel/audit-events?type=login', token);
  assert.deepEqual(
    body.items.map(({ outcome, actor }: { outcome: string; actor: { name: string } }) => [outcome, actor.name]).sort(),
    [
      ['failed', ''],
      ['failed', 'Ines Marchetti'],
      ['success', 'Ines Marchetti'],
    ],
  );
  assert.doesNotMatch(JSON.stringify(body), /stranger/);
});

test('a wrong second factor is a failed login', async () => {
  const yuki = 'yuki.tanaka@kestrel-robotics.example';
  const browser = new Browser(demo);
  const { access_token: token } = await browser.logInToManage(yuki, { organization: 'org_kestrel' });
  await browser.acceptTerms(token);

  const stranger = new Browser(demo);
  await stranger.authorize({ organization: 'org_kestrel', acr_values: multifactor });
  await stranger.submit({ email: yuki, password });
  assert.equal((await stranger.submit({ code: '000000' })).status, 401);

  let reasons: unknown[] = [];
  for (let attempt = 0; attempt < 100 && !reasons.includes('wrong_second_factor'); attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { body } = await browser.api('/organizations/org_kestrel/audit-events?type=login&outcome=failed', token);
    reasons = body.items.map(({ changes }: { changes: { to: unknown }[] }) => changes[0]?.to);
  }
  assert.ok(reasons.includes('wrong_second_factor'), JSON.stringify(reasons));
});
