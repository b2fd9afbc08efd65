import type { Member } from '../../contract/index.js';

/** A custom column. `render` returns text, a node or a Lit template. */
export interface MemberColumn {
  id: string;
  label: string;
  render: (member: Member) => unknown;
}

/** A custom action in the menu of each row. */
export interface MemberAction {
  label: string;
  run: (member: Member) => void;
  /** Returns why the action is not available for a member; the item is then disabled and shows the reason. */
  reason?: (member: Member) => string | undefined;
}
