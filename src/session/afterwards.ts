/** When what the page is for is likely to be on screen, and there is nothing else to do. WebKit has no `requestIdleCallback`. */
export const afterwards = () =>
  new Promise<unknown>((resolve) => setTimeout(() => ('requestIdleCallback' in globalThis ? requestIdleCallback(resolve, { timeout: 2000 }) : resolve(0)), 400));
