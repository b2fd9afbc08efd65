/*
 * Time-based one-time passwords (RFC 6238): HMAC-SHA-1, steps of 30 seconds, six digits, as all authenticator apps
 * support.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const stepSeconds = 30;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The step of a time in milliseconds since 1970. */
export const stepAt = (time: number) => Math.floor(time / 1000 / stepSeconds);

/** The code of a step (RFC 4226, section 5.3). */
export function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = hash[19]! & 0xf;
  return String((hash.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/** The result of a check: the step of the code, or that it was valid recently, or nothing. */
export type CodeReading = { step: number } | 'expired' | 'wrong';

/**
 * Finds the step of a code: the current one or an adjacent one, since clocks differ and typing takes time (RFC 6238,
 * section 5.2). Codes of the previous five minutes are recognized for a helpful message.
 */
export function readCode(secret: Buffer, code: string, now: number): CodeReading {
  const given = Buffer.from(code);
  const isCodeOf = (step: number) => given.length === 6 && timingSafeEqual(given, Buffer.from(codeOf(secret, step)));
  const current = stepAt(now);
  for (const step of [current, current - 1, current + 1]) if (isCodeOf(step)) return { step };
  for (let step = current - 10; step < current - 1; step++) if (isCodeOf(step)) return 'expired';
  return 'wrong';
}

/** Base 32 (RFC 4648), without padding. */
export function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The URI for the QR code. Apps assume the parameters that it omits (SHA-1, six digits, 30 seconds). */
export function keyUri({ issuer, account, secret }: { issuer: string; account: string; secret: Buffer }): string {
  const label = [issuer, account].map(encodeURIComponent).join(':');
  return `otpauth://totp/${label}?secret=${toBase32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}
