import { copyOf, find, make } from './dom.js';

/** A page that says one thing, and the ways on. The first is the obvious one. */
export interface Message {
  title: string;
  text: string;
  actions: { label: string; run: () => void }[];
}

/** Shows it. */
export function showMessage(main: HTMLElement, { title, text, actions }: Message): void {
  const page = copyOf('message');
  find(page, 'h1').textContent = title;
  find(page, 'p').textContent = text;
  find(page, '.message-actions').append(...actions.map(({ label, run }, index) =>
    make('button', { type: 'button', className: index === 0 ? 'button primary' : 'button', textContent: label, onclick: run })));
  document.title = `${title} · Fieldnote`;
  main.replaceChildren(page);
}
