import { html } from 'lit';

/** Renders a name with the matching part marked. */
export function highlightMatch(name: string, query: string) {
  const at = query ? name.toLowerCase().indexOf(query.toLowerCase()) : -1;
  if (at < 0) return name;
  return html`${name.slice(0, at)}<mark>${name.slice(at, at + query.length)}</mark>${name.slice(at + query.length)}`;
}
