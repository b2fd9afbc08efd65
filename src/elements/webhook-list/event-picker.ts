import { html, nothing } from 'lit';
import { fieldError } from '../../ui/form/form.js';
import { searchIcon } from '../../ui/icons/list-icons.js';
import type { WebhookListStrings } from './webhook-list.strings.js';

/** Id of the search field, which has the focus when no event is selected. */
export const EVENTS_ID = 'webhook-events';

/** Labels of the groups, by the part of an event type before the dot. */
const GROUPS = {
  organization: 'groupOrganization',
  branding: 'groupBranding',
  member: 'groupMembers',
  role: 'groupRoles',
  invitation: 'groupInvitations',
  'join-request': 'groupJoinRequests',
  domain: 'groupDomains',
  connection: 'groupConnections',
  'security-policy': 'groupSecurityPolicy',
} as const;

interface EventPickerOptions {
  strings: WebhookListStrings;
  /** All event types, in the order in which they are shown. */
  types: readonly string[];
  chosen: ReadonlySet<string>;
  query: string;
  error: string | undefined;
  search: (query: string) => void;
  /** Selects or deselects event types. */
  select: (types: readonly string[], selected: boolean) => void;
}

/** Renders the event types in groups, with a search field. A checkbox for each group selects all of its types. */
export function eventPicker(options: EventPickerOptions) {
  const { strings: text, types, chosen, query, error, search } = options;
  const groups = groupEvents(types, query, text);
  return html`<div class="picker">
    <div class="input search">
      ${searchIcon()}<input
        id=${EVENTS_ID}
        type="search"
        aria-label=${text.text('searchEvents')}
        placeholder=${text.text('searchEvents')}
        autocomplete="off"
        .value=${query}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${error ? `${EVENTS_ID}-error` : nothing}
        @input=${({ target }: InputEvent) => search((target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
      />
    </div>
    ${fieldError(`${EVENTS_ID}-error`, error)}
    <p class="hint">${text.text('eventCount', { count: chosen.size })}</p>
    <div class="event-groups">
      ${
        groups.length
          ? groups.map((group) => renderGroup(group, options))
          : html`<p class="hint" role="status">${text.text('noEvents')}</p>`
      }
    </div>
  </div>`;
}

interface EventGroup {
  label: string;
  types: readonly string[];
}

/** The types that match the search, by group. A group whose label matches has all its types. */
function groupEvents(types: readonly string[], query: string, text: WebhookListStrings): EventGroup[] {
  const wanted = query.trim().toLocaleLowerCase();
  const groups = new Map<string, string[]>();
  for (const type of types) {
    const subject = type.split('.')[0]!;
    const label = subject in GROUPS ? text.text(GROUPS[subject as keyof typeof GROUPS]) : subject;
    if (!`${label} ${type}`.toLocaleLowerCase().includes(wanted)) continue;
    groups.set(label, [...(groups.get(label) ?? []), type]);
  }
  return [...groups].map(([label, inGroup]) => ({ label, types: inGroup }));
}

function renderGroup({ label, types }: EventGroup, { chosen, select }: EventPickerOptions) {
  const count = types.filter((type) => chosen.has(type)).length;
  const box = (content: unknown, selected: boolean, some: boolean, changed: readonly string[]) =>
    html`<label class="check">
      <input
        type="checkbox"
        .checked=${selected}
        .indeterminate=${some}
        @change=${({ target }: Event) => select(changed, (target as HTMLInputElement).checked)}
      />
      <span>${content}</span>
    </label>`;
  return html`<div class="event-group" role="group" aria-label=${label}>
    ${box(html`<span class="strong">${label}</span>`, count === types.length, count > 0 && count < types.length, types)}
    <div class="event-types">
      ${types.map((type) => box(html`<bdi class="mono" dir="ltr">${type}</bdi>`, chosen.has(type), false, [type]))}
    </div>
  </div>`;
}
