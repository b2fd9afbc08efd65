import assert from 'node:assert/strict';
import { test } from 'node:test';
import type {
  Branding,
  BrandingUpdate,
  FeatureName,
  Invitation,
  Member,
  MemberAdd,
  MemberPage,
  Operation,
  OperationId,
  Page,
  PermissionName,
  ProblemCode,
  SecurityPolicyUpdate,
} from '../../src/contract/index.js';
import { operations } from '../../src/contract/index.js';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(answer: Same<A, B>): Same<A, B> => answer;

// The compiler does the work here; running it only shows that the constants are there.
test('types say what the contract says', () => {
  same<Member['allowed'], { updateRoles: boolean; remove: boolean }>(true);
  same<Member['reasons'], { updateRoles?: string; remove?: string } | undefined>(true);
  same<Member['status'], 'active' | 'blocked' | (string & {})>(true);
  same<Branding['logoUrl'], string | null>(true);
  same<MemberAdd, { email?: string; userId?: string; roleIds: string[] }>(true);
  same<MemberAdd['roleIds'], string[]>(true);
  same<Invitation['invitedBy']['userId'], string | undefined>(true);
  same<NonNullable<SecurityPolicyUpdate['mfa']>['mode'], 'off' | 'optional' | 'required' | undefined>(true);

  const page = { items: [], nextCursor: null } satisfies MemberPage;
  const sameNamed: Page<Member> = page as MemberPage;
  const cleared: BrandingUpdate = { logoAlt: null, colors: { primary: null } };
  // @ts-expect-error the roles are required
  const incomplete: MemberAdd = { email: 'ada@acme.example' };
  // @ts-expect-error no such permission
  const unknown: PermissionName = 'members:ban';
  const known: [PermissionName, FeatureName, ProblemCode] = ['members:read', 'domains', 'last_admin'];
  const id: OperationId = 'replaceMemberRoles';
  const operation: Operation = operations[id];

  assert.deepEqual(operation, {
    method: 'PUT',
    path: '/organizations/{o}/members/{u}/roles',
    permission: 'members:update',
    stepUp: 'admin-roles',
  });
  assert.ok(sameNamed && cleared && incomplete && unknown && known);
});
