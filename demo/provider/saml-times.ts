/*
 * Times of assertions.
 */
import type { SamlAssertion } from './saml-document.js';
import { SamlFault } from './saml-faults.js';

/** How far the clock of an identity provider may be off. */
export const CLOCK_SKEW_MS = 2 * 60 * 1000;

/** How long after it was issued an assertion is accepted, however long it says that it is valid. */
export const MAX_ASSERTION_AGE_MS = 5 * 60 * 1000;

/** Whether `now` is in a period. */
export function isWithin(
  { notBefore, notOnOrAfter }: { notBefore?: string; notOnOrAfter?: string },
  now: number,
): boolean {
  // Times that cannot be read compare as false.
  const hasBegun = notBefore === undefined || Date.parse(notBefore) <= now + CLOCK_SKEW_MS;
  const isOpen = notOnOrAfter === undefined || Date.parse(notOnOrAfter) > now - CLOCK_SKEW_MS;
  return hasBegun && isOpen;
}

/** An assertion is new when it arrives: if its time differs, it is the clock. */
export function clockFault({ issueInstant, conditions, confirmations }: SamlAssertion): SamlFault {
  const now = Date.now();
  const expected = new Date(now).toISOString();
  const issuedAt = Date.parse(issueInstant ?? '');
  if (Math.abs(issuedAt - now) > CLOCK_SKEW_MS)
    return new SamlFault('time', 'clock_skew', { received: issueInstant, expected });
  const received = confirmations[0]?.notOnOrAfter ?? conditions?.notOnOrAfter;
  return new SamlFault('time', 'response_expired', { received, expected });
}
