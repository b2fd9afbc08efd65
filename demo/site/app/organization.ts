import type { Organization } from '../../../src/index.js';
import { copyOf, find, markCurrent } from './dom.js';
import { showMessage } from './message.js';

const list = new Intl.ListFormat('en');

/** The sections, in the order of the navigation, with the permission to see each. */
const sections: Record<string, { title: string; permission: string }> = {
  members: { title: 'Members', permission: 'members:read' },
  invitations: { title: 'Invitations', permission: 'invitations:read' },
  import: { title: 'Import', permission: 'members:add' },
  roles: { title: 'Roles', permission: 'roles:read' },
  profile: { title: 'Profile', permission: 'members:read' },
  branding: { title: 'Branding', permission: 'members:read' },
  security: { title: 'Security', permission: 'security:read' },
  domains: { title: 'Domains', permission: 'domains:read' },
  connections: { title: 'Single sign-on', permission: 'connections:read' },
  provisioning: { title: 'Provisioning', permission: 'connections:manage' },
  integrations: { title: 'Integrations', permission: 'integrations:read' },
  'api-keys': { title: 'API keys', permission: 'api-keys:read' },
  webhooks: { title: 'Webhooks', permission: 'integrations:read' },
  activity: { title: 'Activity', permission: 'audit:read' },
  audit: { title: 'Audit log', permission: 'audit:read' },
};

/** Shows a section, which an element renders. */
export function showOrganization(main: HTMLElement, { displayName, viewer }: Organization, asked = 'members'): void {
  const may = (section: string) => viewer.permissions.includes(sections[section]?.permission ?? '');
  const roles = viewer.roles.map(({ name }) => name);
  if (!may('members')) {
    return showMessage(main, {
      title: 'Managed by your administrators',
      text: `Administrators manage the members and roles of ${displayName}. ${roles.length ? `Your roles: ${list.format(roles)}.` : 'You don’t have a role yet.'} To change your access, ask an administrator.`,
      actions: [{ label: 'Open the dashboard', run: () => location.assign('/dashboard') }],
    });
  }
  const current = may(asked) ? asked : 'members';
  if (!find(main, `.sheet[data-section]`)) main.replaceChildren(copyOf('organization'));
  find(main, '.page-sub').textContent = displayName;
  for (const link of main.querySelectorAll<HTMLAnchorElement>('.tabs a')) {
    const section = link.pathname.split('/')[2]!;
    link.hidden = !may(section);
    markCurrent(link, section === current);
  }
  const sheet = find(main, '.sheet');
  if (sheet.dataset['section'] !== current) {
    sheet.replaceChildren(copyOf(current));
    // The example request of a new key.
    sheet.querySelector('api-key-list')?.setAttribute('api-url', `${location.origin}/org-api/v1`);
  }
  sheet.dataset['section'] = current;
  document.title = `${sections[current]!.title} · ${displayName} · Fieldnote`;
}
