import type { FieldError, ProblemCode } from '../../contract/index.js';
import type { ErrorDocument } from './types.js';

/** Wraps `fetch`: refusals of the API become problem details of the org API, which the transport reads. */
export const withProblems =
  (send: typeof fetch): typeof fetch =>
  async (input, init) => {
    const response = await send(input, init);
    const { status, headers } = response;
    if (response.ok || !/json/.test(headers.get('content-type') ?? '')) return response;
    const document = Object(await response.json().catch(() => ({}))) as ErrorDocument;
    const challenge = headers.get('www-authenticate') ?? '';
    const errors = Array.isArray(document.validation_errors) ? document.validation_errors.map(toFieldError) : [];
    const needsStepUp = status === 401 && `${challenge} ${document.type}`.includes('insufficient_user_authentication');
    const body = {
      code: needsStepUp ? 'step_up_required' : errors.length ? 'validation_failed' : codeOf(status, String(input)),
      detail: messageOf({ ...document, detail: document.detail ?? errors[0]?.detail }, challenge),
      errors,
      ...(needsStepUp && {
        acrValues: parameterOf(challenge, 'acr_values')?.split(' '),
        maxAge: Number(parameterOf(challenge, 'max_age')) || undefined,
      }),
    };
    const answer = new Headers({ 'content-type': 'application/problem+json' });
    const after = headers.get('retry-after') ?? secondsUntil(headers.get('x-ratelimit-reset'));
    if (after) answer.set('retry-after', after);
    return new Response(JSON.stringify(body), { status, headers: answer });
  };

/** The code of a refusal without details of fields. `undefined`: the transport derives it from the status. */
function codeOf(status: number, url: string): ProblemCode | undefined {
  // The token is expired or was revoked: the transport tries another one.
  if (status === 401) return 'invalid_token';
  if (status !== 409) return undefined;
  if (url.endsWith('/details')) return 'slug_taken';
  return url.endsWith('/roles') ? 'role_limit_reached' : 'already_invited';
}

/** For developers: the detail, and the scope that the token lacks. */
function messageOf({ detail, title }: ErrorDocument, challenge: string): string | undefined {
  const scope = challenge.includes('insufficient_scope') && parameterOf(challenge, 'scope');
  const message = detail ?? title;
  return scope && !message?.includes(scope) ? `${message ?? 'Insufficient scope'} (${scope})` : message;
}

const parameterOf = (challenge: string, name: string) => new RegExp(`\\b${name}="?([^",]*)`).exec(challenge)?.[1];

/** `reset`: seconds since 1970. */
const secondsUntil = (reset: string | null) =>
  reset && String(Math.max(1, Math.ceil(Number(reset) - Date.now() / 1000)));

/** Names of the API whose camel case is not the name in the contract. */
const renamed: Record<string, string> = { roles: 'roleIds', ttlSec: 'ttlSeconds', identityProviderId: 'connectionId' };

/** `invitees[0].email`, `/invitees/0/email` and `branding.logo_url` are `/email` and `/logoUrl` in the contract. */
function toFieldError({
  detail = '',
  field,
  pointer,
}: NonNullable<ErrorDocument['validation_errors']>[number]): FieldError {
  const path = (pointer ?? field ?? '')
    .replace(/^[/#]+/, '')
    .replace(/\[(\d+)\]/g, '/$1')
    .split(/[./]/)
    .filter((name, index, all) => name !== 'branding' && name !== 'invitees' && !(index === 1 && all[0] === 'invitees'))
    .map((name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
  return { pointer: `/${path.map((name) => renamed[name] ?? name).join('/')}`, code: 'invalid', detail };
}
