import { html, nothing } from 'lit';
import type { LazyModuleController } from '../controllers/lazy-module.js';
import { ellipsisIcon } from '../ui/icons/list-icons.js';
import type { RowMenuController } from './row-menu.js';

/** Button that opens the menu of a row. The menu is part of a lazy module. */
export function rowMenuButton<Row>(
  row: Row,
  label: string,
  actions: LazyModuleController<{ menu: RowMenuController<Row> }>,
) {
  const target = actions.module ? 'row-menu' : nothing;
  const choose = ({ currentTarget }: Event) =>
    void actions.run(({ menu }) => menu.openFor(row, currentTarget as HTMLElement, target === nothing));
  return html`<button
    type="button"
    class="button quiet small icon-only"
    popovertarget=${target}
    aria-haspopup="menu"
    aria-label=${label}
    @click=${choose}
  >
    ${ellipsisIcon()}
  </button>`;
}
