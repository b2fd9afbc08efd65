import type { Member } from '../../contract/index.js';

/** A column of the host's own; `render` gives text, a node or a Lit template. */
export interface MemberColumn {
  id: string;
  label: string;
  render: (member: Member) => unknown;
}

/** An action of the host's own in the menu of each row. */
export interface MemberAction {
  label: string;
  run: (member: Member) => void;
  /** Why it cannot be done for this member; the item then stays and says so. */
  reason?: (member: Member) => string | undefined;
}
