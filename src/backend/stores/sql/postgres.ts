/*
 * A PostgreSQL server with a connection pool.
 */
import type { Client, CustomTypesConfig, Pool as PoolClass, PoolClient, types as TypesOfPg } from 'pg';
import { isPreparable, type Driver } from './connection.js';
import { codeOf, importOptional, StoreError } from './errors.js';
import type { ServerOptions } from './options.js';
import { listen } from './postgres-listener.js';
import { readUtc } from './sql-helpers.js';

export async function openServer({
  url,
  poolSize = 10,
  prepare = true,
  connectTimeout = 10_000,
  lockTimeout = 5_000,
  statementTimeout = 15_000,
  idleInTransactionTimeout = 15_000,
}: ServerOptions): Promise<Driver> {
  const target = describeUrl(url);
  const { default: pg } = await importOptional('pg', () => import('pg'));
  let pool: PoolClass;
  try {
    pool = new pg.Pool({
      connectionString: url,
      max: poolSize,
      connectionTimeoutMillis: connectTimeout,
      application_name: 'org-elements',
    });
  } catch (error) {
    throw new StoreError(
      'invalid_url',
      `The database URL cannot be used: ${(error as Error).message.replaceAll(url, 'it')}`,
      { cause: error },
    );
  }
  // Without a handler, an idle connection that the server closes would end the process. The pool has already replaced
  // it.
  pool.on('error', () => undefined);
  // Not as startup parameters, which poolers refuse.
  const settings = Object.entries({
    lock_timeout: lockTimeout,
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: idleInTransactionTimeout,
  })
    .map(([name, milliseconds]) => `set ${name} = ${Math.max(0, Math.floor(Number(milliseconds)))}`)
    .join('; ');
  pool.on('connect', (client) => void client.query(settings).catch(() => undefined));
  const source = sourceOf(
    pool,
    poolSize,
    prepare,
    readingInstants(pg.types),
    () =>
      new pg.Client({
        connectionString: url,
        application_name: 'org-elements',
        connectionTimeoutMillis: 10_000,
        query_timeout: 10_000,
        keepAlive: true,
      }),
  );
  try {
    const connection = await source.connect();
    try {
      const { rows } = await connection.query(
        `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
        [],
      );
      requireSupported(rows[0] as { version: number; encoding: string }, target);
    } finally {
      connection.release();
    }
  } catch (error) {
    await source.end();
    throw explain(error, target);
  }
  return source;
}

/** Names of prepared statements. There are few, since the statements are in the store's own files. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `org_elements_${names.size}`;
  names.set(text, name);
  return name;
}

function readingInstants(types: typeof TypesOfPg): CustomTypesConfig {
  const { TIMESTAMPTZ } = types.builtins;
  const readDate = types.getTypeParser(TIMESTAMPTZ, 'text');
  const readInstant = (text: string): unknown => readUtc(text) ?? readDate(text);
  return {
    getTypeParser: (type, format) => (type === TIMESTAMPTZ ? readInstant : types.getTypeParser(type, format)) as never,
  };
}

function sourceOf(
  pool: PoolClass,
  poolSize: number,
  prepare: boolean,
  types: CustomTypesConfig,
  createListener: () => Client,
): Driver {
  return {
    engine: 'postgresql',
    maxPerOrganization: Math.max(1, Math.floor(poolSize / 2)),
    async connect() {
      const client: PoolClient = await pool.connect();
      // A connection that breaks between two statements emits an event; the next statement fails anyway.
      const ignore = () => undefined;
      client.on('error', ignore);
      return {
        async query(text, parameters, instants) {
          const { command, rowCount, rows } = await client.query({
            text,
            values: [...parameters],
            ...(prepare && isPreparable(text) && { name: nameOf(text) }),
            ...(instants && { types }),
          });
          return { command, rowCount: rowCount ?? 0, rows };
        },
        release() {
          client.off('error', ignore);
          client.release();
        },
      };
    },
    listen: (listener) => listen(createListener, listener),
    end: () => pool.end(),
  };
}

/** Host, port and database, without the password. */
function describeUrl(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch (error) {
    throw new StoreError(
      'invalid_url',
      'The database URL is not a URL; use postgresql://user:password@host:5432/database',
      { cause: withoutInput(error) },
    );
  }
  if (url.protocol !== 'postgresql:' && url.protocol !== 'postgres:') {
    throw new StoreError('invalid_url', `The database URL begins with ${url.protocol}// instead of postgresql://`);
  }
  const host = url.searchParams.get('host') ?? (url.hostname || 'localhost');
  return `${host}:${url.port || url.searchParams.get('port') || 5432}${url.pathname}`;
}

/** Node includes the whole text in the error, with the password. */
const withoutInput = (error: unknown) => new TypeError((error as Error).message);

function requireSupported({ version, encoding }: { version: number; encoding: string }, target: string): void {
  if (version < 150_000)
    throw new StoreError(
      'unsupported_server',
      `The server at ${target} is PostgreSQL ${Math.floor(version / 10_000)}; 15 or newer is required`,
    );
  if (encoding !== 'UTF8')
    throw new StoreError(
      'unsupported_server',
      `The database at ${target} uses the encoding ${encoding}; UTF8 is required`,
    );
}

/** One line for each error that an operator can fix. */
export function explain(error: unknown, target: string): unknown {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const reason = (error as Error).message || code;
  const options = { cause: error };
  if (code === '28P01' || code.startsWith('28'))
    return new StoreError(
      'authentication_failed',
      `The server at ${target} rejected the user or password: ${reason}`,
      options,
    );
  if (code === '3D000')
    return new StoreError(
      'database_missing',
      `The server at ${target} does not have the database. Create it first (createdb)`,
      options,
    );
  if (code === '42501')
    return new StoreError(
      'permission_denied',
      `The user lacks a permission that the store needs at ${target}: ${reason}`,
      options,
    );
  if (/SCRAM|password must be a string/i.test(reason))
    return new StoreError(
      'authentication_failed',
      `The server at ${target} requires a password and the URL has none`,
      options,
    );
  return new StoreError('unreachable', `No database responds at ${target}: ${reason}`, options);
}
