import type { commonActions } from '../../i18n/en/common-actions.js';
import type { common } from '../../i18n/en/common.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Messages } from '../../i18n/strings.js';
import type { domainListActions } from './domain-list-actions.strings.js';

/** Strings of the first render. */
export const domainList = {
  title: 'Domains',
  subject: 'domains',
  lead: 'Verify the domains of your email addresses to let coworkers join.',
  domain: 'Domain',
  status: 'Status',
  autoJoin: 'Auto-join',
  checked: 'Last checked',
  verified: 'Verified',
  pending: 'Pending',
  failed: 'Couldn’t verify',
  joinOff: 'Off',
  joinRequest: 'On request',
  joinRequestAs: 'On request, as {roles}',
  joinOn: 'Automatic',
  joinOnAs: 'Automatic, as {roles}',
  joinLater: 'Available after verification',
  joinFor: 'Auto-join for {domain}',
  add: 'Add domain',
  full: 'Your organization has the maximum number of domains.',
  addRecord: 'Add this TXT record at your DNS provider. Changes can take up to 48 hours to become visible.',
  otherValues: {
    one: 'Found {count} TXT record for {host}, but it doesn’t have the expected value.',
    other: 'Found {count} TXT records for {host}, but none has the expected value.',
  },
  replaceOld: 'An old value is from an earlier attempt. Replace it with the value below.',
  isTaken: 'The record is correct, but another organization has verified this domain.',
  isHeld: 'The record is there. Check now to verify the domain.',
  isMissing: 'The record is missing. Add it again, or the domain will no longer be verified.',
  recordType: 'Type',
  recordName: 'Name',
  recordValue: 'Value',
  ttlHint: 'Or the lowest available',
  copyName: 'Copy name',
  copyValue: 'Copy value',
  foundValues: 'Values found',
  oldValue: 'Old value',
  unrelated: 'Unrelated',
  checkNow: 'Check now',
  checkNamed: 'Check now: {domain}',
  copyInstructions: 'Copy instructions',
  notChecked: 'Not checked yet.',
  checkedAt: 'Checked {time}.',
  notFoundAt: 'No record found {time}.',
  unavailableAt: 'The name servers didn’t answer {time}.',
  nextCheck: 'Next check {time}.',
  checksEnd: 'Checks stop on {date}.',
  checksEnded: 'Automatic checks have ended.',
  actions: 'Actions',
  actionsFor: 'Actions for {name}',
  found: { one: '{count} domain', other: '{count} domains' },
  shown: 'Showing {shown} of {total}',
  readonly: 'Read-only',
  needsPermission: 'You need the “{permission}” permission.',
} as const;

/** All strings of the section `domainList`, by key. */
export type DomainListMessages = Messages<typeof domainList & typeof domainListActions>;

/** The strings of the dialogs and actions. */
export type DomainListStrings = LocalizeController<
  typeof domainList & typeof domainListActions,
  typeof common & typeof commonActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    domainList: DomainListMessages;
  }
}
