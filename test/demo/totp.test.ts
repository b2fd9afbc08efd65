import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, keyUri, readCode, stepAt, toBase32 } from '../../demo/factor/totp.js';

const secret = Buffer.from('12345678901234567890');

test('codes are those of RFC 6238, appendix B', () => {
  // The appendix has eight digits; six are its last ones.
  const vectors = {
    59: '287082',
    1111111109: '081804',
    1111111111: '050471',
    1234567890: '005924',
    2000000000: '279037',
    20000000000: '353130',
  };
  for (const [seconds, code] of Object.entries(vectors))
    assert.equal(codeOf(secret, stepAt(Number(seconds) * 1000)), code);
});

test('codes are those of RFC 4226, appendix D', () => {
  const vectors = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
  assert.deepEqual(
    vectors.map((_, step) => codeOf(secret, step)),
    vectors,
  );
});

test('a clock that is half a minute off is accepted, an older code is reported as expired', () => {
  const now = 1_700_000_000_000;
  const readAt = (offset: number) => readCode(secret, codeOf(secret, stepAt(now) + offset), now);
  for (const offset of [-1, 0, 1]) assert.deepEqual(readAt(offset), { step: stepAt(now) + offset });
  assert.equal(readAt(-2), 'expired');
  assert.equal(readAt(-10), 'expired');
  assert.equal(readAt(-11), 'wrong');
  assert.equal(readAt(2), 'wrong');
  for (const code of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
    assert.equal(readCode(secret, code, now), 'wrong', code);
});

test('an app reads issuer, account and secret out of the QR code', () => {
  assert.equal(toBase32(secret), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  assert.equal(toBase32(Buffer.from('foob')), 'MZXW6YQ');
  const uri = keyUri({ issuer: 'Fieldnote', account: 'ines@northlight.example', secret });
  assert.equal(
    uri,
    'otpauth://totp/Fieldnote:ines%40northlight.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Fieldnote',
  );
});
