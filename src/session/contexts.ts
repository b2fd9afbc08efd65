import { createContext } from '@lit/context';
import type { StringOverrides } from '../strings/index.js';
import type { OrgSession } from './session.js';

// Namespaced strings, not symbols: two copies of the library on one page understand each other.

export const sessionContext = createContext<OrgSession | undefined>('org-elements:session');

export interface Wording {
  /** Language of the nearest provider, a BCP 47 tag. */
  lang?: string;
  /** Words that the host replaced. */
  strings?: StringOverrides;
}

export const wordingContext = createContext<Wording>('org-elements:wording');
