/** Resolves after 500 ms. Defers low-priority requests until the primary content has probably been rendered. */
export const whenIdle = () => new Promise((resolve) => setTimeout(resolve, 500));
