import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorMessage } from '../../src/i18n/error-message.js';

const stringsIn = (lang: string) =>
  ({
    format: (_: string, create: (lang: string) => unknown) => create(lang),
    textFrom: (_section: string, _key: string, message: string, values: Record<string, unknown>) =>
      message.replace(/\{(\w+)\}/g, (_match, name: string) => String(values[name])),
  }) as unknown as Parameters<typeof errorMessage>[0];

const afterSeconds = (retryAfter: number | undefined, lang = 'en') =>
  errorMessage(stringsIn(lang), { code: 'rate_limited', retryAfter } as Parameters<typeof errorMessage>[1]);

describe('the message of a rate limit', () => {
  it('names the wait in one unit, rounded up', () => {
    assert.equal(afterSeconds(1), 'Too many requests. Try again in 1 second.');
    assert.equal(afterSeconds(45), 'Too many requests. Try again in 45 seconds.');
    assert.equal(afterSeconds(121), 'Too many requests. Try again in 3 minutes.');
    assert.equal(afterSeconds(2_600), 'Too many requests. Try again in 44 minutes.');
    assert.equal(afterSeconds(54_321), 'Too many requests. Try again in 16 hours.');
    assert.equal(afterSeconds(172_800), 'Too many requests. Try again in 2 days.');
  });

  it('has a wait of at least a second', () => {
    assert.equal(afterSeconds(0), 'Too many requests. Try again in 1 second.');
    assert.equal(afterSeconds(undefined), 'Too many requests. Try again in 1 second.');
  });

  it('formats the wait in the language', () => {
    const inGerman = new Intl.RelativeTimeFormat('de', { numeric: 'always' });
    assert.ok(afterSeconds(45, 'de').includes(inGerman.format(45, 'second')));
    assert.ok(afterSeconds(172_800, 'de').includes(inGerman.format(2, 'day')));
  });
});
