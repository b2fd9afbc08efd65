import { html } from 'lit';

const identity = html`<span class="identity"
  ><span class="name"><span class="skeleton middle"></span></span
  ><span class="sub"><span class="skeleton thin"></span></span
></span>`;

/** Placeholders of cells. */
export const skeletons = {
  text: html`<span class="skeleton middle"></span>`,
  chip: html`<span class="skeleton skeleton-chip"></span>`,
  identity,
  person: html`<div class="person"><span class="skeleton round"></span>${identity}</div>`,
};

export type SkeletonName = keyof typeof skeletons;
