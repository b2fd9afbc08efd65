/*
 * The options for single sign-on connections, and their defaults.
 */
import type { ConnectionSetup } from '../../contract/index.js';
import { toEncryptionKeys } from './encryption-keys.js';

/** A connection, as the host's functions receive it. */
export interface ConnectionRef {
  organizationId: string;
  connectionId: string;
  strategy: 'oidc' | 'saml';
}

/** How organizations connect their own identity providers. The host's provider signs users in. */
export interface ConnectionOptions {
  /**
   * 32 random bytes that client secrets are encrypted with (AES-256-GCM). Several for a rotation: the first encrypts, all
   * decrypt.
   */
  encryptionKey: Uint8Array | readonly Uint8Array[];
  /** The values that an administrator copies to their identity provider. Called for each response; it must be fast. */
  setup: (connection: ConnectionRef) => ConnectionSetup;
  /**
   * Returns the URL at the host's provider that signs in through the connection, reports the result with
   * `backend.connections.recordTest`, and signs no one in. Default: connections are enabled without a test.
   */
  startTest?: (test: ConnectionRef & { testId: string; userId: string }) => string | Promise<string>;
  /** Default: `['oidc', 'saml']`. */
  strategies?: readonly ('oidc' | 'saml')[];
  /** Connections of an organization. Default 10. */
  max?: number;
  /**
   * Accepts `http:` and addresses of private networks for identity providers. For development and for hosts whose
   * customers are in the same network. Default: refused, so that the server cannot be used to reach other machines.
   */
  allowPrivateAddresses?: boolean;
}

/** The options with their defaults. */
export interface ConnectionSettings extends Required<Omit<ConnectionOptions, 'encryptionKey' | 'startTest'>> {
  /** The first encrypts. */
  readonly encryptionKeys: readonly Uint8Array[];
  readonly startTest?: ConnectionOptions['startTest'];
}

/** Fills in the defaults. Throws a `TypeError` for keys that are not 32 bytes long. */
export function toConnectionSettings(options: ConnectionOptions): ConnectionSettings {
  return {
    encryptionKeys: toEncryptionKeys('connections', options.encryptionKey, undefined),
    setup: options.setup,
    startTest: options.startTest,
    strategies: options.strategies ?? ['oidc', 'saml'],
    max: options.max ?? 10,
    allowPrivateAddresses: options.allowPrivateAddresses ?? false,
  };
}
