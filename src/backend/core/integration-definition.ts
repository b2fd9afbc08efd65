/*
 * Checks of the catalog at the start, so that mistakes of the host are found before a customer connects an integration.
 */
import { EVENT_TYPES } from '../hooks/event-types.js';
import type { IntegrationDefinition, OAuthClientOptions, SettingSchema } from './integration-options.js';

const TYPES = ['string', 'number', 'integer', 'boolean'];

/** Throws a `TypeError` for a definition that cannot work. */
export function requireDefinition(
  { id, connect, settings, events }: IntegrationDefinition,
  options: { allowHttp: boolean; publicUrl: string | undefined },
): void {
  if (!/^[a-z0-9][a-z0-9._-]{0,63}$/.test(id)) throw new TypeError(`integrations: ${id} cannot be an id`);
  const fail = (detail: string): never => {
    throw new TypeError(`integrations, ${id}: ${detail}`);
  };
  if (connect.method === 'oauth') requireClient(connect, options, fail);
  for (const [name, schema] of Object.entries(settings?.properties ?? {})) requireSetting(name, schema, fail);
  for (const name of settings?.required ?? [])
    if (!Object.hasOwn(settings!.properties, name)) fail(`the required setting ${name} is not in properties`);
  if (!events || events.types === 'audit') return;
  const unknown = events.types.find((type) => !EVENT_TYPES.includes(type));
  if (unknown !== undefined) fail(`there are no events of the type ${unknown}`);
}

type Fail = (detail: string) => never;

function requireClient(
  { authorizationUrl, tokenUrl, revocationUrl, scopes, issuer }: OAuthClientOptions,
  { allowHttp, publicUrl }: { allowHttp: boolean; publicUrl: string | undefined },
  fail: Fail,
): void {
  if (!publicUrl) fail('OAuth needs publicUrl: the redirect URI must not depend on the Host header of a request');
  for (const url of [authorizationUrl, tokenUrl, ...(revocationUrl === undefined ? [] : [revocationUrl])]) {
    const protocol = URL.canParse(url) ? new URL(url).protocol : '';
    if (protocol !== 'https:' && !(allowHttp && protocol === 'http:')) fail(`${url} must be an https URL`);
  }
  if (scopes?.includes('openid') && issuer === undefined) fail('the scope openid needs issuer');
}

function requireSetting(name: string, { type, writeOnly, enum: values, oneOf, pattern }: SettingSchema, fail: Fail) {
  if (!/^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/.test(name)) fail(`${name} cannot be the name of a setting`);
  if (!TYPES.includes(type)) fail(`the setting ${name} must be a string, number, integer or boolean`);
  if (type !== 'string' && (writeOnly || values || oneOf)) fail(`the setting ${name} must be a string`);
  if (pattern !== undefined) new RegExp(pattern, 'u');
}
