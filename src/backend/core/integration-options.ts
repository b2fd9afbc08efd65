/*
 * The integrations that the host offers, and how they are connected.
 */
import type { AuditRecord, OrganizationRecord } from '../store/store.js';

/** One value of the settings: a part of JSON Schema. */
export interface SettingSchema {
  type: 'string' | 'number' | 'integer' | 'boolean';
  /** The label of the field. */
  title: string;
  description?: string;
  default?: string | number | boolean;
  /** A choice without labels. */
  enum?: readonly string[];
  /** A choice with labels. */
  oneOf?: readonly { const: string; title: string }[];
  format?: 'uri' | 'email';
  minLength?: number;
  /** Default 4,096. */
  maxLength?: number;
  /** ECMA-262. */
  pattern?: string;
  minimum?: number;
  maximum?: number;
  /** A secret: encrypted, and never returned. Strings only. */
  writeOnly?: boolean;
}

/** The form of the settings: a part of JSON Schema. Fields are shown in this order. */
export interface SettingsSchema {
  type: 'object';
  required?: readonly string[];
  properties: Readonly<Record<string, SettingSchema>>;
}

/** An error in one setting. `code`: one of `FieldError`, or your own. */
export interface SettingError {
  name: string;
  code: string;
  /** For developers. */
  detail: string;
}

/** What users read about an integration. */
export interface IntegrationTexts {
  name: string;
  /** One sentence. */
  description: string;
  /** Integrations with the same one are a group. */
  category: string;
  /** What it does while it is connected, one sentence each. */
  effects?: readonly string[];
  /** What changes when it is disconnected, one sentence each. */
  disconnectEffects?: readonly string[];
  settings?: SettingsSchema;
}

/** The client of your application at an OAuth 2.0 provider. Its redirect URI is `{publicUrl}/v1/integrations/callback`. */
export interface OAuthClientOptions {
  method: 'oauth';
  authorizationUrl: string;
  tokenUrl: string;
  /** RFC 7009. Tokens are revoked when the integration is disconnected. */
  revocationUrl?: string;
  clientId: string;
  /** Omit it for a public client. */
  clientSecret?: string;
  /** How the secret is sent. Default `basic`. */
  clientAuthentication?: 'basic' | 'post';
  scopes?: readonly string[];
  /**
   * RFC 9207. Set it if the metadata of the provider has `authorization_response_iss_parameter_supported`: responses of any other
   * issuer, and without one, are refused. Required for the scope `openid`.
   */
  issuer?: string;
  /** Added to the authorization URL, for example `{ access_type: 'offline' }`. */
  parameters?: Readonly<Record<string, string>>;
}

/** A connection, as the host's functions receive it. */
export interface IntegrationConnection {
  organizationId: string;
  integrationId: string;
  /** A new one when it was disconnected in between. */
  connectionId: string;
  /** With secrets. */
  settings: Readonly<Record<string, unknown>>;
  account: string | null;
  /** Resolves to an access token that is valid for a minute or more. OAuth only. */
  getAccessToken(): Promise<string>;
  /** Aborts after `timeoutSeconds`. The call has failed then. */
  signal: AbortSignal;
}

/** A change in an organization, with what the audit log has about it. */
export interface IntegrationEvent {
  /** The same in each attempt. */
  id: string;
  /** As for webhooks, such as `member.added`; for `audit` the type in the audit log. */
  type: string;
  occurredAt: string;
  organization: Pick<OrganizationRecord, 'id' | 'name' | 'displayName'>;
  actor: AuditRecord['actor'];
  target: AuditRecord['target'];
  outcome: AuditRecord['outcome'];
  changes: AuditRecord['changes'];
  ip: string | null;
  userAgent: string | null;
}

/** The events that an integration receives: each at least once, in order, and again later after a failure. */
export interface IntegrationEvents {
  /** The types of webhooks, or `audit` for all events of the audit log, including those that were refused. */
  types: readonly string[] | 'audit';
  /** Events of one call. Default 1. */
  batchSize?: number;
  /** Handles events, the oldest first. Throw an `IntegrationError` to tell users why it failed. */
  deliver(connection: IntegrationConnection, events: readonly IntegrationEvent[]): Promise<void>;
}

/** What a health check found. */
export interface IntegrationHealth {
  /** The account or workspace that it is connected to. */
  account?: string;
  /** A sentence for users, if it works in part only. */
  attention?: string;
}

/** An integration of the catalog. */
export interface IntegrationDefinition extends IntegrationTexts {
  /** Lowercase letters, digits, `-`, `_` and `.`. */
  id: string;
  logoUrl?: string;
  connect: OAuthClientOptions | { method: 'settings' };
  /** Further rules for settings that fit the schema. */
  validate?: (
    settings: Readonly<Record<string, unknown>>,
  ) => Promise<readonly SettingError[]> | readonly SettingError[];
  /** Texts in another language. `languages`: those of the request, the preferred one first. */
  describe?: (languages: readonly string[]) => Partial<IntegrationTexts> | undefined;
  /** Whether the organization can connect it, or why not. Called for each response; it must be fast. Default: true. */
  available?: (
    organization: Pick<OrganizationRecord, 'id' | 'name' | 'displayName'>,
  ) => true | { reason: string } | Promise<true | { reason: string }>;
  /** Checks whether it works. Throw an `IntegrationError` if it does not. Default: there are no checks. */
  check?: (connection: IntegrationConnection) => Promise<IntegrationHealth | void>;
  /** Called once or more after it was connected, before any event. */
  connected?: (connection: IntegrationConnection) => Promise<void>;
  /** Called once or more after it was disconnected, before its tokens are revoked. */
  disconnected?: (connection: IntegrationConnection) => Promise<void>;
  events?: IntegrationEvents;
}

/** The catalog of integrations, and how they are run. */
export interface IntegrationSource {
  catalog: readonly IntegrationDefinition[];
  /**
   * 32 random bytes that tokens and secrets are encrypted with (AES-256-GCM). Several for a rotation: the first encrypts, all
   * decrypt. Default: that of `connections`.
   */
  encryptionKey?: Uint8Array | readonly Uint8Array[];
  /** Origins of pages that the browser can return to after OAuth. Default: that of `publicUrl`, and those of `cors`. */
  returnOrigins?: readonly string[];
  /** Seconds between failed deliveries; the last one repeats. Default: 5, 60, 300, 1,800, 3,600. */
  retrySeconds?: readonly number[];
  /** How long events wait for an integration that does not work. Default 259,200: three days. */
  waitingSeconds?: number;
  /** After how long failing deliveries are an `error`, and not `needs_attention`. Default 3,600: an hour. */
  errorAfterSeconds?: number;
  /** Seconds between health checks, see `OrgBackend.checkIntegrations`. Default 900. */
  checkSeconds?: number;
  /** Seconds that a function of an integration or a request to a provider can take. Default 15. */
  timeoutSeconds?: number;
  /** Sends requests to providers, for example through a proxy. It must not follow redirects. Default: `fetch`. */
  fetch?: typeof fetch;
  /** Accepts providers with `http:`. For development. Default: refused. */
  allowHttp?: boolean;
}
