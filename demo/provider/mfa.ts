/*
 * When a second factor is asked for. At Auth0 this is a post-login Action that calls `api.multifactor.enable()`.
 * The demo asks for none yet; a check that is added here becomes part of every login.
 */
import { interactionPolicy } from 'oidc-provider';

/** Checks that a login has to pass after the password and before the organization. */
export function multifactorPrompt(): interactionPolicy.Prompt {
  return new interactionPolicy.Prompt({ name: 'mfa', requestable: false });
}
