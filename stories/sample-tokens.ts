/* Tokens as an identity provider would issue them to a page; they are not signed. */
const part = (value: object) =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
export const jwt = (claims: object) =>
  `${part({ alg: 'RS256', typ: 'at+jwt', kid: 'k-2026' })}.${part(claims)}.c2lnbmF0dXJl`;
export const ns = 'https://fieldnote.example/';
export const now = () => Math.floor(Date.now() / 1000);

export const person = { iss: 'https://login.fieldnote.example/', sub: 'auth0|64f0a91c' };
export const acme = { org_id: 'org_7hKq2LSons', org_name: 'lindqvist-sons' };
export const kestrel = {
  org_id: 'org_9fRt4Kestrel',
  org_name: 'kestrel-robotics',
  [`${ns}org_display_name`]: 'Kestrel Robotics',
};

export const accessOf = (organization: object, permissions: string[], more: object = {}) =>
  jwt({
    ...person,
    ...organization,
    aud: 'https://api.fieldnote.example',
    iat: now() - 40,
    exp: now() + 560,
    permissions,
    [`${ns}client_id`]: 'fieldnote',
    ...more,
  });
export const idOf = (organization: object, roles: string[], more: object = {}) =>
  jwt({
    ...person,
    ...organization,
    aud: 'fieldnote',
    iat: now() - 40,
    exp: now() + 3560,
    name: 'Amara Okonkwo',
    email: 'amara@kestrel.example',
    email_verified: true,
    [`${ns}org_roles`]: roles,
    [`${ns}member_of_orgs`]: ['Lindqvist & Sons', 'Kestrel Robotics'],
    nonce: 'n-0S6_WzA2Mj',
    ...more,
  });

export const plain = {
  access: accessOf(kestrel, ['members:read', 'audit:read', 'connections:read'], { [`${ns}mfa_at`]: now() - 240 }),
  id: idOf(kestrel, ['Engineer', 'Auditor']),
};

/** An access token, for pictures. */
export const sampleToken = plain.access;
