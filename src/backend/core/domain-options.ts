/*
 * The options for email domains, their defaults, and the default resolver.
 */

/**
 * Looks up the TXT records of a name. Resolves to one array of parts for each record. Rejects as `node:dns` does: `code`
 * is `ENOTFOUND` or `ENODATA` if there are none, anything else if the name servers did not answer.
 */
export type ResolveTxt = (name: string, options: { signal: AbortSignal }) => Promise<string[][]>;

/** How organizations verify email domains, and what a verified domain can do. */
export interface DomainOptions {
  /** Default: the name servers of the operating system, with `node:dns`. Other runtimes need a resolver of their own. */
  resolveTxt?: ResolveTxt;
  /** How long a lookup can take. Default 5. */
  timeoutSeconds?: number;
  /** Domains of an organization. Default 20. */
  max?: number;
  /**
   * Roles of users who join because of a verified domain, and by default of those whose request to join is approved.
   * Administrator roles among them are not given. Default: none, and organizations can let users neither join nor ask.
   */
  joinRoleIds?: readonly string[];
  /**
   * How long a user cannot ask to join again after an organization denied it: 409 `recently_denied`. Default 2,592,000:
   * thirty days; 0 for no limit.
   */
  askAgainAfterSeconds?: number;
  /**
   * Domains at which anyone can get an email address, in addition to those of large mail services. They and their
   * subdomains are refused.
   */
  publicEmailDomains?: readonly string[];
  /**
   * The record is `_{recordName}` below the domain, with the value `{recordName}={random}`. Lower case letters, digits and
   * hyphens. Default `org-verification`.
   */
  recordName?: string;
}

/** The options with their defaults. */
export interface DomainSettings extends Required<Omit<DomainOptions, 'joinRoleIds'>> {
  /** Absent: joining is not supported. */
  readonly joinRoleIds?: readonly string[];
}

/** Fills in the defaults. Throws a `TypeError` for an invalid `recordName`. */
export function toDomainSettings(options: DomainOptions): DomainSettings {
  const { recordName = 'org-verification' } = options;
  if (!/^[a-z0-9](?:[a-z0-9-]{0,40}[a-z0-9])?$/.test(recordName))
    throw new TypeError('domains.recordName must be lower case letters, digits and hyphens, at most 42 of them');
  return {
    resolveTxt: options.resolveTxt ?? resolveWithNode,
    timeoutSeconds: options.timeoutSeconds ?? 5,
    max: options.max ?? 20,
    askAgainAfterSeconds: options.askAgainAfterSeconds ?? 2_592_000,
    publicEmailDomains: options.publicEmailDomains ?? [],
    recordName,
    ...(options.joinRoleIds?.length && { joinRoleIds: options.joinRoleIds }),
  };
}

/** The part of `node:dns/promises` that is used. */
interface NodeDns {
  Resolver: new (options: { tries: number }) => { resolveTxt(name: string): Promise<string[][]>; cancel(): void };
}

/** Without an import, because pages and workers load this module too. */
const loadNodeDns = (): NodeDns | undefined =>
  (
    globalThis as { process?: { getBuiltinModule?: (name: string) => NodeDns | undefined } }
  ).process?.getBuiltinModule?.('node:dns/promises');

const resolveWithNode: ResolveTxt = async (name, { signal }) => {
  const dns = loadNodeDns();
  if (!dns) throw new TypeError('This runtime has no node:dns; set domains.resolveTxt');
  const resolver = new dns.Resolver({ tries: 2 });
  const cancel = () => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await resolver.resolveTxt(name);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};
