import { html, nothing } from 'lit';
import { lockIcon } from '../../ui/icons/list-icons.js';

interface NavOptions {
  sections: readonly { id: string; label: string; isLocked: boolean }[];
  current: string;
  title: string;
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
 * buttons.
 */
export const sectionNav = ({ sections, current, title, locked, href, preload, choose }: NavOptions) => html`
  <nav part="nav" aria-label=${title}>
    <ul>
      ${sections.map(({ id, label, isLocked }) => {
        const content = html`<span>${label}</span
          >${isLocked ? html`${lockIcon()}<span class="visually-hidden"> (${locked})</span>` : nothing}`;
        const isCurrent = id === current ? 'page' : nothing;
        const [come, press] = [() => preload(id), (event: MouseEvent) => choose(event, id)];
        return html`<li>
          ${
            href
              ? html`<a
                  class="way"
                  part="link"
                  href=${href(id)}
                  aria-current=${isCurrent}
                  @pointerenter=${come}
                  @focus=${come}
                  @click=${press}
                  >${content}</a
                >`
              : html`<button
                  type="button"
                  class="way"
                  part="link"
                  aria-current=${isCurrent}
                  @pointerenter=${come}
                  @focus=${come}
                  @click=${press}
                >
                  ${content}
                </button>`
          }
        </li>`;
      })}
    </ul>
  </nav>
`;
