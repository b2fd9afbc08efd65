import type { SecurityPolicy, SecurityPolicyUpdate } from '../../contract/index.js';
import { Draft } from '../../forms/draft.js';
import { restoreDraft, storeDraft } from '../../forms/draft-storage.js';

/** A user whom the policy names. */
export interface PolicyPerson {
  userId: string;
  name: string;
  email: string;
}

/** Fields of the form. */
export interface PolicyFields {
  mode: string;
  factors: readonly string[];
  exempt: readonly PolicyPerson[];
  ssoRequired: boolean;
  ssoExempt: readonly PolicyPerson[];
  domains: readonly string[];
  /** Null for no limit. */
  maxAge: number | null;
}

export type PolicyField = keyof PolicyFields;

/** Prefix of the storage keys of drafts. */
export const policyDraftPrefix = 'org-elements:security-policy:';

const idOf = (value: unknown) => (typeof value === 'object' ? (value as PolicyPerson).userId : String(value));

/** Lists are compared as sets. */
function isSame(_field: string, one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  const ids = new Set(one.map(idOf));
  return one.length === other.length && other.every((value) => ids.has(idOf(value)));
}

function toFields(policy: SecurityPolicy): PolicyFields {
  const { mfa, ssoRequired, ssoExempt, allowedEmailDomains, sessionMaxAgeSeconds, people = [] } = policy;
  const named = new Map(people.map(({ userId, name, email }) => [userId, { userId, name, email }]));
  const toPerson = (userId: string) => named.get(userId) ?? { userId, name: userId, email: '' };
  return {
    mode: mfa.mode,
    factors: mfa.factors,
    exempt: mfa.exempt.map(toPerson),
    ssoRequired,
    ssoExempt: ssoExempt.map(toPerson),
    domains: allowedEmailDomains,
    maxAge: sessionMaxAgeSeconds ?? null,
  };
}

/** Draft of the policy of one organization, stored in the tab. */
export class PolicyDraft extends Draft<PolicyFields> {
  #storageKey = '';

  constructor() {
    super(isSame);
  }

  /** Starts with the stored input, or merges a new version with the input. */
  receive(policy: SecurityPolicy, storageKey: string): void {
    const version = toFields(policy);
    if (!this.saved) {
      this.#storageKey = policyDraftPrefix + storageKey;
      restoreDraft(this, this.#storageKey, version);
    }
    this.rebase(version);
    this.store();
  }

  /** The input was saved as this version. */
  accept(policy: SecurityPolicy): void {
    this.load(toFields(policy));
    this.store();
  }

  store(): void {
    storeDraft(this, this.#storageKey);
  }

  /** JSON merge patch (RFC 7396) with the changes. */
  get patch(): SecurityPolicyUpdate {
    const { values } = this;
    const changed = new Set(this.changed);
    const mfa = {
      ...(changed.has('mode') && { mode: values.mode as 'off' }),
      ...(changed.has('factors') && { factors: [...(values.factors ?? [])] }),
      ...(changed.has('exempt') && { exempt: values.exempt!.map(({ userId }) => userId) }),
    };
    return {
      ...(Object.keys(mfa).length > 0 && { mfa }),
      ...(changed.has('ssoRequired') && { ssoRequired: values.ssoRequired }),
      ...(changed.has('ssoExempt') && { ssoExempt: values.ssoExempt!.map(({ userId }) => userId) }),
      ...(changed.has('domains') && { allowedEmailDomains: [...values.domains!] }),
      ...(changed.has('maxAge') && { sessionMaxAgeSeconds: values.maxAge ?? null }),
    };
  }
}
