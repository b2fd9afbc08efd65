/*
 * Better Auth UI: React components on shadcn/ui and Radix that read the Better Auth API. They request members once, without a
 * limit, and show all of the response: the first hundred if `membershipLimit` of the API is a function, up to the limit if it is a
 * number. It is a function here, which is faster.
 */
import { companyAt, dateAt, personAt, type Scale } from '../../browser/api.js';
import type { Competitor } from '../competitor.js';

function user(index: number) {
  const { givenName, familyName } = personAt(index);
  const name = `${givenName} ${familyName}`;
  return { id: `user_${index}`, name, email: `${name.toLowerCase().replaceAll(' ', '.')}@org-1.example`, image: null };
}

const member = (organizationId: string) => (index: number) => ({
  id: `member_${index}`,
  organizationId,
  userId: `user_${index}`,
  role: index === 0 ? 'owner' : 'member',
  createdAt: dateAt(index),
  user: user(index),
});

function members(query: URLSearchParams, { members: count }: Scale) {
  const start = Number(query.get('offset') ?? 0);
  const last = Math.min(count, start + Number(query.get('limit') ?? 100));
  const row = member(query.get('organizationId') ?? 'org_1');
  return {
    members: Array.from({ length: Math.max(0, last - start) }, (_, offset) => row(start + offset)),
    total: count,
  };
}

const organizations = ({ organizations: count }: Scale) =>
  Array.from({ length: count }, (_, index) => ({
    id: `org_${index}`,
    name: companyAt(index),
    slug: `company-${index}`,
    logo: null,
    metadata: null,
    createdAt: dateAt(index),
  }));

const session = {
  session: {
    id: 'session_0',
    token: 'token_0',
    userId: 'user_0',
    activeOrganizationId: 'org_1',
    expiresAt: '2099-01-01T00:00:00.000Z',
    createdAt: dateAt(0),
    updatedAt: dateAt(0),
    ipAddress: '',
    userAgent: '',
  },
  user: { ...user(0), emailVerified: true, createdAt: dateAt(0), updatedAt: dateAt(0) },
};

export const betterAuthUi: Competitor = {
  name: 'Better Auth UI',
  note: 'shows the first hundred, the most that its API gives where the limit is a function; nobody gets to the others, but it is the faster way',
  // The newest Better Auth that satisfies the peer dependencies of the components.
  packages: {
    '@daveyplate/better-auth-ui': '3.4.0',
    'better-auth': '1.7.6',
    '@better-auth/core': '1.7.6',
    '@better-auth/passkey': '1.7.6',
    '@better-auth/api-key': '1.7.5',
    react: '19.3.1',
    'react-dom': '19.3.1',
    tailwindcss: '4.3.5',
    '@tailwindcss/postcss': '4.3.5',
    '@captchafox/react': '1.13.0',
    '@daveyplate/better-auth-tanstack': '1.3.6',
    '@hookform/resolvers': '7.0.9',
    '@instantdb/react': '1.0.67',
    '@marsidev/react-turnstile': '1.6.1',
    '@radix-ui/react-avatar': '1.3.1',
    '@radix-ui/react-checkbox': '1.4.1',
    '@radix-ui/react-context': '1.3.0',
    '@radix-ui/react-dialog': '1.3.1',
    '@radix-ui/react-dropdown-menu': '2.2.1',
    '@radix-ui/react-label': '2.1.17',
    '@radix-ui/react-primitive': '2.2.0',
    '@radix-ui/react-select': '2.4.1',
    '@radix-ui/react-separator': '1.2.0',
    '@radix-ui/react-slot': '1.5.0',
    '@radix-ui/react-tabs': '1.2.1',
    '@radix-ui/react-tooltip': '1.4.1',
    '@radix-ui/react-use-callback-ref': '1.1.5',
    '@radix-ui/react-use-layout-effect': '1.1.4',
    '@tanstack/react-query': '5.108.4',
    '@triplit/client': '1.0.50',
    '@triplit/react': '1.0.51',
    'class-variance-authority': '0.7.1',
    clsx: '2.1.1',
    'input-otp': '1.5.0',
    'lucide-react': '1.81.0',
    'react-hook-form': '7.92.0',
    sonner: '2.0.8',
    'tailwind-merge': '3.7.1',
    zod: '4.6.7',
  },
  folder: 'better-auth-ui',
  screens: {
    members: {
      entry: 'members.jsx',
      painted: '#competitor [data-slot="card-content"] [data-slot="card"] .font-semibold',
    },
    switcher: { entry: 'switcher.jsx', painted: '#competitor button .flex-col > .font-semibold + .opacity-70' },
  },
  answer(path, request, scale) {
    const json = (body: unknown, status = 200) =>
      Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
    switch (path) {
      case 'get-session':
        return json(session);
      case 'organization/list':
        return json(organizations(scale));
      case 'organization/list-members':
        return json(members(new URL(request.url).searchParams, scale));
      case 'organization/list-invitations':
        return json([]);
      case 'organization/has-permission':
        return json({ error: null, success: true });
      default:
        return json({ code: 'NOT_FOUND', message: 'Not Found' }, 404);
    }
  },
};
