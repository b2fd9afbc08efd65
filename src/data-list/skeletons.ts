const line = (classes: string) => `<span class="skeleton ${classes}"></span>`;
const identity = `<span class="identity"><span class="name">${line('middle')}</span><span class="sub">${line('thin')}</span></span>`;

/** Placeholders of cells. Strings, because a list that scrolls fast renders hundreds of them. */
export const skeletons = {
  text: line('middle'),
  chip: line('skeleton-chip'),
  identity,
  person: `<div class="person">${line('round')}${identity}</div>`,
};

export type SkeletonName = keyof typeof skeletons;
