/*
 * Checks of domains that are due. Processes lease them, so each domain is checked by one of them.
 */
import { randomText } from '../../core/crypto.js';
import type { DomainSettings } from '../../core/domain-options.js';
import type { Settings } from '../../core/settings.js';
import { DomainTakenError, type DomainRecord } from '../../store/store.js';
import { lookUp, toCheck, type Lookup } from './lookup.js';
import { recordCheck } from './record-check.js';

/** Domains that are looked up at the same time. */
const BATCH_SIZE = 20;
/** A process that ends during a check must not delay the domain for long. */
const LEASE_MS = 10 * 60_000;

/** Checks the domains that are due and resolves to their number; 0 without the option `domains`. */
export async function checkDueDomains(settings: Settings): Promise<number> {
  const { domains, store, clock } = settings;
  if (!domains) return 0;
  let total = 0;
  for (let leased = BATCH_SIZE; leased === BATCH_SIZE; total += leased) {
    const now = clock();
    const until = new Date(now.getTime() + LEASE_MS).toISOString();
    const due = await store.transaction((tx) => tx.leaseDomains({ now: now.toISOString(), until, limit: BATCH_SIZE }));
    await Promise.all(
      due.map((record) =>
        checkDomain(settings, domains, record).catch((error: unknown) => settings.onError(error, {})),
      ),
    );
    leased = due.length;
  }
  return total;
}

async function checkDomain(settings: Settings, domains: DomainSettings, leased: DomainRecord): Promise<void> {
  const lookup = await lookUp(domains, leased);
  await storeCheck(settings, leased, lookup).catch((error: unknown) => {
    // Another organization has verified it after it was read; this time that is known.
    if (!(error instanceof DomainTakenError)) throw error;
    return storeCheck(settings, leased, lookup);
  });
}

const storeCheck = (settings: Settings, leased: DomainRecord, lookup: Lookup): Promise<void> =>
  settings.store.transaction(async (tx) => {
    const organization = await tx.organization(leased.organizationId, { lock: true });
    const record = organization && (await tx.domains(organization.id)).find(({ id }) => id === leased.id);
    // Deleted, or checked by a user in between.
    if (!record || record.checkedAt !== leased.checkedAt) return;
    const found = toCheck(record, lookup);
    const holder = found.result === 'found' ? await tx.verifiedDomain(record.domain) : undefined;
    const isTaken = holder !== undefined && holder.id !== record.id;
    await recordCheck(
      tx,
      { settings, now: settings.clock().toISOString(), requestId: randomText(15) },
      record,
      isTaken ? { result: 'taken', values: [] } : found,
      { isHeld: settings.hooks.before?.['domain.verify'] !== undefined },
    );
  });
