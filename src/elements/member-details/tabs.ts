import { html } from 'lit';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
}

interface TabsOptions<Id extends string> {
  tabs: readonly Tab<Id>[];
  chosen: Id;
  label: string;
  choose: (id: Id) => void;
}

/** Renders tabs with automatic activation (WAI-ARIA APG, tabs pattern). The panel is `#panel`. */
export function tabList<Id extends string>({ tabs, chosen, label, choose }: TabsOptions<Id>) {
  const move = (event: KeyboardEvent) => {
    const list = event.currentTarget as HTMLElement;
    const at = tabs.findIndex(({ id }) => id === chosen);
    const forwards = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backwards = forwards === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const to = {
      [forwards]: (at + 1) % tabs.length,
      [backwards]: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(tabs[to]!.id);
    list.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };
  return html`
    <div class="tabs" role="tablist" aria-label=${label} @keydown=${move}>
      ${tabs.map((tab) => html`<button type="button" role="tab" id="tab-${tab.id}" aria-controls="panel" aria-selected=${tab.id === chosen ? 'true' : 'false'} tabindex=${tab.id === chosen ? 0 : -1} @click=${() => choose(tab.id)}>${tab.label}</button>`)}
    </div>
  `;
}
