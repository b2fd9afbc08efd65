/** A copy of a `<template>` of the page. */
export function copyOf(id: string): DocumentFragment {
  return document.querySelector<HTMLTemplateElement>(`template#${id}`)!.content.cloneNode(true) as DocumentFragment;
}

/** Finds a required element. */
export function find<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  return root.querySelector<T>(selector)!;
}

type Child = Node | string | undefined;

/** A new element: `make('td', { className: 'due' }, 'Today')`. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Sets or removes `aria-current` of a link. */
export function markCurrent(link: Element, isCurrent: boolean): void {
  if (isCurrent) link.setAttribute('aria-current', 'page');
  else link.removeAttribute('aria-current');
}
