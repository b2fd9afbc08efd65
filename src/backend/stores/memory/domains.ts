/*
 * Domains of the memory store, within a transaction.
 */
import { DomainTakenError, type DomainRecord, type StoreTransaction } from '../../store/store.js';
import { sortRows } from '../../core/cursor.js';
import { findAll, freezeCopy, type MemoryTables, type UndoLog } from './tables.js';

export type DomainMethods = Pick<
  StoreTransaction,
  'domains' | 'verifiedDomain' | 'leaseDomains' | 'putDomain' | 'deleteDomain'
>;

const domainsOf = (tables: MemoryTables, organizationId: string) =>
  findAll(tables.domains, tables.domainIdsOf.get(organizationId) ?? []);

export function domainMethods(tables: MemoryTables, undo: UndoLog): DomainMethods {
  const verified = (domain: string) => tables.domains.get(tables.verifiedDomainIds.get(domain) ?? '');

  const put = (given: DomainRecord) => {
    const record = freezeCopy(given);
    const holder = verified(record.domain);
    if (record.status === 'verified' && holder && holder.id !== record.id)
      throw new DomainTakenError(`The domain ${record.domain} is verified already`);
    const before = tables.domains.get(record.id);
    if (before) remove(tables, undo, before);
    undo.set(tables.domains, record.id, record);
    undo.link(tables.domainIdsOf, record.organizationId, record.id);
    if (record.status === 'verified') undo.set(tables.verifiedDomainIds, record.domain, record.id);
  };

  return {
    async domains(organizationId) {
      return sortRows(domainsOf(tables, organizationId), ({ domain, id }) => [domain, id]);
    },

    async verifiedDomain(domain) {
      return verified(domain);
    },

    async leaseDomains({ now, until, limit }) {
      const due = [...tables.domains.values()].filter(({ nextCheckAt }) => nextCheckAt !== null && nextCheckAt <= now);
      const leased = sortRows(due, ({ nextCheckAt, id }) => [nextCheckAt!, id]).slice(0, limit);
      for (const record of leased) put({ ...record, nextCheckAt: until });
      return leased;
    },

    async putDomain(record) {
      put(record);
    },

    async deleteDomain(organizationId, id) {
      const record = tables.domains.get(id);
      if (record?.organizationId === organizationId) remove(tables, undo, record);
    },
  };
}

function remove(tables: MemoryTables, undo: UndoLog, { id, organizationId, domain, status }: DomainRecord): void {
  undo.delete(tables.domains, id);
  undo.unlink(tables.domainIdsOf, organizationId, id);
  if (status === 'verified') undo.delete(tables.verifiedDomainIds, domain);
}

/** Deletes the domains of an organization. */
export function deleteDomains(tables: MemoryTables, undo: UndoLog, organizationId: string): void {
  for (const record of domainsOf(tables, organizationId)) remove(tables, undo, record);
}
