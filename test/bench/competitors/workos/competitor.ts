/* WorkOS Widgets: React components on Radix Themes that read the WorkOS API in pages of ten members. */
import { companyAt, dateAt, personAt, type Scale } from '../../browser/api.js';
import type { Competitor } from '../competitor.js';

const roles = [
  { slug: 'admin', name: 'Admin', default: false, description: null },
  { slug: 'member', name: 'Member', default: true, description: null },
];

function member(index: number) {
  const { givenName: firstName, familyName: lastName } = personAt(index);
  return {
    id: `user_${index}`,
    firstName,
    lastName,
    email: `${firstName} ${lastName}@org-1.example`.toLowerCase().replaceAll(' ', '.'),
    emailVerified: true,
    profilePictureUrl: null,
    createdAt: dateAt(index),
    lastActivityAt: index % 5 ? dateAt(index + 40) : null,
    status: 'Active',
    isLoggedInUser: index === 0 || null,
    roles: [{ slug: 'member', name: 'Member', description: null }],
    actions: index === 0 ? [] : ['edit-role', 'revoke-membership'],
  };
}

/** Members at a cursor. As in the WorkOS API, `before` the last row is the next page, `after` the first row the previous one. */
function members(query: URLSearchParams, { members: count }: Scale) {
  const limit = Number(query.get('limit') ?? 10);
  const search = query.get('search');
  // One letter matches every second member, longer words match fewer.
  const step = search ? 1 + search.length : 1;
  const total = query.get('role') === 'admin' ? 0 : Math.ceil(count / step);
  const cursor = (name: string) => (query.has(name) ? Number(query.get(name)!.split('_')[1]) / step : null);
  const [next, previous] = [cursor('before'), cursor('after')];
  const start = next !== null ? next + 1 : previous !== null ? Math.max(0, previous - limit) : 0;
  const data = Array.from({ length: Math.max(0, Math.min(limit, total - start)) }, (_, offset) =>
    member((start + offset) * step),
  );
  return {
    data,
    list_metadata: {
      before: start + data.length < total ? data.at(-1)!.id : null,
      after: start > 0 && data[0] ? data[0].id : null,
    },
  };
}

const organizations = ({ organizations: count }: Scale) => ({
  data: Array.from({ length: count }, (_, index) => ({
    id: `org_${index}`,
    name: companyAt(index),
    current: index === Math.min(1, count - 1),
    favicon: null,
  })),
});

const widget = (id: string) =>
  `#competitor [data-woswidgets-widget-id="${id}"][data-woswidgets-widget-state="resolved"]`;

export const workos: Competitor = {
  name: 'WorkOS Widgets',
  note: 'shows ten members a page, without order or total; styles are those of its quick start, a barer set is smaller',
  packages: {
    '@workos-inc/widgets': '1.18.0',
    '@radix-ui/themes': '3.3.0',
    '@tanstack/react-query': '5.108.4',
    react: '19.3.1',
    'react-dom': '19.3.1',
  },
  folder: 'workos',
  screens: {
    members: { entry: 'members.jsx', painted: `${widget('users-management')} tbody th .rt-Text` },
    switcher: { entry: 'switcher.jsx', painted: `${widget('organization-switcher')} .rt-Text` },
  },
  answer(path, request, scale) {
    const json = (body: unknown, status = 200) =>
      Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
    switch (path.replace(/^_widgets\/UserManagement\//, '')) {
      case 'members':
        return json(members(new URL(request.url).searchParams, scale));
      case 'roles':
        return json(roles);
      case 'roles-and-config':
        return json({ roles, multipleRolesEnabled: false });
      case 'organizations':
        return json(organizations(scale));
      default:
        return json({ message: 'Not Found' }, 404);
    }
  },
};
