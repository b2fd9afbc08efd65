/*
 * Derives what a token allows, and which claims are missing.
 */
import { readClaim, listOf, type Claims } from './claims.js';

export type Kind = 'access' | 'id';

/** String key of a finding, with its values. `good: false` is a warning. */
export interface Finding {
  key:
    | 'actsFor'
    | 'noOrganization'
    | 'allows'
    | 'noPermissions'
    | 'verified'
    | 'notVerified'
    | 'forApis'
    | 'forPage'
    | 'memberOf';
  good: boolean;
  values: Record<string, string | number>;
}

export interface Hint {
  key: 'hintOrganization' | 'hintPermissions' | 'hintOthers' | 'hintSecondFactor';
  /** Name of the missing claim. */
  claim: string;
  /** Code of a post-login Action that adds the claim, if it can be added. */
  action?: string;
}

/** Returns the findings. `now`: milliseconds since 1970. */
export function findings(claims: Claims, kind: Kind, now: number): Finding[] {
  const organization = readClaim(claims, 'org_display_name', 'org_name', 'org_id');
  const found: Finding[] = [
    typeof organization === 'string'
      ? { key: 'actsFor', good: true, values: { organization } }
      : { key: 'noOrganization', good: false, values: {} },
  ];
  if (kind === 'id') {
    const others = listOf(readClaim(claims, 'member_of_orgs', 'organizations'));
    if (others.length) found.push({ key: 'memberOf', good: true, values: { count: others.length } });
    return [...found, { key: 'forPage', good: true, values: {} }];
  }
  const permissions = listOf(readClaim(claims, 'permissions'));
  found.push(
    permissions.length
      ? { key: 'allows', good: true, values: { count: permissions.length } }
      : { key: 'noPermissions', good: false, values: {} },
  );
  const at = readClaim(claims, 'mfa_at');
  found.push(
    typeof at === 'number'
      ? { key: 'verified', good: true, values: { minutes: Math.max(1, Math.floor((now / 1000 - at) / 60)) } }
      : { key: 'notVerified', good: false, values: {} },
  );
  return [...found, { key: 'forApis', good: true, values: {} }];
}

/** Returns the code of an Auth0 Action that sets a claim. */
const action = (line: string) => `exports.onExecutePostLogin = async (event, api) => {\n  ${line}\n};\n`;

export function hints(claims: Claims, kind: Kind): Hint[] {
  const has = (...names: string[]) => readClaim(claims, ...names) !== undefined;
  const found: Hint[] = [];
  if (!has('org_id')) found.push({ key: 'hintOrganization', claim: 'org_id' });
  if (kind === 'access' && !has('permissions')) found.push({ key: 'hintPermissions', claim: 'permissions' });
  if (kind === 'access' && !has('mfa_at', 'acr')) {
    found.push({
      key: 'hintSecondFactor',
      claim: 'mfa_at',
      action: action(
        `const mfa = event.authentication?.methods.find(({ name }) => name === 'mfa');\n  if (mfa) api.accessToken.setCustomClaim('https://example.com/mfa_at', Math.floor(Date.parse(mfa.timestamp) / 1000));`,
      ),
    });
  }
  if (kind === 'id' && !has('member_of_orgs', 'organizations')) {
    found.push({
      key: 'hintOthers',
      claim: 'member_of_orgs',
      action: action(
        `// The organizations of a person are not in the event: read them from the Management API.\n  api.idToken.setCustomClaim('https://example.com/member_of_orgs', await organizationsOf(event.user.user_id));`,
      ),
    });
  }
  return found;
}
