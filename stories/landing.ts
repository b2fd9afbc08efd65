/* The page of an invitation link: a real invitation, over a backend of its own. */
import type { StoryContext } from '@storybook/web-components-vite';
import { html } from 'lit';
import { openBackend, type Backend } from './backend.js';
import { drawn } from './drawn.js';
import { backendSettingsOf } from './stage.js';
import type { StorySettings } from './states.js';

export interface Landing {
  backend: Backend;
  ticket: string | null;
}

/** Invites a user from outside, or the user with the address in `parameters.invited`. */
export async function land({
  globals,
  parameters,
}: Pick<StoryContext, 'globals' | 'parameters'>): Promise<{ landing: Landing }> {
  const settings = backendSettingsOf(globals as Record<string, string>, {
    role: 'outsider',
    ...(parameters['settings'] as StorySettings),
  });
  const backend = openBackend({ ...settings, role: 'outsider', failure: 'none', latency: 0 });
  await backend.store.transaction(async (tx) =>
    tx.putUser({ ...(await tx.user('user_outside'))!, emailVerified: true }),
  );
  const admin = backend.as('user_1');
  const invitation = await admin.invitations.create('org_1', {
    email: (parameters['invited'] as string | undefined) ?? 'outside@example.com',
    roleIds: ['manager', 'auditor'],
    sendEmail: false,
    message: settings.long
      ? 'Welcome to the drive-train team. '.repeat(12)
      : 'Welcome to the drive-train team, Nadia. Your rover is charged.',
  });
  if (parameters['revoked']) await admin.invitations.revoke('org_1', invitation.id);
  Object.assign(backend.settings, { role: settings.role, failure: settings.failure, latency: settings.latency });
  return { landing: { backend, ticket: new URL(invitation.acceptUrl!).searchParams.get('invitation') } };
}

/** The page that the link opens. */
export const landed = ({ backend, ticket }: Landing, args: Record<string, unknown> = {}) =>
  html`<org-provider .client=${backend.client} .auth=${backend.auth}
    >${drawn('invitation-accept', { ticket, ...args })}</org-provider
  >`;
