/*
 * An org API of any size with almost no server time, so that only the page is measured. Rows are generated from their index in the
 * format of the contract; all candidates receive the same rows.
 */
import type { Capabilities, Member, Membership, Organization } from '../../../src/contract/index.js';
import { createSampleData, samplePeople } from '../../../src/backend/testing/sample-data.js';
import { createMemoryStore, createOrgBackend } from '../../../src/backend/index.js';

export interface Scale {
  members: number;
  organizations: number;
}

const given = [
  'Ada',
  'Bola',
  'Chiyo',
  'Dmitri',
  'Esra',
  'Femi',
  'Greta',
  'Hana',
  'Ilse',
  'Jonas',
  'Kaarel',
  'Lena',
  'Mika',
  'Noor',
  'Olu',
  'Priya',
];
const family = [
  'Okafor',
  'Brandt',
  'Castillo',
  'Dlamini',
  'Eriksen',
  'Farouk',
  'Garcia',
  'Haddad',
  'Ivanov',
  'Jensen',
  'Kovacs',
  'Lindqvist',
  'Moreau',
];
const began = Date.parse('2024-01-01T00:00:00Z');
/** The name of a person, the name of a company and a date, by index. */
export const personAt = (index: number) => ({
  givenName: given[index % given.length]!,
  familyName: `${family[index % family.length]} ${index}`,
});
export const companyAt = (index: number) => `${family[index % family.length]} ${given[index % given.length]} ${index}`;
export const dateAt = (index: number) => new Date(began + index * 7_200_000).toISOString();

/** Each address contains the organization, so that rows of another organization are detected. */
const member =
  (organization: string) =>
  (index: number): Member => {
    const { givenName, familyName } = personAt(index);
    const name = `${givenName} ${familyName}`;
    return {
      userId: `user_${index}`,
      name,
      email: `${name.toLowerCase().replaceAll(' ', '.')}@${organization.replace('_', '-')}.example`,
      emailVerified: true,
      picture: null,
      roles: [{ id: 'member', name: 'Member' }],
      status: 'active',
      mfaEnrolled: index % 3 > 0,
      joinedAt: dateAt(index),
      lastLoginAt: index % 5 ? dateAt(index + 40) : null,
      isSelf: index === 0,
      managedBy: null,
      etag: `"${index}"`,
      allowed: { updateRoles: true, remove: true },
      reasons: {},
    } as unknown as Member;
  };
const organization = (index: number) => ({
  id: `org_${index}`,
  name: `company-${index}`,
  displayName: companyAt(index),
  branding: {
    logoUrl: null,
    logoDarkUrl: null,
    logoAlt: null,
    colors: { primary: '#2d5fbe', pageBackground: '#f2f5f3' },
  },
});
const membership = (index: number) =>
  ({
    organization: organization(index),
    roles: [{ id: 'owner', name: 'Owner' }],
    pinned: false,
    lastUsedAt: dateAt(9000 - (index % 9000)),
    joinedAt: dateAt(index),
    switch: 'seamless',
  }) as unknown as Membership;

/** Every `step`th of `count` rows, from `start`. */
function page<Row>(count: number, start: number, limit: number, step: number, row: (index: number) => Row) {
  const total = Math.ceil(count / step);
  const last = Math.min(total, start + limit);
  return {
    items: Array.from({ length: Math.max(0, last - start) }, (_, offset) => row((start + offset) * step)),
    total,
    position: start,
    nextCursor: last < total ? String(last) : null,
  };
}

/** Handles requests below `/org-api/v1`. All resources except lists come from the kit. */
export function openApi({ members, organizations }: Scale): (request: Request) => Promise<Response> {
  const kit = createOrgBackend({
    store: createMemoryStore(
      createSampleData({ members: 20, organizations: 3, invitations: 20, now: new Date().toISOString() }),
    ),
    authenticate: async () => ({ userId: samplePeople.owner, via: 'cookie' as const }),
    policy: { ownerRoleIds: ['owner'] },
    publicUrl: 'http://localhost/org-api',
    sendInvitation: async () => {},
  });
  const answers = new Map<string, Promise<{ status: number; text: string }>>();
  /** Responses of the kit, cached. */
  const fromKit = (path: string) => {
    if (!answers.has(path))
      answers.set(
        path,
        kit(new Request(`http://localhost/org-api/v1${path}`)).then(async (answer) => ({
          status: answer.status,
          text: await answer.text(),
        })),
      );
    return answers.get(path)!;
  };
  const bodyFromKit = async <Body>(path: string) => JSON.parse((await fromKit(path)).text) as Body;
  const answer = ({ status, text }: { status: number; text: string }) =>
    new Response(text, { status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
  const json = (body: unknown) => answer({ status: 200, text: JSON.stringify(body) });

  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.replace('/org-api/v1', '');
    const limit = Number(searchParams.get('limit') ?? 50);
    const start = Number(searchParams.get('position') ?? searchParams.get('cursor') ?? 0);
    // One letter matches every second row, longer words match fewer.
    const step = searchParams.get('q') ? 1 + searchParams.get('q')!.length : 1;
    if (path === '/capabilities') {
      const capabilities = await bodyFromKit<Capabilities>(path);
      return json({
        ...capabilities,
        members: { ...capabilities.members, position: true },
        features: { ...capabilities.features, liveChanges: false },
      });
    }
    if (path === '/me/organizations') return json(page(organizations, start, limit, step, membership));
    const [, place] = /^\/organizations\/([^/]+)\/members$/.exec(path) ?? [];
    if (place && request.method === 'GET') return json(page(members, start, limit, step, member(place)));
    const [, id] = /^\/organizations\/([^/]+)$/.exec(path) ?? [];
    if (id)
      return json({
        ...(await bodyFromKit<Organization>('/organizations/org_1')),
        ...organization(Number(id.split('_')[1])),
        id,
        memberCount: members,
      });
    if (request.method === 'GET' && !path.endsWith('/changes'))
      return answer(
        await fromKit(path.replace(/^\/organizations\/[^/]+/, '/organizations/org_1') + new URL(request.url).search),
      );
    return kit(new Request(request.url.replace(/\/organizations\/[^/]+/, '/organizations/org_1'), request));
  };
}
