/*
 * Reads the configuration of an identity provider, outside of the transaction. Nothing is stored.
 */
import type { ConnectionMetadata, ConnectionMetadataRequest } from '../../../contract/index.js';
import type { ConnectionSettings } from '../../core/connection-options.js';
import { ok } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { invalidField } from '../../http/problem.js';
import { discoveryUrl, parseDiscovery } from './discovery.js';
import { urlProblem } from '../../core/guarded-request.js';
import { DocumentError, fetchDocument } from './fetch-document.js';
import { requireConnections } from './rules.js';
import { parseSamlMetadata } from './saml-metadata.js';

type Field = 'url' | 'xml' | 'issuer';

export const readConnectionMetadata: OrganizationOperation = async (context) => {
  const settings = requireConnections(context.settings);
  const body = context.body as ConnectionMetadataRequest;
  const given = (['url', 'xml', 'issuer'] as const).filter((field) => body[field] !== undefined);
  if (given.length !== 1) throw invalidField('', 'invalid_format', 'Exactly one of url, xml and issuer');
  const field = given[0]!;
  return {
    status: 200,
    completesAfterCommit: true,
    afterCommit: async () => ok(await readMetadata(settings, field, body[field]!, context.now)),
  };
};

async function readMetadata(
  settings: ConnectionSettings,
  field: Field,
  value: string,
  now: string,
): Promise<ConnectionMetadata> {
  if (field === 'issuer') {
    const oidc = parseDiscovery(await readDocument(settings, field, discoveryUrl(value)), value);
    return { oidc: await checked(settings, field, oidc) };
  }
  const xml = field === 'xml' ? value : await readDocument(settings, field, value);
  return { saml: await checked(settings, field, await parseSamlMetadata(xml, now)) };
}

async function readDocument(settings: ConnectionSettings, field: Field, url: string): Promise<string> {
  try {
    return await fetchDocument(url, settings);
  } catch (error) {
    if (error instanceof DocumentError) throw refusal(field, error.code);
    throw error;
  }
}

/** Refuses what cannot be used, also if a document names addresses that a connection could not have. */
async function checked<Found extends object>(
  settings: ConnectionSettings,
  field: Field,
  found: Found | string,
): Promise<Found> {
  if (typeof found === 'string') throw refusal(field, found);
  for (const [name, value] of Object.entries(found)) {
    const refused = name !== 'entityId' && typeof value === 'string' ? await urlProblem(value, settings) : undefined;
    // Browsers can be in the customer's network.
    const isOpenedByBrowser = name === 'ssoUrl' || name === 'authorizationEndpoint';
    if (refused && !(isOpenedByBrowser && refused === 'private_address')) throw refusal(field, 'invalid_metadata');
  }
  return found;
}

const refusal = (field: Field, code: string) =>
  invalidField(`/${field}`, code, 'The configuration of the identity provider cannot be read');
