/*
 * Responses of the SAML identity provider, signed by `samlify`.
 */
import { randomBytes } from 'node:crypto';
import { IdentityProvider, ServiceProvider } from 'samlify';
import { escapeHtml } from '../../html.js';
import type { ConnectionUser } from '../connections.js';
import { metadataXml, POST } from './metadata.js';
import { createKey, type SigningKey, type SigningKeys } from './certificates.js';
import type { SamlFaultName } from './faults.js';

const HOUR_MS = 60 * 60 * 1000;
const VALID_MS = 5 * 60 * 1000;

/** The service provider that a response is for. */
export interface Audience {
  entityId: string;
  acsUrl: string;
  /** The request; absent if the user started at the identity provider. */
  inResponseTo?: string;
}

interface ResponderOptions {
  entityId: string;
  ssoUrl: string;
  keys: SigningKeys;
  faults: ReadonlySet<SamlFaultName>;
}

const newId = () => `_${randomBytes(20).toString('hex')}`;

/** Creates responses. */
export class Responder {
  readonly #keys = new Map<string, Promise<SigningKey>>();

  constructor(private readonly options: ResponderOptions) {}

  /** The metadata, with both certificates. */
  metadata(): string {
    const { current, next } = this.options.keys;
    return metadataXml(this.options, [current.certificate, next.certificate]);
  }

  /** A user who has signed in, as the value of `SAMLResponse`. `authenticatedAt`: milliseconds since 1970. */
  async signIn(audience: Audience, user: ConnectionUser, authenticatedAt: number): Promise<string> {
    const { faults, entityId } = this.options;
    return this.#send(audience, {
      isAssertionSigned: !faults.has('unsigned'),
      xml: successXml(
        { ...audience, issuer: faults.has('issuer_wrong') ? `${entityId}/other` : entityId, authenticatedAt },
        user,
        faults,
      ),
    });
  }

  /** A user who has canceled. */
  async cancel(audience: Audience): Promise<string> {
    return this.#send(audience, {
      isAssertionSigned: false,
      xml: messageXml(audience, {
        issuer: this.options.entityId,
        at: new Date().toISOString(),
        status: `<samlp:StatusCode Value="${STATUS}Responder"><samlp:StatusCode Value="${STATUS}AuthnFailed"/></samlp:StatusCode>`,
      }),
    });
  }

  async #send(audience: Audience, { xml, isAssertionSigned }: { xml: string; isAssertionSigned: boolean }) {
    const key = await this.#signingKey();
    // The certificate that is shown in the signature is the right one also for a wrong key.
    const shown = this.options.faults.has('key_wrong') ? this.options.keys.current.certificate : key.certificate;
    const service = ServiceProvider({
      entityID: audience.entityId,
      assertionConsumerService: [{ Binding: POST, Location: audience.acsUrl }],
      wantAssertionsSigned: isAssertionSigned,
      wantMessageSigned: !isAssertionSigned,
    });
    const request = { extract: { request: { id: audience.inResponseTo ?? '' } } };
    const { context } = await IdentityProvider({
      metadata: metadataXml(this.options, [shown]),
      privateKey: key.privateKey,
      isAssertionEncrypted: false,
    }).createLoginResponse(
      service,
      request,
      'post',
      {},
      { customTagReplacement: () => ({ id: newId(), context: xml }) },
    );
    return context;
  }

  #signingKey(): Promise<SigningKey> {
    const { faults, keys } = this.options;
    if (faults.has('key_wrong')) return this.#other('other', {});
    if (faults.has('certificate_expired')) return this.#other('expired', { fromDays: -400, days: 365 });
    return Promise.resolve(faults.has('certificate_changed') ? keys.next : keys.current);
  }

  #other(name: string, period: Parameters<typeof createKey>[1]): Promise<SigningKey> {
    const found = this.#keys.get(name) ?? createKey(name, period);
    this.#keys.set(name, found);
    return found;
  }
}

const STATUS = 'urn:oasis:names:tc:SAML:2.0:status:';
const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
const NAMESPACES =
  'xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"';

const inResponseToXml = ({ inResponseTo }: Audience) =>
  inResponseTo === undefined ? '' : ` InResponseTo="${escapeHtml(inResponseTo)}"`;

const messageXml = (
  audience: Audience,
  { issuer, at, status, content = '' }: { issuer: string; at: string; status: string; content?: string },
) =>
  `<samlp:Response ${NAMESPACES} ID="${newId()}" Version="2.0" IssueInstant="${at}" Destination="${escapeHtml(audience.acsUrl)}"` +
  `${inResponseToXml(audience)}><saml:Issuer>${escapeHtml(issuer)}</saml:Issuer>` +
  `<samlp:Status>${status}</samlp:Status>${content}</samlp:Response>`;

function successXml(
  { issuer, authenticatedAt, ...given }: Audience & { issuer: string; authenticatedAt: number },
  user: ConnectionUser,
  faults: ReadonlySet<SamlFaultName>,
): string {
  const late = faults.has('clock_behind') ? HOUR_MS : 0;
  const instant = (milliseconds: number) => new Date(milliseconds - late).toISOString();
  const now = Date.now();
  const end = instant(now + (faults.has('validity_short') ? -VALID_MS : VALID_MS));
  const audience = {
    ...given,
    ...(faults.has('replayed') && { inResponseTo: newId() }),
    ...(faults.has('unsolicited') && { inResponseTo: undefined }),
  };
  const recipient = faults.has('recipient_wrong') ? 'https://other.example/acs' : audience.acsUrl;
  const restriction = faults.has('audience_wrong') ? 'https://other.example' : audience.entityId;
  const content =
    `<saml:Assertion ID="${newId()}" Version="2.0" IssueInstant="${instant(now)}"><saml:Issuer>${escapeHtml(issuer)}</saml:Issuer>` +
    `<saml:Subject>${nameIdXml(user, faults)}<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">` +
    `<saml:SubjectConfirmationData NotOnOrAfter="${end}" Recipient="${escapeHtml(recipient)}"${inResponseToXml(audience)}/>` +
    `</saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions NotBefore="${instant(now - VALID_MS * 2)}" NotOnOrAfter="${end}"><saml:AudienceRestriction>` +
    `<saml:Audience>${escapeHtml(restriction)}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
    `<saml:AuthnStatement AuthnInstant="${instant(authenticatedAt)}" SessionIndex="${newId()}"><saml:AuthnContext>` +
    `<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef>` +
    `</saml:AuthnContext></saml:AuthnStatement>${attributesXml(user, faults)}</saml:Assertion>`;
  const status = `<samlp:StatusCode Value="${STATUS}Success"/>`;
  return messageXml(audience, { issuer, at: instant(now), status, content });
}

function nameIdXml({ id }: ConnectionUser, faults: ReadonlySet<SamlFaultName>): string {
  const isTransient = faults.has('name_id_transient');
  const value = isTransient ? newId() : escapeHtml(id);
  // The comment is not signed.
  const text = faults.has('name_id_comment') ? `${value.slice(0, 2)}<!-- -->${value.slice(2)}` : value;
  return `<saml:NameID Format="${isTransient ? TRANSIENT : PERSISTENT}">${text}</saml:NameID>`;
}

function attributesXml(
  { name, email, emailVerified, groups }: ConnectionUser,
  faults: ReadonlySet<SamlFaultName>,
): string {
  const [firstName = name, ...others] = name.split(' ');
  const isVerified = emailVerified && !faults.has('email_not_verified');
  const attributes: [string, string[]][] = [
    ['firstName', [firstName]],
    ['lastName', [others.join(' ')]],
    ['email', faults.has('email_missing') ? [] : [email]],
    ['email_verified', isVerified ? [] : ['false']],
    ['groups', faults.has('groups_missing') ? [] : (groups ?? [])],
  ];
  const statements = attributes
    .filter(([, values]) => values.length > 0)
    .map(
      ([attribute, values]) =>
        `<saml:Attribute Name="${attribute}">${values
          .map((value) => `<saml:AttributeValue>${escapeHtml(value)}</saml:AttributeValue>`)
          .join('')}</saml:Attribute>`,
    );
  return `<saml:AttributeStatement>${statements.join('')}</saml:AttributeStatement>`;
}
