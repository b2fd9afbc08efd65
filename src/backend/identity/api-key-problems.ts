import { problem, type ProblemError } from '../http/problem.js';

/**
 * The same for every key that is not accepted, so that the response does not reveal which keys exist. `denied`: the key is
 * valid elsewhere, which belongs in the audit log of its organization.
 */
export const invalidApiKey = ({ denied }: { denied?: boolean } = {}): ProblemError =>
  problem('invalid_token', 'The API key is not valid', { denied });

export const userRequired = (): ProblemError =>
  problem('user_required', 'API keys cannot do this. A user has to sign in');
