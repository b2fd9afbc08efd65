import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { until } from 'lit/directives/until.js';
import { openBackend, type Dials } from './backend.js';
import { seen, type Setting } from './states.js';

/** The page of a real invitation, over a backend of its own: somebody from outside is invited, or somebody else. */
function landing(dials: Partial<Dials>, email: string, after: 'nothing' | 'revoke' = 'nothing') {
  const backend = openBackend({ ...dials, role: 'outsider', failure: 'none', latency: 0 });
  const admin = backend.as('user_1');
  const ticket = (async () => {
    await backend.store.transaction(async (tx) => tx.putUser({ ...(await tx.user('user_outside'))!, emailVerified: true }));
    const invitation = await admin.invitations.create('org_1', {
      email, roleIds: ['manager', 'auditor'], sendEmail: false,
      message: dials.long ? 'Welcome to the drive-train team. '.repeat(12) : 'Welcome to the drive-train team, Nadia. Your rover is charged.',
    });
    if (after === 'revoke') await admin.invitations.revoke('org_1', invitation.id);
    Object.assign(backend.dials, { role: dials.role ?? 'outsider', failure: dials.failure ?? 'none', latency: dials.latency ?? 0 });
    return new URL(invitation.acceptUrl!).searchParams.get('invitation');
  })();
  return html`<org-provider .client=${backend.client} .auth=${backend.auth}>
    ${until(ticket.then((secret) => html`<invitation-accept ticket=${secret} return-to="#"></invitation-accept>`), nothing)}
  </org-provider>`;
}

const meta: Meta = {
  title: 'Elements/invitation-accept',
  component: 'invitation-accept',
  render: (args, { parameters }) => landing(parameters['dials'] as Partial<Dials>, String(args['email'] ?? 'outside@example.com'), args['after'] as 'nothing'),
};
export default meta;

const at = (setting: Setting, args: Record<string, unknown> = {}): StoryObj => seen({ role: 'outsider', ...setting }, args);

export const Playground: StoryObj = { ...at({}), args: { email: 'outside@example.com' } };
// No Forbidden and no TenThousand: whoever holds the link may see it, and it is one thing.
export const Ready = at({});
export const Loading = at({ latency: Infinity });
/** A link that leads nowhere. */
export const Empty = at({}, { after: 'revoke' });
export const Error = at({ failure: 'error' });
export const NoSession = at({ role: 'nobody' });
export const WrongAccount = at({}, { email: 'lena.hofmann@kestrel.example' });
export const LongContent = at({ long: true }, { email: `${'a'.repeat(60)}@planning.kestrel-robotics-international.example` });
export const RightToLeft = at({ direction: 'rtl', lang: 'ar' });
export const Dark = at({ scheme: 'dark' });
export const Narrow = at({ width: '320' });
export const Themed = at({ theme: 'host' });
