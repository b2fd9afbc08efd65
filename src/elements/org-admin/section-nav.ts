import { html, nothing } from 'lit';
import { chevronEndIcon } from '../../ui/icons/directional-icons.js';
import { chevronIcon, lockIcon } from '../../ui/icons/list-icons.js';
import type { NavGroup, NavSection } from './section-groups.js';

interface NavOptions {
  groups: readonly NavGroup[];
  current: string;
  title: string;
  /** The sections that the backend supports are not known yet: they take their space and are invisible. */
  isUnknown: boolean;
  /** Screen reader text for sections that the viewer has no permission to see. */
  locked: string;
  /** Returns the URL of a section; `undefined` to render buttons instead of links. */
  href: ((section: string) => string) | undefined;
  /** Called on hover or focus of a section; loads its code. */
  preload: (section: string) => void;
  choose: (event: MouseEvent, section: string) => void;
}

/**
 * Renders the navigation: links if sections have URLs, so that they can be copied and opened in another tab, otherwise
 * buttons. A single group has no label. Narrow layouts show a button that opens the navigation as a popover.
 */
export const sectionNav = ({ groups, title, isUnknown, ...options }: NavOptions) => html`
  <button type="button" class="button secondary nav-button" part="nav-button" popovertarget="sections">
    <span class="visually-hidden">${title}: </span>${renderCurrent(groups, options.current)}${chevronIcon()}
  </button>
  <nav id="sections" popover part="nav" class=${isUnknown ? 'unknown' : nothing} aria-label=${title}>
    ${groups.map(
      ({ label, sections }, index) =>
        html`<div>
          ${groups.length > 1 ? html`<p class="group" id="group-${index}">${label}</p>` : nothing}
          <ul aria-labelledby=${groups.length > 1 ? `group-${index}` : nothing}>
            ${sections.map((section) => renderLink(section, options))}
          </ul>
        </div>`,
    )}
  </nav>
`;

/** The open section, after its group. */
function renderCurrent(groups: readonly NavGroup[], current: string) {
  const group = groups.find(({ sections }) => sections.some(({ id }) => id === current));
  const section = group?.sections.find(({ id }) => id === current);
  return html`${groups.length > 1 ? html`<span class="muted">${group?.label}</span>${chevronEndIcon()}` : nothing}
    <span class="truncate">${section?.label}</span
    >${groups.flatMap(({ sections }) => sections).map(({ id, badge }) => (badge && id !== current ? renderBadge(badge) : nothing))}`;
}

const renderBadge = ({ count, label }: NonNullable<NavSection['badge']>) =>
  html`<span class="badge" aria-hidden="true">${count > 99 ? '99+' : count}</span
    ><span class="visually-hidden">, ${label}</span>`;

function renderLink(
  { id, label, isLocked, badge }: NavSection,
  { current, locked, href, preload, choose }: Omit<NavOptions, 'groups' | 'title' | 'isUnknown'>,
) {
  const content = html`<span>${label}</span
    >${isLocked ? html`${lockIcon()}<span class="visually-hidden"> (${locked})</span>` : nothing}${badge ? renderBadge(badge) : nothing}`;
  const isCurrent = id === current ? 'page' : nothing;
  const [load, press] = [() => preload(id), (event: MouseEvent) => choose(event, id)];
  return html`<li>
    ${
      href
        ? html`<a
            class="section-link"
            part="link"
            href=${href(id)}
            aria-current=${isCurrent}
            @pointerenter=${load}
            @focus=${load}
            @click=${press}
            >${content}</a
          >`
        : html`<button
            type="button"
            class="section-link"
            part="link"
            aria-current=${isCurrent}
            @pointerenter=${load}
            @focus=${load}
            @click=${press}
          >
            ${content}
          </button>`
    }
  </li>`;
}
