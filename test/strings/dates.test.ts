import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatRelativeTime } from '../../src/i18n/format-date.js';

const strings = { format: (_: string, create: (lang: string) => unknown) => create('en') } as unknown as Parameters<
  typeof formatRelativeTime
>[0];
/** A moment of the viewer's time zone. */
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute);
const said = (then: Date, now: Date) => formatRelativeTime(strings, then.toISOString(), now.getTime());

describe('relative days', () => {
  it('are counted by the calendar', () => {
    assert.equal(said(at(26, 0, 30), at(24, 23, 30)), 'in 2 days');
    assert.equal(said(at(25, 23, 59), at(24, 0, 1)), 'tomorrow');
    assert.equal(said(at(22, 23, 30), at(24, 0, 30)), '2 days ago');
    assert.equal(said(at(23, 0, 5), at(24, 23, 55)), 'yesterday');
  });

  it('start after 24 hours; before that, hours are shown', () => {
    assert.equal(said(at(25, 1), at(24, 23)), 'in 2 hours');
    assert.equal(said(at(24, 23), at(25, 1)), '2 hours ago');
  });
});
