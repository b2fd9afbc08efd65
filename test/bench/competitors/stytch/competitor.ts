/* Stytch Admin Portal: web components with Preact and Material UI that read the Stytch API in pages of fifteen members. */
import { companyAt, dateAt, personAt, type Scale } from '../../browser/api.js';
import type { Competitor } from '../competitor.js';

const organization = {
  organization_id: 'org_1',
  organization_name: companyAt(1),
  organization_slug: 'company-1',
  organization_logo_url: '',
  trusted_metadata: {},
  custom_roles: [],
  sso_default_connection_id: null,
  sso_jit_provisioning: 'ALL_ALLOWED',
  sso_jit_provisioning_allowed_connections: [],
  sso_active_connections: [],
  scim_active_connection: null,
  email_allowed_domains: ['org-1.example'],
  email_jit_provisioning: 'NOT_ALLOWED',
  email_invites: 'ALL_ALLOWED',
  oauth_tenant_jit_provisioning: 'NOT_ALLOWED',
  allowed_oauth_tenants: {},
  auth_methods: 'ALL_ALLOWED',
  allowed_auth_methods: [],
  mfa_policy: 'OPTIONAL',
  mfa_methods: 'ALL_ALLOWED',
  allowed_mfa_methods: [],
  rbac_email_implicit_role_assignments: [],
};

const anything = ['stytch.organization', 'stytch.member', 'stytch.self', 'stytch.sso', 'stytch.scim'];
const rbacPolicy = {
  roles: [
    {
      role_id: 'stytch_member',
      description: 'Granted to all Members.',
      permissions: [{ resource_id: 'stytch.self', actions: ['*'] }],
    },
    {
      role_id: 'stytch_admin',
      description: 'Granted to Members who create an Organization.',
      permissions: anything.map((resource_id) => ({ resource_id, actions: ['*'] })),
    },
  ],
  resources: anything.map((resource_id) => ({ resource_id, actions: ['*'] })),
};

const project = {
  project_name: 'org-elements',
  disable_sdk_watermark: true,
  captcha_settings: { enabled: false },
  cname_domain: null,
  email_domains: ['stytch.com'],
  pkce_required_for_email_magic_links: false,
  pkce_required_for_password_resets: false,
  pkce_required_for_oauth: false,
  pkce_required_for_sso: false,
  slug_pattern: null,
  create_organization_enabled: false,
  password_config: null,
  dfp_protected_auth_enabled: false,
  rbac_policy: rbacPolicy,
  siwe_required_for_crypto_wallets: false,
  vertical: 'B2B',
};

function member(index: number) {
  const { givenName, familyName } = personAt(index);
  const name = `${givenName} ${familyName}`;
  const roles = index === 0 ? ['stytch_member', 'stytch_admin'] : ['stytch_member'];
  return {
    organization_id: 'org_1',
    member_id: `user_${index}`,
    external_id: '',
    name,
    email_address: `${name.toLowerCase().replaceAll(' ', '.')}@org-1.example`,
    email_address_verified: true,
    retired_email_addresses: [],
    status: 'active',
    roles: roles.map((role_id) => ({ role_id, sources: [{ type: 'direct_assignment', details: {} }] })),
    is_breakglass: false,
    is_admin: index === 0,
    mfa_enrolled: index % 3 > 0,
    mfa_phone_number: '',
    mfa_phone_number_verified: false,
    default_mfa_method: '',
    totp_registration_id: '',
    member_password_id: '',
    sso_registrations: [],
    oauth_registrations: [],
    trusted_metadata: {},
    untrusted_metadata: {},
    created_at: dateAt(index),
    updated_at: dateAt(index + 40),
  };
}

const authentication = () => ({
  member_id: 'user_0',
  member: member(0),
  organization,
  session_token: 'session_0',
  session_jwt: 'jwt_0',
  member_session: {
    member_session_id: 'session_0',
    member_id: 'user_0',
    organization_id: 'org_1',
    organization_slug: organization.organization_slug,
    started_at: dateAt(0),
    last_accessed_at: dateAt(1),
    expires_at: '2099-01-01T00:00:00Z',
    authentication_factors: [],
    custom_claims: {},
    roles: ['stytch_member', 'stytch_admin'],
  },
});

interface Search {
  limit?: number;
  cursor?: string;
  query?: { operands: { filter_name: string; filter_value: string | string[] }[] };
}

function members({ limit = 100, cursor = '0', query }: Search, { members: count }: Scale) {
  const filter = (name: string) => query?.operands.find(({ filter_name: other }) => other === name)?.filter_value;
  const search = filter('member_email_fuzzy');
  // One letter matches every second member, longer words match fewer.
  const step = search ? 1 + search.length : 1;
  const some = (name: string, value: string) => !filter(name)?.length || filter(name)!.includes(value);
  const total = some('member_roles', 'stytch_member') && some('statuses', 'active') ? Math.ceil(count / step) : 0;
  const start = Number(cursor);
  const last = Math.min(total, start + limit);
  return {
    members: Array.from({ length: Math.max(0, last - start) }, (_, offset) => member((start + offset) * step)),
    organizations: { org_1: organization },
    results_metadata: { total, next_cursor: last < total ? String(last) : null },
  };
}

export const stytch: Competitor = {
  name: 'Stytch Admin Portal',
  note: 'shows fifteen members a page, without order; has no switcher',
  packages: { '@stytch/vanilla-js': '6.3.0' },
  folder: 'stytch',
  screens: { members: { entry: 'members.js', painted: '#competitor tbody tr td' } },
  async answer(path, request, scale) {
    const json = (body: object, status = 200) =>
      Response.json({ status_code: status, ...body }, { status, headers: { 'cache-control': 'no-store' } });
    const data = (body: object) => json({ data: { status_code: 200, request_id: 'request_0', ...body } });
    const what = path.replace(/^sdk\/v1\//, '');
    if (what.startsWith('projects/bootstrap/')) return data(project);
    switch (what) {
      case 'b2b/sessions/authenticate':
        return data(authentication());
      case 'b2b/organizations/me':
        return data({ organization });
      case 'b2b/organizations/members/me':
        return data({ member: member(0) });
      case 'b2b/organizations/me/members/search':
        return data(members((await request.json()) as Search, scale));
      case 'events':
        return new Response(null, { status: 204 });
      default:
        return json({ error_type: 'not_found', error_message: 'Not found.', request_id: 'request_0' }, 404);
    }
  },
};
