import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { eventSentences } from '../../src/features/audit/event-sentences.strings.js';

/** The types of events that the server kit records: for changes, and for the denials of routes. */
function recordedTypes(): string[] {
  const types = new Set<string>();
  for (const file of readdirSync('src/backend', { recursive: true, encoding: 'utf8' })) {
    if (!/^(core|features|identity)\/.*\.ts$/.test(file)) continue;
    const code = readFileSync(`src/backend/${file}`, 'utf8');
    for (const [, type] of code.matchAll(/auditType: '([\w.-]+)'|\?\? '(access)'/g)) types.add(type ?? 'access');
    for (const [, type] of code.matchAll(/auditInfo\.type = '([\w.-]+)'/g)) types.add(type!);
    for (const [call] of code.matchAll(/recordChange\([\s\S]{0,80}?\{[\s\S]{0,60}?type: '([\w.-]+)'/g))
      types.add(/type: '([\w.-]+)'$/.exec(call)![1]!);
  }
  return [...types].sort();
}

test('every type of event that the server kit records has a sentence for each outcome', () => {
  const types = recordedTypes();
  assert.ok(types.length >= 24, types.join());
  for (const known of ['access', 'login', 'member.add', 'invitation.send', 'role.update', 'session.revoke'])
    assert.ok(types.includes(known), known);
  const missing = types.flatMap((type) => [type, `${type}.tried`]).filter((key) => !(key in eventSentences));
  assert.deepEqual(missing, []);
});

test('every sentence names the actor or the target', () => {
  for (const [key, sentence] of Object.entries(eventSentences))
    // These name an actor.
    if (key !== 'someone' && key !== 'apiKeyActor') assert.match(sentence, /\{(actor|target)\}/, key);
});
