/*
 * Access tokens of the stand-in: JWTs that a local key signs.
 */
import { generateKeyPair, jwtVerify, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

export interface TokenOptions {
  sub: string;
  audience: string;
  scope: string;
  /** `null`: the token is for no organization. */
  organization: string | null;
  /** Seconds. Tokens of the My Organization API last 600. */
  lifetime?: number;
}

export interface Keys {
  publicKey: CryptoKey;
  privateKey: CryptoKey;
}

export const createKeys = (): Promise<Keys> => generateKeyPair('RS256');

export const issueToken = ({ privateKey }: Keys, issuer: string, options: TokenOptions) =>
  new SignJWT({
    scope: options.scope,
    azp: 'client_1',
    ...(options.organization !== null && { org_id: options.organization }),
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt' })
    .setIssuer(issuer)
    .setSubject(options.sub)
    .setAudience(options.audience)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + (options.lifetime ?? 600))
    .sign(privateKey);

/** Resolves to the claims. Rejects for a wrong signature, issuer, audience or time. */
export async function verifyToken(
  { publicKey }: Keys,
  issuer: string,
  audience: string,
  token: string,
): Promise<JWTPayload> {
  const { payload } = await jwtVerify(token, publicKey, { issuer, audience, algorithms: ['RS256'] });
  return payload;
}
