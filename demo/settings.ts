/*
 * Settings: options of `startDemo`, else the environment, else a default.
 */
import { fileURLToPath } from 'node:url';
import { StartFailure } from './failure.js';

/** Options of `startDemo`. */
export interface DemoOptions {
  /** Port of the site, `PORT`. The identity providers and the receiver of webhooks use the next ones. Default: 5173; 0 uses any free ports. */
  port?: number;
  /** Directory of the embedded database, `DEMO_DATA`. Default `demo/.data`. */
  dataFolder?: string;
  /** A PostgreSQL server instead of the embedded one, `DATABASE_URL`. */
  databaseUrl?: string;
  /** Serves pages by Vite's development server. */
  dev?: boolean;
  /** Prints nothing. */
  quiet?: boolean;
}

/** A real Auth0 tenant instead of the demo's own provider. */
export interface Tenant {
  domain: string;
  clientId: string;
  audience: string;
}

/** The resolved settings. */
export interface DemoSettings {
  host: string;
  port: number;
  dataFolder: string;
  databaseUrl?: string;
  /** Sends emails to an SMTP server instead of the mailbox page. */
  smtpUrl?: string;
  tenant?: Tenant;
  dev: boolean;
  quiet: boolean;
}

/**
 * The client id of the site at the demo's own provider. `AUTH0_CLIENT_ID` and `AUTH0_AUDIENCE` are those of a tenant.
 */
export const ownClient = { clientId: 'fieldnote', audience: 'https://api.fieldnote.example' };

/** The connection in the access token. At Auth0 the id of the connection. */
export const ownConnectionId = 'con_fieldnote';

/** The namespace of custom claims: Auth0 requires URLs. */
export const claimNamespace = 'https://org-elements.example/';

/** Reads options and environment. Throws a `StartFailure` for invalid values. */
export function readSettings(options: DemoOptions = {}, env: NodeJS.ProcessEnv = process.env): DemoSettings {
  const { AUTH0_DOMAIN: domain, AUTH0_CLIENT_ID: clientId, AUTH0_AUDIENCE: audience } = env;
  if (domain && !(clientId && audience))
    throw new StartFailure('AUTH0_DOMAIN requires AUTH0_CLIENT_ID and AUTH0_AUDIENCE.');
  const smtpUrl = env['SMTP_URL'] || undefined;
  if (smtpUrl && !/^smtps?:\/\/[^/]+/i.test(smtpUrl))
    throw new StartFailure('SMTP_URL must look like smtp://user:password@mail.example.com:587.');
  return {
    host: env['HOST'] || 'localhost',
    port: options.port ?? readPort(env['PORT']),
    dataFolder: options.dataFolder ?? (env['DEMO_DATA'] || fileURLToPath(new URL('./.data', import.meta.url))),
    databaseUrl: (options.databaseUrl ?? (options.dataFolder ? undefined : env['DATABASE_URL'])) || undefined,
    smtpUrl,
    tenant: domain
      ? { domain: domain.replace(/^https?:\/\/|\/+$/g, ''), clientId: clientId!, audience: audience! }
      : undefined,
    dev: options.dev ?? false,
    quiet: options.quiet ?? false,
  };
}

function readPort(text: string | undefined): number {
  if (!text) return 5173;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_530)
    throw new StartFailure(`PORT must be a number from 0 to 65530, not "${text}".`);
  return port;
}
