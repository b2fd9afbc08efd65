/*
 * Starts everything in one process: database, provider, mailbox, site. Ports are opened first, since two demos must not
 * share a database.
 */
import { getRequestListener } from '@hono/node-server';
import { createApi } from './api.js';
import { balticProvider, identityProviders, kestrelProvider, openidProviders } from './connections/connections.js';
import { clientOf, type ConnectionServer } from './connections/clients.js';
import { samlIdentity } from './connections/saml/identity.js';
import { startNameServer } from './dns/name-server.js';
import { DnsRecords } from './dns/records.js';
import { dnsRoutes } from './dns/routes.js';
import { createHooks } from './hooks.js';
import { Accounts } from './data/accounts.js';
import { followPort } from './data/connection.js';
import { followSamlPort } from './data/saml-connection.js';
import { Crm } from './data/crm.js';
import { openDatabase, unusableData } from './data/database.js';
import { Factors } from './data/factors.js';
import { demoPassword, showcase } from './data/users.js';
import { seed } from './data/seed.js';
import { Sessions } from './data/sessions.js';
import { createTables, getOrCreateSetting } from './data/tables.js';
import { Terms } from './data/terms.js';
import { SecondFactor } from './factor/second-factor.js';
import { integrationOptions } from './integrations/catalog.js';
import { chatRoutes } from './integrations/chat.js';
import { crmRoutes } from './integrations/crm.js';
import { PartnerTokens } from './integrations/tokens.js';
import { listen } from './listen.js';
import { Mailbox, startSmtp, type Mail } from './mail/mailbox.js';
import { createSender } from './mail/sender.js';
import { sweep } from './provider/adapter.js';
import { connectionOptions } from './provider/connection-options.js';
import { createFailedLoginReport } from './provider/failed-logins.js';
import { createIdentities } from './provider/identities.js';
import { loadFactorKey } from './provider/keys.js';
import * as legacy from './provider/legacy.js';
import { OpenSessions } from './provider/open-sessions.js';
import { provisioningOptions } from './provider/provisioning.js';
import { importFrom } from './provider/users.js';
import { ownClient, readSettings, type DemoOptions, type DemoSettings } from './settings.js';
import { createSite } from './web/app.js';
import { confirmRoutes } from './web/confirm.js';
import { buildPages, pageOf, servePages } from './web/pages.js';
import { cookieSession, sessionRoutes } from './web/session.js';
import { cardShell } from './web/shell.js';
import { termsRoutes } from './web/terms.js';
import { startReceiver } from './webhooks/start.js';

export type { DemoOptions } from './settings.js';
export type { Mail } from './mail/mailbox.js';

/** A running demo. */
export interface Demo {
  /** URL of the site. */
  url: string;
  /** URL of the OpenID provider. */
  providerUrl: string;
  /** URL of the receiver of webhooks. With a tenant there is none. */
  receiverUrl: string | undefined;
  /** Closes everything. The data is kept. */
  stop(): Promise<void>;
  /** The received emails, the newest first. */
  mails(): Promise<Mail[]>;
}

/** How often the domains and integrations that are due are checked. */
const CHECK_INTERVAL_MS = 60_000;
/** Deliveries of webhooks are removed once a day. */
const DAY_MS = 86_400_000;

/** Starts the demo. Rejects with a `StartFailure` for errors that the operator can fix. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const closers: (() => unknown)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return await start(readSettings(options), closers, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(settings: DemoSettings, closers: (() => unknown)[], stop: Demo['stop']): Promise<Demo> {
  const siteServer = await listen(settings.host, settings.port);
  closers.push(siteServer.close);
  const providerServer = settings.tenant ? undefined : await listen(settings.host, settings.port && settings.port + 1);
  if (providerServer) closers.push(providerServer.close);
  const connectionServers: ConnectionServer[] = [];
  for (const [index, connection] of (providerServer ? identityProviders : []).entries()) {
    const server = await listen(settings.host, settings.port && settings.port + 2 + index);
    closers.push(server.close);
    connectionServers.push({ connection, ...server });
  }
  const receiverServer = providerServer
    ? await listen(settings.host, settings.port && settings.port + 2 + identityProviders.length)
    : undefined;
  if (receiverServer) closers.push(receiverServer.close);
  const siteUrl = siteServer.url;
  const providerUrl = providerServer?.url ?? `https://${settings.tenant!.domain}`;

  const database = await openDatabase(settings);
  closers.push(() => database.close());
  const { store } = database;
  try {
    await createTables(database);
    await sweep(database);
  } catch (error) {
    throw unusableData(settings, error);
  }
  const accounts = new Accounts(database, legacy);
  const factors = new Factors(database, await loadFactorKey(database));
  const secondFactor = new SecondFactor(factors, store);
  const sessions = new Sessions(database, accounts);
  const openSessions = new OpenSessions(database);
  const identities = createIdentities({ database, store, openSessions, issuer: `${providerUrl}/` });

  const mailbox = new Mailbox(database);
  const smtp = settings.smtpUrl ? undefined : await startSmtp(mailbox);
  if (smtp) closers.push(smtp.close);
  const sender = createSender(settings.smtpUrl ?? smtp!.url, siteUrl);
  closers.push(sender.close);

  const dnsRecords = new DnsRecords(database);
  const nameServer = await startNameServer(dnsRecords);
  closers.push(nameServer.close);

  const audience = settings.tenant?.audience ?? ownClient.audience;
  const terms = new Terms(database);
  const crm = new Crm(database, store);
  const connections = settings.tenant ? undefined : await connectionOptions(database, providerUrl);
  const api = createApi({
    store,
    siteUrl,
    audience,
    issuer: `${providerUrl}/`,
    cookieSession: cookieSession(sessions),
    sendInvitation: sender.sendInvitation,
    hooks: createHooks({ terms, crm, siteUrl }),
    sessions: settings.tenant ? undefined : openSessions,
    identities: settings.tenant ? undefined : identities,
    connections,
    provisioning: settings.tenant ? undefined : provisioningOptions(accounts, siteUrl),
    // Encrypted with the key of the connections. The receiver of the demo has a private address.
    webhooks: connections && { allowPrivateAddresses: true },
    integrations: connections && integrationOptions(siteUrl),
    resolveTxt: nameServer.resolveTxt,
    importUser: settings.tenant ? undefined : importFrom(accounts, secondFactor),
    countLegacyUsers: settings.tenant
      ? undefined
      : async (organizationId) => {
          const domains = await store.transaction((tx) => tx.domains(organizationId));
          return legacy.count(domains.map(({ domain }) => domain));
        },
  });
  closers.push(() => api.backend.close());
  accounts.onMigrated = (account) => api.backend.recordImportedUser(account);
  const checks = setInterval(() => void api.backend.checkDomains().catch(console.error), CHECK_INTERVAL_MS);
  closers.push(() => clearInterval(checks));
  const health = setInterval(() => void api.backend.checkIntegrations().catch(console.error), CHECK_INTERVAL_MS);
  closers.push(() => clearInterval(health));
  const removal = setInterval(() => void api.backend.removeExpiredWebhookDeliveries().catch(console.error), DAY_MS);
  closers.push(() => clearInterval(removal));
  const reportFailedLogin = createFailedLoginReport({ accounts, api, store });
  const clients = await Promise.all(
    connectionServers
      .filter(({ connection }) => openidProviders.includes(connection))
      .map((server) => clientOf(database, server)),
  );
  const kestrelEndpoint = clients.find(({ id }) => id === kestrelProvider.id);
  const balticServer = connectionServers.find(({ connection }) => connection === balticProvider);
  const balticEndpoint = balticServer && (await samlIdentity(database, balticServer));
  await getOrCreateSetting(database, 'seeded', async () => {
    await seed({
      store,
      accounts,
      identities,
      factors,
      terms,
      dnsRecords,
      api,
      siteUrl,
      sendInvitation: sender.sendInvitation,
      kestrelEndpoint,
      balticEndpoint,
    });
    return true;
  });
  if (kestrelEndpoint) await followPort(store, kestrelEndpoint);
  if (balticEndpoint) await followSamlPort(store, balticEndpoint);

  if (providerServer) {
    const { createProvider } = await withoutWarning(() => import('./provider/provider.js'));
    const { startConnections } = await import('./connections/start.js');
    const provider = await createProvider({
      database,
      store,
      accounts,
      secondFactor,
      openSessions,
      identities,
      ...(await startConnections({ database, store, api, siteUrl, providerUrl, servers: connectionServers, clients })),
      reportFailedLogin,
      sendCode: sender.sendCode,
      api,
      siteUrl,
      providerUrl,
    });
    providerServer.serve(provider.callback());
  }

  if (receiverServer) await startReceiver(database, receiverServer, siteUrl);
  const pages = settings.dev ? await servePages(siteServer.server) : await buildPages();
  closers.push(pages.close);
  const addresses = new WeakMap<Request, string>();
  const showCard = cardShell({ pages, providerUrl, dev: settings.dev });
  const tokens = await PartnerTokens.open(database);
  const site = createSite({
    api,
    mailbox,
    crm,
    pages,
    providerUrl,
    dev: settings.dev,
    routes: [
      sessionRoutes({
        sessions,
        accounts,
        secondFactor,
        reportFailedLogin,
        siteUrl,
        showCard,
        addressOf: (request) => addresses.get(request) ?? '',
      }),
      confirmRoutes({ sessions, secondFactor, siteUrl, showCard }),
      termsRoutes({ api, store, terms, sessions, siteUrl, showCard }),
      dnsRoutes({ records: dnsRecords, siteUrl, showCard }),
      chatRoutes({ tokens, showCard }),
      crmRoutes({ tokens, siteUrl, showCard }),
    ],
    auth: {
      domain: providerServer ? providerUrl : settings.tenant!.domain,
      clientId: settings.tenant?.clientId ?? ownClient.clientId,
      audience,
      knowsInvitations: !settings.tenant,
      ...(!settings.tenant && { trial: { password: demoPassword, accounts: showcase } }),
    },
  });
  const answer = getRequestListener((request, { incoming }) => {
    addresses.set(request, incoming.socket.remoteAddress ?? '');
    return site.fetch(request);
  });
  siteServer.serve((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (
      !pages.middleware ||
      pageOf(path) ||
      (/^\/(org-api|api|session|mailbox|crm|cookies|dns|tidewater|fernhill)/.test(path) && !/\.\w+$/.test(path))
    ) {
      void answer(request, response);
    } else {
      pages.middleware(request, response, () => void answer(request, response));
    }
  });

  return { url: siteUrl, providerUrl, receiverUrl: receiverServer?.url, stop, mails: () => mailbox.list() };
}

/** oidc-provider warns about Node versions before 22, but runs on 20. */
async function withoutWarning<T>(load: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (...values) => (/Unsupported runtime/.test(String(values[0])) ? undefined : warn(...values));
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
}
