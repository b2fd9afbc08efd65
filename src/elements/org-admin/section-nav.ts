import { html, nothing } from 'lit';
import { lockIcon } from '../../ui/icons.js';

interface NavOptions {
  sections: readonly { id: string; label: string; isLocked: boolean }[];
  current: string;
  title: string;
  /** Said of what the viewer may not see. */
  locked: string;
  /** Address of a section; without one, buttons. */
  href: ((section: string) => string) | undefined;
  /** Somebody points at a section. */
  preload: (section: string) => void;
  choose: (event: MouseEvent, section: string) => void;
}

/**
 * The way to each section: links where sections have addresses, so that they can be copied and opened in another tab.
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
