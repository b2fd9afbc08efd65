import type { Member } from '../../contract/index.js';

/** Detail of `before-mfa-reset` and `mfa-reset`. */
export interface MfaResetDetail {
  member: Member;
}
