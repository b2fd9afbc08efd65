/** True for the errors of auth0-spa-js that mean that a token needs a second factor. The user is still signed in. */
export function isMfaRequired(cause: unknown): boolean {
  const { error, error_description: description } = Object(cause) as { error?: string; error_description?: string };
  return (
    error === 'mfa_required' ||
    error === 'unmet_authentication_requirements' ||
    (error === 'login_required' && /multi-?factor/i.test(description ?? ''))
  );
}
